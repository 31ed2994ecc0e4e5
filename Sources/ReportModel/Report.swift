/// A report as people read it: small, and whole in memory.
public struct Report: Sendable {
  /// The heading.
  public var title: String
  /// Lines of fact under the heading, such as the date and where the transcript came from.
  public var subtitle: [String]
  /// The opening: a sentence each, in order of importance.
  public var opening: [String]
  /// The few figures to see at a glance, in order; may be empty.
  public var keyFigures: [KeyFigure]
  /// The sections, in order.
  public var sections: [Section]
  /// How the numbers were made, in sentences, for the foot of the report.
  public var method: [String]
  /// The version of the program that made it.
  public var version: String
  /// The file name without its ending, such as `report`.
  public var name: String
  /// The language of the report's own words, a BCP 47 tag.
  public var language: String

  /// Creates a report.
  public init(
    title: String, subtitle: [String] = [], opening: [String], keyFigures: [KeyFigure] = [],
    sections: [Section], method: [String] = [], version: String, name: String = "report",
    language: String = "en"
  ) {
    self.title = title
    self.subtitle = subtitle
    self.opening = opening
    self.keyFigures = keyFigures
    self.sections = sections
    self.method = method
    self.version = version
    self.name = name
    self.language = language
  }
}

/// One figure to see at a glance: a number and what it counts.
public struct KeyFigure: Hashable, Sendable {
  /// What it is, in a word or two, such as “Words”.
  public var title: String
  /// The figure.
  public var value: Value
  /// What it is a share of, or another word beside it, such as “Maya, host”.
  public var note: String?

  /// Creates a figure.
  public init(_ title: String, _ value: Value, note: String? = nil) {
    self.title = title
    self.value = value
    self.note = note
  }
}

/// One part of a report: a heading, some sentences, charts, a table.
public struct Section: Sendable {
  /// The stable id, in kebab-case; it names chart files and anchors.
  public var id: String
  /// The heading.
  public var title: String
  /// Sentences before the table.
  public var paragraphs: [String]
  /// Lines to copy as they stand, such as chapters for show notes; after the sentences.
  public var lines: [String]
  /// The charts, in order.
  public var charts: [Chart]
  /// The table, cut to the columns and rows worth reading.
  public var table: Table?
  /// Says how much of the table is not shown and where it is.
  public var tableNote: String?

  /// Creates a section.
  public init(
    id: String, title: String, paragraphs: [String] = [], lines: [String] = [],
    charts: [Chart] = [], table: Table? = nil, tableNote: String? = nil
  ) {
    self.id = id
    self.title = title
    self.paragraphs = paragraphs
    self.lines = lines
    self.charts = charts
    self.table = table
    self.tableNote = tableNote
  }
}
