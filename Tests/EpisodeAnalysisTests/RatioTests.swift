import EpisodeAnalysis
import Foundation
import TestSupport
import Testing
import TranscriptModel

/// Ratios against values worked out with numpy 2 from the formulas of the data dictionary.
struct RatioTests {
  @Test(
    arguments: [
      ([50, 30, 20], 0.9372305632161295, 2.8000940728538315, 0.2),
      ([50, 50], 1, 2, 0),
      // Under 1 % of the words has no part in the balance; exactly 1 % has.
      ([600, 399, 1], 0.9705981812556371, 1.95965295304952, 0.3993333333333334),
      ([50, 49, 1], 0.6755492768969195, 2.1004817794440873, 0.32666666666666666),
      ([97, 1, 1, 1], 0.12097036642660546, 1.1825824177485913, 0.72),
      ([7], nil, 1, nil), ([10, 0], nil, 1, 0.5), ([], nil, nil, nil),
    ] as [([Int], Double?, Double?, Double?)])
  func `balance, effective speakers and Gini are those of the formulas`(
    words: [Int], balance: Double?, effective: Double?, gini: Double?
  ) {
    let names = ["Ann", "Ben", "Cy", "Dee"]
    let stats = Script.lengths(Array(zip(names, words))).stats
    #expect(agree(stats.balance, balance))
    #expect(agree(stats.effectiveSpeakers, effective))
    #expect(agree(stats.gini, gini))
  }

  @Test func `shares have their denominators`() {
    let script = Script.lengths(
      [("Ann", 30), ("Ben", 50), ("Ann", 10), ("Cy", 10), ("Ad", 25)],
      roles: ["Ann": .host, "Ben": .guest, "Cy": .caller])
    let stats = script.stats
    #expect(stats.speakers.map(\.wordShare) == [0.4, 0.5, 0.1])
    #expect(stats.speakers.map(\.turnShare) == [0.5, 0.25, 0.25])
    #expect(stats.hostSide?.wordShare == 0.4 && stats.guestSide?.wordShare == 0.6)
    #expect(agree(stats.hostGuestWordRatio, 40.0 / 60))
    #expect(stats.advertisementShare == 0.2)
    #expect(stats.roles.map(\.role) == [.host, .guest, .caller])
    #expect(stats.names(\.isGuestSide) == ["Ben", "Cy"])
    #expect(stats.switchesPerThousandWords == 30)
    #expect(stats.labelledShare == 1 && stats.namedShare == 1)
  }

  /// A topic with these mentions of host and guest, slices and gaps.
  private func topic(
    _ mentions: [Int], slices: [Int] = Array(repeating: 0, count: 20), gaps: [Int] = [],
    background: Int? = nil
  ) throws -> TopicTally {
    let json = """
      {"key": "crane", "forms": {"crane": 1}, "mentions": \(mentions + [0]), "slices": \(slices),
      "segments": [], "turns": 1, "firstTurn": 0, "firstWord": 0, "gaps": \(gaps.count),
      "gapSum": \(gaps.reduce(0, +)), "gapSquares": \(gaps.reduce(0) { $0 + $1 * $1 }),
      "background": \(background.map(String.init) ?? "null")}
      """
    return try JSONDecoder().decode(TopicTally.self, from: Data(json.utf8))
  }

  private func stats(_ host: Int, _ guest: Int) -> EpisodeStats {
    Script.lengths([("Ann", host), ("Ben", guest)], roles: ["Ann": .host, "Ben": .guest]).stats
  }

  @Test(arguments: [
    (12, 300, 3, 500, 1.7799990074607699), (0, 300, 9, 500, -1.209056328627315),
    (5, 400, 5, 400, 0), (40, 700, 40, 100, -4.062049820344188),
  ])
  func `host or guest is told by log-odds`(
    host: Int, hostWords: Int, guest: Int, guestWords: Int, z: Double
  ) throws {
    let topic = TopicStats(try topic([host, guest]), in: stats(hostWords, guestWords))
    #expect(agree(topic.hostGuestZ, z))
    #expect(topic.hostMentions == host && topic.guestMentions == guest)
    #expect(
      agree(topic.perThousandWords, Double(host + guest) * 1000 / Double(hostWords + guestWords)))
  }

  /// G² worked out with 40 digits; 12 in 6,000 words are 2,000,000 in a billion.
  @Test(
    arguments: [
      (12, 6000, 2000, 9.965784284662087, 141.73841419268858),
      (8, 1000, 1_000_000, 3, 19.27101566704070),
      (1, 1000, 2_000_000, -1, 0.6137051388805260),
      (4, 4000, 3_000_000, -1.5849625007211561, 7.211080357388159), (4, 4000, nil, nil, nil),
    ] as [(Int, Int, Int?, Double?, Double?)])
  func `keyness is held against a billion words`(
    mentions: Int, words: Int, background: Int?, keyness: Double?, g2: Double?
  ) throws {
    let topic = TopicStats(
      try topic([mentions, 0], background: background), in: stats(words - 1, 1))
    #expect(agree(topic.keyness, keyness))
    #expect(agree(topic.g2, g2))
  }

  @Test func `what the background never says has no ratio, and yet is surprising`() throws {
    let topic = TopicStats(try topic([4, 0], background: 0), in: stats(999, 1))
    #expect(topic.keyness == nil)
    // 2 · 4 · ln((1,000 + 10⁹) / 1,000)
    #expect(agree(topic.g2, 110.52409246371019))
  }

  @Test(
    arguments: [
      (Array(repeating: 1, count: 20), 800, 0), ([20] + Array(repeating: 0, count: 19), 800, 1),
      // The slices of 807 words have 41 and 40 words.
      ([3, 0, 0, 1, 2, 0, 0, 0, 5, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2], 807, 0.7353324641460236),
      (Array(repeating: 1, count: 20), 19, nil),
    ] as [([Int], Int, Double?)])
  func `dispersion is DPnorm`(slices: [Int], words: Int, dispersion: Double?) throws {
    let topic = try topic([slices.reduce(0, +), 0], slices: slices)
    #expect(agree(TopicStats(topic, in: stats(words - 1, 1)).dispersion, dispersion))
  }

  @Test(
    arguments: [
      (Array(repeating: 10, count: 9), -1), ([1, 1, 1, 1, 1, 1, 1, 1, 200], 0.9104178744975349),
      ([3, 50, 7, 12, 90, 4, 4, 31, 17, 2], 0.21737323169435746),
      (Array(repeating: 9, count: 8), nil),
    ] as [([Int], Double?)])
  func `burstiness is corrected for the number of gaps`(gaps: [Int], burstiness: Double?) throws {
    let topic = try topic([gaps.count + 1, 0], gaps: gaps)
    #expect(agree(TopicStats(topic, in: stats(500, 500)).burstiness, burstiness))
  }
}
