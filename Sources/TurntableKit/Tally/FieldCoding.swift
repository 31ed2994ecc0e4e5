/// What goes over the members of a JSON object, one after another: a ``FieldWriter`` writes the values
/// down, a ``FieldReader`` puts in their place what stands there. So that each type lists its members
/// once, and what is written is what is read.
///
/// What is 0, false, absent or empty is left out.
protocol FieldCoding {
  mutating func integer(_ key: StaticString, _ value: inout Int) throws
  mutating func integer(_ key: StaticString, _ value: inout Int?) throws
  mutating func number(_ key: StaticString, _ value: inout Double?) throws
  mutating func flag(_ key: StaticString, _ value: inout Bool) throws
  mutating func text(_ key: StaticString, _ value: inout String?) throws
  /// A text or a number, as JSON writes it.
  mutating func json(_ key: StaticString, _ value: inout String?) throws
  mutating func texts(_ key: StaticString, _ list: inout [String]) throws
  mutating func integers(_ key: StaticString, _ list: inout [Int]) throws
  mutating func integerLists(_ key: StaticString, _ lists: inout [[Int]]) throws
  /// An object; nothing is written where all of its members are left out.
  mutating func object(_ key: StaticString, _ members: (inout Self) throws -> Void) throws
  /// A list of objects; `blank` is what each begins as when it is read.
  mutating func objects<Element>(
    _ key: StaticString, _ list: inout [Element], blank: Element,
    _ members: (inout Element, inout Self) throws -> Void
  ) throws
  /// Says what is wrong with what was read.
  func fault(_ message: String) -> TallyFault
}

/// What is wrong with a line of tallies or surveys.
struct TallyFault: Error, Hashable {
  /// What it is, for people.
  var message: String
  /// Whether nothing else in the file can be used either.
  var isOfWholeFile = false
}

extension FieldCoding {
  /// Text that may be empty, but is never absent otherwise.
  mutating func text(_ key: StaticString, _ value: inout String) throws {
    var optional: String? = value.isEmpty ? nil : value
    try text(key, &optional)
    value = optional ?? ""
  }

  /// One of some words.
  mutating func choice<Choice: RawRepresentable<String>>(
    _ key: StaticString, _ value: inout Choice
  ) throws {
    var word = value.rawValue
    try text(key, &word)
    guard let choice = Choice(rawValue: word) else {
      throw fault("“\(key)” is “\(word)”, which this version does not know")
    }
    value = choice
  }
}
