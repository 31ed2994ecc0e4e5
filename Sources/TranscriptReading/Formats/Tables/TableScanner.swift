/// Cuts a text with separators into rows of cells, as RFC 4180 and spreadsheets write them.
struct TableScanner {
  /// A cell as it stands in the text.
  struct Cell {
    /// Its text, quotation marks around it left out.
    let range: Range<Int>
    /// Whether doubled quotation marks in it stand for one.
    let isQuoted: Bool
  }

  /// Where the next row begins.
  private(set) var place = 0
  /// Where a quotation mark stands that nothing closes.
  private(set) var openQuote: Int?
  private let separator: UInt8

  /// Begins to cut at the first row.
  init(separator: UInt8) { self.separator = separator }

  /// Reads the next row that holds anything into `cells`; `false` at the end.
  mutating func next(_ bytes: Span<UInt8>, into cells: inout [Cell]) -> Bool {
    while place < bytes.count, bytes[place] == 0x0A || bytes[place] == 0x0D { place += 1 }
    cells.removeAll(keepingCapacity: true)
    guard place < bytes.count else { return false }
    while true {
      cells.append(cell(bytes))
      guard place < bytes.count, bytes[place] == separator else { break }
      place += 1
    }
    return true
  }

  private mutating func cell(_ bytes: Span<UInt8>) -> Cell {
    var start = place
    // A blank before the quotation mark is common.
    while start < bytes.count, bytes[start] == 0x20 { start += 1 }
    if start < bytes.count, bytes[start] == 0x22, let cell = quoted(bytes, from: start) {
      return cell
    }
    start = place
    let end =
      bytes.first(in: start..<bytes.count) { place in
        let block = bytes.block(place)
        return block.equals(separator) .| block.equals(0x0A) .| block.equals(0x0D)
      } ?? bytes.count
    place = end
    return Cell(range: bytes.trimmed(start..<end), isQuoted: false)
  }

  private mutating func quoted(_ bytes: Span<UInt8>, from quote: Int) -> Cell? {
    // What is known to be open is not searched again.
    guard openQuote == nil else { return nil }
    var index = quote + 1
    while let mark = bytes.first(0x22, in: index..<bytes.count) {
      if mark + 1 < bytes.count, bytes[mark + 1] == 0x22 {
        index = mark + 2
        continue
      }
      var after = mark + 1
      while after < bytes.count, bytes[after] == 0x20 { after += 1 }
      let ends =
        after == bytes.count || bytes[after] == separator || bytes[after] == 0x0A
        || bytes[after] == 0x0D
      // Marks within words that were never doubled: the cell goes on.
      guard ends else {
        index = mark + 1
        continue
      }
      place = after
      return Cell(range: quote + 1..<mark, isQuoted: true)
    }
    openQuote = quote
    return nil
  }
}

extension Span<UInt8> {
  /// A cell's text, doubled quotation marks made single.
  func array(_ cell: TableScanner.Cell) -> [UInt8] {
    guard cell.isQuoted, first(0x22, in: cell.range) != nil else { return array(cell.range) }
    var text: [UInt8] = []
    var index = cell.range.lowerBound
    while index < cell.range.upperBound {
      let stop = first(0x22, in: index..<cell.range.upperBound) ?? cell.range.upperBound
      let end = Swift.min(stop + 1, cell.range.upperBound)
      text.append(contentsOf: array(index..<end))
      index = end
      if index < cell.range.upperBound, end > stop, self[index] == 0x22 { index += 1 }
    }
    return text
  }
}
