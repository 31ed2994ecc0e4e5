import TranscriptReading

/// Reads JSON members; what is absent becomes 0, false, nothing or empty. Whatever is of another kind than
/// it should be is a fault, and no number is ever so large that adding some up could overflow.
struct FieldReader: FieldCoding {
  private let object: JSONValue

  /// Larger numbers are in no tally: milliseconds of four years, squares of gaps.
  static let largest = (number: 1 << 37, square: 1 << 53)

  /// Reads a line.
  ///
  /// - Throws: ``TallyFault`` where it is no JSON object.
  init(_ line: [UInt8]) throws {
    let document = JSONDocument(line)
    if let fault = document.fault {
      throw TallyFault(message: "column \(fault.offset + 1): \(fault.message)")
    }
    guard let root = document.root, root.isObject, document.rest == nil else {
      throw TallyFault(message: "the line is no JSON object")
    }
    object = root
  }

  /// Reads an object.
  init(_ object: JSONValue) { self.object = object }

  /// A member of any kind.
  subscript(key: StaticString) -> JSONValue? { object[key] }

  mutating func integer(_ key: StaticString, _ value: inout Int) throws {
    var optional: Int?
    try integer(key, &optional)
    value = optional ?? 0
  }

  mutating func integer(_ key: StaticString, _ value: inout Int?) throws {
    value = try object[key].map { try integer($0, key) }
  }

  mutating func number(_ key: StaticString, _ value: inout Double?) throws {
    value = try object[key].map {
      guard $0.isNumber, let number = $0.double, number.isFinite else {
        throw wrong(key, "a number")
      }
      return number
    }
  }

  mutating func flag(_ key: StaticString, _ value: inout Bool) throws {
    value =
      try object[key].map {
        guard let flag = $0.bool else { throw wrong(key, "true or false") }
        return flag
      } ?? false
  }

  mutating func text(_ key: StaticString, _ value: inout String?) throws {
    value = try object[key].map { try text($0, key) }
  }

  mutating func json(_ key: StaticString, _ value: inout String?) throws {
    value = try object[key].map {
      guard let json = $0.json else { throw wrong(key, "text or a number") }
      return json
    }
  }

  mutating func texts(_ key: StaticString, _ list: inout [String]) throws {
    list = try object[key].map { try texts($0, key) } ?? []
  }

  mutating func integers(_ key: StaticString, _ list: inout [Int]) throws {
    list = try object[key].map { try integers($0, key) } ?? []
  }

  mutating func integerLists(_ key: StaticString, _ lists: inout [[Int]]) throws {
    lists = try elements(of: key).map { try integers($0, key) }
  }

  mutating func object(
    _ key: StaticString, _ members: (inout FieldReader) throws -> Void
  ) throws {
    guard let value = object[key] else {
      // Without members, so that each is set to what is left out.
      var empty = FieldReader(FieldReader.nothing)
      return try members(&empty)
    }
    guard value.isObject else { throw wrong(key, "an object") }
    var reader = FieldReader(value)
    try members(&reader)
  }

  mutating func objects<Element>(
    _ key: StaticString, _ list: inout [Element], blank: Element,
    _ members: (inout Element, inout FieldReader) throws -> Void
  ) throws {
    list = try elements(of: key).map { value in
      guard value.isObject else { throw wrong(key, "a list of objects") }
      var element = blank
      var reader = FieldReader(value)
      try members(&element, &reader)
      return element
    }
  }

  func fault(_ message: String) -> TallyFault { TallyFault(message: message) }

  private static let nothing = JSONValue(JSONDocument(Array("{}".utf8)), 0)

  private func elements(of key: StaticString) throws -> JSONValue.Elements {
    guard let value = object[key] else { return .none }
    guard value.isArray else { throw wrong(key, "a list") }
    return value.elements
  }

  private func integer(_ value: JSONValue, _ key: StaticString) throws -> Int {
    guard let number = value.integer, number.magnitude <= FieldReader.largest.number.magnitude
    else { throw wrong(key, "a whole number") }
    return number
  }

  private func integers(_ value: JSONValue, _ key: StaticString) throws -> [Int] {
    guard let list = value.integers, let (low, high) = list.bounds else {
      if value.integers?.isEmpty == true { return [] }
      throw wrong(key, "a list of whole numbers")
    }
    guard max(low.magnitude, high.magnitude) <= FieldReader.largest.square.magnitude else {
      throw wrong(key, "a list of smaller numbers")
    }
    return list
  }

  private func text(_ value: JSONValue, _ key: StaticString) throws -> String {
    guard let text = value.string else { throw wrong(key, "text") }
    return text
  }

  private func texts(_ value: JSONValue, _ key: StaticString) throws -> [String] {
    guard value.isArray else { throw wrong(key, "a list of texts") }
    return try value.elements.map { try text($0, key) }
  }

  private func wrong(_ key: StaticString, _ kind: String) -> TallyFault {
    fault("“\(key)” must be \(kind)")
  }
}

extension [Int] {
  fileprivate var bounds: (low: Int, high: Int)? {
    guard let low = self.min(), let high = self.max() else { return nil }
    return (low, high)
  }
}
