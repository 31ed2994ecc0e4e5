import EpisodeBuilding
import TestSupport
import Testing
import TranscriptModel

/// What a first look found makes no difference to an episode, whatever is known of the show by then.
struct FirstLookTests {
  private static let script = Script([
    .init("Maya", "Welcome to the show. I'm Maya Lindqvist, and with me is Jonas Adeyemi."),
    .init("Jonas Adeyemi", "Thanks for having me, Maya."),
    .init(
      "Maya",
      "First a word from our sponsor. This episode is brought to you by Saltbox. "
        + "Go to saltbox.example and use the code HARBOUR. Now back to the show."),
    .init("Jonas Adeyemi", "I started with tide tables. My background is in cranes."),
    .init("Maya", "What went wrong?"), .init("BOTH", "Everything."),
    .init("Jingle", "Tadaa."), .init("J. Adeyemi", "Thank you for listening."),
  ])

  private static let contexts: [ShowContext] = {
    var hosts = ShowContext.empty
    hosts.hosts = [Stated("Jonas Adeyemi", .user("--host"))]
    var aliases = ShowContext.empty
    aliases.aliases["Maya"] = Stated("Mira Solheim", .user("--alias"))
    let others = ["Bo Ek", "Lea Brandt", "Ida Falk", "Tor Vik"].map { guest in
      EpisodeSurvey(
        Script([
          .init("Maya Lindqvist", "Welcome to the show. My guest today is \(guest)."),
          .init(guest, "Thanks for having me, Maya."),
        ]).transcript)
    }
    let folded = ShowContext(.empty, folding: [EpisodeSurvey(script.transcript)] + others)
    return [.empty, hosts, aliases, folded]
  }()

  @Test(arguments: contexts.indices, contexts.indices)
  func `an episode is the same with it and without`(first: Int, then: Int) {
    let script = Self.script
    let look = EpisodeSurvey.look(at: script.transcript, in: Self.contexts[first]).look
    for keepsAdvertisements in [false, true] {
      var overrides = EpisodeOverrides()
      overrides.keepsAdvertisements = keepsAdvertisements
      let built = { (look: FirstLook?) in
        buildEpisode(
          script.document, script.transcript, named: "test.txt", in: Self.contexts[then],
          overrides: overrides, after: look)
      }
      let (without, with) = (built(nil), built(look))
      #expect(with.speakers == without.speakers)
      #expect(with.turns == without.turns)
      #expect(with.advertisements == without.advertisements)
      #expect(with.diagnostics == without.diagnostics)
    }
  }

  @Test func `the contexts make a difference`() {
    let names = Self.contexts.map { context in
      Self.script.built(in: context).speakers.map { "\($0.name) \($0.role)" }
    }
    #expect(Set(names).count == Self.contexts.count)
  }
}
