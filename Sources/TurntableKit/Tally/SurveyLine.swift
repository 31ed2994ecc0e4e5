import EpisodeBuilding
import TranscriptModel

/// A line of a file of surveys: what one transcript tells of its show.
struct SurveyLine {
  /// The member a line begins with; its value is the version of the layout.
  static let key: StaticString = "turntable_survey"
  static let version = 1

  /// Where it comes from.
  var source: TallySource
  /// What the transcript tells.
  var survey: EpisodeSurvey

  /// Creates a line.
  init(_ survey: EpisodeSurvey, from source: TallySource) {
    (self.survey, self.source) = (survey, source)
  }

  /// Reads a line.
  ///
  /// - Throws: ``TallyFault``.
  init(_ line: [UInt8]) throws {
    var fields = try FieldReader(line)
    try LineVersion(SurveyLine.key, SurveyLine.version).check(fields)
    var parts = Parts()
    try parts.code(with: &fields)
    var hashes: [UInt32] = []
    let digits = Array(parts.sample.utf8)
    for start in stride(from: 0, to: digits.count, by: 8) {
      let digits = String(decoding: digits[start..<min(start + 8, digits.count)], as: UTF8.self)
      guard let hash = UInt32(digits, radix: 16) else {
        throw TallyFault(message: "“sample” must be hexadecimal digits")
      }
      hashes.append(hash)
    }
    guard let fingerprint = TextFingerprint(hashes: hashes) else {
      throw TallyFault(message: "the hashes in “sample” must rise")
    }
    source = parts.source
    survey = EpisodeSurvey(
      fingerprint: fingerprint, show: parts.source.show, named: parts.named, timing: parts.timing,
      people: parts.people)
  }

  /// The line, without a line feed.
  var bytes: [UInt8] {
    var parts = Parts(
      source: source, named: survey.named, timing: survey.timing, people: survey.people,
      sample: survey.fingerprint.hashes.map {
        let digits = String($0, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
      }.joined())
    parts.source.show = survey.show
    return (try? FieldWriter.line { try parts.code(with: &$0) }) ?? []
  }

  /// What stands in a line.
  private struct Parts {
    var version = SurveyLine.version
    var source = TallySource()
    var named = 0
    var timing = SourceTiming.untimed
    var people: [EpisodeSurvey.Person] = []
    /// The hashes of the fingerprint, eight hexadecimal digits each.
    var sample = ""

    mutating func code(with fields: inout some FieldCoding) throws {
      try fields.integer(SurveyLine.key, &version)
      try fields.json("id", &source.id)
      try fields.object("source") { try source.code(with: &$0) }
      try fields.choice("timing", &timing)
      try fields.integer("named_bytes", &named)
      try fields.objects("people", &people, blank: .init(name: "", bytes: 0, role: .unknown)) {
        try $1.text("name", &$0.name)
        try $1.integer("bytes", &$0.bytes)
        try $1.choice("role", &$0.role)
      }
      try fields.text("sample", &sample)
    }
  }
}
