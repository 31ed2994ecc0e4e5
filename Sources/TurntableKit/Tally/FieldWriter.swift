import ReportModel

/// Writes JSON on one line, without blanks.
struct FieldWriter: FieldCoding {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  /// Writes an object with some members.
  static func line(_ members: (inout FieldWriter) throws -> Void) rethrows -> [UInt8] {
    var writer = FieldWriter()
    writer.bytes.append("{")
    try members(&writer)
    writer.bytes.append("}")
    return writer.bytes
  }

  /// Begins a member.
  private mutating func begin(_ key: StaticString) {
    bytes.append(isFirst ? "\"" : ",\"")
    isFirst = false
    bytes.append(key)
    bytes.append("\":")
  }

  mutating func integer(_ key: StaticString, _ value: inout Int) {
    guard value != 0 else { return }
    begin(key)
    bytes.append(decimal: value)
  }

  mutating func integer(_ key: StaticString, _ value: inout Int?) {
    guard let value else { return }
    begin(key)
    bytes.append(decimal: value)
  }

  mutating func number(_ key: StaticString, _ value: inout Double?) {
    guard let value, value.isFinite else { return }
    begin(key)
    bytes.append(contentsOf: value.description.utf8)
  }

  mutating func flag(_ key: StaticString, _ value: inout Bool) {
    guard value else { return }
    begin(key)
    bytes.append("true")
  }

  mutating func text(_ key: StaticString, _ value: inout String?) {
    guard let value else { return }
    begin(key)
    bytes.append(json: value)
  }

  mutating func json(_ key: StaticString, _ value: inout String?) {
    guard let value else { return }
    begin(key)
    bytes.append(contentsOf: value.utf8)
  }

  mutating func texts(_ key: StaticString, _ list: inout [String]) {
    guard !list.isEmpty else { return }
    begin(key)
    append(list) { $1.append(json: $0) }
  }

  mutating func integers(_ key: StaticString, _ list: inout [Int]) {
    guard !list.isEmpty else { return }
    begin(key)
    append(list) { $1.append(decimal: $0) }
  }

  mutating func integerLists(_ key: StaticString, _ lists: inout [[Int]]) {
    guard !lists.isEmpty else { return }
    begin(key)
    let written = lists
    bytes.append("[")
    for (index, list) in written.enumerated() {
      if index > 0 { bytes.append(",") }
      append(list) { $1.append(decimal: $0) }
    }
    bytes.append("]")
  }

  mutating func object(
    _ key: StaticString, _ members: (inout FieldWriter) throws -> Void
  ) rethrows {
    let (start, wasFirst) = (bytes.count, isFirst)
    begin(key)
    bytes.append("{")
    isFirst = true
    try members(&self)
    if isFirst {
      bytes.removeLast(bytes.count - start)
      isFirst = wasFirst
    } else {
      bytes.append("}")
    }
  }

  mutating func objects<Element>(
    _ key: StaticString, _ list: inout [Element], blank: Element,
    _ members: (inout Element, inout FieldWriter) throws -> Void
  ) rethrows {
    guard !list.isEmpty else { return }
    begin(key)
    bytes.append("[")
    for index in list.indices {
      if index > 0 { bytes.append(",") }
      bytes.append("{")
      isFirst = true
      try members(&list[index], &self)
      bytes.append("}")
    }
    bytes.append("]")
    isFirst = false
  }

  func fault(_ message: String) -> TallyFault { TallyFault(message: message) }

  private mutating func append<Element>(
    _ list: [Element], _ write: (Element, inout [UInt8]) -> Void
  ) {
    bytes.append("[")
    for (index, element) in list.enumerated() {
      if index > 0 { bytes.append(",") }
      write(element, &bytes)
    }
    bytes.append("]")
  }
}
