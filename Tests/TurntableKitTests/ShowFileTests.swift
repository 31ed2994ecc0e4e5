import EpisodeBuilding
import Foundation
import TestSupport
import Testing
import TranscriptModel
import TurntableKit

/// What is read from a `show.yml`, and what is said of one that is wrong.
struct ShowFileTests {
  private static let good = """
    # A show.
    show: Lamp Room
    hosts: [Inge Brandt, "Osei Mensah"]
    guests: Petra Vale
    speakers:
      Inge Brandt: [Inge, "I. Brandt"]
      Petra Vale:
        - PETRA   # in capitals
    advertisements: [Harbour notice]
    not-people: [Foghorn, no]
    topics:
      Lens: [lens*, -lens cap]
      1:30: 'it''s late'
    targets:
      host-talk-time-share: at most 40%
      questions: at least 3
      duration-s: between 0:30:00 and 45 minutes
    year-starts-in: Jul
    language: en-GB
    """

  private func read(_ text: String) throws -> ShowFile {
    try ShowFile(Array(text.utf8), at: "shows/show.yml")
  }

  @Test func `everything in it is text as written`() throws {
    let file = try read(Self.good)
    let stated = { (value: String, line: Int) in Stated(value, .file("show.yml", line: line)) }
    #expect(file.show == stated("Lamp Room", 2))
    #expect(file.hosts == [stated("Inge Brandt", 3), stated("Osei Mensah", 3)])
    #expect(file.guests == [stated("Petra Vale", 4)])
    #expect(file.speakers.map(\.name) == [stated("Inge Brandt", 6), stated("Petra Vale", 7)])
    #expect(
      file.speakers.map(\.spellings) == [
        [stated("Inge", 6), stated("I. Brandt", 6)], [stated("PETRA", 8)],
      ])
    #expect(file.advertisements == [stated("Harbour notice", 9)])
    #expect(file.notPeople == [stated("Foghorn", 10), stated("no", 10)])
    #expect(
      file.topics == [
        TrackedTopic(name: "Lens", terms: ["lens*"], excluded: ["lens cap"]),
        TrackedTopic(name: "1:30", terms: ["it's late"]),
      ])
    #expect(file.targets.map(\.measure) == ["host_talk_time_share", "questions", "duration_s"])
    #expect(file.targets.map(\.low) == [nil, 3, 1800])
    #expect(file.targets.map(\.high) == [0.4, nil, 2700])
    #expect(file.targets.map(\.line) == [15, 16, 17])
    #expect(file.yearStartsIn == 7)
    #expect(file.language == stated("en-GB", 19))
    #expect(file.warnings.isEmpty)
  }

  @Test func `it becomes what episodes are understood by`() throws {
    let context = try read(Self.good).context
    #expect(context.show?.value == "Lamp Room")
    #expect(context.aliases["PETRA"] == Stated("Petra Vale", .file("show.yml", line: 8)))
    #expect(context.aliases["Petra Vale"]?.value == "Petra Vale")
    #expect(context.advertisements == ["Harbour notice"])
    #expect(context.notPeople == ["Foghorn", "no"])
    #expect(context.topics.map(\.name) == ["Lens", "1:30"])
  }

  @Test(arguments: [
    "", "\n# nothing yet\n", "---\n", "~", "hosts: []\ntopics: {}\n", "\u{FEFF}---\n",
  ])
  func `an empty one states nothing`(text: String) throws {
    #expect(try read(text).context == .empty)
    #expect(try read(text).yearStartsIn == 1)
  }

  @Test(arguments: [
    ("host: Ada", "1:1: error: there is no setting “host”; did you mean “hosts”?"),
    (
      "\nnot_people: [Ad]",
      "2:1: error: there is no setting “not_people”; did you mean “not-people”?"
    ),
    (
      "colour: red",
      "1:1: error: there is no setting “colour”; the settings are: show, language, hosts, guests, "
        + "speakers, advertisements, not-people, topics, targets, year-starts-in"
    ),
    ("show:", "1:1: error: “show” has no value; state one, or take the line out"),
    ("show: ''", "1:7: error: “show” has no value; state one, or take the line out"),
    ("hosts: [Ada, ~]", "1:14: error: “hosts” has no value; state one, or take the line out"),
    ("show: [A, B]", "1:7: error: “show” takes a text, not a list"),
    ("show: {A: B}", "1:7: error: “show” takes a text, not settings of its own"),
    ("hosts: {A: B}", "1:8: error: “hosts” takes a list, not settings of its own"),
    ("hosts: [[Ada]]", "1:9: error: “hosts” takes a text, not a list"),
    (
      "speakers: [Ada]",
      "1:11: error: “speakers” takes a line each, such as “Maya Lindqvist: [MAYA, M. Lindqvist]”"
    ),
    ("just words", "1:1: error: “the file” takes a line each, such as “show: Harbour Talk”"),
    ("- a\n- b", "1:1: error: “the file” takes a line each, such as “show: Harbour Talk”"),
    ("hosts: [🐙]", "1:9: error: “🐙” has no letter and no digit to know it by"),
    ("speakers:\n  Ada:\n    '-': x", "3:5: error: “Ada” takes a list, not settings of its own"),
    (
      "language: english",
      "1:11: error: “english” is no language's tag; write one such as en or de-AT"
    ),
    ("year-starts-in: Janury", "1:17: error: “Janury” is no month; did you mean “January”?"),
    (
      "year-starts-in: 13",
      "1:17: error: “13” is no month; write its name, or its number from 1 to 12"
    ),
    (
      "targets:\n  host-talk-time: at most 4",
      "2:3: error: there is no measure “host-talk-time”; did you mean “host-talk-time-share”?"
    ),
    (
      "targets: {words: below 40}",
      "1:18: error: “below 40” is not understood; write “at most 12”, “at least 3” or “between 3 and 12”"
    ),
    (
      "targets: {ad-share: at most 0.4}",
      "1:21: error: “at most 0.4” is not understood; write “at most 40%”, “at least 30%” or "
        + "“between 30% and 40%”"
    ),
    (
      "targets: {ad-share: at most 140%}",
      "1:21: error: “at most 140%” is not understood; write “at most 40%”, “at least 30%” or "
        + "“between 30% and 40%”"
    ),
    (
      "targets: {duration-s: at least 90}",
      "1:23: error: “at least 90” is not understood; write “at most 1:00:00”, “at least 0:30:00” or "
        + "“between 0:30:00 and 1:00:00”"
    ),
    (
      "targets: {words: between 9 and 3}",
      "1:18: error: “between 9 and 3” is never met: the first is the larger"
    ),
    ("topics: {AI: }", "1:10: error: “AI” has no value; state one, or take the line out"),
    ("topics: {AI: [-x]}", "1:14: error: “AI” only has terms that are excluded"),
    (
      "topics: {AI: [a*b]}",
      "1:15: error: “a*b” is not understood; a “*” stands at the end, for any ending"
    ),
    ("topics: {AI: ['*']}", "1:15: error: “*” has no letter and no digit to look for"),
    (
      "speakers:\n  Ada Byron: [ADA]\n  Ada Oak: [Ada]",
      "3:13: error: “Ada” is ambiguous: it stands for “Ada Oak” here, and for “Ada Byron” on line 2; "
        + "leave it to one of them"
    ),
    (
      "speakers:\n  Ada Byron: []\n  Ada Oak: [ada byron]",
      "3:13: error: “ada byron” is ambiguous: it stands for “Ada Oak” here, and for “Ada Byron” on "
        + "line 2; leave it to one of them"
    ),
    (
      "hosts: [Ada]\nnot-people: [Break, ADA]",
      "2:21: error: “ADA” is no person here, and is one on line 1"
    ),
    (
      "hosts: [Ada]\nguests: [ada]",
      "2:10: error: “ada” is among the guests here and among the hosts on line 1"
    ),
    (
      "speakers: {Ada: [A. Byron]}\nadvertisements: [A Byron]",
      "2:18: error: “A Byron” is an advertisement here, and a person on line 1"
    ),
    (
      "advertisements: [Break]\nnot-people: [Break]",
      "2:14: error: “Break” is no person here, and an advertisement on line 1"
    ),
    (
      "show: A\nhosts: B\nshow: C",
      "1:1: error: “show” stands twice here; put all of it in one place"
    ),
    (
      "speakers:\n  no: [a]\n  'no': [b]",
      "3:3: error: “no” stands on line 2, too; put all of it in one place"
    ),
    (
      "show: Tides: a Show",
      "1:12: error: a colon and a blank cannot stand within a value; put it in quotation marks"
    ),
    ("hosts: [Ada", "1:8: error: this “[” has no “]”"),
    ("hosts: {a: b", "1:8: error: this “{” has no “}”"),
    ("show: 'Ada", "1:7: error: this quotation mark is not closed"),
    ("topics:\n  AI: [*ism]", "2:8: error: text cannot begin with “*”; put it in quotation marks"),
    ("hosts: @ada", "1:8: error: text cannot begin with “@”; put it in quotation marks"),
    ("speakers:\n\tAda: [A]", "2:1: error: a tab stands here; indent with blanks"),
    (
      "show: A\nhosts\n",
      "3:1: error: a setting is a name, a colon and a value, and this has no colon"
    ),
    (
      "show: A\n  hosts: B",
      "2:8: error: a colon and a blank cannot stand within a value; put it in quotation marks"
    ),
    (
      "speakers:\n  A: [a]\n B: [b]",
      "3:2: error: this is out of line: what belongs together begins in the same column"
    ),
    ("show: A\u{0}B", "1:8: error: there is a control character here; is this a text file?"),
    (
      "a: &x [1]\nb: *x",
      "1:4: error: anchors (“&name”) and references to them (“*name”) are not read; write it out"
    ),
    (
      "show: a\n--- \nshow: b",
      "2:1: error: this is no YAML: but found another document"
    ),
  ])
  func `what is wrong is named with its place`(text: String, expected: String) {
    let error = #expect(throws: ShowFileError.self) { try read(text) }
    #expect(error?.description == "shows/show.yml:" + expected)
  }

  @Test func `all that is wrong is told at once, in order of lines`() {
    let text = "shwo: A\nhosts: [Ada]\nguests: [Ada]\nyear-starts-in: 0\nspeakers: x\n"
    let error = #expect(throws: ShowFileError.self) { try read(text) }
    #expect(error?.problems.map(\.line) == [1, 3, 4, 5])
  }

  @Test func `bytes that are no UTF-8, and files that are too large, are refused with their place`()
  {
    let latin = #expect(throws: ShowFileError.self) {
      try ShowFile(Array("show: A\nhosts: [T".utf8) + [0xE1, 0x73, 0x5D], at: "show.yml")
    }
    #expect(latin?.description == "show.yml:2:10: error: this is not in UTF-8; save the file so")
    let large = #expect(throws: ShowFileError.self) {
      try ShowFile([UInt8](repeating: UInt8(ascii: "#"), count: 1 << 20 + 1), at: "show.yml")
    }
    #expect(large?.problems.first?.message.hasPrefix("the file is larger than 1 MB") == true)
  }

  @Test func `a term of two topics is a warning`() throws {
    let file = try read(
      "topics:\n  AI: [model, Model, big-data, hull*]\n  Ships: [Model, hull, big data]\n")
    #expect(
      file.warnings.map { $0.rendered(source: "show.yml") } == [
        "show.yml:3:11: warning: “Model” is a term of “AI” on line 2, too, and counts for that one only",
        "show.yml:3:24: warning: “big data” is a term of “AI” on line 2, too, and counts for that one "
          + "only",
      ])
    #expect(file.topics.count == 2)
  }

  @Test func `one text is a list of one, and a * or & in the midst of a word is a letter`() throws {
    let file = try read("hosts: R&D\nguests: ['&c', Ada & Ben]\ntopics: {Stars: [star*, 'a&b']}\n")
    #expect(file.hosts.map(\.value) == ["R&D"])
    #expect(file.guests.map(\.value) == ["&c", "Ada & Ben"])
    #expect(file.topics.first?.terms == ["star*", "a&b"])
  }

  @Test func `lines that name each other do not grow into billions`() {
    var text = "a: &a0 [x, x]\n"
    for level in 1...60 { text += "k\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(throws: ShowFileError.self) { try read(text + "? *a60\n: x\n") }
  }

  @Test func `brackets in brackets end somewhere`() {
    for (open, close) in [("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", "")] {
      for depth in [10, 900, 100_000] {
        let text =
          String(repeating: open, count: depth) + "x" + String(repeating: close, count: depth)
        #expect(throws: ShowFileError.self) { try read("hosts:\n  " + text) }
      }
    }
  }

  @Test func `no prefix of a good file and no byte of it in another's place breaks the reading`() {
    let bytes = Array(Self.good.utf8)
    for count in bytes.indices { readOrRefuse(Array(bytes[..<count])) }
    var random = SameNumbers(seed: 7)
    for _ in 0..<3000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        changed[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      readOrRefuse(changed)
    }
  }

  /// Reads a file, or is told what is wrong, with a line.
  private func readOrRefuse(_ bytes: [UInt8]) {
    do {
      _ = try ShowFile(bytes, at: "show.yml").context.fingerprint
    } catch let error as ShowFileError {
      #expect(!error.problems.isEmpty && error.problems.allSatisfy { ($0.line ?? 0) > 0 })
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test func `every measure there can be a target for is a figure of episodes`() {
    #expect(Target.measures.contains("host-talk-time-share"))
    #expect(Target.measures.contains("longest-monologue-words"))
    #expect(Target.measures.contains("duration-s"))
    for other in ["title", "number", "duration-low-s", "longest-turn-speaker"] {
      #expect(!Target.measures.contains(other))
    }
  }
}
