import EpisodeBuilding
import TestSupport
import Testing
import TranscriptModel

/// How advertisements are found within what people say.
struct AdvertisementTests {
  /// The texts of the advertisements of an episode.
  private func advertisements(_ episode: Episode) -> [String] {
    zip(episode.holders, episode.texts).filter { $0.0.hasPrefix("ad") }.map(\.1)
  }

  @Test func `an advertisement within a turn cuts it in three`() {
    let episode = Script(
      """
      Ann: Cranes are slow. This episode is brought to you by Quayside Ledger. It counts crates. \
      Visit quayside.example/crane and use code CRANE. Now, where were we?
      Ben: At the cranes.
      """
    ).built()
    #expect(episode.holders == ["Ann", "ad1", "Ann", "Ben"])
    #expect(
      episode.texts == [
        "Cranes are slow.",
        "This episode is brought to you by Quayside Ledger. It counts crates. "
          + "Visit quayside.example/crane and use code CRANE.",
        "Now, where were we?", "At the cranes.",
      ])
    let advertisement = episode.advertisements[0]
    #expect(advertisement.readBy == "Ann")
    #expect(advertisement.sponsor == "Quayside Ledger")
    #expect(
      advertisement.evidence == "says “brought to you by” (line 1) and “use code” (line 1)")
  }

  /// What people say, and the part of it that is an advertisement.
  static let openings: [(String, String)] = [
    // An announcement is one by itself, a sponsor's name is not.
    ("This podcast is sponsored by Acme. I like cranes.", "This podcast is sponsored by Acme."),
    ("And it's brought to you by Acme! Hello.", "And it's brought to you by Acme!"),
    (
      "Now our sponsor. Buy a crane at acme.com/show. Hm.",
      "Now our sponsor. Buy a crane at acme.com/show."
    ),
    (
      "Let us thank our friends at Acme. Use promo code HOOK. Hm.",
      "Let us thank our friends at Acme. Use promo code HOOK."
    ),
    (
      "A word from our sponsor: ropes hold. Thanks to Acme for all of it, and for all the years of "
        + "help with every single crane, rope, hook and crate that ever came into this old harbour of "
        + "ours. It is a fine firm. Thank you to Acme for sponsoring the show. Hm.",
      "A word from our sponsor: ropes hold. Thanks to Acme for all of it, and for all the years of "
        + "help with every single crane, rope, hook and crate that ever came into this old harbour "
        + "of ours. It is a fine firm. Thank you to Acme for sponsoring the show."
    ),
    // What belongs to a call goes with it.
    (
      "Today, we are sponsored by Acme. Go to acme.com slash crane. Check it out. So, hooks.",
      "Today, we are sponsored by Acme. Go to acme.com slash crane. Check it out."
    ),
    (
      "Hm. This show is sponsored by Acme. Visit acme.example. Now, cranes.",
      "This show is sponsored by Acme. Visit acme.example."
    ),
    // Capitals, quotation marks and line breaks.
    ("THIS EPISODE IS BROUGHT TO YOU BY ACME. HM.", "THIS EPISODE IS BROUGHT TO YOU BY ACME."),
    ("“Hm.” “This show is sponsored by Acme.” “Oh!”", "“This show is sponsored by Acme.”"),
    // Other languages.
    (
      "Hallo. Diese Folge wird präsentiert von Acme. Gut.",
      "Diese Folge wird präsentiert von Acme."
    ),
    ("Bien. Cet épisode est sponsorisé par Acme. Voilà.", "Cet épisode est sponsorisé par Acme."),
    (
      "Hola. Este episodio está patrocinado por Acme. Bueno.",
      "Este episodio está patrocinado por Acme."
    ),
  ]

  @Test(arguments: openings)
  func `an advertisement is found by its phrases`(speech: String, found: String) {
    #expect(advertisements(Script("Ann: \(speech)").built()) == [found])
  }

  @Test(arguments: [
    "We are sponsored by the university, as all of science is.",
    "We're sponsored by the university. Anyway, cranes are slow.",
    "Wikipedia isn't brought to you by anyone. Go to it.", "You can use code generation for that.",
    "Use code review. Promo code or not, visit acme.com/show.", "Our friends at school liked it.",
    "This episode is not brought to you by Acme.", "We don't have a sponsor. Go to acme.com/show.",
    "This show is brought to you by listeners like you.", "It was a state-sponsored attack.",
    "Our sponsors are different.", "Acme, our sponsor, does that by the way.",
    "Thank you to Acme for sponsoring this week's episode.",
    "If you are interested in sponsoring us, visit acme.com/show.", "They sponsor the race.",
    "Our sponsors are back. Welcome to the show. Visit acme.com/show.", "sponsor", "brought to you",
  ])
  func `talk about sponsors and codes is none`(speech: String) {
    let episode = Script("Ann: \(speech)\nBen: I see.").built()
    #expect(advertisements(episode).isEmpty)
  }

  /// Reads that nothing announces, and the part of each that is an advertisement.
  static let unannounced: [(String, String)] = [
    // From where the sponsor is first named to its offer, and what goes with it.
    (
      "So. Ropes by Acme hold. They do not fray. Go to acme.com and use the coupon code HOOK. You "
        + "get two months for free. Hm.",
      "Ropes by Acme hold. They do not fray. Go to acme.com and use the coupon code HOOK. "
        + "You get two months for free."
    ),
    // An address after the offer, which is repeated.
    (
      "So. Acme makes ropes. Use the promo code HOOK for ten percent off. Visit acme.com. That is "
        + "acme.com, code HOOK. Hm.",
      "Acme makes ropes. Use the promo code HOOK for ten percent off. Visit acme.com. That is "
        + "acme.com, code HOOK."
    ),
    // Thanks after a call.
    (
      "So. Acme makes ropes. I have twelve. Check out acme.com slash radio. Thanks so much to Acme "
        + "for sponsoring. Hm.",
      "Acme makes ropes. I have twelve. Check out acme.com slash radio. Thanks so much to Acme for "
        + "sponsoring."
    ),
    // The offer may follow the thanks.
    (
      "So. Acme makes ropes. Visit acme.com slash radio. Thanks to Acme for sponsoring. Go to "
        + "acme.com and use code HOOK. Hm.",
      "Acme makes ropes. Visit acme.com slash radio. Thanks to Acme for sponsoring. Go to acme.com "
        + "and use code HOOK."
    ),
  ]

  @Test(arguments: unannounced)
  func `an offer or thanks tell an advertisement that nothing announces`(
    speech: String, found: String
  ) {
    #expect(advertisements(Script("Ann: \(speech)").built()) == [found])
  }

  @Test(arguments: [
    // The hosts' own.
    "I wrote of cranes at hook.com. All of my courses are at hook.com. Use the coupon code CRANE for "
      + "ten percent off.",
    "Look at hook.com. I am going to plug it. Go to hook.com and use the promo code CRANE for free.",
    // Talk of codes: no address, nothing it is worth, or a name that is said only there.
    "Shops love a coupon code. You use the coupon code and you get ten percent off.",
    "Acme is a shop. Go to acme.com. It asks you for a coupon code.",
    "Go to acme.com and use the promo code HOOK for ten percent off.",
    "Ask me for the coupon code, says the mail from acme.com.",
    // Thanks in the credits.
    "Visit hook.com for shirts. Thank you to Acme for sponsoring this week's episode.",
  ])
  func `hosts' own offers, talk of codes and thanks are none`(speech: String) {
    let episode = Script("Ann: Hello. \(speech)\nBen: I see.").built()
    #expect(advertisements(episode).isEmpty)
  }

  @Test func `calls to one address may be further apart than others`() {
    let many = (1...24).map { "Ropes number \($0) hold." }.joined(separator: " ")
    let read = "This show is sponsored by Acme. Visit acme.com/show. \(many) Just visit "
    let same = Script("Ann: \(read)acme.com/show. Hm.").built()
    #expect(advertisements(same) == [read + "acme.com/show."])
    let other = Script("Ann: \(read)brine.com/show. Hm.").built()
    #expect(advertisements(other) == ["This show is sponsored by Acme. Visit acme.com/show."])
  }

  @Test func `the sponsors that an announcement counts up go with it`() {
    let episode = Script(
      "Ann: Today we are sponsored by two companies. First one is Acme, for ropes. Second one is "
        + "Brine, for salt. How are you?"
    ).built()
    #expect(
      advertisements(episode) == [
        "Today we are sponsored by two companies. First one is Acme, for ropes. Second one is "
          + "Brine, for salt."
      ])
  }

  @Test func `a part of the show that is the sponsor's lasts until the break`() {
    let turns = "Now for Sponsored News! Acme makes ropes. They hold."
    let broken = Script("Ann: Hello. \(turns)\nMusic: la\nAnn: So, cranes.").built()
    #expect(advertisements(broken) == [turns])
    #expect(advertisements(Script("Ann: Hello. \(turns)\nBen: So.").built()).isEmpty)
  }

  @Test func `the show's own offers end an advertisement, unless it is the show's own`() {
    let own = "Check out my online course at hook.com/cranes."
    let other = Script("Ann: It's brought to you by Acme. Visit acme.com/show. \(own)").built()
    #expect(advertisements(other) == ["It's brought to you by Acme. Visit acme.com/show."])
    let house = Script("Ann: It's brought to you by us. \(own) Hm.").built()
    #expect(advertisements(house) == ["It's brought to you by us. \(own)"])
    #expect(house.advertisements[0].sponsor == nil)
    #expect(advertisements(Script("Ann: It's brought to you by us. Hm.").built()).isEmpty)
  }

  /// What an advertisement says, and the sponsor it names.
  static let sponsors: [(String, String?)] = [
    ("This show is brought to you by Quayside Ledger. Hm.", "Quayside Ledger"),
    ("This show is sponsored by Acme's ropes.", "Acme"),
    ("This show is brought to you by Acme But it is not.", "Acme"),
    ("This show is sponsored by Acme Ropes Acme Ropes holds.", "Acme Ropes"),
    ("This show is brought to you by micro.quayside.blog.", "quayside.blog"),
    ("This show is sponsored by Quayside.com and others.", "Quayside"),
    ("This show is sponsored by one of our favourite sponsors, which is Acme.", "Acme"),
    // What the address is named after, as it is written elsewhere.
    ("This show is sponsored by a firm. I like Acme. Visit acme.com/show.", "Acme"),
    (
      "This show is sponsored by a firm. Try Crane Acme, as Crane Acme is good. Visit acme.com/show.",
      "Crane Acme"
    ),
    ("This show is sponsored by a firm. I use it. Visit acme.com/show.", nil),
    ("This show is brought to you by E.C.M. today.", nil),
    ("This show is brought to you by HTTPS colon slash slash acme.", nil),
  ]

  @Test(arguments: sponsors)
  func `the sponsor is named where it is plain`(speech: String, name: String?) {
    #expect(Script("Ann: \(speech)").built().advertisements.first?.sponsor == name)
  }

  @Test(arguments: 0..<12)
  func `an advertisement is found wherever it stands`(letters: Int) {
    let before = String(repeating: "o", count: letters)
    let episode = Script("Ann: \(before). This show is sponsored by Acme.").built()
    #expect(advertisements(episode) == ["This show is sponsored by Acme."])
  }

  @Test func `two sponsors in a row are two advertisements`() {
    let episode = Script(
      """
      Ann: Hello. This episode is brought to you by Acme. Visit acme.com/show. And it's brought to \
      you by Brine. Visit brine.com/show. So.
      """
    ).built()
    #expect(episode.holders == ["Ann", "ad1", "ad2", "Ann"])
    #expect(episode.advertisements.map(\.sponsor) == ["Acme", "Brine"])
  }

  @Test func `captions may cut a phrase, and a cut within one is timed by its bytes`() {
    let episode = Script([
      .init("Ann", "Oh. This show is brought to", 0, 2700),
      .init("Ann", "you by Acme. Visit acme.com/show.", 2700, 6000),
      .init("Ann", "Back to cranes.", 6000, 7000),
    ]).built()
    #expect(episode.holders == ["Ann", "ad1", "Ann"])
    #expect(episode.texts[1] == "This show is brought to you by Acme. Visit acme.com/show.")
    // “Oh. ” is 4 of 27 bytes, 100 ms each.
    #expect(episode.turns.map { $0.start?.milliseconds } == [0, 400, 6000])
    #expect(episode.turns.map { $0.end?.milliseconds } == [400, 6000, 7000])
  }

  @Test func `one may open what the other reads, and whoever reads most is the reader`() {
    let episode = Script(
      """
      Ann: Let me tell you about our sponsor.
      Ben: Acme makes ropes, and hooks, and crates. Visit acme.com/show.
      Ann: Hm.
      """
    ).built()
    #expect(episode.holders == ["ad1", "Ann"])
    #expect(episode.advertisements[0].readBy == "Ben")
  }

  @Test func `without labels nobody is known to read it`() {
    let episode = Script(": Hello.\n: This show is sponsored by Acme.\n: So, cranes.").built()
    #expect(episode.holders == ["-", "ad1", "-"])
    #expect(episode.advertisements[0].readBy == nil)
  }

  @Test func `a sound or an advertisement's label ends it`() {
    let episode = Script(
      """
      Ann: This show is sponsored by Acme.
      Music: la
      Ann: Visit acme.com/show.
      Ad: Our sponsor is Brine. Visit brine.com/show.
      """
    ).built()
    #expect(episode.holders == ["ad1", "Ann", "ad2"])
    #expect(episode.advertisements[1].evidence == "it stands under the label “Ad”")
  }

  @Test func `kept, it is what its reader says`() {
    var overrides = EpisodeOverrides()
    overrides.keepsAdvertisements = true
    let script = Script("Ann: Hello. This show is sponsored by Acme. So.\nBen: Yes.")
    let episode = script.built(overrides: overrides)
    #expect(episode.holders == ["Ann", "Ben"])
    #expect(episode.texts[0] == "Hello. This show is sponsored by Acme. So.")
    #expect(episode.advertisements.isEmpty)
    #expect(!episode.codes.contains(.advertisementsSeparate))
  }

  @Test(arguments: 1...60)
  func `no word is lost or counted twice`(seed: UInt64) {
    var numbers = SameNumbers(seed: seed)
    let sentences = [
      "Cranes are slow.", "This episode is brought to you by Acme.", "our sponsor", "Hm?",
      "Visit acme.com/show.", "Thank you to Acme for sponsoring", "the show.", "Use code HOOK",
      "So it goes and goes and goes", "Welcome to the show!", "brought to", "you by Brine.",
    ]
    var time = 0
    let isTimed = seed.isMultiple(of: 2)
    let script = Script(
      (0..<40).map { _ in
        let text = (0..<Int.random(in: 1...4, using: &numbers))
          .map { _ in sentences.randomElement(using: &numbers) ?? "" }.joined(separator: " ")
        let who = ["Ann", "Ben", nil, "Ad"].randomElement(using: &numbers) ?? nil
        let start = time
        time += Int.random(in: 100...3000, using: &numbers)
        return isTimed ? .init(who, text, start, time) : .init(who, text)
      })
    var overrides = EpisodeOverrides()
    let cut = script.built(overrides: overrides)
    overrides.keepsAdvertisements = true
    let kept = script.built(overrides: overrides)
    #expect(words(of: cut) == words(of: kept))
    #expect(length(of: cut) == length(of: kept))
    for utterance in cut.utterances {
      #expect((utterance.start ?? .zero) <= (utterance.end ?? utterance.start ?? .zero))
    }
  }

  private func words(of episode: Episode) -> [Substring] {
    episode.texts.flatMap { $0.split(separator: " ") }.filter { $0.contains(where: \.isLetter) }
  }

  /// The time of the utterances that say anything, in milliseconds.
  private func length(of episode: Episode) -> Int {
    episode.utterances.map { utterance in
      guard let start = utterance.start, let end = utterance.end else { return 0 }
      return (end - start).milliseconds
    }.reduce(0, +)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a text of nothing but sponsors is read in no time`() {
    let line = String(repeating: "Our sponsor. Is it brought to you by Acme? ", count: 20_000)
    let episode = Script("Ann: \(line)\nBen: Yes.").built()
    #expect(episode.turns.count >= 2)
  }
}
