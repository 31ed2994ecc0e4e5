import EpisodeAnalysis
import EpisodeBuilding
import Foundation
import ReportComposition
import ReportModel
import TestSupport
import Testing
import TranscriptModel

@testable import TurntableKit

/// What is read from a tally is what was written.
struct TallyLineTests {
  /// An episode as it is read back, whole and without its sentences.
  private func expectSame(_ episode: UnderstoodEpisode, _ what: Comment) throws {
    var source = TallySource()
    source.path = "shows/harbour/\(episode.analyzed.tally.facts.source)"
    source.id = "\"a \\\"quoted\\\" name\""
    source.show = episode.analyzed.tally.facts.show
    let record = TallyRecord(episode, from: source)
    for withQuotes in [true, false] {
      let line = TallyLine.bytes(record, withQuotes: withQuotes)
      #expect(!line.contains(0x0A), what)
      let read = try TallyLine.record(line)
      #expect(read.source == source, what)
      #expect(read.tally == record.tally, what)
      #expect(read.diagnostics == record.diagnostics, what)
      #expect(read.termCounts == record.termCounts, what)
      #expect(read.origins == record.origins, what)
      #expect(!withQuotes || read.excerpts == record.excerpts, what)
      #expect(read.excerpts.areComplete == withQuotes, what)
      #expect(TallyLine.bytes(read, withQuotes: withQuotes) == line, what)
    }
  }

  private func options() -> EpisodeOptions {
    var options = EpisodeOptions()
    options.context.topics = [
      TrackedTopic(name: "Crane", terms: ["crane", "cranes"]),
      TrackedTopic(name: "Nothing", terms: ["zeppelin"]),
    ]
    return options
  }

  @Test(arguments: UInt64(1)...30)
  func `a generated episode comes back as it was`(seed: UInt64) throws {
    let episode = GeneratedEpisode(seed: seed)
    for bytes in [episode.text, episode.captions(later: 1234)] {
      let name = "generated \(seed)"
      try expectSame(
        try understandEpisode(bytes, named: name, options: options()), "\(name)")
    }
  }

  @Test func `an episode of every format comes back as it was`() throws {
    let folder = fixtures.appending(path: "one-conversation")
    var count = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      guard name.hasPrefix("interview."),
        let episode = try? understandEpisode(bytes, named: name, options: options())
      else { continue }
      count += 1
      try expectSame(episode, "\(name)")
    }
    #expect(count > 40)
  }

  private static let corpus = ProcessInfo.processInfo.environment["TURNTABLE_CORPUS"]

  @Test(.enabled(if: corpus != nil, "set TURNTABLE_CORPUS to a folder of transcripts"))
  func `a real episode comes back as it was`() async throws {
    let files = await TranscriptInput.find([try #require(Self.corpus)])
    var analyzer = EpisodeAnalyzer()
    var count = 0
    for (index, input) in files.enumerated() where index.isMultiple(of: 8) {
      guard
        case .episode(let episode)? = try? understand(
          input, options: options(), with: &analyzer)
      else { continue }
      count += 1
      try expectSame(episode, "\(input.path)")
    }
    print("tallies: \(count) real episodes came back as they were")
    #expect(count > 0)
  }

  @Test func `numbers are a digit each, others in brackets`() {
    for (numbers, text) in [
      ([0, 0, 1, 2, 10, 3], "0012(10)3"), ([], ""), ([123, -1, 0, 4], "(123)(-1)04"),
    ] {
      #expect(Digits.text(numbers) == text)
      #expect(Digits.numbers(text) == numbers)
    }
    for text in ["(", "(1", "1)", "()", "(-)", "((1))", "-1", "x", "(99999999999999999999)"] {
      #expect(Digits.numbers(text) == nil, "\(text)")
    }
  }

  @Test func `rare numbers are letters for their places`() {
    for (numbers, text) in [([0, 2, 0, 1], "b2d"), ([0, 0], ""), ([10, 1, 1], "a10bc")] {
      #expect(Letters.text(numbers) == text)
      #expect(Letters.numbers(text.utf8, numbers.count) == numbers)
    }
    for text in ["e", "ba", "1", "A", "aa", "a9999999999999999999"] {
      #expect(Letters.numbers(text.utf8, 4) == nil, "\(text)")
    }
  }

  @Test func `written forms keep whatever stands in them`() {
    for (forms, text) in [
      (["crane": 2, "Cranes": 1], "crane|2|Cranes|1"), (["cranes": 3], "cranes"),
      (["crane": 3], ""),
      (["a|b%7C": 1, "c": 2], "c|2|a%7Cb%257C|1"),
      // A mark above a sign makes another character of it, and no other byte.
      (["a|\u{308}": 1, "%\u{308}": 2], "%25\u{308}|2|a%7C\u{308}|1"),
    ] as [([String: Int], String)] {
      #expect(WrittenForms.text(forms, of: "crane", total: 3) == text)
      #expect(WrittenForms.forms(text, of: "crane", total: 3) == forms)
    }
    #expect(WrittenForms.forms("", of: "crane", total: 0) == [:])
    for text in ["a|", "a|b", "a|1|b"] {
      #expect(WrittenForms.forms(text, of: "crane", total: 3) == nil)
    }
  }

  @Test func `a line that was changed is refused or read, and never a crash`() throws {
    let episode = try understandEpisode(
      GeneratedEpisode(seed: 3).captions(), named: "x.vtt", options: options())
    let line = TallyLine.bytes(TallyRecord(episode, from: TallySource()))
    var random = SameNumbers(seed: 7)
    var refused = 0
    for _ in 0..<3000 {
      var changed = line
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = changed.indices.randomElement(using: &random) ?? 0
        switch Int.random(in: 0...3, using: &random) {
        case 0: changed.remove(at: place)
        case 1:
          changed.insert(Array("0987[]{},\"-".utf8).randomElement(using: &random) ?? 0, at: place)
        case 2: changed[place] = Array("0123456789-".utf8).randomElement(using: &random) ?? 0
        default: changed.removeLast(min(place, changed.count - 1))
        }
        if changed.isEmpty { break }
      }
      do {
        let read = try TallyLine.record(changed)
        // Whatever is read can be reported on.
        let report = Understanding.episode(read.understood).report
        #expect(!report.report.sections.isEmpty)
      } catch {
        refused += 1
      }
    }
    #expect(refused > 1000)
  }

  @Test(
    arguments: [
      (#""turntable_tally":6"#, #""turntable_tally":5"#, "layout 5"),
      (#""turntable_tally":6"#, #""turntable_tally":99"#, "newer version"),
      (#""turntable_tally":6"#, #""turntable_tally":"6""#, "whole number"),
      (#""speakers":["#, #""speakers":{},"others":["#, "“speakers” must be a list"),
      (#""who":"0"#, #""who":"9"#, "names a person that is not there"),
      (#""who":""#, #""who":"x"#, "a number a turn"),
      (#""timing":"measured""#, #""timing":"soon""#, "“timing” is “soon”"),
      (#""format":"#, #""published":"soon","format":"#, "“soon” is no day"),
      (#""words":["#, #""words":[1,"#, "turns of"),
      ("}", "", "breaks off"),
    ])
  func `what is wrong with a line is said`(old: String, new: String, message: String) throws {
    let episode = try understandEpisode(
      GeneratedEpisode(seed: 3).captions(), named: "x.vtt", options: options())
    let line = String(
      decoding: TallyLine.bytes(TallyRecord(episode, from: TallySource())), as: UTF8.self)
    let place = try #require(line.range(of: old, options: old == "}" ? .backwards : []))
    let changed = line.replacingCharacters(in: place, with: new)
    let fault = #expect(throws: TallyFault.self) { try TallyLine.record(Array(changed.utf8)) }
    #expect(fault?.message.contains(message) == true, "\(fault?.message ?? "")")
  }
}
