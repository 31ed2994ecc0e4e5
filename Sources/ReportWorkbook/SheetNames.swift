/// Names a workbook accepts, each given out once.
///
/// The library lets duplicates pass, or fails without saying why, and Excel then repairs the file.
package struct SheetNames {
  private var taken: Set<String> = ["history"]

  /// Begins with no name taken but the one Excel keeps for itself.
  package init() {}

  /// A name for a sheet, as near to the one wished for as can be.
  package mutating func sheet(_ wish: String) -> String {
    var name = String(CellText.line(wish, upTo: 200).filter { !"[]:*?/\\".contains($0) })
    while let first = name.first, first == "'" || first == " " { name.removeFirst() }
    name = Self.cut(name, to: 31)
    while let last = name.last, last == "'" || last == " " { name.removeLast() }
    if name.isEmpty { name = "Sheet" }
    return unique(name, limit: 31)
  }

  /// A heading for a column of a table.
  package mutating func header(_ wish: String) -> String {
    let line = CellText.line(wish, upTo: 200)
    return unique(line.isEmpty ? "Column" : line, limit: 255)
  }

  /// A name for a table: it begins with words of ours, so that it is no cell's name.
  package static func table(_ id: String) -> String {
    var name = "Table_"
    for byte in id.utf8.prefix(200) {
      let scalar = Unicode.Scalar(byte)
      let isLetter = scalar.properties.isAlphabetic && scalar.isASCII
      name.unicodeScalars.append(isLetter || ("0"..."9").contains(scalar) ? scalar : "_")
    }
    return name
  }

  private mutating func unique(_ name: String, limit: Int) -> String {
    var candidate = name
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      let suffix = " (\(number))"
      candidate = Self.cut(name, to: limit - suffix.utf16.count) + suffix
      number += 1
    }
    return candidate
  }

  /// The longest beginning of at most so many UTF-16 units.
  private static func cut(_ name: String, to limit: Int) -> String {
    var result = name
    while result.utf16.count > limit { result.removeLast() }
    return result
  }
}
