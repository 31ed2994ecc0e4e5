import EpisodeAnalysis
import TestSupport
import Testing
import TranscriptModel

/// Who holds the floor, by the definitions of the data dictionary.
struct TurnTests {
  /// Each conversation with the kind of each turn: floor, backchannel, advertisement.
  static let kinds: [(String, String)] = [
    // At most three words, at least half of them cues.
    ("Ann: We moved the crane.\nBen: Yeah.\nAnn: Then it broke.", "FBF"),
    ("Ann: We moved the crane.\nBen: Right there.", "FB"),
    ("Ann: We moved the crane.\nBen: Yeah, exactly that.", "FB"),
    ("Ann: We moved the crane.\nBen: Oh my crane.", "FF"),
    ("Ann: We moved the crane.\nBen: Yeah, the old crane.", "FF"),
    // Cues only, at any length.
    ("Ann: We moved the crane.\nBen: Yeah yeah yeah, right, sure, okay.", "FB"),
    ("Ann: We moved the crane.\nBen: Yeah yeah yeah, right, sure, crane.", "FF"),
    // An answer takes the floor, unless the asker goes on with a statement.
    ("Ann: Is it late?\nBen: Yes.", "FF"),
    ("Ann: Is it late?\nBen: Yes.\nCy: Then wait for it.", "FFF"),
    ("Ann: Is it late?\nBen: Yes.\nAnn: Why is it?", "FFF"),
    ("Ann: Is it late?\nBen: Yes.\nAnn: Then we wait for it.", "FBF"),
    ("Ann: It is late, right?\nBen: Yeah.\nAnn: So we wait for it.", "FBF"),
    ("Ann: Is it late? I think so.\nBen: Yes.", "FB"),
    // A listener listens to somebody else.
    ("Ann: Okay.\nBen: We moved the crane.", "FF"),
    ("Ann: We moved the crane.\nAnn: Yeah.", "FF"),
    ("Ad: Buy a ledger today.\nBen: Yeah.", "AF"),
    (": Nobody said this.\nBen: Yeah.", "FF"),
    ("Ann: We moved the crane.\nBen: Yeah.\nCy: Wow.\nAnn: Then it broke.", "FBBF"),
    ("Ann: We moved the crane.\nBen: …", "FF"),
  ]

  @Test(arguments: kinds)
  func `backchannels are told from floor turns`(conversation: String, kinds: String) {
    let letters: [TurnTally.Kind: String] = [.floor: "F", .backchannel: "B", .advertisement: "A"]
    let found = Script(conversation).tally.turns.map { letters[$0.kind] ?? "" }.joined()
    #expect(found == kinds)
  }

  @Test func `turns add up person by person`() {
    let script = Script(
      """
      Ann: Um, welcome to the show, you know. How did it start?
      Ben: It started with a crane.
      Ann: Mm-hm.
      Ben: A crane, I mean, like a big one, right?
      Ad: Buy a ledger today.
      Ann: Yeah.
      : Nobody said this.
      """, roles: ["Ann": .host, "Ben": .guest])
    let tally = script.tally
    let (ann, ben) = (script.speech(of: "Ann"), script.speech(of: "Ben"))
    // Ann: 12 words, then “Mm-hm” (2 words), then “Yeah” after the advertisement.
    #expect([ann.turns, ann.floorTurns, ann.backchannels] == [3, 2, 1])
    #expect([ann.words, ann.sentences, ann.questions, ann.questionTurns] == [14, 4, 1, 1])
    #expect([ann.longestTurn.words, ann.firstWord, ann.firstWordTime] == [11, 0, 0])
    #expect(ann.floorTurnWords.counts == [11: 1, 1: 1])
    // “Um”, and the two words of “Mm-hm”; “you know”.
    #expect([ann.hesitations, ann.markers] == [3, 1])
    #expect([ben.turns, ben.floorTurns, ben.backchannels, ben.words] == [2, 2, 0, 14])
    #expect(
      [ben.questions, ben.tagQuestions, ben.questionTurns, ben.tagQuestionTurns] == [0, 1, 1, 1])
    // “I mean”, “like”, “right”.
    #expect([ben.hesitations, ben.markers, ben.firstWord ?? -1] == [0, 3, 11])
    #expect([tally.unlabelled.turns, tally.unlabelled.words] == [1, 3])
    #expect(tally.advertisements.map(\.words) == [4])
    #expect(tally.advertisements.map(\.turn) == [4])
    #expect(script.stats.people.words == 31)
    #expect(script.stats.advertisementShare == 4.0 / 35)
    #expect(script.stats.labelledShare == 28.0 / 31)
    #expect(script.analyzed.excerpts.openings[0] == "Um, welcome to the show, you know. How …")
    #expect(script.analyzed.excerpts.openings[4] == "Buy a ledger today")
  }

  /// The words, the first turn and the milliseconds are those of Ann.
  static let monologues: [(String, words: Int, turn: Int)] = [
    ("Ann: one two three four\nBen: Yeah.\nAnn: six seven\nBen: Right, sure.\nAnn: eight", 7, 0),
    ("Ann: one two three\nBen: No cranes here today.\nAnn: four five six seven", 4, 2),
    ("Ann: one two three\nAd: Buy.\nAnn: four five six seven", 4, 2),
    ("Ann: one two three\n: Nobody said it.\nAnn: four five", 3, 0),
    ("Ann: one two three\nBen: Yeah.\nCy: Wow.\nAnn: four", 4, 0),
    ("Ann: one two\nBen: The crane fell down.\nAnn: three four", 2, 0),
    ("Ann: one two\nAnn: three four\nBen: So it was the crane.", 4, 0),
  ]

  @Test(arguments: monologues)
  func `monologues run across backchannels and end at floor turns and advertisements`(
    conversation: String, words: Int, turn: Int
  ) {
    let longest = Script(conversation).speech(of: "Ann").longestMonologue
    #expect(longest.words == words)
    #expect(longest.turn == turn)
  }

  @Test func `who only listens has no monologue`() {
    let ben = Script("Ann: We moved the crane.\nBen: Yeah.").speech(of: "Ben")
    #expect(ben.longestMonologue == Extreme())
    #expect(ben.longestTurn.words == 1)
  }

  static let switches: [(String, [[Int]])] = [
    (
      "Ann: The crane fell.\nBen: Yeah.\nAnn: Then what now?\nBen: It rose.\nAnn: It stood up.",
      [[0, 1, 1], [1, 0, 1]]
    ),
    ("Ann: The crane fell.\nAd: Buy.\nAnn: It rose.", []),
    ("Ann: The crane fell.\nAd: Buy.\nBen: It rose.", [[0, 1, 1]]),
    ("Ann: The crane fell.\n: It rose.\nBen: It stood.", []),
    (
      "Ann: The crane fell.\nBen: It rose.\nCy: It stood.\nBen: It fell.\nCy: It lay.",
      [[0, 1, 1], [1, 2, 2], [2, 1, 1]]
    ),
  ]

  @Test(arguments: switches)
  func `exchanges count who takes the floor from whom`(conversation: String, counts: [[Int]]) {
    let found = Script(conversation).tally.exchanges.map { [$0.from, $0.to, $0.count] }
    #expect(found == counts)
  }

  @Test(arguments: UInt64(1)...40)
  func `sums hold in any conversation`(seed: UInt64) {
    for isTimed in [false, true] {
      let stats = Script.random(seed, isTimed: isTimed).stats
      let tally = stats.tally
      let people = tally.turns.filter { $0.kind != .advertisement }
      #expect(stats.people.words == people.reduce(0) { $0 + $1.words })
      #expect(stats.people.turns == people.count)
      #expect(stats.people.floorTurns + stats.people.backchannels == people.count)
      #expect(stats.people.questions == people.reduce(0) { $0 + $1.questions })
      #expect(stats.people.floorTurnWords.total == stats.people.floorTurns)
      #expect(stats.people.questionTurns >= tally.questions.count)
      #expect(tally.clock.words == tally.turns.reduce(0) { $0 + $1.words })
      // Changes of floor, counted again: neighbours among the floor turns, speech under no label
      // between them breaking the chain.
      let floor = tally.turns.filter { $0.kind == .floor }.map(\.speaker)
      let changes = zip(floor, floor.dropFirst()).count { $0 != nil && $1 != nil && $0 != $1 }
      #expect(stats.switches == changes)
      for speaker in tally.speakers.indices {
        #expect(tally.timeline.words[speaker].reduce(0, +) == tally.speakers[speaker].speech.words)
      }
      #expect(tally.turns.allSatisfy { $0.start <= $0.end })
    }
  }
}
