package import ReportModel

/// A table as GitHub's Markdown has it, its columns padded to line up in the source.
package struct MarkdownTable {
  /// Cells longer than this are cut: the whole text is in the data.
  static let longestCell = 200
  /// Padding beyond this would make the source harder to read, not easier.
  private static let widestPadding = 48

  private let rows: [[String]]
  private let isNumeric: [Bool]

  package init(_ table: Table) {
    let formats = table.info.columns.indices.map { index in
      ColumnFormat(table.info.columns[index], values: table.rows.lazy.map { $0[index] })
    }
    isNumeric = formats.map(\.isNumeric)
    let header = table.info.columns.map { MarkdownText.escaped($0.title) }
    rows =
      [header]
      + table.rows.map { row in
        zip(formats, row).map { format, value in
          guard case .text(let text) = value else { return format.text(value) }
          return MarkdownText.escaped(VisibleText.line(text, upTo: Self.longestCell))
        }
      }
  }

  /// The lines of the table.
  package func lines() -> [String] {
    let widths = isNumeric.indices.map { column in
      min(max(3, rows.map { VisibleText.width($0[column]) }.max() ?? 0), Self.widestPadding)
    }
    var lines = rows.map { row in
      "| "
        + row.indices.map { Self.padded(row[$0], to: widths[$0], right: isNumeric[$0]) }
        .joined(separator: " | ") + " |"
    }
    let rule = widths.indices.map { column in
      String(repeating: "-", count: widths[column] - 1) + (isNumeric[column] ? ":" : "-")
    }
    lines.insert("| " + rule.joined(separator: " | ") + " |", at: 1)
    return lines
  }

  private static func padded(_ cell: String, to width: Int, right: Bool) -> String {
    let padding = String(repeating: " ", count: max(0, width - VisibleText.width(cell)))
    return right ? padding + cell : cell + padding
  }
}
