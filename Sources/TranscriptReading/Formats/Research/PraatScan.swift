import TranscriptModel

/// Takes the values of a Praat text file one after another: free-standing numbers, quoted texts and
/// flags. Everything else, such as `xmin =` and `[1]`, is there for the eye.
struct PraatScan {
  private let source: SourceText
  private var index = 0
  private var start = 0

  /// Begins at the start of a text.
  init(_ source: SourceText) { self.source = source }

  /// The line the last value begins on.
  var line: Int { source.position(of: start).line }

  private enum Value {
    case text(String)
    case number(Range<Int>)
    case flag(String)
  }

  /// The next value, if it is a quoted text; a doubled quotation mark in it is one.
  mutating func string() -> String? {
    if case .text(let text)? = next() { text } else { nil }
  }

  /// The next value, if it is a time in seconds.
  mutating func number() -> MediaTime? {
    guard case .number(let range)? = next() else { return nil }
    let bytes = source.bytes
    return PraatScan.time(bytes.span, range)
  }

  /// The next value, if it is a whole number.
  mutating func count() -> Int? {
    guard case .number(let range)? = next(), range.count <= 9 else { return nil }
    let bytes = source.bytes
    return Int(bytes.span.string(range)).flatMap { $0 >= 0 ? $0 : nil }
  }

  /// Whether the next value is the flag `<exists>`.
  mutating func exists() -> Bool {
    if case .flag("<exists>")? = next() { true } else { false }
  }

  /// The error for a file that does not go on as it must.
  func broken(_ expected: String) -> ReadingError {
    let place = source.position(of: min(start, source.bytes.count))
    return .malformed("the TextGrid breaks off or is damaged here; expected \(expected)", at: place)
  }

  private mutating func next() -> Value? {
    let text = source.bytes
    let bytes = text.span
    while index < bytes.count {
      start = index
      switch bytes[index] {
      case ...0x20: index += 1
      // A comment goes on to the end of its line.
      case 0x21: while index < bytes.count, !bytes[index].endsLine { index += 1 }
      case 0x22: return quoted(bytes)
      default:
        while index < bytes.count, bytes[index] > 0x20 { index += 1 }
        let word = start..<index
        if bytes[start] == 0x3C, bytes[index - 1] == 0x3E { return .flag(bytes.string(word)) }
        if PraatScan.isNumber(bytes, word) { return .number(word) }
      }
    }
    start = bytes.count
    return nil
  }

  private mutating func quoted(_ bytes: Span<UInt8>) -> Value? {
    var text: [UInt8] = []
    index += 1
    while let quote = bytes.first(0x22, in: index..<bytes.count) {
      text.append(contentsOf: bytes.array(index..<quote))
      index = quote + 1
      guard index < bytes.count, bytes[index] == 0x22 else {
        return .text(String(decoding: text, as: UTF8.self))
      }
      text.append(0x22)
      index += 1
    }
    index = bytes.count
    return nil
  }

  private static func isNumber(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    guard let first = word.first else { return false }
    let digits = bytes[first] == 0x2D || bytes[first] == 0x2B ? word.dropFirst() : word
    guard let lead = digits.first, bytes[lead].isDigit || bytes[lead] == 0x2E else { return false }
    return digits.allSatisfy {
      bytes[$0].isDigit || [0x2E, 0x2D, 0x2B, 0x45, 0x65].contains(bytes[$0])
    }
  }

  /// Seconds with as many digits behind the point as Praat likes, rounded down to milliseconds.
  private static func time(_ bytes: Span<UInt8>, _ range: Range<Int>) -> MediaTime? {
    if let time = TimeStamp.parse(bytes, range, bareSeconds: true) { return time }
    // A time before zero, or one such as 1e-05.
    guard let seconds = Double(bytes.string(range)), abs(seconds) < 1e9 else { return nil }
    return MediaTime(milliseconds: Int((seconds * 1000).rounded(.down)))
  }
}

extension UInt8 {
  /// A line feed or a carriage return.
  fileprivate var endsLine: Bool { self == 0x0A || self == 0x0D }
}
