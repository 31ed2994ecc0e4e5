import TranscriptModel

/// JSON text cut into values once, so that formats can be told apart and read by key and place.
///
/// The values stand one after another in document order, each with the place of the next value on
/// its level: a value of any depth is stepped over at once, and no walk needs the stack.
package final class JSONDocument: Sendable {
  /// What a value is.
  package enum Kind: UInt8 {
    case object, array, string, escapedString, number, yes, no, null
  }

  /// A value: an object's members are a string and a value each, in turn.
  struct Node {
    let kind: Kind
    /// Where the value stands in the text; a string's range leaves out its quotation marks.
    fileprivate(set) var start: UInt32
    fileprivate(set) var end: UInt32
    /// The index of the node behind this one and all that is in it.
    fileprivate(set) var next: UInt32
  }

  /// The text.
  let bytes: [UInt8]
  /// The values in document order.
  let nodes: [Node]
  /// What is wrong first, and where; what stands before it can be walked all the same.
  package let fault: (message: String, offset: Int)?
  /// Where something else begins behind the end of the value.
  package let rest: Int?

  /// Cuts JSON into values.
  package init(_ bytes: [UInt8]) {
    var cutter = Cutter(count: bytes.count)
    cutter.run(bytes.span)
    self.bytes = bytes
    (nodes, fault, rest) = (cutter.nodes, cutter.fault, cutter.rest)
  }

  /// The whole value; `nil` where there is none.
  package var root: JSONValue? { nodes.isEmpty ? nil : JSONValue(self, 0) }

  /// Whether a text begins as JSON does: with a brace, or a bracket no line of speech begins with.
  static func begins(_ bytes: Span<UInt8>) -> Bool {
    let start = skipSpace(bytes, 0)
    guard start < bytes.count else { return false }
    if bytes[start] == 0x7B {
      let next = skipSpace(bytes, start + 1)
      return next == bytes.count || bytes[next] == 0x22 || bytes[next] == 0x7D
    }
    guard bytes[start] == 0x5B else { return false }
    // “[music] Welcome back” is speech.
    let next = skipSpace(bytes, start + 1)
    return next == bytes.count || [0x7B, 0x5B, 0x22, 0x5D].contains(bytes[next])
  }

  fileprivate static func skipSpace(_ bytes: Span<UInt8>, _ index: Int) -> Int {
    var index = index
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] &- 0x09 < 5 { index += 1 }
    return index
  }
}

/// Cuts JSON text into nodes; stops at the first fault and closes what is open there.
private struct Cutter {
  var nodes: [JSONDocument.Node] = []
  var fault: (message: String, offset: Int)?
  var rest: Int?
  private var open: [Int] = []
  private var index = 0

  init(count: Int) {
    if count >= UInt32.max { fault = ("the JSON is larger than 4 GB", 0) }
    nodes.reserveCapacity(min(count / 12, 1 << 24))
  }

  mutating func run(_ bytes: Span<UInt8>) {
    guard fault == nil else { return }
    if value(bytes) {
      while let container = open.last, item(bytes, of: container) {}
    }
    let after = JSONDocument.skipSpace(bytes, index)
    if fault == nil, after < bytes.count { rest = after }
    while !open.isEmpty { close() }
  }

  /// Reads the next member or element of the innermost container, or its end.
  private mutating func item(_ bytes: Span<UInt8>, of container: Int) -> Bool {
    let isObject = nodes[container].kind == .object
    let isFirst = nodes.count == container + 1
    let closing: UInt8 = isObject ? 0x7D : 0x5D
    index = JSONDocument.skipSpace(bytes, index)
    guard index < bytes.count else {
      return fail("the JSON breaks off within \(isObject ? "an object" : "a list")")
    }
    if bytes[index] == closing {
      index += 1
      close()
      return true
    }
    if !isFirst {
      guard bytes[index] == 0x2C else {
        return fail("“,” or “\(isObject ? "}" : "]")” is expected here")
      }
      index = JSONDocument.skipSpace(bytes, index + 1)
    }
    guard isObject else { return value(bytes) }
    guard index < bytes.count else { return fail("the JSON breaks off within an object") }
    guard bytes[index] == 0x22 else { return fail("a string is expected here") }
    guard string(bytes) else { return false }
    index = JSONDocument.skipSpace(bytes, index)
    guard index < bytes.count else { return fail("the JSON breaks off where “:” is expected") }
    guard bytes[index] == 0x3A else { return fail("“:” is expected here") }
    index += 1
    return value(bytes)
  }

  /// Reads a value, or the beginning of an object or a list.
  private mutating func value(_ bytes: Span<UInt8>) -> Bool {
    index = JSONDocument.skipSpace(bytes, index)
    guard index < bytes.count else { return fail("the JSON breaks off here") }
    switch bytes[index] {
    case 0x7B: return begin(.object)
    case 0x5B: return begin(.array)
    case 0x22: return string(bytes)
    default: return literal(bytes)
    }
  }

  private mutating func begin(_ kind: JSONDocument.Kind) -> Bool {
    open.append(nodes.count)
    add(kind, index, index + 1)
    index += 1
    return true
  }

  private mutating func close() {
    let container = open.removeLast()
    nodes[container].end = UInt32(truncatingIfNeeded: index)
    nodes[container].next = UInt32(truncatingIfNeeded: nodes.count)
  }

  private mutating func string(_ bytes: Span<UInt8>) -> Bool {
    let start = index + 1
    var kind = JSONDocument.Kind.string
    var place = start
    while let mark = Cutter.mark(bytes, place..<bytes.count) {
      if bytes[mark] == 0x22 {
        add(kind, start, mark)
        index = mark + 1
        return true
      }
      guard mark + 1 < bytes.count else { break }
      guard isEscape(bytes, mark + 1) else {
        index = mark
        return fail("this escape in a string is none of JSON's")
      }
      kind = .escapedString
      place = mark + 2
    }
    return fail("the JSON breaks off within this string")
  }

  /// Where a quotation mark or a backslash stands.
  @inline(__always)
  private static func mark(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    bytes.first(in: range) { place in
      let block = bytes.block(place)
      return block.equals(0x22) .| block.equals(0x5C)
    }
  }

  private func isEscape(_ bytes: Span<UInt8>, _ place: Int) -> Bool {
    switch bytes[place] {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return true
    case 0x75:
      return place + 4 < bytes.count
        && (place + 1...place + 4).allSatisfy {
          bytes[$0].isDigit || (0x61...0x66).contains(bytes[$0] | 0x20)
        }
    default: return false
    }
  }

  /// A number, `true`, `false`, `null`, or Python's `NaN`.
  private mutating func literal(_ bytes: Span<UInt8>) -> Bool {
    let start = index
    while index < bytes.count,
      bytes[index].isDigit || (bytes[index] | 0x20) &- 0x61 < 26 || bytes[index] == 0x2E
        || bytes[index] == 0x2D || bytes[index] == 0x2B
    {
      index += 1
    }
    let word = start..<index
    guard let first = word.first else { return fail("a value is expected here") }
    if bytes[first].isDigit || bytes[first] == 0x2D && word.count > 1 && bytes[first + 1].isDigit {
      add(.number, start, index)
    } else if bytes.equals("true", word) {
      add(.yes, start, index)
    } else if bytes.equals("false", word) {
      add(.no, start, index)
    } else if bytes.equals("null", word) || bytes.equals("nan", word)
      || bytes.equals("infinity", word) || bytes.equals("-infinity", word)
    {
      // Python writes NaN where it has no number.
      add(.null, start, index)
    } else {
      index = start
      return fail("a value is expected here")
    }
    return true
  }

  private mutating func add(_ kind: JSONDocument.Kind, _ start: Int, _ end: Int) {
    nodes.append(
      .init(
        kind: kind, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
        next: UInt32(truncatingIfNeeded: nodes.count + 1)))
  }

  private mutating func fail(_ message: String) -> Bool {
    fault = (message, index)
    return false
  }
}
