import TranscriptModel
import TranscriptReading

/// Why a record cannot be used.
struct RecordFault: Error, Hashable {
  var message: String
}

/// A transcript as a line of a stream has it: `{"id": …, "name": "x.vtt", "text": …}`.
struct TranscriptRecord {
  /// Where it comes from.
  private(set) var source = TallySource()
  /// What was wrong with the record itself.
  private(set) var fault: RecordFault?
  /// The file's name; it may tell the format, and is the title where there is no other.
  private(set) var name = "record"
  private var metadata = SourceMetadata()
  private var bytes: [UInt8]?

  /// Reads a line; what is wrong with it is kept, so that it can be said under the record's id.
  ///
  /// - Parameter line: `nil` for one that was too long to be read.
  init(_ line: [UInt8]?) {
    guard let line else {
      fault = RecordFault(message: "the record is longer than \(RecordLines.longestWords)")
      return
    }
    do {
      try read(line)
    } catch let fault as TallyFault {
      self.fault = RecordFault(message: fault.message)
    } catch {
      fault = error as? RecordFault ?? RecordFault(message: "\(error)")
    }
  }

  private mutating func read(_ line: [UInt8]) throws {
    var fields = try FieldReader(line)
    try fields.json("id", &source.id)
    var (name, path, day): (String?, String?, String?)
    try fields.text("name", &name)
    try fields.text("path", &path)
    source.path = name ?? path ?? ""
    try fields.text("show", &metadata.show)
    try fields.text("title", &metadata.title)
    try fields.text("language", &metadata.language)
    try fields.text("url", &metadata.url)
    try fields.integer("number", &metadata.number)
    try fields.text("published", &day)
    metadata.published = try day.map { day in
      // A time of day may follow.
      guard let date = CalendarDate(iso8601: day.prefix(10)) else {
        throw RecordFault(message: "“published” must be a day such as 2026-03-04, not “\(day)”")
      }
      return date
    }
    var seconds: Double?
    try fields.number("duration_s", &seconds)
    metadata.duration = try seconds.map {
      guard (0..<1e8) ~= $0 else {
        throw RecordFault(message: "“duration_s” must be a length in seconds")
      }
      return MediaTime(milliseconds: Int(($0 * 1000).rounded()))
    }
    if let text = fields["text"] {
      guard text.isString else { throw RecordFault(message: "“text” must be text") }
      bytes = text.text
    } else if path == nil {
      throw RecordFault(message: "there is neither “text” nor “path”")
    }
    self.name = (name ?? path)?.split(separator: "/").last.map(String.init) ?? self.name
    if bytes == nil { source.path = path ?? source.path }
  }

  /// What the transcript says, and what the record states beside it, which beats it.
  ///
  /// - Throws: ``RecordFault``, ``InputError`` or `ReadingError`.
  func document(as format: String?) throws -> SourceDocument {
    if let fault { throw fault }
    let bytes = try bytes ?? SystemCalls.readAll(source.path)
    var document = try readTranscript(bytes, named: name, as: format)
    FactMerging.apply([ListedFacts(metadata, ofRecord: name)], to: &document)
    return document
  }
}
