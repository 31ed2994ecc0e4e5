import Foundation
import TestSupport
import Testing
import TranscriptModel
import TranscriptReading

/// The same interview in every format gives the same people and the same words.
struct OneConversationTests {
  struct Expected: Decodable {
    struct Label: Decodable { var turns: Int }
    var title: String
    var show: String
    var number: Int
    var published: CalendarDate
    var order: [String]
    var labels: [String: Label]
  }

  static let formats = [
    ("page.txt", "page"), ("txt", "text"), ("md", "markdown"), ("vtt", "webvtt"),
    ("srt", "subrip"), ("json", "podcast-json"), ("whisperx.json", "whisperx"),
    ("openai-diarized.json", "openai-diarized"), ("assemblyai.json", "assemblyai"),
    ("deepgram.json", "deepgram"), ("amazon-transcribe.json", "amazon-transcribe"),
    ("amazon-call-analytics.json", "amazon-call-analytics"),
    ("google-speech.json", "google-speech"), ("azure-speech.json", "azure-speech"),
    ("rev-ai.json", "rev-ai"), ("rev-com.json", "rev-com"), ("speechmatics.json", "speechmatics"),
    ("speechmatics-v1.json", "speechmatics-v1"), ("elevenlabs.json", "elevenlabs"),
    ("bbc-dpe.json", "bbc-dpe"), ("kaldi.json", "kaldi"),
    ("sbv", "sbv"), ("ass", "substation"), ("lrc", "lrc"), ("ttml", "ttml"),
    ("xsl", "podlove-xml"),
    ("cha", "chat"), ("eaf", "elan"), ("TextGrid", "textgrid"),
    ("cite.html", "podcast-html"),
    ("no-space.html", "html"), ("bold-names.html", "html"), ("spans.html", "html"), ("csv", "csv"),
    ("semicolons.csv", "csv"), ("tsv", "tsv"), ("capitals.txt", "text"),
    ("names-alone.txt", "text"), ("otter.txt", "text"), ("stamps-behind.txt", "text"),
    ("stamps-before.txt", "text"), ("stamps-within.txt", "text"), ("stamp-and-name.txt", "text"),
    ("dash-and-stamp.txt", "text"), ("name-and-stamp.txt", "text"),
    ("spoken-times.txt", "text"), ("bold-names.md", "markdown"), ("bold-stamps.md", "markdown"),
  ]
  /// What other layouts call the same people.
  static let firstNames = [
    "Maya": "Maya Lindqvist", "Tomás": "Tomás Okafor", "MAYA LINDQVIST": "Maya Lindqvist",
    "MAYA": "Maya Lindqvist", "TOMÁS OKAFOR": "Tomás Okafor", "TOMÁS": "Tomás Okafor",
    "HOST READ AD": "Host read ad", "BREAK": "Break",
  ]
  /// Who speaks first, second and third: recognizers know voices, not names.
  static let voices = ["Maya Lindqvist", "Tomás Okafor", "Host read ad"]

  /// Formats that cannot say who speaks.
  static let withoutSpeakers = [
    ("whisper-json.json", "whisper-json"), ("faster-whisper.json", "faster-whisper"),
    ("whisper-timestamped.json", "whisper-timestamped"), ("whisper-cpp.json", "whisper-cpp"),
    ("openai-verbose.json", "openai-verbose"), ("huggingface.json", "huggingface"),
    ("subtitle-list.json", "subtitle-list"), ("youtube-json3.json", "youtube-json3"),
    ("youtube-transcript-api.json", "youtube-transcript-api"),
  ]

  /// Label and text of each run of one label; a break without words is left out, for captions
  /// cannot hold one.
  private func turns(_ ending: String) throws -> [[String]] {
    let transcript = try #require(
      try document("one-conversation/interview." + ending).transcript)
    var turns: [[String]] = []
    for utterance in transcript.utterances where !utterance.text.isEmpty {
      let label = utterance.label.map { transcript.labels[$0] } ?? ""
      var name = Self.firstNames[label] ?? label
      if ending.hasSuffix(".json"), let voice = utterance.label { name = Self.voices[voice] }
      let text = transcript.text(of: utterance).replacingOccurrences(of: "\n", with: " ")
      if turns.last?[0] == name {
        turns[turns.count - 1][1] += " " + text
      } else {
        turns.append([name, text])
      }
    }
    return turns
  }

  @Test(arguments: formats)
  func saysTheSameInEveryFormat(_ ending: String, _ id: String) throws {
    let document = try document("one-conversation/interview." + ending)
    #expect(document.recognition.format == id)
    #expect(try turns(ending) == turns("txt"))
    #expect(document.diagnostics.allSatisfy { $0.severity == .note || $0.code == .timeBackwards })
  }

  @Test(arguments: withoutSpeakers)
  func saysTheSameWordsWithoutSpeakers(_ ending: String, _ id: String) throws {
    let document = try document("one-conversation/interview." + ending)
    #expect(document.recognition.format == id)
    #expect(document.transcript?.labels == [])
    let words = try turns(ending).map { $0[1] }.joined(separator: " ")
    #expect(words == (try turns("txt").map { $0[1] }.joined(separator: " ")))
    #expect(
      document.codes.allSatisfy {
        [.unlabelledSpeech, .stageDirection, .timeBackwards].contains($0)
      })
  }

  /// Watson and Vosk write no punctuation and no capital letters.
  @Test func saysTheSameBareWords() throws {
    let bare = { (text: String) in
      text.lowercased().split(separator: " ")
        .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: ".,?!;:\"")) }
    }
    let said = try turns("txt")
    let watson = try turns("ibm-watson.json")
    #expect(watson.map { $0[0] } == said.map { $0[0] })
    #expect(watson.map { bare($0[1]) } == said.map { bare($0[1]) })
    #expect(try turns("vosk.json").flatMap { bare($0[1]) } == said.flatMap { bare($0[1]) })
    for id in ["ibm-watson", "vosk"] {
      #expect(try document("one-conversation/interview.\(id).json").recognition.format == id)
    }
  }

  /// Stamps of layouts that have them for every turn are where the captions begin, cut to the second.
  @Test(arguments: [
    "otter.txt", "stamps-before.txt", "stamp-and-name.txt", "dash-and-stamp.txt",
    "name-and-stamp.txt", "spoken-times.txt", "bold-stamps.md", "cite.html", "semicolons.csv",
    "stamps-behind.txt",
  ])
  func stampsTellWhenTurnsBegin(_ ending: String) throws {
    let captions = try #require(try document("one-conversation/interview.vtt").transcript)
    var expected: [Int] = []
    for (place, cue) in captions.utterances.enumerated()
    where place == 0 || captions.utterances[place - 1].label != cue.label {
      expected.append((cue.start?.milliseconds ?? -1) / 1000)
    }
    let transcript = try #require(
      try document("one-conversation/interview." + ending).transcript)
    var starts: [Int] = []
    var last: Int?
    for utterance in transcript.utterances where !utterance.text.isEmpty {
      if utterance.label != last { starts.append((utterance.start?.milliseconds ?? -1) / 1000) }
      last = utterance.label
    }
    #expect(starts == expected)
  }

  @Test func agreesWithTheIndependentCount() throws {
    let data = try Data(
      contentsOf: fixtures.appending(path: "one-conversation/expected.json"))
    let expected = try JSONDecoder().decode(Expected.self, from: data)
    for ending in ["txt", "md", "page.txt"] {
      let transcript = try #require(
        try document("one-conversation/interview." + ending).transcript)
      let labels = transcript.utterances.compactMap(\.label).map { transcript.labels[$0] }
        .map { Self.firstNames[$0] ?? $0 }
      #expect(labels == expected.order)
      #expect(transcript.metadata.title == expected.title)
      #expect(transcript.metadata.show == expected.show)
      #expect(transcript.metadata.number == expected.number)
      #expect(transcript.metadata.published == expected.published)
    }
  }

  @Test func thePageKeepsItsProse() throws {
    let transcript = try #require(
      try document("one-conversation/interview.page.txt").transcript)
    let prose = transcript.metadata.prose.map(\.text)
    #expect(prose.contains("Guest: Tomás Okafor, Principal Engineer at Harbor Systems"))
    #expect(prose.last == "New episodes every other Tuesday.")
    #expect(
      transcript.leftOut.filter { $0.kind == .stageDirection }.map(\.excerpt) == [
        "[laughter]", "[laughter]",
      ])
    let last = try #require(transcript.utterances.last)
    #expect(
      transcript.text(of: last)
        == "That was Shipping Lanes. Fair winds, and see you in two weeks.")
  }
}
