extension String {
  /// The text, with a reference in place of what readers of captions and texts would take for a tag
  /// (`<b`) or for a reference (`&amp;`); a lone `&` or `<` stays as it is.
  var withoutMarks: String {
    let bytes = Array(utf8)
    var plain: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let rest = bytes[(index + 1)...]
      switch byte {
      case 0x3C where rest.first.map { $0 == 0x2F || $0 == 0x21 || $0.isWordByte } == true:
        plain += Array("&lt;".utf8)
      case 0x26 where rest.prefix(12).drop(while: { $0 == 0x23 || $0.isWordByte }).first == 0x3B:
        plain += Array("&amp;".utf8)
      default: plain.append(byte)
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// Whether a reader may take the beginning for a name, a stamp, a note or a change of voice.
  var beginsLikeLabel: Bool {
    guard let first = utf8.first else { return true }
    return [0x5B, 0x28, 0x2D, 0x3E].contains(first) || first &- 0x30 < 10
      || utf8.prefix(80).contains(0x3A)
  }
}

extension UInt8 {
  /// An ASCII letter or digit.
  fileprivate var isWordByte: Bool { (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 }
}
