import EpisodeBuilding

/// A line of a file of folded shows: what the episodes of one show tell together.
struct ShowLine {
  /// The member a line begins with; its value is the version of the layout.
  static let key: StaticString = "turntable_show"
  static let version = 1

  /// What tells the show from others: its name without case and marks, or where its files lie.
  var show = ""
  /// What its episodes tell.
  var sums = ShowSums()

  /// Creates a line.
  init(_ show: String, _ sums: ShowSums) { (self.show, self.sums) = (show, sums) }

  /// Reads a line.
  ///
  /// - Throws: ``TallyFault``.
  init(_ line: [UInt8]) throws {
    var fields = try FieldReader(line)
    try LineVersion(ShowLine.key, ShowLine.version).check(fields)
    try code(with: &fields)
  }

  /// The line, without a line feed.
  var bytes: [UInt8] {
    var line = self
    return (try? FieldWriter.line { try line.code(with: &$0) }) ?? []
  }

  private mutating func code(with fields: inout some FieldCoding) throws {
    var version = ShowLine.version
    try fields.integer(ShowLine.key, &version)
    try fields.text("show", &show)
    try fields.integer("episodes", &sums.episodes)
    var people = sums.people.sorted { $0.key < $1.key }.map { (name: $0.key, sums: $0.value) }
    try fields.objects("people", &people, blank: ("", ShowSums.Person())) {
      try $1.text("name", &$0.name)
      try $1.integer("episodes", &$0.sums.episodes)
      try $1.integer("as_host", &$0.sums.asHost)
      try $1.integer("as_guest", &$0.sums.asGuest)
      try $1.integer("bytes", &$0.sums.bytes)
      try $1.integer("named_bytes", &$0.sums.named)
    }
    sums.people = Dictionary(people.map { ($0.name, $0.sums) }, uniquingKeysWith: { $1 })
    let places = Dictionary(
      people.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var meetings = sums.meetings.sorted { $0.key < $1.key }.map {
      [places[$0.key.one] ?? 0, places[$0.key.other] ?? 0, $0.value]
    }
    try fields.integerLists("together", &meetings)
    sums.meetings = Dictionary(
      try meetings.map {
        guard $0.count == 3, people.indices.contains($0[0]), people.indices.contains($0[1]) else {
          throw fields.fault("“together” names somebody who is not there")
        }
        return (ShowSums.Meeting(people[$0[0]].name, people[$0[1]].name), $0[2])
      }, uniquingKeysWith: +)
  }
}
