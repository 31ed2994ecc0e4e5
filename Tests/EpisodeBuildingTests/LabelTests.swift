import EpisodeBuilding
import TestSupport
import Testing
import TranscriptModel

/// What labels stand for, and which of them are one person.
struct LabelTests {
  enum Kind { case person, anonymous, advertisement, sound }

  @Test(
    arguments: [
      ("Break", .sound), ("Jingle", .sound), ("Announcer", .sound), ("Song sample", .sound),
      ("Theme Song", .sound), ("Music", .sound), ("Clip 2", .sound), ("BREAK:", .sound),
      ("[Music]", .sound), ("Laughter", .sound),
      ("Host read ad", .advertisement), ("Ad", .advertisement), ("Sponsor", .advertisement),
      ("Sponsored message", .advertisement),
      ("Speaker 1", .anonymous), ("SPEAKER_06", .anonymous), ("spk_0", .anonymous),
      ("Unknown", .anonymous), ("Unknown Speaker", .anonymous), ("Guest", .anonymous),
      ("Caller 3", .anonymous), ("Q", .anonymous), ("🐙", .anonymous),
      ("12", .anonymous), ("Speaker", .anonymous), ("spk00", .anonymous), ("S034", .anonymous),
      ("Audience member", .anonymous), ("Audience Member 2", .anonymous),
      ("Audience", .anonymous), ("Studio audience", .sound),
      ("R2D2", .person), ("Ada2", .person),
      ("Mrs. X", .person), ("Maya Lindqvist", .person), ("Ke$ha 🎤", .person), ("Tomás", .person),
      ("Dr. Jean-Luc O'Neil", .person), ("李明", .person), ("Bo", .person), ("will.i.am", .person),
      ("Adam", .person), ("Addison Adler", .person), ("Breaker Mixon", .person),
    ] as [(String, Kind)])
  func `a label's words tell what it stands for`(label: String, kind: Kind) {
    let episode = Script([.init(label, "So the crane fell."), .init("Zoe Quill", "It rose.")])
      .built()
    let found: Kind =
      episode.codes.contains(.soundLabel)
      ? .sound
      : !episode.advertisements.isEmpty
        ? .advertisement : episode.speakers[0].isNamed ? .person : .anonymous
    #expect(found == kind)
    if kind == .person || kind == .anonymous {
      #expect(episode.speakers.map(\.labels) == [[label], ["Zoe Quill"]])
    } else {
      #expect(episode.speakers.map(\.name) == ["Zoe Quill"])
    }
  }

  @Test(arguments: ["Dawn Song", "Mark Sample", "Christopher Guest", "Ray Man"])
  func `real names that hold a word for a sound or for nobody`(label: String) {
    // Words alone do not tell “Dawn Song” from “Theme Song”; people come back, and an alias tells.
    let exchange = "\(label): So the crane fell.\nZoe Quill: It did."
    let recurring = Script(Array(repeating: exchange, count: 3).joined(separator: "\n")).built()
    #expect(recurring.speakers.map(\.name) == [label, "Zoe Quill"])
    #expect(recurring.speakers.map(\.isNamed) == [true, true])
    var context = ShowContext()
    context.aliases = [label: Stated(label)]
    let episode = Script("\(label): So the crane fell.").built(in: context)
    #expect(episode.speakers.map(\.name) == [label])
    #expect(episode.speakers.map(\.isNamed) == [true])
  }

  @Test(arguments: [
    (["Rory O'Hanlon", "RORY O’HANLON", "Rory O’Hanlon"], ["Rory O'Hanlon"]),
    (["Unknown", "Unknown Speaker", "Speaker 1"], ["Unknown", "Speaker 1"]),
    (["Speaker 1", "SPEAKER 1", "Speaker 2"], ["Speaker 1", "Speaker 2"]),
    (["Maya", "Maya Lindqvist"], ["Maya Lindqvist"]),
    (["Maya Lindqvist", "maya"], ["Maya Lindqvist"]),
    (["Adam Stone", "Adam Berg"], ["Adam Stone", "Adam Berg"]),
    // Which of the two Adams is “Adam”? Nobody can tell.
    (["Adam Stone", "Adam Berg", "Adam"], ["Adam Stone", "Adam Berg", "Adam"]),
    (["🐙", "🐳"], ["🐙", "🐳"]),
    (["Maya Lindqvist (ML)", "Fog43 (F43)", "ML", "F43"], ["Maya Lindqvist", "Fog43"]),
    (["Maya Lindqvist", "Maya Lindqvist (ML)", "ML"], ["Maya Lindqvist"]),
    // Nobody goes by what stands in these brackets.
    (["Maya (Lindqvist)", "Maya (ML)"], ["Maya (Lindqvist)", "Maya (ML)"]),
  ])
  func `variants of one label are one person, two people stay two`(
    labels: [String], names: [String]
  ) {
    let episode = Script(labels.map { .init($0, "So the crane fell.") }).built()
    #expect(episode.speakers.map(\.name) == names)
    #expect(episode.speakers.flatMap(\.labels).sorted() == labels.sorted())
  }

  @Test func `initials are who they were introduced as`() {
    let speaker = Script("Maya Lindqvist (ML): It fell.\nML: It rose.").built().speakers[0]
    #expect(speaker.nameBasis == "“ML” is Maya Lindqvist: a label gives both")
    #expect(speaker.isNamed)
  }

  @Test func `an audience that says nothing claps`() {
    let episode = Script("Ann: It fell.\nAudience:\nAnn: It rose.").built()
    #expect(episode.speakers.map(\.name) == ["Ann"])
    #expect(episode.holders == ["Ann", "Ann"])
  }

  @Test func `a page gives the full name`() {
    let episode = Script("Tomás: It fell.\nMaya: It rose.").on(page: [
      "Guest: Tomás Okafor, Principal Engineer at Harbor Systems", "Tomás Okafor’s website",
      "A show hosted by Maya Lindqvist.",
    ]).built()
    #expect(episode.speakers.map(\.name) == ["Tomás Okafor", "Maya Lindqvist"])
    #expect(episode.speakers.map(\.labels) == [["Tomás"], ["Maya"]])
    #expect(
      episode.speakers[0].nameBasis
        == "“Tomás” is Tomás Okafor: the page writes “Tomás Okafor” twice, first on line 101")
    #expect(episode.speakers[0].affiliation == "Principal Engineer at Harbor Systems")
    #expect(episode.speakers[1].affiliation == nil)
    #expect(episode.roles == ["Tomás Okafor": .guest, "Maya Lindqvist": .host])
  }

  @Test func `a full name in capitals and a short label are one person`() {
    let episode = Script("MAYA LINDQVIST: Hello.\nTOM: Hi.\nMAYA: And so.")
      .on(page: ["With Maya Lindqvist at the desk."]).built()
    #expect(episode.speakers.map(\.name) == ["Maya Lindqvist", "TOM"])
    #expect(episode.speakers[0].labels == ["MAYA LINDQVIST", "MAYA"])
  }

  @Test func `a misspelt name on the page is recorded`() throws {
    let episode = Script("Jonas: It fell.\nMaya: It rose.").on(page: [
      "Jonas Tolle builds cranes.", "Today Maya talks to Jonas Tolley.", "Jonas Tolle, website",
    ]).built()
    #expect(episode.speakers[0].name == "Jonas Tolle")
    #expect(episode.speakers[0].role == .guest)  // for the misspelt line
    let note = try #require(episode.diagnostics.first { $0.code == .nameChosen })
    #expect(note.severity == .note && note.line == 102)
    #expect(note.message.contains("“Jonas Tolley” once"))
    #expect(note.message.contains("uses Jonas Tolle,"))
  }

  @Test func `a page that names two of a first name settles nothing`() {
    let episode = Script("Adam: It fell.\nMaya: It rose.").on(page: [
      "With Adam Stone.", "And with Adam Berg.",
    ]).built()
    #expect(episode.speakers[0].name == "Adam")
  }

  @Test func `an alias beats the page, and a label may be declared`() {
    var context = ShowContext()
    context.aliases = ["tomás": "Tomás B. Okafor", "Speaker 2": "Maya Lindqvist"]
    context.advertisements = ["Quayside"]
    context.notPeople = ["Fog Horn"]
    let episode = Script(
      "Tomás: It fell.\nSpeaker 2: It rose.\nQuayside: Buy.\nFog Horn: Tuut.\nTomás: It is."
    )
    .on(page: ["Tomás Okafor is here. Tomás Okafor!"]).built(in: context)
    #expect(episode.speakers.map(\.name) == ["Tomás B. Okafor", "Maya Lindqvist"])
    #expect(episode.holders == ["Tomás B. Okafor", "Maya Lindqvist", "ad1", "Tomás B. Okafor"])
    #expect(episode.codes == [.soundLabel])
  }

  @Test func `of aliases that read alike the same one wins in every run`() {
    // The order of a dictionary differs from run to run; enough of them to show it.
    var context = ShowContext()
    for ending in 0..<12 {
      context.aliases["Maya" + String(repeating: "!", count: ending)] = "Maya \(ending)"
    }
    #expect(Script("Maya: It rose.").built(in: context).speakers[0].name == "Maya 0")
  }

  @Test func `a conversation under a sound's label is nobody's in particular`() {
    let talk = String(repeating: "So the crane fell into the water. ", count: 40)
    let episode = Script([.init("Jingle", talk), .init("Zoe Quill", "It rose.")]).built()
    #expect(episode.holders == ["-", "Zoe Quill"] && episode.speakers.map(\.name) == ["Zoe Quill"])
    #expect(episode.diagnostics.contains { $0.code == .soundLabel && $0.severity == .warning })
    var context = ShowContext()
    context.notPeople = ["jingle"]
    let stated = Script([.init("Jingle", talk), .init("Zoe Quill", "It rose.")]).built(in: context)
    #expect(stated.holders == ["Zoe Quill"])
  }

  @Test func `who is labelled and says nothing is not in the episode`() {
    let episode = Script([.init("Ann Lee", "It rose."), .init("Cy Roe", "")]).built()
    #expect(episode.speakers.map(\.name) == ["Ann Lee"])
  }

  @Test(arguments: [
    ("--host", ["Anne Lee"]), ("--alias", ["CY"]), ("--host", ["Ann Lee", "ben oak"]),
  ])
  func `a stated name that is nobody's is warned of`(option: String, names: [String]) {
    var context = ShowContext()
    let stated = { (name: String) in Stated(name, .user(option)) }
    if option == "--host" { context.hosts = names.map(stated) }
    if option == "--alias" { context.aliases = [names[0]: stated("Cy Roe")] }
    let episode = Script("Ann Lee: It rose.\nBEN OAK: It fell.").built(in: context)
    let warnings = episode.diagnostics.filter { $0.code == .strangerStated }
    #expect(warnings.map(\.severity) == (names.count == 1 ? [.warning] : []))
    if let warning = warnings.first {
      #expect(
        warning.message == "“\(names[0])”, stated by \(option), is nobody here; the transcript's "
          + "people are Ann Lee, BEN OAK")
    }
  }

  @Test func `who is unknown has no role, whatever is said`() {
    let episode = Script(
      "Unknown: Welcome to the show, I'm your host. How are you?\nZoe Quill: Thanks for having me."
    ).built()
    #expect(episode.roles["Unknown"] == .unknown)
    #expect(episode.speakers[0].roleBasis.hasPrefix("the label does not tell who speaks"))
  }
}
