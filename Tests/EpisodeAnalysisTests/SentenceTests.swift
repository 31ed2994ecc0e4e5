import EpisodeAnalysis
import TestSupport
import Testing
import TranscriptModel

/// Sentences and the four kinds of questions, by the definitions of the data dictionary.
struct SentenceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var sentences: Int
    var questions = 0
    var tags = 0
    var quoted = 0
    var endsInQuestion = false
    var testDescription: String { text }
  }

  /// Counted by hand.
  static let cases = [
    Case(text: "Is it late? It is.", sentences: 2, questions: 1),
    Case(text: "Why? Because. Who?", sentences: 3, questions: 2, endsInQuestion: true),
    Case(text: "What?? No!", sentences: 2, questions: 1),
    Case(text: "Really?! Yes!? Fine.", sentences: 3, questions: 1, tags: 1),
    Case(text: "Is it right? yes", sentences: 2, questions: 1),
    Case(text: "(Is it?) It is.", sentences: 2, questions: 0, tags: 1),
    Case(text: "(Who is it?) Me.", sentences: 2, questions: 1),
    Case(text: "Is it 5 p.m.? Yes.", sentences: 2, questions: 1),
    Case(text: "Is that so", sentences: 1),
    Case(text: "Who, me?", sentences: 1, questions: 1, endsInQuestion: true),
    // Tags of the published list, alone or after a comma.
    Case(text: "Right?", sentences: 1, tags: 1, endsInQuestion: true),
    Case(text: "It works, right?", sentences: 1, tags: 1, endsInQuestion: true),
    Case(text: "You know? I do.", sentences: 2, tags: 1),
    Case(text: "It is slow, you know what I mean?", sentences: 1, tags: 1, endsInQuestion: true),
    Case(text: "It’s late, isn’t it?", sentences: 1, tags: 1, endsInQuestion: true),
    Case(text: "Is it right?", sentences: 1, questions: 1, endsInQuestion: true),
    Case(text: "So, Ann, what is right?", sentences: 1, questions: 1, endsInQuestion: true),
    // Within quotation marks.
    Case(text: "He said, \"Why now?\"", sentences: 1, quoted: 1, endsInQuestion: true),
    Case(text: "“Why?” she asked. “Because.”", sentences: 2, quoted: 1),
    Case(text: "She asked \"how?\" and \"why?\" and left.", sentences: 1, quoted: 2),
    Case(text: "Did he say “no”?", sentences: 1, questions: 1, endsInQuestion: true),
    Case(text: "Is it on? \"Yes.\"", sentences: 2, questions: 1),
    Case(text: "“Open\nIs it?", sentences: 2, tags: 1, endsInQuestion: true),
    Case(
      text: "„Warum?“ fragte sie. Wann kommt er?", sentences: 2, questions: 1, quoted: 1,
      endsInQuestion: true),
    Case(
      text: "„Po co?” Nie wiem. Kto?", sentences: 3, questions: 1, quoted: 1,
      endsInQuestion: true),
    // Full stops that end no sentence, and some that do.
    Case(text: "Dr. Smith met Mr. T. Jones.", sentences: 1),
    Case(text: "See e.g. Paris. Then go.", sentences: 2),
    Case(text: "It costs 3.50. Fine. 7 left.", sentences: 3),
    Case(text: "It was me and I. Then it rained.", sentences: 2),
    Case(text: "the harbors.Now we sail", sentences: 2),
    Case(text: "one. two", sentences: 1),
    Case(text: "Well... I think so.", sentences: 1),
    Case(text: "Well… I'm not sure.", sentences: 1),
    Case(text: "Well… I’m not sure.", sentences: 1),
    Case(text: "Well... Then we left.", sentences: 2),
    Case(text: "Well…", sentences: 1),
    Case(text: "One\nTwo\n\nThree", sentences: 3),
    Case(text: "本当？はい。そう", sentences: 3, questions: 1),
    Case(text: "", sentences: 0), Case(text: "?", sentences: 0), Case(text: "... !", sentences: 0),
  ]

  @Test(arguments: cases)
  func `sentences and questions are counted as defined`(_ expected: Case) {
    // Nobody before it, so that it takes the floor.
    let speech = Script([.init("Ann", expected.text)]).speech(of: "Ann")
    #expect(speech.sentences == expected.sentences)
    #expect(speech.questions == expected.questions)
    #expect(speech.tagQuestions == expected.tags)
    #expect(speech.quotedQuestions == expected.quoted)
    #expect(speech.questionTurns == (expected.endsInQuestion ? 1 : 0))
  }

  @Test func `a sentence goes on across captions, not across paragraphs`() {
    let captions = ["We took the data and", "asked: how fast", "would she sail? Two\nknots it was"]
    var script = Script(
      captions.enumerated().map { .init("Ann", $1, $0 * 1000, $0 * 1000 + 1000) })
    var episode = script.episode
    episode.turns = [
      Turn(holder: .speaker(0), utterances: 0..<3, start: .zero, end: .zero, line: 1)
    ]
    var analyzer = EpisodeAnalyzer()
    // “… sail?”, “Two” (a paragraph ends), “knots it was”.
    #expect(analyzer.analyze(episode).tally.speakers[0].speech.sentences == 3)
    // Without times, utterances of one turn are paragraphs.
    script.lines = captions.map { .init("Ann", $0) }
    episode.utterances = script.episode.utterances
    #expect(analyzer.analyze(episode).tally.speakers[0].speech.sentences == 5)
  }

  @Test func `captions without punctuation are no endless sentence`() {
    let script = Script((0..<300).map { .init("Ann", "crane", $0 * 1000, $0 * 1000 + 1000) })
    var episode = script.episode
    episode.turns = [
      Turn(holder: .speaker(0), utterances: 0..<300, start: .zero, end: .zero, line: 1)
    ]
    var analyzer = EpisodeAnalyzer()
    #expect(analyzer.analyze(episode).tally.speakers[0].speech.sentences == 3)
  }

  @Test func `a question turn gives its sentence, its kind and who answers`() {
    let script = Script(
      """
      Ann: We came late. Where is the crane?
      Ben: In the harbor, they say, right?
      Ann: Yeah.
      Ben: And then? It went, "Who pays?"
      Ad: Buy a ledger today.
      Cy: Nobody ever paid a thing.
      Cy: Or did they?
      """)
    let analyzed = script.analyzed
    #expect(
      analyzed.excerpts.questions == [
        "Where is the crane?", "In the harbor, they say, right?", "It went, \"Who pays?\"",
        "Or did they?",
      ])
    let questions = analyzed.tally.questions
    #expect(questions.map(\.turn) == [0, 1, 3, 6])
    #expect(questions.map(\.isTag) == [false, true, false, false])
    // “Yeah.” answers the tag, for its asker goes on with a question.
    #expect(questions.map(\.answeredBy) == [1, 0, 2, nil])
    #expect(questions.map(\.answerWords) == [6, 1, 5, nil])
  }
}
