import EpisodeBuilding
import TestSupport
import Testing
import TranscriptModel

/// Labels of several people, and labels of nobody in particular.
struct JointLabelTests {
  /// A conversation of Maya and Tomás with one more line.
  private func episode(_ label: String, _ words: String, others: String = "") -> Episode {
    Script(
      """
      MAYA LINDQVIST: Good day.
      Tomás Okafor: It is.
      MAYA: So it is.
      \(others)
      Tomás Okafor: Indeed.
      \(label): \(words)
      """
    ).built()
  }

  @Test(arguments: [
    ("MAYA & TOMÁS", "a b c d e", ["MAYA LINDQVIST a b c ", "Tomás Okafor d e"]),
    ("Tomás and Maya", "a b c", ["Tomás Okafor a b ", "MAYA LINDQVIST c"]),
    ("Maya/Tomás", "a", ["MAYA LINDQVIST a", "Tomás Okafor "]),
    (
      "Maya Lindqvist, Zoe Quill, & Tomás", "a b c d",
      ["Maya Lindqvist a b ", "Zoe Quill c ", "Tomás Okafor d"]
    ),
    ("Maya + Zoe", "a b", ["MAYA LINDQVIST a ", "Zoe b"]),
    ("Ann Lee & Cy Roe", "a b", ["Ann Lee a ", "Cy Roe b"]),
    ("BOTH", "a b", ["MAYA LINDQVIST a ", "Tomás Okafor b"]),
    ("Everyone", "a b", ["MAYA LINDQVIST a ", "Tomás Okafor b"]),
    // Nobody is invented.
    ("Quill & Quill", "a b", ["Quill & Quill a b"]), ("Ann & Cy", "a b", ["Ann & Cy a b"]),
    ("Ann Lee, PhD", "a b", ["Ann Lee, PhD a b"]),
    ("Maya & the crew", "a b", ["Maya & the crew a b"]),
  ])
  func `each of those a label names has a turn and a part of the words`(
    label: String, words: String, turns: [String]
  ) {
    let episode = episode(label, words)
    let all = zip(episode.holders, episode.texts).map { "\($0) \($1)" }
    #expect(Array(all.dropFirst(4)) == turns)
    #expect(
      episode.turns.suffix(turns.count).map { $0.share?.count ?? 1 }
        == turns.map { _ in turns.count })
    let notes = episode.diagnostics.filter { $0.code == .jointLabel }
    #expect(notes.count == (turns.count > 1 ? 1 : 0))
    if let note = notes.first {
      #expect(note.line == 5 && note.message.hasPrefix("“\(label)” is "))
      #expect(note.message.hasSuffix(" together: each has the turn and an equal part of its words"))
    }
  }

  @Test func `among three nobody knows who both are, and nobody is invented`() {
    let both = episode("BOTH", "a b c", others: "Zoe Quill: Yes.")
    #expect(both.holders.last == "-" && both.speakers.count == 3)
    let all = episode("ALL", "a b c", others: "Zoe Quill: Yes.")
    #expect(all.holders.suffix(3) == ["MAYA LINDQVIST", "Tomás Okafor", "Zoe Quill"])
    let unclear = episode("ALL", "a b c", others: "Speaker 3: Yes.")
    #expect(unclear.holders.last == "-")
    #expect(unclear.codes.contains(.jointLabel))
  }

  @Test func `what several say goes on with nobody's turn`() {
    let episode = Script("Ann Lee: a\nAnn & Ben: b c\nBen: d\nBen: e\nBreak:\nAnn & Ben: .\nAnn: f")
      .built()
    #expect(episode.holders == ["Ann Lee", "Ann Lee", "Ben", "Ben", "Ann Lee"])
    #expect(episode.texts == ["a", "b ", "c", "d e", "f"])
  }

  @Test func `times are those of all`() {
    let episode = Script([
      .init("Ann", "a", 0, 900), .init("Ben", "b", 900, 1000),
      .init("Ann & Ben", "c d", 1000, 2000),
    ]).built()
    #expect(episode.turns.map { $0.start?.milliseconds } == [0, 900, 1000, 1000])
    #expect(episode.turns.map { $0.end?.milliseconds } == [900, 1000, 2000, 2000])
  }

  @Test func `a joint label becomes the names again`() {
    let script = Script("MAYA LINDQVIST: a\nTOMÁS: b\nMAYA & TOMÁS: c d e")
      .on(page: ["Tomás Okafor talks to Maya Lindqvist."])
    let named = script.transcript.withNames(from: script.built())
    #expect(named.labels == ["Maya Lindqvist", "Tomás Okafor", "Maya Lindqvist & Tomás Okafor"])
    #expect(named.utterances == script.transcript.utterances)
  }

  @Test func `an alias may say who several are, or that they are one`() {
    var context = ShowContext()
    context.aliases = ["The Crew": "Maya Lindqvist & Tomás Okafor", "Ann & Cy": "Ann Cy"]
    let episode = Script("Maya Lindqvist: a\nTomás Okafor: b\nThe Crew: c d\nAnn & Cy: e f")
      .built(in: context)
    #expect(
      episode.holders == [
        "Maya Lindqvist", "Tomás Okafor", "Maya Lindqvist", "Tomás Okafor", "Ann Cy",
      ])
  }

  @Test func `a doubt is told with the alias that settles it`() {
    let episode = Script("Adam Stone: a\nAdam Berg: b\nAdam: c").built()
    #expect(episode.speakers.count == 3)
    let notes = episode.diagnostics.filter { $0.code == .mightBeSame }
    #expect(notes.map(\.line) == [3, 3])
    #expect(
      notes[0].message == "“Adam” might be the same as Adam Stone, but more than one person may be "
        + "meant: join them with --alias 'Adam=Adam Stone'")
    var context = ShowContext()
    context.aliases = ["Adam": "Adam Berg"]
    let settled = Script("Adam Stone: a\nAdam Berg: b\nAdam: c").built(in: context)
    #expect(settled.speakers.map(\.labels) == [["Adam Stone"], ["Adam Berg", "Adam"]])
    #expect(settled.diagnostics.isEmpty)
  }

  @Test func `whoever answers a name of the page is not of that name`() {
    let exchange = "Adam: So it fell.\nAdam Stone: It rose."
    let script = Script(Array(repeating: exchange, count: 4).joined(separator: "\n"))
      .on(page: ["With Adam Stone."])
    #expect(script.built().speakers.map(\.name) == ["Adam", "Adam Stone"])
  }

  @Test(arguments: [
    ("Unknown", true), ("Unknown Speaker", true), ("UNIDENTIFIED", true), ("Speaker 1", false),
    ("SPEAKER_06", false), ("Unknown 2", false), ("Guest", false), ("Ann", false),
  ])
  func `a label may only say that nobody knows`(label: String, isUnknown: Bool) {
    #expect(Script("\(label): So it fell.").built().speakers.map(\.isUnknown) == [isUnknown])
  }

  @Test func `a machine's voice is not the person it sounds like`() {
    let episode = Script("LEO LAPORTE: a\nAI LEO: b\nAI WEIWEI: c").built()
    #expect(episode.speakers.map(\.isNamed) == [true, false, true])
  }
}
