import TranscriptModel

/// A value within JSON text: what formats walk by key and place.
package struct JSONValue {
  private let document: JSONDocument
  private let index: Int

  /// The value of a node.
  package init(_ document: JSONDocument, _ index: Int) {
    (self.document, self.index) = (document, index)
  }

  private var node: JSONDocument.Node { document.nodes[index] }

  package var kind: JSONDocument.Kind { node.kind }
  package var isObject: Bool { kind == .object }
  package var isArray: Bool { kind == .array }
  package var isString: Bool { kind == .string || kind == .escapedString }
  package var isNumber: Bool { kind == .number }

  /// Where the value begins in the text.
  package var offset: Int { Int(node.start) }

  /// What the text holds there; a string without its quotation marks, escapes as written.
  package var raw: Range<Int> { Int(node.start)..<Int(node.end) }

  /// The whole text, of which ``raw`` is a part.
  var content: [UInt8] { document.bytes }

  // MARK: Walking

  /// The member of an object under a key; `nil` where there is none or it is `null`.
  package subscript(key: StaticString) -> JSONValue? {
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
  package var elements: Elements {
    Elements(document, isArray ? index + 1..<Int(node.next) : 0..<0)
  }

  /// The first element of a list; `nil` where it is no list or empty.
  var first: JSONValue? { elements.first }

  /// The keys and values of an object; none where it is no object.
  package var members: Members { Members(document, isObject ? index + 1..<Int(node.next) : 0..<0) }

  /// The elements of a list, in order.
  package struct Elements: Sequence, IteratorProtocol {
    /// No elements.
    package static let none = Elements(JSONDocument([]), 0..<0)

    private let document: JSONDocument
    private var rest: Range<Int>

    fileprivate init(_ document: JSONDocument, _ nodes: Range<Int>) {
      (self.document, rest) = (document, nodes)
    }

    /// Whether there are any.
    var isFilled: Bool { !rest.isEmpty }

    /// The first of them.
    var first: JSONValue? { rest.first.map { JSONValue(document, $0) } }

    package mutating func next() -> JSONValue? {
      guard let first = rest.first else { return nil }
      rest = Int(document.nodes[first].next)..<rest.upperBound
      return JSONValue(document, first)
    }
  }

  /// The members of an object, in order.
  package struct Members: Sequence, IteratorProtocol {
    private let document: JSONDocument
    private var rest: Range<Int>

    fileprivate init(_ document: JSONDocument, _ nodes: Range<Int>) {
      (self.document, rest) = (document, nodes)
    }

    package mutating func next() -> (key: String, value: JSONValue)? {
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
  package var string: String? { isString ? String(decoding: text, as: UTF8.self) : nil }

  /// A string as UTF-8, escapes resolved; empty for anything else.
  package var text: [UInt8] {
    let content = document.bytes
    return switch kind {
    case .string: content.span.array(raw)
    case .escapedString: JSONText.unescaped(content.span, raw)
    default: []
    }
  }

  /// Whether a string shows nothing.
  var isBlank: Bool {
    let content = document.bytes
    if kind == .string { return content.span.trimmed(raw).isEmpty }
    return text.allSatisfy { $0 <= 0x20 }
  }

  /// Whether a string is the given ASCII text.
  func equals(_ text: StaticString) -> Bool {
    let content = document.bytes
    return isString && content.span.equals(text, raw)
  }

  /// Text or a number as it is written; `nil` for anything else.
  package var json: String? { isString ? "\"\(written)\"" : isNumber ? written : nil }

  /// A whole number without a fraction or an exponent; `nil` for anything else.
  package var integer: Int? {
    guard isNumber else { return nil }
    let content = document.bytes
    return JSONValue.integer(content.span, raw)
  }

  /// The elements of a list of whole numbers; `nil` where it is anything else.
  package var integers: [Int]? {
    guard isArray else { return nil }
    let (content, nodes) = (document.bytes, document.nodes)
    let bytes = content.span
    var list: [Int] = []
    list.reserveCapacity(Int(node.next) - index - 1)
    for place in index + 1..<Int(node.next) {
      let element = nodes[place]
      guard element.kind == .number,
        let number = JSONValue.integer(bytes, Int(element.start)..<Int(element.end))
      else { return nil }
      list.append(number)
    }
    return list
  }

  @inline(__always)
  private static func integer(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let isNegative = bytes[range.lowerBound] == 0x2D
    let digits = isNegative ? range.dropFirst() : range
    // Eighteen digits always fit.
    guard (1...18).contains(digits.count) else { return nil }
    var value = 0
    for place in digits {
      guard bytes[place].isDigit else { return nil }
      value = value * 10 + Int(bytes[place] &- 0x30)
    }
    return isNegative ? -value : value
  }

  /// A whole number, also one in a string.
  var int: Int? { isNumber || isString ? Int(written) : nil }

  /// A number, also one in a string.
  package var double: Double? { isNumber || isString ? Double(written) : nil }

  package var bool: Bool? { kind == .yes ? true : kind == .no ? false : nil }

  /// Appends a string, or a part of what is written in it, to the open utterance of a builder.
  func append(_ part: Range<Int>? = nil, to builder: inout TranscriptBuilder) {
    let content = document.bytes
    if kind == .string {
      builder.append(content.span, part ?? raw)
    } else if kind == .escapedString {
      let text = JSONText.unescaped(content.span, part ?? raw)
      builder.append(text.span, 0..<text.count)
    }
  }

  /// The index of the label a string is; `nil` where it names nobody.
  func label(in builder: inout TranscriptBuilder) -> Int? {
    let text = text
    return builder.label(text.span, 0..<text.count)
  }

  /// Whether two strings of one document are written the same.
  func isWritten(as other: JSONValue) -> Bool {
    let (one, two) = (raw, other.raw)
    guard one.count == two.count else { return false }
    let content = document.bytes
    let bytes = content.span
    return zip(one, two).allSatisfy { bytes[$0] == bytes[$1] }
  }
}
