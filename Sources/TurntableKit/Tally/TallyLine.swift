import EpisodeAnalysis
import TranscriptModel
import TranscriptReading

/// A line of a file of tallies.
enum TallyLine {
  /// The member a line begins with; its value is the version of the layout.
  static let key: StaticString = "turntable_tally"

  /// Writes a record down, without a line feed.
  static func bytes(_ record: TallyRecord, withQuotes: Bool = false) -> [UInt8] {
    var record = record
    var columns = TallyColumns(record, withQuotes: withQuotes)
    // Writing faults in nothing.
    return (try? FieldWriter.line { try code(&record, &columns, with: &$0) }) ?? []
  }

  /// Reads a record.
  ///
  /// - Throws: ``TallyFault`` where it is none, or of another version.
  static func record(_ line: [UInt8]) throws -> TallyRecord {
    var fields = try FieldReader(line)
    try LineVersion(key, EpisodeTally.schemaVersion).check(fields)
    var record = TallyRecord()
    var columns = TallyColumns()
    try code(&record, &columns, with: &fields)
    try columns.fill(&record)
    return record
  }

  private static func code(
    _ record: inout TallyRecord, _ columns: inout TallyColumns, with fields: inout some FieldCoding
  ) throws {
    try fields.integer(key, &record.tally.schema)
    try fields.json("id", &record.source.id)
    try fields.object("source") { try record.source.code(with: &$0) }
    record.tally.facts.show = record.source.show
    try record.code(with: &fields, &columns)
  }
}

/// What the beginning of a line tells: what it is, and where it comes from.
struct LineHead {
  enum Kind {
    case tally
    case survey
    case show
    /// Nothing could be made of the transcript; why.
    case error(Diagnostic)
  }

  private(set) var kind = Kind.tally
  private(set) var source = TallySource()

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - beginning: Its first bytes.
  ///   - whole: All of it, for where they do not tell.
  /// - Throws: ``TallyFault``, and what `whole` throws.
  init(_ beginning: [UInt8], whole: () throws -> [UInt8]) throws {
    var document = JSONDocument(beginning)
    if let fault = document.fault {
      let end = document.root?["source"]?.raw.upperBound ?? fault.offset
      if end >= fault.offset { document = JSONDocument(try whole()) }
    }
    guard let root = document.root, root.isObject else {
      throw TallyFault(message: "the line is no JSON object")
    }
    var fields = FieldReader(root)
    if fields[ErrorLine.key] != nil {
      kind = .error(try ErrorLine.diagnostic(&fields))
    } else if fields[ShowLine.key] != nil {
      kind = .show
    } else if fields[SurveyLine.key] != nil {
      kind = .survey
      try LineVersion(SurveyLine.key, SurveyLine.version).check(fields)
    } else {
      try LineVersion(TallyLine.key, EpisodeTally.schemaVersion).check(fields)
    }
    try fields.json("id", &source.id)
    try fields.object("source") { try source.code(with: &$0) }
    guard document.fault == nil || document.root?["source"] != nil else {
      throw TallyFault(message: "the line breaks off")
    }
  }
}

/// The version of the layout of a line.
struct LineVersion {
  private let key: StaticString
  private let version: Int

  init(_ key: StaticString, _ version: Int) { (self.key, self.version) = (key, version) }

  /// - Throws: ``TallyFault`` where a line has another version, or none.
  func check(_ fields: FieldReader) throws {
    guard let found = fields[key]?.integer else {
      throw TallyFault(message: "“\(key)” must be a whole number")
    }
    if found < version {
      throw TallyFault(
        message: "it was written in layout \(found), and this version reads \(version); "
          + "run “turntable tally” again over the transcripts", isOfWholeFile: true)
    }
    if found > version {
      throw TallyFault(
        message: "it was written in layout \(found) by a newer version, and this one reads "
          + "\(version); update Turntable", isOfWholeFile: true)
    }
  }
}
