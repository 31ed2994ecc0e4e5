import TranscriptModel

/// Turns a file's bytes into valid UTF-8.
enum Encoding {
  /// The text, and what had to be done to get it.
  static func decode(
    _ bytes: [UInt8], named name: String, diagnostics: inout [Diagnostic]
  ) -> SourceText {
    if let bigEndian = utf16Order(bytes) {
      return decodeUTF16(bytes, bigEndian: bigEndian, named: name, diagnostics: &diagnostics)
    }
    var body = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { body.removeFirst(3) }
    if body.span.first(0, in: 0..<body.count) != nil { takeZeros(&body, &diagnostics) }
    guard let isASCII = (try? UTF8Span(validating: body.span))?.isKnownASCII else {
      return repair(body, named: name, diagnostics: &diagnostics)
    }
    let source = SourceText(utf8: body, named: name)
    if !isASCII { noteLostCharacters(source, &diagnostics) }
    return source
  }

  /// Zeros are dirt between letters; only WebVTT's standard has them replaced, as it parts words there.
  private static func takeZeros(_ bytes: inout [UInt8], _ diagnostics: inout [Diagnostic]) {
    let zeros = bytes.count { $0 == 0 }
    let isReplaced = bytes.starts(with: Array("WEBVTT".utf8))
    if isReplaced {
      bytes = bytes.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }
    } else {
      bytes.removeAll { $0 == 0 }
    }
    diagnostics.append(
      Diagnostic(
        .warning, .bytesReplaced,
        counted(zeros, "zero byte") + (isReplaced ? " replaced by “\u{FFFD}”" : " left out")))
  }

  /// Says where characters were lost before the file was saved.
  private static func noteLostCharacters(_ source: SourceText, _ diagnostics: inout [Diagnostic]) {
    let bytes = source.bytes.span
    let mark: StaticString = "\u{FFFD}"
    var count = 0
    var first: Int?
    var start = 0
    while let place = bytes.find(mark, in: start..<bytes.count) {
      first = first ?? place
      count += 1
      start = place + 3
    }
    guard let first else { return }
    let place = source.position(of: first)
    diagnostics.append(
      Diagnostic(
        .warning, .bytesReplaced,
        "\(counted(count, "character")) lost before the file was saved; “\u{FFFD}” stands there",
        line: place.line, column: place.column))
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun) was" : "\(count) \(noun)s were"
  }

  /// Whether the bytes are UTF-16, by a byte order mark or by every other byte being zero.
  static func utf16Order(_ bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) { return false }
    if bytes.starts(with: [0xFE, 0xFF]) { return true }
    let sample = min(bytes.count, 4000) & ~1
    guard sample >= 8 else { return nil }
    var zeros = (even: 0, odd: 0)
    for index in 0..<sample where bytes[index] == 0 {
      if index & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    // Latin text has one in nearly every unit, Chinese only in its digits, blanks and line ends.
    if zeros.odd * 10 >= sample * 3, zeros.even * 10 < sample { return false }
    if zeros.even * 10 >= sample * 3, zeros.odd * 10 < sample { return true }
    let (many, few) = (max(zeros.odd, zeros.even), min(zeros.odd, zeros.even))
    guard many >= 4, many >= few * 4, many * 25 >= sample else { return nil }
    let isBigEndian = zeros.even > zeros.odd
    let arePrinted = stride(from: 0, to: sample, by: 2).allSatisfy { index in
      let (high, low) = isBigEndian ? (index, index + 1) : (index + 1, index)
      return bytes[high] != 0 || bytes[low] >= 0x20 || (0x09...0x0D).contains(bytes[low])
    }
    return arePrinted ? isBigEndian : nil
  }

  private static func decodeUTF16(
    _ bytes: [UInt8], bigEndian: Bool, named name: String, diagnostics: inout [Diagnostic]
  ) -> SourceText {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 0, to: bytes.count & ~1, by: 2) {
      let (a, b) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(bigEndian ? a << 8 | b : b << 8 | a)
    }
    if units.first == 0xFEFF { units.removeFirst() }
    let encoding = bigEndian ? "UTF-16BE" : "UTF-16LE"
    let (text, replaced) = transcode(units, from: UTF16.self)
    if replaced > 0 || bytes.count & 1 == 1 {
      diagnostics.append(
        Diagnostic(
          .warning, .bytesReplaced,
          "\(replaced + (bytes.count & 1)) broken \(encoding) characters were replaced"))
    }
    return SourceText(utf8: text, encoding: encoding, named: name)
  }

  private static func transcode<E: Unicode.Encoding>(
    _ units: [E.CodeUnit], from encoding: E.Type
  ) -> (text: [UInt8], replaced: Int) {
    var text: [UInt8] = []
    text.reserveCapacity(units.count * 2)
    var replaced = 0
    var parser = E.ForwardParser()
    var iterator = units.makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): text.append(contentsOf: UTF8.encode(E.decode(scalar)) ?? .init())
      case .error:
        replaced += 1
        text.append(contentsOf: [0xEF, 0xBF, 0xBD])
      case .emptyInput: return (text, replaced)
      }
    }
  }

  /// Bytes that are no UTF-8: mostly UTF-8 with a few broken places is repaired; else it is one of East
  /// Asia's older encodings or Windows-1252, the usual one of old exports.
  private static func repair(
    _ bytes: [UInt8], named name: String, diagnostics: inout [Diagnostic]
  ) -> SourceText {
    let (text, replaced) = transcode(bytes, from: UTF8.self)
    // Each well-formed sequence beyond ASCII keeps its lead byte; a broken byte does not.
    let leads = text.count(where: { $0 >= 0xC2 })
    if leads - replaced >= replaced {
      let source = SourceText(utf8: text, named: name)
      let offset = source.bytes.span.find("\u{FFFD}", in: 0..<text.count) ?? 0
      let place = source.position(of: offset)
      diagnostics.append(
        Diagnostic(
          .warning, .bytesReplaced,
          "\(replaced) bytes that are no UTF-8 were replaced by “\u{FFFD}”",
          line: place.line, column: place.column))
      return source
    }
    if let (text, encoding) = EastAsianText.decode(bytes) {
      diagnostics.append(
        Diagnostic(
          .note, .encodingConverted, "the file is no UTF-8 and was read as \(encoding)"))
      return SourceText(utf8: text, encoding: encoding, named: name)
    }
    var converted: [UInt8] = []
    converted.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        converted.append(byte)
      } else {
        let scalar = byte < 0xA0 ? windows1252[Int(byte) - 0x80] : UInt32(byte)
        let character = Unicode.Scalar(scalar) ?? "\u{FFFD}"
        converted.append(contentsOf: UTF8.encode(character) ?? .init())
      }
    }
    diagnostics.append(
      Diagnostic(
        .note, .encodingConverted, "the file is no UTF-8 and was read as Windows-1252"))
    return SourceText(utf8: converted, encoding: "Windows-1252", named: name)
  }

  /// What 0x80…0x9F stand for in Windows-1252.
  private static let windows1252: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
