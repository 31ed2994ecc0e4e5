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
    (["Presented by Tomás Okafor"], .guest, .host),
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
    #expect(episode.speakers[1].roleBasis == "named as host by you")
  }

  @Test func `who is named co-host is no guest for standing beside a stated host`() {
    var context = ShowContext()
    context.hosts = ["Maya"]
    let episode = Script(
      """
      Maya: The cranes fell in the night. With me is my co-host Ben, and Cy Okafor, who builds cranes.
      Cy Okafor: Wood was what I built the first one of, when there was no steel to be had for it.
      Maya: Wood it was, and the berths were of wood too, until the flood came and took them out.
      Cy Okafor: It took them all in a night, and the cranes on them, and two of the ships as well.
      Maya: Two ships, and nobody was aboard, which was the luck of that night, as people say here.
      Ben: I am so glad to be here, and it is the ships that I would like to hear of, if I may.
      """
    ).built(in: context)
    #expect(episode.roles["Ben"] == .cohost)
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
    #expect(episode.speakers[0].roleBasis.contains("2 of 3 turns end in a question"))
    #expect(episode.speakers[0].roleBasis.contains("says “for listening” at the end (line 5)"))
    #expect(episode.speakers[1].roleBasis.contains("says “having me” (line 2)"))
    #expect(episode.speakers[1].roleBasis.contains("is introduced by Maya (line 1)"))
  }

  /// Conversations by hand, of each kind a show may have.
  static let conversations: [(String, String, [String: Role])] = [
    (
      "co-hosts without a guest",
      """
      Maya: Welcome back to the Harbour Hour. The cranes fell in the night, as you may have read.
      Ben: I read it twice, and I could not believe a word of it until I saw the pictures of it.
      Maya: Nor could I, and the berths were flooded as well, which nobody had expected at all.
      Ben: That is it from us, see you next week.
      """, ["Maya": .host, "Ben": .host]
    ),
    (
      "co-hosts with a guest",
      """
      Maya: Welcome to the Harbour Hour. With me as always is Ben. How are you, Ben?
      Ben: Well, and wet. Today we talk to Cy Okafor, who builds cranes. Welcome to the show, Cy!
      Cy Okafor: Thanks for having me. I started to build cranes when I was ten years old, of wood.
      Ben: Of wood? And when did they get so tall?
      Cy Okafor: When I joined the yard, which was the year the old cranes fell, all nine of them.
      Maya: Nine of them! And what came in their place?
      Cy Okafor: Taller ones, and each of them took a year, and every year was longer than the last.
      Maya: Thank you so much, Cy, and thanks to all of you for listening. See you next week.
      """, ["Maya": .host, "Ben": .cohost, "Cy Okafor": .guest]
    ),
    (
      "a panel without a guest",
      """
      Maya: Welcome to the Harbour Hour, this episode is all about cranes, and there are three of us.
      Ben: There are always three of us, and the show is always about cranes, I have noticed.
      Cy: And the listeners have, too; they write that the show could do with a few more ships.
      Maya: So it could, and I for one would like to hear about a ship or two this time.
      Ben: Ships it is, then, and I shall tell of the one that went aground on the bar in March.
      Cy: Please do, and then I shall tell of the other one, that nobody has ever found again.
      """, ["Maya": .host, "Ben": .host, "Cy": .host]
    ),
    (
      "one person alone",
      """
      Maya: Welcome to the Harbour Hour. Today I shall read you the news of the port, as every week.
      Maya: That's it for today; thank you for listening.
      """, ["Maya": .host]
    ),
    (
      "an interview of the host, led by another",
      """
      Ben: Welcome to the Harbour Hour. I'm your host today, since we interview Maya. How are you?
      Maya: Thanks for having me, on a show that is mine on other days. I started it years ago.
      Ben: And why did you?
      Maya: Nobody spoke of cranes in those days, and I came from a family that spoke of little else.
      Ben: Did they listen to the show?
      Maya: They did not, they said that they had heard it all before, and so they had, from me.
      Ben: Thank you, Maya, and thank you all for listening.
      """, ["Ben": .host, "Maya": .guest]
    ),
    (
      "a guest who asks as much as the host",
      """
      Maya: Welcome to the show, Tomás. What is a crane?
      Tomás: Thanks for having me. May I ask you what you think it is?
      Maya: A tall thing that lifts a heavy thing. Is there more to it?
      Tomás: There is the man who sits in it, all day, up there in the wind. Would you do that?
      Maya: I would not. Would you?
      Tomás: I did it for nine years, and I came down twice a day. Does that surprise you?
      Maya: It does. Thank you, Tomás, and thank you all for listening.
      """, ["Maya": .host, "Tomás": .guest]
    ),
    (
      "evidence that points both ways",
      """
      Maya: Welcome to the show. Today it is Tomás and me again, and we shall speak of berths.
      Tomás: Thanks for having me, I am glad to be here, and thanks to our listeners who wrote in.
      Maya: They wrote of berths, all of them, and most of them had one that was too short.
      Tomás: As most of them are these days, with ships as long as those that come here now.
      """, ["Maya": .host, "Tomás": .unknown]
    ),
    (
      "another language, in which one asks",
      """
      Maya: Wie hoch sind die Kräne heute?
      Ben: Sie sind so hoch wie nie zuvor, und sie stehen alle wieder, seit der Sturm vorbei ist.
      Maya: Und wie lang sind die Kais geworden?
      Ben: Sie sind so lang, dass die Schiffe liegen können, wo immer sie liegen wollen, sagt man.
      Maya: Und was kostet das alles am Ende?
      Ben: Das weiß man nicht so genau, und wer es weiß, der sagt es nicht, so ist das im Hafen.
      """, ["Maya": .host, "Ben": .guest]
    ),
  ]

  @Test(arguments: conversations)
  func `what is said and done tells roles`(
    kind: String, script: String, roles: [String: Role]
  ) {
    let episode = Script(script).built()
    let bases = episode.speakers.map { "\($0.name): \($0.roleBasis)" }
    #expect(episode.roles == roles, "\(kind): \(bases.joined(separator: " | "))")
  }

  @Test func `where the evidence points both ways the basis gives both`() throws {
    let script = try #require(Self.conversations.first { $0.0 == "evidence that points both ways" })
    let basis = Script(script.1).built().speakers[1].roleBasis
    #expect(basis.hasPrefix("the evidence points both ways: "))
    #expect(basis.contains("“our listeners”") && basis.contains("“having me”"))
  }

  @Test func `who has no name needs more evidence`() {
    let said = "Welcome to the show, it is all about cranes and the people who look after them."
    let named = Script("Maya: \(said)\nBen: Cranes, and berths, and all the ships between them.")
    let unnamed = Script(
      "Speaker 1: \(said)\nSpeaker 2: Cranes, and berths, and all the ships between them.\n"
        + "Speaker 3: I started with cranes, and I came to berths later, and to ships last of all.")
    #expect(named.built().roles == ["Maya": .host, "Ben": .host])
    #expect(unnamed.built().roles["Speaker 2"] == .unknown)
    #expect(unnamed.built().speakers.allSatisfy { !$0.isNamed })
  }

  @Test(arguments: [
    ("Cranes with Tomás Okafor", [], Role.guest),
    ("Cranes, feat. Maya and Tomás Okafor", [], .guest),
    ("Cranes and Tomás Okafor", [], .unknown),
    ("Cranes", ["Tomás Okafor, founder of Harbor Systems, shares what he knows."], .guest),
  ])
  func `the title and the description announce guests`(
    title: String, page: [String], role: Role
  ) {
    var script = Self.plain.on(page: page)
    script.metadata.title = title
    #expect(script.built().roles["Tomás Okafor"] == role)
  }

  @Test func `a credit without a role says nothing`() {
    var script = Self.plain.on(page: ["Hosted by Tomás Okafor."])
    script.metadata.credits = [.init(name: "Tomás Okafor", role: .unknown, line: 3)]
    #expect(script.built().roles["Tomás Okafor"] == .host)
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
    // FNV-1a, 64 bits, of eleven groups with "|" between them, the ninth "0", joined by U+001F, by a
    // few lines of Python.
    #expect(ShowContext.empty.fingerprint == "e26381fa22ef4467")
    var context = ShowContext()
    context.show = "Shop Talk"
    context.hosts = [
      Stated("Maya", .user("--host")), Stated("Ben", .file("show.yml", line: 3)),
    ]
    context.aliases = ["b": "Ben Quill", "a": "Ann Quill"]
    // With "Shop Talk", "by you" in the first group, "Maya", "by --host", "Ben",
    // "in show.yml, line 3" in the third, "a", "Ann Quill", "by you", "b", "Ben Quill", "by you" in
    // the fifth.
    #expect(context.fingerprint == "c0310bb111d768a5")
    var other = context
    other.hosts = []
    other.guests = context.hosts
    #expect(other.fingerprint != context.fingerprint)
    other = context
    other.topics = [TrackedTopic(name: "Cranes", terms: ["crane*"])]
    #expect(other.fingerprint != context.fingerprint)
  }

  @Test func `a user beats the show's file, under whatever name`() {
    var file = ShowContext()
    file.show = Stated("Shop Talk", .file("show.yml", line: 1))
    file.hosts = [Stated("Maya Lindqvist", .file("show.yml", line: 2))]
    file.aliases = [
      "MAYA": Stated("Maya Lindqvist", .file("show.yml", line: 4)),
      "TOM": Stated("Tom Berg", .file("show.yml", line: 5)),
    ]
    var user = ShowContext()
    user.guests = [Stated("Maya", .user("--guest"))]
    user.aliases = ["tom": Stated("Tomás Okafor", .user("--alias"))]
    let episode = Script("MAYA: It fell.\nTOM: It rose.").built(in: file.with(user))
    #expect(episode.facts.show == "Shop Talk")
    #expect(episode.speakers.map(\.name) == ["Maya Lindqvist", "Tomás Okafor"])
    #expect(episode.speakers[0].role == .guest)
    #expect(episode.speakers[0].roleBasis == "named as guest by --guest")
    #expect(
      episode.speakers[0].nameBasis == "“MAYA” is Maya Lindqvist: named so in show.yml, line 4")
    #expect(episode.speakers[1].nameBasis == "“TOM” is Tomás Okafor: named so by --alias")
  }
}
