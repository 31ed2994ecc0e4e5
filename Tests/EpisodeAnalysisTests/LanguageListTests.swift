import EpisodeAnalysis
import TestSupport
import Testing
import TranscriptModel

/// Conversation measures by the word lists of the episode's language.
struct LanguageListTests {
  /// Each conversation with the kinds of its turns, and Ann's hesitations, markers and tag questions,
  /// counted by hand.
  static let conversations: [(language: String, text: String, kinds: String, counts: [Int])] = [
    (
      "de", "Ann: Ähm, der Kran war halt kaputt, weißt du?\nBen: Genau.\nAnn: Äh, also am Montag.",
      // “halt”, “weißt du”, “also”.
      "FBF", [2, 3, 1]
    ),
    (
      "fr", "Ann: Euh, la grue était cassée, hein?\nBen: Ouais.\nAnn: Du coup lundi, voilà.",
      "FBF", [1, 2, 1]
    ),
    (
      "es", "Ann: Eh, la grúa estaba rota, ¿verdad?\nBen: Claro.\nAnn: O sea, el lunes, pues.",
      "FBF", [1, 2, 1]
    ),
    (
      "it", "Ann: Ehm, la gru era rotta, vero?\nBen: Certo.\nAnn: Cioè, lunedì, insomma.",
      "FBF", [1, 2, 1]
    ),
    (
      "pt", "Ann: Hum, o guindaste quebrou, né?\nBen: Pois.\nAnn: Tipo assim, segunda, sabe.",
      "FBF", [1, 2, 1]
    ),
    (
      "nl", "Ann: Ehm, de kraan was kapot, hè?\nBen: Precies.\nAnn: Zeg maar maandag, weet je.",
      "FBF", [1, 2, 1]
    ),
    (
      "sv", "Ann: Öh, kranen var sönder, eller hur?\nBen: Precis.\nAnn: Typ på måndag, liksom.",
      "FBF", [1, 2, 1]
    ),
  ]

  @Test(arguments: conversations)
  func `cues, hesitations, markers and tags are those of the language`(
    language: String, text: String, kinds: String, counts: [Int]
  ) {
    var script = Script(text)
    script.facts.language = language
    let tally = script.tally
    #expect(tally.turns.map { $0.kind == .backchannel ? "B" : "F" }.joined() == kinds)
    let ann = script.speech(of: "Ann")
    #expect([ann.hesitations, ann.markers, ann.tagQuestions] == counts)
    #expect(tally.hasWordLists)
  }

  @Test func `a language without lists is said to have none`() {
    var script = Script("Ann: Dźwig był zepsuty.\nBen: Tak.")
    script.facts.language = "pl"
    #expect(!script.tally.hasWordLists)
  }

  @Test func `one analyzer keeps languages apart`() {
    var german = Script("Ann: Die Kräne stehen.\nBen: Genau.")
    german.facts.language = "de-AT"
    let english = Script("Ann: The cranes stand.\nBen: Exactly.")
    var analyzer = EpisodeAnalyzer()
    for script in [english, german, english, german] {
      var alone = EpisodeAnalyzer()
      #expect(analyzer.analyze(script.episode).tally == alone.analyze(script.episode).tally)
    }
  }

  @Test(arguments: WordLists.all)
  func `each list can be stemmed and holds no word twice`(_ lists: WordLists) {
    for list in [lists.cues, lists.hesitations, lists.tags, lists.markers, lists.abbreviations] {
      #expect(Set(list).count == list.count)
    }
    #expect(lists.stopWords.count > 300 && lists.cues.count > 20)
  }
}
