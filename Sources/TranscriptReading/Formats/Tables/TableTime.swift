import TranscriptModel

/// Reads the times of a table, whose unit the numbers themselves often have to tell.
enum TableTime {
  /// A cell as a clock's time, or as a number in thousandths.
  enum Number {
    case clock(MediaTime)
    case plain(thousandths: Int, isWhole: Bool)
  }

  /// What a cell holds: `1:02:03.4`, `12.5`, `12500`, `12,5`; `nil` where it is neither.
  static func number(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Number? {
    var cell = bytes.trimmed(cell)
    if let last = cell.last, bytes[last] == 0x73, cell.count > 1 { cell = cell.dropLast() }
    if let time = TimeStamp.parse(bytes, cell) { return .clock(time) }
    if let time = TimeStamp.scanBracketed(bytes, cell), time.end == cell.upperBound {
      return .clock(time.time)
    }
    if let words = TimeStamp.scanWords(bytes, cell) { return .clock(words.time) }
    var index = cell.lowerBound
    var value = 0
    while index < cell.upperBound, bytes[index].isDigit {
      guard index - cell.lowerBound < 12 else { return nil }
      value = value * 10 + Int(bytes[index] &- 0x30)
      index += 1
    }
    guard index > cell.lowerBound else { return nil }
    guard index < cell.upperBound else { return .plain(thousandths: value * 1000, isWhole: true) }
    guard bytes[index] == 0x2E || bytes[index] == 0x2C, index + 1 < cell.upperBound else {
      return nil
    }
    var thousandths = 0
    var weight = 100
    var isWhole = true
    for place in index + 1..<cell.upperBound {
      guard bytes[place].isDigit else { return nil }
      thousandths += Int(bytes[place] &- 0x30) * weight
      weight /= 10
      if bytes[place] != 0x30 { isWhole = false }
    }
    return .plain(thousandths: value * 1000 + thousandths, isWhole: isWhole)
  }

  /// A whole number.
  static func whole(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Int? {
    guard case .plain(let value, true) = number(bytes, cell) else { return nil }
    return value / 1000
  }

  /// A cell's time in a unit; a clock needs none.
  static func time(
    _ bytes: Span<UInt8>, _ cell: Range<Int>, in unit: TableColumns.Unit
  ) -> MediaTime? {
    switch number(bytes, cell) {
    case .clock(let time): time
    case .plain(let thousandths, _):
      MediaTime(milliseconds: unit == .seconds ? thousandths : thousandths / 1000)
    case nil: nil
    }
  }

  /// What is known of the numbers of a whole table.
  struct Evidence {
    private var largest = 0
    private var hasNumbers = false
    private var hasDecimals = false
    private var spaces = 0

    /// Takes in a time and the words said by then.
    mutating func take(_ bytes: Span<UInt8>, time: Range<Int>, text: Range<Int>) {
      spaces += bytes.count(in: text) { bytes.block($0).equals(0x20) } + 1
      guard case .plain(let thousandths, let isWhole) = TableTime.number(bytes, time) else {
        return
      }
      hasNumbers = true
      largest = max(largest, thousandths / 1000)
      if !isWhole { hasDecimals = true }
    }

    /// Fewer words a minute than this were never spoken: the numbers are no seconds.
    private static let slowest = 10

    /// Whether there are whole numbers only, which may be either; decimals are seconds.
    var areWhole: Bool { hasNumbers && !hasDecimals }

    /// The unit of whole numbers, and why, in words.
    var unit: (unit: TableColumns.Unit, why: String) {
      largest > 0 && spaces * 60 < largest * Evidence.slowest
        ? (.milliseconds, "as seconds they are too long for the words")
        : (.seconds, "as milliseconds they are too short for the words")
    }
  }
}
