import EpisodeBuilding
import TestSupport
import Testing
import TranscriptModel

/// What the episodes of a show tell of each other.
struct ShowTests {
  /// Two people who say nothing that shows a role.
  private func talk(_ one: String, _ other: String) -> Script {
    Script(
      """
      \(one): The crane on the north quay stood still for most of the week.
      \(other): It did, and the ledger shows how many boxes waited for it.
      \(one): The tide came in late, and nobody moved the barges in time.
      \(other): They moved two of them before the wind got up on Friday.
      """)
  }

  private func context(_ scripts: [Script], stated: ShowContext = .empty) -> ShowContext {
    ShowContext(stated, folding: scripts.map { EpisodeSurvey($0.transcript, in: stated) })
  }

  /// Maya in all of five episodes, a different guest in each.
  private var season: [Script] {
    ["Tom Okafor", "Ida Brandt", "Raj Mehta", "Lea Stone", "Uma Falk"].enumerated().map {
      $0.offset % 2 == 0 ? talk("Maya Lind", $0.element) : talk($0.element, "Maya Lind")
    }
  }

  @Test func `who keeps coming back leads the show, who comes once was invited`() throws {
    let context = context(season)
    for script in season {
      #expect(script.built().roles.values.allSatisfy { $0 == .unknown })
      let episode = script.built(in: context)
      for speaker in episode.speakers {
        let isMaya = speaker.name == "Maya Lind"
        #expect(speaker.role == (isMaya ? .host : .guest))
        #expect(
          speaker.roleBasis.hasPrefix("speaks in \(isMaya ? 5 : 1) of the show's 5 episodes"))
      }
    }
  }

  @Test func `two who are in every episode lead it together`() {
    let scripts = (1...4).map { _ in talk("Maya Lind", "Ben Orrin") }
    let roles = scripts[0].built(in: context(scripts)).roles
    #expect(roles["Maya Lind"]?.isHostSide == true && roles["Ben Orrin"]?.isHostSide == true)
  }

  @Test func `two episodes tell nothing of who is usual`() {
    let scripts = Array(season.prefix(2))
    #expect(scripts[0].built(in: context(scripts)).roles.values.allSatisfy { $0 == .unknown })
  }

  @Test func `guests who know each other make no host`() {
    let names = ["Tom Okafor", "Ida Brandt", "Raj Mehta", "Lea Stone", "Uma Falk", "Abe Roth"]
    let scripts = stride(from: 0, to: 6, by: 2).map { talk(names[$0], names[$0 + 1]) }
    #expect(scripts[0].built(in: context(scripts)).roles.values.allSatisfy { $0 == .unknown })
  }

  @Test func `an announcer is in every episode and leads none`() {
    let scripts = season.map { Script($0.lines + [.init("Dock Notice", "Rope that stays dry.")]) }
    let episode = scripts[0].built(in: context(scripts))
    #expect(
      episode.roles["Maya Lind"] == .host && episode.roles["Dock Notice"]?.isHostSide == false)
  }

  @Test func `where nobody who leads the show takes part, who was there once may stand in`() {
    let alone = talk("Abe Roth", "Eve Dale")
    let speakers = alone.built(in: context(season + [alone])).speakers
    #expect(speakers.map(\.role) == [.unknown, .unknown], "\(speakers.map(\.roleBasis))")
  }

  // MARK: Names

  /// The names each script's people have in the show, and the evidence.
  private func names(_ scripts: [Script], stated: ShowContext = .empty) -> [[String: String?]] {
    let context = context(scripts, stated: stated)
    return scripts.map { script in
      Dictionary(
        uniqueKeysWithValues: script.built(in: context).speakers.map { ($0.name, $0.nameBasis) })
    }
  }

  @Test func `somebody has one name in all episodes, and it says by what evidence`() {
    let basis = ", so written in 2 of the show's 4 episodes: "
    #expect(
      names([
        talk("Maya Lind", "Tom Okafor"), talk("MAYA LIND", "Ida Brandt"),
        talk("Raj Mehta", "Maya"), talk("M. Lind", "Lea Stone"),
      ]) == [
        ["Maya Lind": nil, "Tom Okafor": nil], ["Maya Lind": nil, "Ida Brandt": nil],
        [
          "Maya Lind": "“Maya” is Maya Lind\(basis)no other regular begins so", "Raj Mehta": nil,
        ],
        [
          "Maya Lind":
            "“M. Lind” is Maya Lind\(basis)nobody else has that name and that initial",
          "Lea Stone": nil,
        ],
      ])
  }

  @Test func `two who take part in one episode stay two in all of them`() {
    let scripts =
      [talk("Adam", "Adam Stone"), talk("Adam", "Ida Brandt")]
      + (0..<3).map { _ in talk("Adam Stone", "Raj Mehta") }
    #expect(names(scripts)[1] == ["Adam": nil, "Ida Brandt": nil])
  }

  @Test func `a given name alone is no guest of another episode`() {
    let scripts = [
      talk("Maya Lind", "Tom Okafor"), talk("Maya Lind", "Tom"), talk("Maya Lind", "Eve"),
    ]
    #expect(names(scripts)[1] == ["Maya Lind": nil, "Tom": nil])
  }

  @Test func `a stated host is known by the given name, in a file alone, too`() throws {
    var context = ShowContext()
    context.hosts = [Stated("Maya Lindqvist", .file("show.yml", line: 3)), "Ben Orrin"]
    let episode = talk("MAYA", "Tomás").built(in: context)
    let maya = try #require(episode.speakers.first)
    #expect(maya.name == "Maya Lindqvist" && maya.role == .host)
    #expect(
      maya.nameBasis
        == "“MAYA” is Maya Lindqvist, named in show.yml, line 3: no other regular begins so")
    context.hosts.append("Maya Brandt")
    #expect(talk("MAYA", "Tomás").built(in: context).speakers.first?.name == "MAYA")
    context.aliases = ["MAYA": "Maya"]
    #expect(talk("MAYA", "Tomás").built(in: context).speakers.first?.name == "Maya")
  }

  @Test func `the order of the surveys makes no difference`() throws {
    let context = context(season)
    #expect(self.context(season.reversed()) == context)
    #expect(context.episodes == 5)
    let maya = try #require(context.regulars.first)
    #expect(context.regulars.count == 1 && maya.name == "Maya Lind" && maya.episodes == 5)
    #expect((maya.asHost, maya.asGuest) == (0, 0) && (45...55).contains(maya.percent))
  }
}
