/// Text as a workbook can hold it.
package enum CellText {
  /// The most a cell can hold, in UTF-16 units.
  static let limit = 32_767

  /// The text if the library can take it as it is, else what it can take instead.
  package static func safe(_ text: String) -> String {
    isSafe(text) ? text : escaped(String(VisibleLines(text, keepsLines: true).text))
  }

  /// One line of at most so many characters; for what goes into a cell by way of
  /// ``safe(_:)``, or to a place where no escapes are read.
  package static func line(_ text: String, upTo limit: Int) -> String {
    let line = isPlain(text) ? text : VisibleLines(text, keepsLines: false).text
    return line.count > limit ? line.prefix(limit - 1) + "…" : line
  }

  /// Whether a text is but visible ASCII without “_”; most are, and one look without branches, many
  /// bytes at a time, tells.
  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8(isPlain)
  }

  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var others: UInt8 = 0
    for byte in bytes {
      others |= (byte &- 0x20 >= 0x5F ? 1 : 0) | (byte == UInt8(ascii: "_") ? 1 : 0)
    }
    return others == 0
  }

  /// Whether nothing in the text is forbidden, too long, or taken for an escape.
  private static func isSafe(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count <= limit else { return false }
      if isPlain(bytes) { return true }
      var last: UInt8 = 0
      for byte in bytes {
        switch byte {
        case 0..<0x20: if byte != 0x0A { return false }
        case 0x7F, 0xEF: return false
        // The third byte of the marks that reorder text.
        case 0xAA...0xAE where last == 0x80, 0xA6...0xA9 where last == 0x81: return false
        case UInt8(ascii: "x"): if last == UInt8(ascii: "_") { return false }
        default: break
        }
        last = byte
      }
      return true
    }
  }

  /// The text with every `_x0041_` kept from being read as `A`, cut to what a cell can hold.
  private static func escaped(_ text: String) -> String {
    let units = Array(text.utf16)
    var result: [UInt16] = []
    result.reserveCapacity(units.count)
    for (index, unit) in units.enumerated() {
      if isEscape(units[index...].prefix(7)) { result += "_x005F".utf16 }
      result.append(unit)
    }
    if result.count > limit {
      result.removeSubrange((limit - 1)...)
      // Half a pair is no character.
      if let last = result.last, UTF16.isLeadSurrogate(last) { result.removeLast() }
      result += "…".utf16
    }
    return String(decoding: result, as: UTF16.self)
  }

  private static func isEscape(_ units: Array<UInt16>.SubSequence) -> Bool {
    guard units.count == 7, units.first == 0x5F, units.last == 0x5F else { return false }
    let middle = units.dropFirst().dropLast()
    guard middle.first == 0x78 else { return false }
    return middle.dropFirst().allSatisfy { unit in
      switch unit {
      case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
      default: false
      }
    }
  }
}

/// Text without what XML or a sheet cannot hold, and without marks that reorder it.
private struct VisibleLines {
  let text: String

  init(_ text: String, keepsLines: Bool) {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: scalars.append(keepsLines ? "\n" : " ")
      case 0x09, 0x0D, 0x2028, 0x2029: scalars.append(" ")
      case 0x202A...0x202E, 0x2066...0x2069: break
      case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: scalars.append("\u{FFFD}")
      case let value where value & 0xFFFE == 0xFFFE: scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
    }
    self.text = String(scalars)
  }
}
