import CXLSXWriter

/// Adds sheets to a workbook, each under a name of its own.
struct SheetMaker {
  let formats: CellFormats
  let path: String
  private var names = SheetNames()

  init(formats: CellFormats, path: String) {
    self.formats = formats
    self.path = path
  }

  /// Adds a sheet under a name as near to the one wished for as can be.
  ///
  /// - Parameter formats: Other formats than those of the other sheets.
  mutating func add(
    _ wish: String, to file: borrowing WorkbookFile, _ formats: CellFormats? = nil
  ) throws -> (cells: Cells, name: String) {
    let name = names.sheet(wish)
    let sheet = try file.addSheet(name, path: path)
    return (Cells(sheet: sheet, formats: formats ?? self.formats, path: path), name)
  }
}
