/// Something a reader or builder noticed about a source, and where.
public struct Diagnostic: Hashable, Codable, Sendable {
  /// How much it matters.
  public enum Severity: String, Codable, Sendable, Comparable, CaseIterable {
    /// Worth knowing; nothing is lost.
    case note
    /// Something was dropped, repaired or guessed.
    case warning
    /// The source could not be used.
    case error

    /// Orders severities from harmless to grave.
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    private var rank: Int { self == .note ? 0 : self == .warning ? 1 : 2 }
  }

  /// What kind of thing was noticed; the raw value is the stable code in the table `diagnostics`.
  public enum Code: String, Codable, Sendable, CaseIterable {
    case bytesReplaced = "bytes-replaced"
    case encodingConverted = "encoding-converted"
    case badTime = "bad-time"
    case timeUnit = "time-unit"
    case timeBackwards = "time-backwards"
    case timeBeyondDuration = "time-beyond-duration"
    case cueWithoutTime = "cue-without-time"
    case duplicateCue = "duplicate-cue"
    case repeatedSpeech = "repeated-speech"
    case unlabelledSpeech = "unlabelled-speech"
    case labelCarried = "label-carried"
    case soundLabel = "sound-label"
    case jointLabel = "joint-label"
    case mightBeSame = "might-be-same"
    case strangerStated = "stranger-stated"
    case colonInSentence = "colon-in-sentence"
    case nameChosen = "name-chosen"
    case stageDirection = "stage-direction"
    case furniture = "furniture"
    case badValue = "bad-value"
    case noSpeech = "no-speech"
    case unknownFormat = "unknown-format"
    case notText = "not-text"
    case malformed = "malformed"
    case advertisementsSeparate = "advertisements-separate"
    case sameReportFolder = "same-report-folder"
    case sameKey = "same-key"
    case severalRecordings = "several-recordings"
    case openQuotation = "open-quotation"
    case unattributed = "unattributed"
    case factsListed = "facts-listed"
    case listAmbiguous = "list-ambiguous"
    case transcriptsElsewhere = "transcripts-elsewhere"
    case unsaidTerm = "unsaid-term"
  }

  /// How much it matters.
  public var severity: Severity
  /// What kind of thing was noticed.
  public var code: Code
  /// One sentence for the person who owns the file.
  public var message: String
  /// The line of the source, from 1; `nil` where it concerns the whole file.
  public var line: Int?
  /// The byte column within the line, from 1.
  public var column: Int?

  /// Creates a diagnostic.
  public init(
    _ severity: Severity, _ code: Code, _ message: String, line: Int? = nil, column: Int? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.line = line
    self.column = column
  }

  /// The diagnostic as compilers write it: `file:line:column: warning: message`.
  public func rendered(source: String) -> String {
    var place = source
    if let line { place += ":\(line)" }
    if let column { place += ":\(column)" }
    return "\(place): \(severity.rawValue): \(message)"
  }
}
