import ReportModel

/// What the template of the page is filled with; every text in it is ``Markup``.
struct PageContent {
  /// The values by the names the template uses.
  let members: [String: Any]

  init(_ report: Report) {
    members = [
      "language": Markup(report.language),
      "title": Markup(report.title),
      "style": Markup(source: PageStyle.sheet),
      "policy": Markup(source: PageScript.policy),
      "script": Markup(source: PageScript.source),
      "subtitle": report.subtitle.map(Markup.init(linking:)),
      "lead": report.opening.prefix(1).map { Markup($0.keepingUnits) },
      "opening": report.opening.dropFirst().map { Markup($0.keepingUnits) },
      "hasOpening": report.opening.count > 1,
      "keyFigures": report.keyFigures.map(Self.members),
      "hasKeyFigures": !report.keyFigures.isEmpty,
      "contents": report.sections.count > 3 ? report.sections.map(Self.heading) : [],
      "hasContents": report.sections.count > 3,
      "sections": report.sections.map(Self.members),
      "method": report.method.map(Markup.init(linking:)),
      "hasMethod": !report.method.isEmpty,
      "version": Markup(report.version),
    ]
  }

  private static func members(_ figure: KeyFigure) -> [String: Any] {
    var members: [String: Any] = ["title": Markup(figure.title), "value": Markup(figure.text)]
    members["note"] = figure.note.map { Markup($0) }
    return members
  }

  private static func heading(_ section: Section) -> [String: Any] {
    ["id": Markup(section.id), "title": Markup(section.title)]
  }

  private static func members(_ section: Section) -> [String: Any] {
    var members = heading(section)
    members["paragraphs"] = section.paragraphs.map { Markup($0) }
    members["lines"] = section.lines.map { Markup(VisibleText.line($0)) }
    members["hasLines"] = !section.lines.isEmpty
    members["charts"] = section.charts.map { chart in
      [
        "title": Markup(chart.title),
        // One heading is enough where the section has the same.
        "heading": Markup(chart.title == section.title ? "" : chart.title),
        "drawing": Markup(source: SVGDrawing(chart, surface: .page).text()),
      ]
    }
    if let table = section.table {
      members["table"] =
        PageTable(table, isNamedBySection: table.info.title == section.title)
        .members
    }
    members["tableNote"] = section.tableNote.map { Markup($0) }
    return members
  }
}

/// A table of the page.
struct PageTable {
  let members: [String: Any]

  init(_ table: Table, isNamedBySection: Bool) {
    let formats = table.info.columns.indices.map { index in
      ColumnFormat(table.info.columns[index], values: table.rows.lazy.map { $0[index] })
    }
    // The part of the key that sets the rows of this table apart comes last.
    let heading = table.info.columns.lastIndex { $0.key.isPrimary && $0.kind == .text } ?? 0
    members = [
      "caption": Markup(isNamedBySection ? table.info.meaning : table.info.title),
      "columns": zip(table.info.columns, formats).map { column, format in
        [
          "title": Markup(column.title), "meaning": Markup(column.meaning),
          "class": Markup(source: Self.look(ofHeading: column.title, isNumeric: format.isNumeric)),
        ]
      },
      // Cells are too many for a template that looks each of them up by name.
      "rows": table.rows.map { Self.cells($0, formats, heading: heading) },
      "isEmpty": table.rows.isEmpty,
    ]
  }

  /// Cells longer than this are cut: the whole text is in the data.
  private static let longestCell = 600

  /// A heading of one word stays on one line, though it has a hyphen.
  private static func look(ofHeading title: String, isNumeric: Bool) -> String {
    let isWord = title.utf8.count <= 12 && !title.utf8.contains(UInt8(ascii: " "))
    let classes = (isNumeric ? ["n"] : []) + (isWord ? ["k"] : [])
    return classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
  }

  /// A name stays on one line; a single word that would push the table wide is broken; sentences keep
  /// room enough that no row becomes a tower on a phone.
  private static func look(ofText text: String) -> String {
    if text.utf8.count <= 24 { return " class=\"k\"" }
    let isUnbreakable = text.split(separator: " ").contains { $0.utf8.count > 30 }
    return isUnbreakable ? " class=\"b\"" : text.utf8.count > 48 ? " class=\"w\"" : ""
  }

  /// What a figure is sorted by, where that is not what is shown.
  private static func rawForm(_ value: Value, shownAs visible: String) -> String {
    switch value {
    case .text, .date, .flag, .missing: return ""
    case .count, .number, .share, .rate, .duration: break
    }
    var bytes: [UInt8] = []
    bytes.append(raw: value)
    let raw = String(decoding: bytes, as: UTF8.self)
    return raw == visible ? "" : " data-v=\"\(raw)\""
  }

  private static func cells(_ row: [Value], _ formats: [ColumnFormat], heading: Int) -> Markup {
    var source = ""
    for (index, (format, value)) in zip(formats, row).enumerated() {
      let tag = index == heading ? "th scope=\"row\"" : "td"
      let visible = VisibleText.line(format.text(value), upTo: longestCell)
      let text = Markup(visible).source
      if case .missing(let reason) = value {
        source += "<\(tag) class=\"\(format.isNumeric ? "n m" : "m")\""
        source += " title=\"\(Markup(reason.rawValue).source)\">\(text)"
      } else {
        let look = format.isNumeric ? " class=\"n\"" : look(ofText: visible)
        source += "<\(tag)\(look)\(rawForm(value, shownAs: visible))>\(text)"
      }
      source += index == heading ? "</th>" : "</td>"
    }
    return Markup(source: source)
  }
}

extension String {
  /// The text with each number kept on one line with its percent sign.
  fileprivate var keepingUnits: String { replacing(" %", with: "\u{A0}%") }
}
