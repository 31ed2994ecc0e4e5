import ReportModel

/// A small JSON document in memory, its members in the order they were given.
enum JSONTree: ExpressibleByStringLiteral {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSONTree])
  case object([(String, JSONTree)])

  init(stringLiteral value: String) { self = .text(value) }

  /// Appends the document, indented by two spaces a level; leaves of a kind share a line.
  func append(to bytes: inout [UInt8], indent: Int) {
    switch self {
    case .text(let text): bytes.append(json: text)
    case .number(let number): bytes.append(decimal: number)
    case .flag(let isSet): bytes.append(isSet ? "true" : "false")
    case .list(let items):
      Self.append(items.count, flat: items.allSatisfy(\.isLeaf), "[", "]", to: &bytes, indent) {
        items[$0].append(to: &$1, indent: $2)
      }
    case .object(let members):
      let isFlat = members.allSatisfy(\.1.isLeaf) && members.count <= 2
      Self.append(members.count, flat: isFlat, "{", "}", to: &bytes, indent) {
        $1.append(json: members[$0].0)
        $1.append(": ")
        members[$0].1.append(to: &$1, indent: $2)
      }
    }
  }

  private var isLeaf: Bool {
    switch self {
    case .text, .number, .flag: true
    case .list, .object: false
    }
  }

  private static func append(
    _ count: Int, flat: Bool, _ open: StaticString, _ close: StaticString,
    to bytes: inout [UInt8], _ indent: Int, item: (Int, inout [UInt8], Int) -> Void
  ) {
    bytes.append(open)
    for index in 0..<count {
      if index > 0 { bytes.append(flat ? ", " : ",") }
      if !flat { bytes.append(lineIndent: indent + 2) }
      item(index, &bytes, indent + 2)
    }
    if !flat, count > 0 { bytes.append(lineIndent: indent) }
    bytes.append(close)
  }
}

extension [UInt8] {
  fileprivate mutating func append(lineIndent indent: Int) {
    append(UInt8(ascii: "\n"))
    append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
  }
}
