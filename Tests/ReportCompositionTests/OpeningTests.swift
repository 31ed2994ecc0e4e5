import ReportComposition
import ReportModel
import TestSupport
import Testing
import TranscriptModel

/// The sentences a report opens with, and the folder it goes to.
struct OpeningTests {
  @Test func `one speaker's words are their own`() {
    let opening = Script("Ann: The crane fell.\n: Nobody saw it fall.").composed.report.opening
    #expect(
      opening.first
        == "3 words of 7 stand under a label, those of Ann; who spoke the others is not "
        + "known.")
    #expect(opening.last?.contains("57.1 % of the words stand under no label.") == true)
  }

  @Test func `most words under one label are that speaker's`() {
    let opening = Script("Ann: The crane fell again.\n: Nobody saw.").composed.report.opening
    #expect(opening.first == "Ann spoke all of the 4 words that stand under a label.")
  }

  @Test func `without labels nothing is said of anybody`() {
    let opening = Script(": The crane fell.\n: Why did it?").composed.report.opening
    #expect(
      opening.first == "The transcript names no speakers: its 6 words are counted as a whole, and "
        + "nothing is said of who spoke.")
    #expect(opening.count == 2)
  }

  /// Counted by hand: Maya 12 + 1 + 14 words, Tomás 13 + 12 + 12, five under no label; Tomás goes on
  /// across a “Yeah” from word 12 of 77, the advertisement's among them.
  @Test func `an untimed interview tells shares of words and a range of time`() {
    let opening = Script.interview().composed.report.opening
    // Tomás's words are reckoned to take 14.24 s, those of the others 11.4 s, one of them 1.15 times as
    // fast as the other: 14.24 / (14.24 + 11.4 · 1.15) and 14.24 · 1.15 / (14.24 · 1.15 + 11.4).
    #expect(
      opening[0]
        == "Tomás Okafor (guest) spoke 53.6 % of the 69 words, Maya Lindqvist (host) 39.1 %; "
        + "in talk time Tomás had ≈ 52–59 %, reckoned from the words.")
    #expect(
      opening[1]
        == "The longest stretch is Tomás's: 25 words about a fifth of the way in, beginning "
        + "“A crane lifts. The crane telemetry tells how …”; the longest single turn is Maya's, "
        + "14 words.")
  }

  @Test func `a timed interview tells talk time`() {
    let opening = Script.interview(isTimed: true).composed.report.opening
    #expect(opening[0].contains(" of the talk time."))
    #expect(!opening.joined().contains("≈"))
  }

  @Test func `of six people four are named`() throws {
    let script = Script.lengthsOfSix
    let opening = script.composed.report.opening
    #expect(
      opening[0].hasPrefix(
        "Ann spoke 30.0 % of the 100 words, Ben 25.0 %, Cy 20.0 %, Dee 15.0 %, and 2 others 10.0 %")
    )
  }

  @Test func `questions, topics and advertisements have their sentence`() {
    let opening = Script.interview().composed.report.opening
    #expect(
      opening.contains(
        "Maya ended 2 turns on a question; Tomás 1."), "\(opening)")
    #expect(opening.contains { $0.hasPrefix("The leading topics are crane (") })
    #expect(
      opening.contains(
        "1 advertisement of 8 words (10.4 % of all words) is counted apart, in nobody's share."))
  }

  @Test func `no sentence is written for what is not there`() {
    for (kind, script) in Script.kinds {
      let report = script.composed.report
      #expect(!report.opening.isEmpty, "\(kind)")
      for sentence in report.opening + report.method + report.subtitle {
        #expect(!sentence.isEmpty && !sentence.contains("nan") && !sentence.contains("Optional"))
      }
      #expect(!report.opening.joined().contains("of the conversation"))
    }
  }

  @Test(
    arguments: [
      ("Shop Talk", "A Test", nil, "shop-talk/a-test"),
      ("Shop Talk", "A Test", 7, "shop-talk/7-a-test"),
      ("Shop Talk", "Test 7", 7, "shop-talk/test-7"),
      (nil, "A Test", nil, "unnamed-show/a-test"), ("", "", nil, "unnamed-show/episode"),
      ("…", "🎉", 3, "unnamed-show/3-episode"),
      ("Café Ü", "Łódź’s İzmir", nil, "café-ü/łódźs-i\u{307}zmir"),
      ("日本", "東京 タワー", nil, "日本/東京-タワー"), ("हिन्दी", "x", nil, "हिन्दी/x"),
      ("Cafe\u{301}", "x", nil, "cafe\u{301}/x"),
      ("../../x", "..", nil, "x/episode"),
      ("a/b\\c:d*e?f\"g<h>i|j", "C:\\x", nil, "a-b-c-d-e-f-g-h-i-j/c-x"),
      ("  a  ", "-b-", nil, "a/b"), ("a\u{0}b", "a\nb", nil, "a-b/a-b"),
    ] as [(String?, String, Int?, String)])
  func `folders are safe names`(show: String?, title: String, number: Int?, folder: String) {
    var script = Script("Ann: The crane fell.")
    script.facts.show = show
    script.facts.title = title
    script.facts.number = number
    #expect(script.composed.folder == folder)
  }

  @Test(arguments: ["x", "é", "日", "🎉 x"])
  func `folders are short enough for any file system`(piece: String) {
    var script = Script("Ann: The crane fell.")
    script.facts.title = String(repeating: piece, count: 5000)
    script.facts.show = script.facts.title
    for part in script.composed.folder.split(separator: "/") {
      #expect((1...90).contains(part.utf8.count))
      #expect(part.last != "-" && part.first != "-")
    }
  }
}

extension Script {
  /// Six people with 30, 25, 20, 15, 6 and 4 words.
  fileprivate static var lengthsOfSix: Script {
    let words = [("Ann", 30), ("Ben", 25), ("Cy", 20), ("Dee", 15), ("Eve", 6), ("Flo", 4)]
    return Script(words.map { Line($0.0, String(repeating: "so ", count: $0.1)) })
  }
}
