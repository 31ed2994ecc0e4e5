import EpisodeBuilding
import TestSupport
import Testing
import TranscriptModel

/// Who is host and who is guest, and by what evidence.
struct RoleTests {
  /// What Maya and Tomás say here shows nothing: neither asks, neither greets.
  static let plain = Script(
    "Maya Lindqvist: The crane fell.\nTomás Okafor: It rose.\nMaya Lindqvist: It stood.")

  @Test(arguments: [
    (["A show hosted by Maya Lindqvist."], Role.host, Role.guest),
    (["Guest: Tomás Okafor, Engineer at Harbor Systems", "Host: Maya Lindqvist"], .host, .guest),
    (["Hosts: Maya Lindqvist and Tomás Okafor"], .host, .host),
    (["Presented by Tomás Okafor"], .unknown, .host),
    (["Special guest Tomás Okafor!"], .unknown, .guest),
    (["Maya Lindqvist lives in Ystad."], .unknown, .unknown),
    ([], .unknown, .unknown),
    // The nearest credit before a name is the one that counts.
    (["Hosted by Maya Lindqvist, joined by Tomás Okafor."], .host, .guest),
    (["Guest: Tomás Okafor. Host: Maya Lindqvist."], .host, .guest),
    (["Hosted by Maya Lindqvist, joined by Tomás Okafr."], .host, .guest),
    (["Hosted by Maya Lindqist, joined by Tomás Okafor."], .host, .guest),
  ])
  func `a page's credits tell roles`(page: [String], maya: Role, tomas: Role) {
    let roles = Self.plain.on(page: page).built().roles
    #expect(roles == ["Maya Lindqvist": maya, "Tomás Okafor": tomas])
  }

  @Test(arguments: ["Élodie Martin", "Øyvind Dahl", "Łukasz Ćwik", "Ángel Ñuño", "李 明"])
  func `names beyond ASCII are found on the page`(name: String) {
    let episode = Script("\(name): The crane fell.\nBen Quill: It rose.")
      .on(page: ["Hosted by \(name), Engineer at Harbor Systems."]).built()
    #expect(episode.roles[name] == .host)
    #expect(episode.speakers[0].affiliation == "Engineer at Harbor Systems")
  }

  @Test func `the basis says where the evidence stands`() {
    let episode = Self.plain.on(page: ["Ships.", "A show hosted by Maya Lindqvist."]).built()
    #expect(
      episode.speakers.map(\.roleBasis) == [
        "the page says “hosted by Maya Lindqvist.” on line 102",
        "the only other person who speaks much, beside the host",
      ])
  }

  @Test func `a header's credits beat the prose`() {
    var script = Self.plain.on(page: ["Hosted by Tomás Okafor."])
    script.metadata.credits = [
      .init(name: "tomás okafor", role: .guest, line: 3),
      .init(name: "Maya Lindqvist", role: .host, line: 2),
    ]
    let episode = script.built()
    #expect(episode.roles == ["Maya Lindqvist": .host, "Tomás Okafor": .guest])
    #expect(episode.speakers[1].roleBasis == "named as guest in the file's header, line 3")
  }

  @Test func `what the user states beats the page`() {
    var context = ShowContext()
    context.hosts = ["Tomás Okafor"]
    context.guests = ["maya lindqvist"]
    let episode = Self.plain.on(page: ["Hosted by Maya Lindqvist."]).built(in: context)
    #expect(episode.roles == ["Maya Lindqvist": .guest, "Tomás Okafor": .host])
    #expect(episode.speakers[1].roleBasis == "you named them as host")
  }

  @Test(arguments: [
    ("Host", Role.host), ("Interviewer", .host), ("Guest", .guest), ("Interviewee", .guest),
    ("Caller 2", .caller), ("Speaker 1", .unknown),
  ])
  func `a label may state a role`(label: String, role: Role) {
    #expect(Script("\(label): So the crane fell.").built().speakers[0].role == role)
  }

  @Test func `how people open and close shows their roles`() {
    let episode = Script(
      """
      Maya: Welcome to the show, I'm your host. My guest is Tomás. How are the cranes?
      Tomás: Thanks for having me. They stand, all of them, since the storm of last year is over.
      Maya: And the berths?
      Tomás: They are long, and there are many of them, so that ships lie where they want to lie.
      Maya: Thank you for listening.
      """
    ).built()
    #expect(episode.roles == ["Maya": .host, "Tomás": .guest])
    #expect(episode.speakers[0].roleBasis.contains("says “your host” early on (line 1)"))
    #expect(episode.speakers[1].roleBasis.contains("says “having me” early on (line 2)"))
  }

  @Test func `two who look alike are told apart by nobody`() {
    let episode = Script(
      """
      Maya: The cranes fell in the night, I read, and who would have thought that of them?
      Tomás: I read that too, and the berths flooded, so what do we make of all of that?
      Maya: We make a show of it, as every week, and we talk of cranes and of berths.
      Tomás: We talk of cranes and of berths, as every week, and we make a show of it.
      """
    ).built()
    #expect(episode.roles == ["Maya": .unknown, "Tomás": .unknown])
    #expect(episode.speakers.map(\.roleBasis).allSatisfy { $0 == "nothing in the file tells" })
  }

  @Test func `with three people beside the host nobody is the only other`() {
    let episode = Script("Maya: a b c d\nBen: e f g h\nCy: i j k l")
      .on(page: ["Hosted by Maya Lindqvist."]).built()
    #expect(episode.roles == ["Maya Lindqvist": .host, "Ben": .unknown, "Cy": .unknown])
  }

  @Test func `what the user states beats what the file says`() {
    var script = Self.plain
    script.metadata.title = "File"
    script.metadata.show = "File's show"
    script.metadata.number = 7
    script.metadata.language = "en"
    script.metadata.published = CalendarDate(iso8601: "2026-01-01")
    script.metadata.duration = MediaTime(seconds: 60)
    let plain = script.built().facts
    #expect(plain.title == "File" && plain.show == "File's show" && plain.number == 7)
    #expect(plain.declaredDuration == MediaTime(seconds: 60) && plain.language == "en")
    var context = ShowContext()
    context.show = "My show"
    var overrides = EpisodeOverrides()
    overrides.title = "Mine"
    overrides.language = "de"
    overrides.published = CalendarDate(iso8601: "2026-02-02")
    overrides.duration = MediaTime(seconds: 90)
    let facts = script.built(in: context, overrides: overrides).facts
    #expect(facts.title == "Mine" && facts.show == "My show" && facts.number == 7)
    #expect(facts.language == "de" && facts.published == overrides.published)
    #expect(facts.declaredDuration == MediaTime(seconds: 90))
    #expect(Self.plain.built().facts.title == "test")
  }

  @Test func `a context has one fingerprint on every machine`() {
    // FNV-1a, 64 bits, of "", "", six times "|", and "0", joined by U+001F, by a few lines of Python.
    #expect(ShowContext.empty.fingerprint == "a25324ecb93a4459")
    var context = ShowContext()
    context.show = "Shop Talk"
    context.hosts = ["Maya", "Ben"]
    context.aliases = ["b": "Ben Quill", "a": "Ann Quill"]
    // Of "Shop Talk", "", "|", "Maya", "Ben", "|", "|", "a", "Ann Quill", "b", "Ben Quill", "|", "|", "|", "0".
    #expect(context.fingerprint == "77a92da3eca15c9b")
    var other = context
    other.hosts = []
    other.guests = ["Maya", "Ben"]
    #expect(other.fingerprint != context.fingerprint)
  }
}
