import ReportModel

/// Small numbers as text, a digit each, others in brackets: `0012(10)3(-1)`.
enum Digits {
  static func text(_ numbers: some Sequence<Int>) -> String {
    var bytes: [UInt8] = []
    for number in numbers {
      let isDigit = (0...9) ~= number
      if !isDigit { bytes.append("(") }
      bytes.append(decimal: number)
      if !isDigit { bytes.append(")") }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The numbers; `nil` where the text is none of this kind.
  static func numbers(_ text: String) -> [Int]? {
    var numbers: [Int] = []
    var open: (isNegative: Bool, number: Int, digits: Int)?
    for byte in text.utf8 {
      switch (byte, open) {
      case (UInt8(ascii: "("), nil): open = (false, 0, 0)
      case (UInt8(ascii: "-"), (false, _, 0)?): open?.isNegative = true
      case (UInt8(ascii: ")"), let number?) where number.digits > 0:
        numbers.append(number.isNegative ? -number.number : number.number)
        open = nil
      case (UInt8(ascii: "0")...UInt8(ascii: "9"), nil):
        numbers.append(Int(byte &- UInt8(ascii: "0")))
      case (UInt8(ascii: "0")...UInt8(ascii: "9"), let number?) where number.digits < 15:
        open?.number = number.number * 10 + Int(byte &- UInt8(ascii: "0"))
        open?.digits += 1
      default: return nil
      }
    }
    return open == nil ? numbers : nil
  }
}

/// Numbers most of which are 0, as text: a letter for each place where one is not, with the number behind
/// it unless that is 1: 0, 2, 0, 1 is `b2d`.
enum Letters {
  static func text(_ numbers: [Int]) -> String {
    var bytes: [UInt8] = []
    for (place, number) in numbers.enumerated() where number != 0 {
      bytes.append(UInt8(ascii: "a") + UInt8(truncatingIfNeeded: place))
      if number != 1 { bytes.append(decimal: number) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// So many numbers, at most 26, from the UTF-8 of a text; `nil` where it is none of this kind or names a
  /// place beyond.
  static func numbers(_ text: some Sequence<UInt8>, _ count: Int) -> [Int]? {
    var numbers = Array(repeating: 0, count: count)
    var open: (place: Int, digits: Int)?
    for byte in text {
      if byte &- UInt8(ascii: "a") < 26 {
        let place = Int(byte &- UInt8(ascii: "a"))
        guard place < count, place > open?.place ?? -1 else { return nil }
        open = (place, 0)
        numbers[place] = 1
      } else if byte &- 0x30 < 10, let (place, digits) = open, digits < 15 {
        numbers[place] = (digits == 0 ? 0 : numbers[place] * 10) + Int(byte &- 0x30)
        open = (place, digits + 1)
      } else {
        return nil
      }
    }
    return numbers
  }
}

extension [Int] {
  /// The list as far as its last number that is not 0.
  var dropLastZeros: ArraySlice<Int> { self[..<((lastIndex { $0 != 0 } ?? -1) + 1)] }
}

extension FieldCoding {
  /// Numbers most of which have one digit.
  ///
  /// - Parameter count: How many there are; zeros at the end are left out. `nil` where the text tells.
  mutating func digits(_ key: StaticString, _ list: inout [Int], count: Int? = nil) throws {
    var text = Digits.text(count == nil ? list[...] : list.dropLastZeros)
    try self.text(key, &text)
    guard let numbers = Digits.numbers(text), numbers.count <= count ?? .max else {
      throw fault("“\(key)” has something else than a number a turn")
    }
    list = numbers + repeatElement(0, count: (count ?? numbers.count) - numbers.count)
  }
}
