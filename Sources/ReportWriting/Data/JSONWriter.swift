public import ReportModel

/// Writes all tables of the dataset as one JSON document, a line for each row.
public struct JSONWriter: ReportWriter {
  /// Creates the writer.
  public init() {}

  /// `json`.
  public var format: String { "json" }
  /// What the format is for.
  public var summary: String { "all tables in one document, for programs" }
  /// The document, such as `report.json`.
  public func singleFile(for report: Report) -> String? { report.name + ".json" }

  /// Writes the document; a missing value is `null`.
  public func write(
    _ report: Report, _ dataset: Dataset, into folder: inout some OutputFolder
  ) throws {
    var file = try BufferedFile(report.name + ".json", in: &folder)
    file.bytes.append("{\"turntable\": ")
    file.bytes.append(json: dataset.version)
    file.bytes.append(", \"report\": ")
    file.bytes.append(json: dataset.report)
    file.bytes.append(", \"tables\": {")
    for (index, table) in dataset.tables.enumerated() {
      file.bytes.append(index == 0 ? "\n" : ",\n")
      try append(table, to: &file)
    }
    file.bytes.append("\n}}\n")
    try file.close()
  }

  private func append(_ table: DatasetTable, to file: inout BufferedFile) throws {
    file.bytes.append(json: table.info.id)
    file.bytes.append(": [")
    // The names are the same in every row: `, "words": ` is made once.
    let names = table.info.columns.enumerated().map { index, column in
      var name: [UInt8] = []
      name.append(index == 0 ? "{" : ", ")
      name.append(json: column.id)
      name.append(": ")
      return name
    }
    var isFirst = true
    try table.forEachRow { row in
      file.bytes.append(isFirst ? "\n" : ",\n")
      isFirst = false
      for (name, value) in zip(names, row) {
        file.bytes.append(contentsOf: name)
        file.bytes.append(json: value)
      }
      file.bytes.append(names.isEmpty ? "{}" : "}")
      try file.flushIfFull()
    }
    file.bytes.append("]")
  }
}

extension [UInt8] {
  /// Appends a value as JSON has it.
  mutating func append(json value: Value) {
    switch value {
    case .text(let text): append(json: text)
    case .date:
      append(UInt8(ascii: "\""))
      append(raw: value)
      append(UInt8(ascii: "\""))
    default:
      if value.isBlank { append("null") } else { append(raw: value) }
    }
  }
}
