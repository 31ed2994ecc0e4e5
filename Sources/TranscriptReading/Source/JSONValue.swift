import TranscriptModel

/// A value within JSON text: what formats walk by key and place.
struct JSONValue {
  private let document: JSONDocument
  private let index: Int

  /// The value of a node.
  init(_ document: JSONDocument, _ index: Int) { (self.document, self.index) = (document, index) }

  private var node: JSONDocument.Node { document.nodes[index] }

  var kind: JSONDocument.Kind { node.kind }
  var isObject: Bool { kind == .object }
  var isArray: Bool { kind == .array }
  var isString: Bool { kind == .string || kind == .escapedString }
  var isNumber: Bool { kind == .number }

  /// Where the value begins in the text.
  var offset: Int { Int(node.start) }

  /// What the text holds there; a string without its quotation marks, escapes as written.
  private var raw: Range<Int> { Int(node.start)..<Int(node.end) }

  // MARK: Walking

  /// The member of an object under a key; `nil` where there is none or it is `null`.
  subscript(key: StaticString) -> JSONValue? {
    guard isObject else { return nil }
    let nodes = document.nodes
    let content = document.bytes
    let bytes = content.span
    let end = Int(node.next)
    var place = index + 1
    while place + 1 < end {
      let name = nodes[place]
      let range = Int(name.start)..<Int(name.end)
      if range.count == key.utf8CodeUnitCount, bytes.has(key, at: range) {
        let value = JSONValue(document, place + 1)
        return value.kind == .null ? nil : value
      }
      place = Int(nodes[place + 1].next)
    }
    return nil
  }

  /// The elements of a list; none where it is no list.
  var elements: Elements { Elements(document, isArray ? index + 1..<Int(node.next) : 0..<0) }

  /// The first element of a list; `nil` where it is no list or empty.
  var first: JSONValue? { elements.first { _ in true } }

  /// The keys and values of an object; none where it is no object.
  var members: Members { Members(document, isObject ? index + 1..<Int(node.next) : 0..<0) }

  /// The elements of a list, in order.
  struct Elements: Sequence, IteratorProtocol {
    private let document: JSONDocument
    private var rest: Range<Int>

    fileprivate init(_ document: JSONDocument, _ nodes: Range<Int>) {
      (self.document, rest) = (document, nodes)
    }

    mutating func next() -> JSONValue? {
      guard let first = rest.first else { return nil }
      rest = Int(document.nodes[first].next)..<rest.upperBound
      return JSONValue(document, first)
    }
  }

  /// The members of an object, in order.
  struct Members: Sequence, IteratorProtocol {
    private let document: JSONDocument
    private var rest: Range<Int>

    fileprivate init(_ document: JSONDocument, _ nodes: Range<Int>) {
      (self.document, rest) = (document, nodes)
    }

    mutating func next() -> (key: String, value: JSONValue)? {
      // A fault may have cut a member in two.
      guard let first = rest.first, first + 1 < rest.upperBound else { return nil }
      rest = Int(document.nodes[first + 1].next)..<rest.upperBound
      return (JSONValue(document, first).string ?? "", JSONValue(document, first + 1))
    }
  }

  // MARK: Values

  /// What the text holds there.
  private var written: String {
    let content = document.bytes
    return content.span.string(raw)
  }

  /// A string's text; `nil` for anything else.
  var string: String? { isString ? String(decoding: text, as: UTF8.self) : nil }

  /// A string as UTF-8, escapes resolved; empty for anything else.
  var text: [UInt8] {
    let content = document.bytes
    return switch kind {
    case .string: content.span.array(raw)
    case .escapedString: JSONText.unescaped(content.span, raw)
    default: []
    }
  }

  /// Whether a string is the given ASCII text.
  func equals(_ text: StaticString) -> Bool {
    let content = document.bytes
    return isString && content.span.equals(text, raw)
  }

  /// A whole number, also one in a string.
  var int: Int? { isNumber || isString ? Int(written) : nil }

  /// A number, also one in a string.
  var double: Double? { isNumber || isString ? Double(written) : nil }

  var bool: Bool? { kind == .yes ? true : kind == .no ? false : nil }

  /// A time in seconds: a number, a number in a string, or a clock time in one.
  var seconds: MediaTime? {
    guard isNumber || isString else { return nil }
    let content = document.bytes
    let bytes = content.span
    if let time = TimeStamp.parse(bytes, raw, bareSeconds: true) { return time }
    guard let seconds = double, abs(seconds) < 1e8 else { return nil }
    return MediaTime(milliseconds: Int((seconds * 1000).rounded()))
  }

  /// A time in milliseconds: a number, or a number in a string.
  var milliseconds: MediaTime? {
    guard let milliseconds = double, abs(milliseconds) < 1e11 else { return nil }
    return MediaTime(milliseconds: Int(milliseconds.rounded()))
  }

  /// Appends a string to the open utterance of a builder.
  func append(to builder: inout TranscriptBuilder) {
    if kind == .string {
      let content = document.bytes
      builder.append(content.span, raw)
    } else {
      let text = text
      builder.append(text.span, 0..<text.count)
    }
  }

  /// The index of the label a string is, or the number of a speaker; `nil` where it names nobody.
  func label(in builder: inout TranscriptBuilder) -> Int? {
    if kind == .string || kind == .number {
      let content = document.bytes
      return builder.label(content.span, raw)
    }
    let text = text
    return builder.label(text.span, 0..<text.count)
  }
}

/// Resolves the escapes of JSON strings.
private enum JSONText {
  /// A string's bytes; lone halves of a surrogate pair become U+FFFD.
  static func unescaped(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var index = range.lowerBound
    while let escape = bytes.first(0x5C, in: index..<range.upperBound) {
      text.append(contentsOf: bytes.array(index..<escape))
      index = escape + 2
      switch bytes[escape + 1] {
      case 0x62: text.append(0x08)
      case 0x66: text.append(0x0C)
      case 0x6E: text.append(0x0A)
      case 0x72: text.append(0x0D)
      case 0x74: text.append(0x09)
      case 0x75:
        let character = scalar(bytes, &index, range.upperBound)
        text.append(contentsOf: UTF8.encode(character) ?? .init())
      case let byte: text.append(byte)
      }
    }
    text.append(contentsOf: bytes.array(index..<range.upperBound))
    return text
  }

  /// The character whose four digits stand at `index`, or whose pair begins there.
  private static func scalar(
    _ bytes: Span<UInt8>, _ index: inout Int, _ end: Int
  ) -> Unicode.Scalar {
    let first = hex(bytes, index)
    index += 4
    guard first & 0xFC00 == 0xD800 else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    guard index + 6 <= end, bytes[index] == 0x5C, bytes[index + 1] == 0x75 else {
      return "\u{FFFD}"
    }
    let second = hex(bytes, index + 2)
    guard second & 0xFC00 == 0xDC00 else { return "\u{FFFD}" }
    index += 6
    return Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + second & 0x3FF) ?? "\u{FFFD}"
  }

  /// Four hexadecimal digits, which the document has checked.
  private static func hex(_ bytes: Span<UInt8>, _ index: Int) -> UInt32 {
    (index..<index + 4).reduce(0) { value, place in
      let byte = bytes[place]
      return value << 4 | UInt32(byte.isDigit ? byte &- 0x30 : (byte | 0x20) &- 0x57)
    }
  }
}
