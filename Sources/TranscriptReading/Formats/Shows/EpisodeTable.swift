import TranscriptModel

/// A table somebody keeps of a show's episodes: a row an episode, a header that names the columns.
struct EpisodeTable: TranscriptFormat {
  let id = "episode-table"
  let title = "table of episodes"
  let summary = "a row an episode: file, title, number, date, duration, guests, url; , ; or tabs"
  let fileExtensions = ["csv", "tsv"]

  func recognize(_ source: SourceText) -> Likeness {
    guard case .lines = source.shape,
      let header = EpisodeTable.header(source.bytes.span)
    else { return Likeness(0, "no row that names columns such as “title” and “date”") }
    let names = header.columns.compactMap { $0.map { "“\($0.name)”" } }.joined(separator: ", ")
    return Likeness(0.9, "the first row names what is known of episodes: \(names)")
  }

  func read(_ source: SourceText) throws(ReadingError) -> Reading {
    let text = source.bytes
    let bytes = text.span
    guard let header = EpisodeTable.header(bytes) else {
      throw source.malformed(
        "the first row must name two columns such as “title” and “date”", at: 0)
    }
    var list = EpisodeList()
    var diagnostics: [Diagnostic] = []
    var scanner = TableScanner(separator: header.separator)
    var cells: [TableScanner.Cell] = []
    var line = 0
    _ = scanner.next(bytes, into: &cells)
    while scanner.next(bytes, into: &cells) {
      guard let first = cells.first?.range.lowerBound else { continue }
      while line + 1 < source.lines.count, source.lines[line + 1].lowerBound <= first { line += 1 }
      var entry = EpisodeList.Entry(line: line + 1)
      for (cell, column) in zip(cells, header.columns) {
        let value = String(decoding: bytes.array(cell), as: UTF8.self).trimmedSpaces
        guard let column, !value.isEmpty else { continue }
        guard let key = column.key else {
          entry.transcripts.append(.init(url: value))
          continue
        }
        if !entry.metadata.take(key, value, line: line + 1) {
          diagnostics.append(
            Diagnostic(
              .warning, .badValue, "“\(value.prefix(40))” is no value for “\(column.name)”",
              line: line + 1))
        }
      }
      if entry.metadata != SourceMetadata() || !entry.transcripts.isEmpty {
        list.entries.append(entry)
      }
    }
    guard !list.entries.isEmpty else { throw .noSpeech("the table has no row of an episode") }
    return Reading(.episodeList(list), diagnostics: diagnostics)
  }

  /// A column that says something of episodes: its name, and the field; `nil` for the file's name.
  private typealias Column = (name: String, key: MetadataKey?)

  /// The columns of the first row, `nil` for those that say nothing of episodes, and what parts them;
  /// `nil` where the table is not one of episodes.
  private static func header(
    _ bytes: Span<UInt8>
  ) -> (columns: [Column?], separator: UInt8)? {
    for separator: UInt8 in [0x2C, 0x3B, 0x09] {
      var scanner = TableScanner(separator: separator)
      var cells: [TableScanner.Cell] = []
      guard scanner.next(bytes, into: &cells), 2...200 ~= cells.count,
        cells.allSatisfy({ $0.range.count <= 64 })
      else { continue }
      let columns = cells.map { column(String(decoding: bytes.array($0), as: UTF8.self)) }
      let known = columns.compactMap(\.self)
      let tells = known.contains { column in
        switch column.key {
        case nil, .title, .number, .published: true
        default: false
        }
      }
      // A transcript may have a title and a date on every row, too.
      if tells, known.count > 1, TableColumns(header: cells, bytes) == nil {
        return (columns, separator)
      }
    }
    return nil
  }

  private static func column(_ name: String) -> Column? {
    let name = name.trimmedSpaces
    switch name.lowercased() {
    case "file", "filename", "file name", "file_name", "path", "transcript", "transcript file":
      return (name, nil)
    default: break
    }
    switch MetadataKey(name) {
    case .other, .speaker, nil: return nil
    case let key?: return (name, key)
    }
  }
}
