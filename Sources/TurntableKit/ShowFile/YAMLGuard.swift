/// Refuses, before a file is parsed, what could make the parser run for ages or crash.
enum YAMLGuard {
  /// No show needs more.
  private static let largest = 1 << 20

  /// The file as text.
  ///
  /// - Throws: ``YAMLProblem`` where it is too large, no UTF-8, or repeats parts of itself.
  static func text(_ bytes: [UInt8]) throws -> String {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    guard bytes.count <= largest else {
      throw YAMLProblem(
        "the file is larger than 1 MB, and cannot be a show's settings", at: 0, bytes)
    }
    if let control = bytes.firstIndex(where: isControl) {
      throw YAMLProblem(
        "there is a control character here; is this a text file?", at: control, bytes)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let valid = String(decoding: bytes, as: UTF8.self).utf8
      let place = zip(valid, bytes).enumerated().first { $1.0 != $1.1 }?.offset ?? bytes.count
      throw YAMLProblem("this is not in UTF-8; save the file so", at: place, bytes)
    }
    // A few lines that name each other make a tree of billions. Neither alone can.
    if let anchor = reference(in: bytes, with: UInt8(ascii: "&")),
      reference(in: bytes, with: UInt8(ascii: "*")) != nil
    {
      throw YAMLProblem(
        "anchors (“&name”) and references to them (“*name”) are not read; write it out",
        at: anchor, bytes)
    }
    return text
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && ![0x09, 0x0A, 0x0D].contains(byte) || byte == 0x7F
  }

  /// Where `&name` or `*name` may stand. What follows a letter or a digit is in the midst of a word;
  /// a word in quotation marks is taken for one, too, which does no harm with only one of the two.
  private static func reference(in bytes: [UInt8], with sign: UInt8) -> Int? {
    let isLetter = { (byte: UInt8) in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }
    return bytes.indices.dropLast().first { index in
      bytes[index] == sign && (isLetter(bytes[index + 1]) || "_-".utf8.contains(bytes[index + 1]))
        && (index == 0 || !isLetter(bytes[index - 1]))
    }
  }
}

extension YAMLProblem {
  /// A problem at a byte of a file.
  fileprivate init(_ message: String, at index: Int, _ bytes: [UInt8]) {
    let before = bytes[..<index]
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    self.init(
      message, line: before.count { $0 == UInt8(ascii: "\n") } + 1,
      column: String(decoding: before[start...], as: UTF8.self).count + 1)
  }
}
