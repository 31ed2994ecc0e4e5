import EpisodeAnalysis
import TranscriptModel

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
    try fields.object("source") { try record.source.code(with: &$0) }
    try record.code(with: &fields, &columns)
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
          + "count the transcripts again")
    }
    if found > version {
      throw TallyFault(
        message: "it was written in layout \(found) by a newer version, and this one reads "
          + "\(version); update Turntable")
    }
  }
}
