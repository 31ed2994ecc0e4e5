package import ReportModel

/// Rows as bytes, for a file that only this run reads back: what a value is in one byte, then the
/// value. Numbers keep every bit.
package enum RowCoding {
  /// Appends a row: how many bytes it takes, then its values.
  package static func append(_ row: [Value], to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: lengthSize))
    for value in row { bytes.append(coded: value) }
    var length = UInt32(bytes.count - start - lengthSize)
    for index in 0..<lengthSize {
      bytes[start + index] = UInt8(truncatingIfNeeded: length)
      length >>= 8
    }
  }

  /// How many bytes say how long a row is.
  static let lengthSize = 4

  /// How many bytes a row takes after those that say so.
  static func length(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.prefix(lengthSize).reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// The values of a row.
  static func row(_ bytes: ArraySlice<UInt8>, columns: Int) -> [Value] {
    var reader = Reader(bytes: bytes, place: bytes.startIndex)
    return (0..<columns).map { _ in reader.value() }
  }

  fileprivate enum Tag: UInt8 {
    case text, count, number, share, rate, duration, date, no, yes, missing
  }

  fileprivate static let reasons = MissingReason.allCases
  fileprivate static let numbers = Dictionary(
    uniqueKeysWithValues: reasons.enumerated().map { ($1, UInt8($0)) })

  private struct Reader {
    let bytes: ArraySlice<UInt8>
    var place: Int

    mutating func value() -> Value {
      switch Tag(rawValue: byte()) {
      case .text:
        let length = integer()
        let end = place + length
        defer { place = end }
        return .text(String(decoding: bytes[place..<end], as: UTF8.self))
      case .count: return .count(integer())
      case .number: return .number(double())
      case .share: return .share(double())
      case .rate: return .rate(double())
      case .duration: return .duration(milliseconds: integer())
      case .date: return .date(year: integer(), month: integer(), day: integer())
      case .no: return .flag(false)
      case .yes: return .flag(true)
      case .missing: return .missing(RowCoding.reasons[Int(byte())])
      case nil: preconditionFailure("no value begins so")
      }
    }

    private mutating func byte() -> UInt8 {
      defer { place += 1 }
      return bytes[place]
    }

    /// Seven bits a byte, the lowest first; the sign is the lowest bit of all.
    private mutating func integer() -> Int {
      var bits: UInt = 0
      var shift: UInt = 0
      while true {
        let next = byte()
        bits |= UInt(next & 0x7F) << shift
        if next < 0x80 { break }
        shift += 7
      }
      return Int(bitPattern: bits >> 1) ^ -Int(bitPattern: bits & 1)
    }

    private mutating func double() -> Double {
      var bits: UInt64 = 0
      for index in 0..<8 { bits |= UInt64(bytes[place + index]) << UInt64(index * 8) }
      place += 8
      return Double(bitPattern: bits)
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(coded value: Value) {
    switch value {
    case .text(var text):
      append(RowCoding.Tag.text.rawValue)
      text.withUTF8 { bytes in
        append(coded: bytes.count)
        append(contentsOf: bytes)
      }
    case .count(let count):
      append(RowCoding.Tag.count.rawValue)
      append(coded: count)
    case .number(let number): append(.number, number)
    case .share(let share): append(.share, share)
    case .rate(let rate): append(.rate, rate)
    case .duration(let milliseconds):
      append(RowCoding.Tag.duration.rawValue)
      append(coded: milliseconds)
    case .date(let year, let month, let day):
      append(RowCoding.Tag.date.rawValue)
      for part in [year, month, day] { append(coded: part) }
    case .flag(let isSet): append((isSet ? RowCoding.Tag.yes : .no).rawValue)
    case .missing(let reason):
      append(RowCoding.Tag.missing.rawValue)
      append(RowCoding.numbers[reason, default: 0])
    }
  }

  private mutating func append(_ tag: RowCoding.Tag, _ number: Double) {
    append(tag.rawValue)
    var bits = number.bitPattern
    for _ in 0..<8 {
      append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
    }
  }

  private mutating func append(coded integer: Int) {
    var bits = UInt(bitPattern: integer << 1) ^ UInt(bitPattern: integer >> (Int.bitWidth - 1))
    while bits >= 0x80 {
      append(UInt8(truncatingIfNeeded: bits) | 0x80)
      bits >>= 7
    }
    append(UInt8(truncatingIfNeeded: bits))
  }
}
