import Foundation
import Testing

/// Real transcripts, from a folder outside the repository that `TURNTABLE_CORPUS` names: each gives
/// a report or a clear error.
///
/// A debug build sees every eighth file; the program that `TURNTABLE_BINARY` names sees all.
struct CorpusTests {
  static var corpus: String? { ProcessInfo.processInfo.environment["TURNTABLE_CORPUS"] }

  /// Labels of sounds and announcements: nobody's name.
  static let sounds: Set<String> = [
    "Break", "Jingle", "Announcer", "Outro", "Intro", "Music", "Theme Song", "Break Music",
  ]

  @Test(
    .enabled(if: corpus != nil, "set TURNTABLE_CORPUS to a folder of transcripts"),
    arguments: ["changelog", "syntaxfm/transcripts", "talkpython", "podcast-namespace"])
  func `every file gives a report or a clear error`(_ part: String) throws {
    let root = URL(filePath: try #require(Self.corpus)).appending(path: part)
    guard FileManager.default.fileExists(atPath: root.path) else { return }
    let files = filesBelow(root).filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
    #expect(!files.isEmpty)
    var reports = 0
    for (index, file) in files.enumerated() where Turntable.isGiven || index.isMultiple(of: 8) {
      let scratch = try Scratch()
      let ended = try Turntable.run(
        ["report", "-o", scratch.path, "-f", "csv,json,sqlite", root.appending(path: file).path])
      #expect(!ended.isCrash, "\(file): ended by signal \(ended.code)")
      if ended.code == 0 {
        reports += 1
        try ReportCheck(scratch.url).expectSound()
        try expectPeople(scratch, file)
      } else {
        #expect(ended.code == 2, "\(file): \(ended.code)")
        #expect(ended.errors.contains(": error: "), "\(file): \(ended.errors)")
        #expect(scratch.files().isEmpty, "\(file) left something behind")
      }
    }
    print("\(part): \(reports) reports of \(files.count) files")
    #expect(reports > 0 || part == "podcast-namespace")
  }

  private func expectPeople(_ scratch: Scratch, _ file: String) throws {
    // A list of episodes and an article have no speakers.
    guard let path = scratch.files().first(where: { $0.hasSuffix("data/speakers.csv") }) else {
      return #expect(scratch.files().contains { $0.hasSuffix("data/diagnostics.csv") })
    }
    let speakers = csvRecords(try scratch.read(path))
    for speaker in speakers {
      let name = try #require(speaker["speaker"])
      #expect(!Self.sounds.contains(name), "\(file): \(name) is no person")
    }
    let shares = speakers.compactMap { $0["word_share"].flatMap(Double.init) }
    #expect(shares.allSatisfy { (0...1).contains($0) })
    #expect(shares.reduce(0, +) < 1.001, "\(file): shares beyond the whole")
  }
}

/// An episode page counted independently, beside the corpus in `../seeds`.
struct SeedPageTests {
  static var page: String? {
    guard let corpus = CorpusTests.corpus else { return nil }
    let seeds = URL(filePath: corpus).deletingLastPathComponent().appending(path: "seeds")
    return filesBelow(seeds).first { $0.hasPrefix("001_") }.map { seeds.appending(path: $0).path }
  }

  private static func people(_ scratch: Scratch) throws -> [String: [String: String]] {
    let path = try #require(scratch.files().first { $0.hasSuffix("data/speakers.csv") })
    return Dictionary(
      csvRecords(try scratch.read(path)).map { ($0["speaker", default: ""], $0) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test(.enabled(if: page != nil, "set TURNTABLE_CORPUS to a folder with ../seeds beside it"))
  func `the page is counted as by hand`() throws {
    let page = try #require(Self.page)
    let scratch = try Scratch()
    #expect(try Turntable.run(["report", "-o", scratch.path, page]).code == 0)
    let people = try Self.people(scratch)
    #expect(people.count == 2)

    let host = try #require(people["Cory O'Daniel"])
    #expect(host["role"] == "host" && host["turns"] == "47" && host["question_turns"] == "12")
    #expect(host["words"] == "6085" && host["longest_turn_words"] == "603")
    #expect(host["word_share"]?.hasPrefix("0.53") == true)

    let guest = try #require(people["Justin Masse"])
    #expect(guest["role"] == "guest" && guest["turns"] == "45" && guest["question_turns"] == "1")
    #expect((5240...5252).contains(try number(guest["words"])))
    #expect((636...648).contains(try number(guest["longest_monologue_words"])))

    let path = try #require(scratch.files().first { $0.hasSuffix("data/episode.csv") })
    let episode = try #require(csvRecords(try scratch.read(path)).first)
    #expect((155...161).contains(try number(episode["ad_words"])))
    #expect(episode["ads"] == "1" && episode["number"] == "44")
    #expect(episode["published"] == "2026-03-04" && episode["timing"] == "untimed")
    #expect(episode["duration_basis"] == "estimated")
    #expect(episode["duration_low_s"]?.isEmpty == false)
    let title = try #require(episode["title"])
    #expect(!title.isEmpty)
    let markdown = try #require(scratch.files().first { $0.hasSuffix("report.md") })
    #expect(try scratch.text(markdown).hasPrefix("# \(title)\n"))
    #expect(try String(contentsOfFile: page, encoding: .utf8).contains("\n\(title)\n"))
  }

  private func number(_ cell: String?) throws -> Int { try #require(cell.flatMap { Int($0) }) }
}

/// A show's page and an article counted by hand, beside the corpus in `../seeds`.
struct SeedDocumentTests {
  static func seed(_ number: String) -> URL? {
    guard let corpus = CorpusTests.corpus else { return nil }
    let seeds = URL(filePath: corpus).deletingLastPathComponent().appending(path: "seeds")
    return filesBelow(seeds).first { $0.hasPrefix(number + "_") }.map { seeds.appending(path: $0) }
  }

  private func table(_ name: String, of seed: String) throws -> [[String: String]] {
    let scratch = try Scratch()
    let path = try #require(Self.seed(seed)).path
    #expect(try Turntable.run(["report", "-f", "csv", "-o", scratch.path, path]).code == 0)
    let file = try #require(scratch.files().first { $0.hasSuffix("data/\(name).csv") })
    #expect(!scratch.files().contains { $0.hasSuffix("data/speakers.csv") })
    return csvRecords(try scratch.read(file))
  }

  @Test(
    .enabled(if: seed("000") != nil, "set TURNTABLE_CORPUS to a folder with ../seeds beside it"))
  func `a show's page lists ten episodes of 512 minutes with a guest each`() throws {
    let episodes = try table("episodes", of: "000")
    #expect(episodes.count == 10)
    let seconds = episodes.compactMap { $0["duration_s"].flatMap(Int.init) }
    #expect(seconds.reduce(0, +) == 512 * 60)
    #expect(
      episodes.map { $0["guests"] } == [
        "Pete Hunt", "Mark Fussell", "Tony Meehan", "Gene Kim", "Danny Allan", "Lukas Gentele",
        "Abby Bangser", "Dave Lucia", "Sören Martius", "Malcolm Matalka",
      ])
    #expect(episodes.count { $0["guest_basis"]?.contains("Guest:") == true } == 9)
  }

  @Test(
    .enabled(if: seed("002") != nil, "set TURNTABLE_CORPUS to a folder with ../seeds beside it"))
  func `an article quotes one person ten times with 301 words`() throws {
    let quotations = try table("quotations", of: "002")
    #expect(quotations.count == 10)
    #expect(Set(quotations.compactMap { $0["speaker"] }) == ["Cory O'Daniel"])
    #expect(quotations.compactMap { $0["words"].flatMap(Int.init) }.reduce(0, +) == 301)
    #expect(!quotations.contains { $0["quotation"] == "shift-left" })
  }
}
