/// The rows of comma-separated values, quoted cells understood.
public func csvRows(_ bytes: some Collection<UInt8>) -> [[String]] {
  var rows: [[String]] = []
  var row: [String] = []
  var cell: [UInt8] = []
  var isQuoted = false
  var isAfterQuote = false
  // A dataset's files begin with a mark that is no part of the first cell.
  let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  for byte in bytes.dropFirst(mark) {
    switch (isQuoted, byte) {
    case (true, UInt8(ascii: "\"")): (isQuoted, isAfterQuote) = (false, true)
    case (true, _): cell.append(byte)
    case (false, UInt8(ascii: "\"")):
      if isAfterQuote { cell.append(byte) }
      (isQuoted, isAfterQuote) = (true, false)
    case (false, UInt8(ascii: ",")), (false, UInt8(ascii: "\n")):
      row.append(String(decoding: cell, as: UTF8.self))
      cell = []
      isAfterQuote = false
      if byte == UInt8(ascii: "\n") {
        rows.append(row)
        row = []
      }
    default:
      cell.append(byte)
      isAfterQuote = false
    }
  }
  return rows
}
