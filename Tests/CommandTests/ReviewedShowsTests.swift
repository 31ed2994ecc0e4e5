import Foundation
import TestSupport
import Testing

/// Reviews of real shows beside a count that shares no code with ours: words are what white space parts,
/// labels what the show's own form says, hosts whom the test or the file's header names.
struct ReviewedShowsTests {
  /// A show of the corpus.
  struct Show: Sendable, CustomTestStringConvertible {
    /// Its folder.
    var folder: String
    /// The folder in it that the transcripts are in.
    var transcripts = ""
    /// Who hosts it; nobody where the header of each file names the hosts.
    var hosts: [String]
    /// Who leads an episode in their place, by its file: known from reading it.
    var standIns: [String: String] = [:]

    var testDescription: String { folder }
  }

  static let shows = [
    Show(folder: "securitynow", hosts: []),
    Show(
      folder: "syntaxfm", transcripts: "transcripts", hosts: ["Wes Bos", "Scott Tolinski"]),
    Show(
      folder: "changelog/practicalai", hosts: ["Daniel Whitenack", "Chris Benson"],
      standIns: ["practical-ai-262.md": "Jerod Santo"]),
    Show(
      folder: "changelog/gotime",
      hosts: [
        "Mat Ryer", "Johnny Boursiquot", "Kris Brandow", "Natalie Pistunovich", "Angelica Hill",
        "Ian Lopshire", "Jon Calhoun",
      ]),
  ]

  @Test(
    .enabled(
      if: RolesTests.list != nil && Turntable.isGiven,
      "set TURNTABLE_CORPUS to a folder with MANIFEST.csv, and TURNTABLE_BINARY"),
    arguments: shows)
  func `quarters hold the right episodes and the hosts their share`(show: Show) throws {
    let corpus = try #require(RolesTests.list).deletingLastPathComponent()
    let scratch = try Scratch()
    let dates = try prepare(show, of: corpus, in: scratch)
    // 1 says that one of the files holds no speech.
    let ended = try Turntable.run(
      ["export", "-q", "-f", "csv", "-o", "out", "show"], in: scratch.url)
    #expect(ended.code <= 1, "\(ended.errors)")
    let folder = try #require(
      scratch.files("out").first { $0.hasSuffix("/episode.csv") }?.split(separator: "/").dropLast())
    let table = { (name: String) in
      try scratch.records((folder + ["\(name).csv"]).joined(separator: "/"))
    }
    let ads = Dictionary(grouping: try table("ads")) { $0["episode"] }
    var counted: [String: (episodes: Int, ours: [Double], theirs: [Double])] = [:]
    for episode in try table("episode") {
      let file = try #require(episode["source"])
      let quarter = try #require(episode["period"])
      guard !quarter.isEmpty else { continue }
      #expect(dates[file].map(Self.quarter) == quarter, "\(file)")
      counted[quarter, default: (0, [0, 0], [0, 0])].episodes += 1
      let text = String(
        decoding: try Data(
          contentsOf: corpus.appending(path: "\(show.folder)/\(show.transcripts)/\(file)")),
        as: UTF8.self)
      let theirs = Self.words(text, of: file, in: show)
      guard theirs.hosts > 0, let words = Double(episode["host_words"] ?? "") else {
        #expect((theirs.hosts > 0) == (Double(episode["host_words"] ?? "") ?? 0 > 0), "\(file)")
        continue
      }
      // Advertisements count for who reads them, since nothing in the text sets them apart.
      let read = ads[episode["episode"], default: []].filter { ad in
        theirs.names.contains { $0 == ad["read_by"] }
      }
      counted[quarter]?.ours[0] += words + read.reduce(0) { $0 + (Double($1["words"] ?? "") ?? 0) }
      for column in ["words", "ad_words"] {
        counted[quarter]?.ours[1] += Double(episode[column] ?? "") ?? 0
      }
      counted[quarter]?.theirs[0] += Double(theirs.hosts)
      counted[quarter]?.theirs[1] += Double(theirs.all)
    }
    let periods = try table("periods").filter { $0["measure"] == "episodes" }
    #expect(
      Dictionary(uniqueKeysWithValues: periods.map { ($0["period"], $0["pooled"]) })
        == Dictionary(uniqueKeysWithValues: counted.map { ($0, "\($1.episodes)") }))
    #expect(Set(dates.values.map(Self.quarter)) == Set(counted.keys))
    for (quarter, count) in counted.sorted(by: { $0.key < $1.key }) where count.ours[1] > 0 {
      let (ours, theirs) = (count.ours[0] / count.ours[1], count.theirs[0] / count.theirs[1])
      let shares = [ours, theirs].map { "\(($0 * 10_000).rounded() / 100) %" }
      print(
        "\(show.folder) \(quarter): \(count.episodes) episodes, \(shares.joined(separator: ", "))")
      #expect(abs(ours - theirs) < 0.002, "\(quarter)")
    }
  }

  /// Lays the show out as somebody has it who knows its dates and hosts.
  ///
  /// - Returns: The day of each transcript that has one, by its file.
  private func prepare(
    _ show: Show, of corpus: URL, in scratch: Scratch
  ) throws -> [String: String] {
    let prefix = show.folder + "/"
    let rows = csvRecords(
      try Data(contentsOf: corpus.appending(path: "MANIFEST.csv")).filter { $0 != 0x0D })
    var (dates, days) = ([String: String](), "file,date\n")
    for row in rows {
      guard let path = row["path"], path.hasPrefix(prefix) else { continue }
      let own = path.dropFirst(prefix.count)
      let place = scratch.url("show/\(own)")
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        at: place, withDestinationURL: corpus.appending(path: path))
      guard let day = row["date"], !day.isEmpty,
        own.split(separator: "/").dropLast().joined() == show.transcripts
      else { continue }
      dates[String(own.split(separator: "/").last ?? "")] = day
      days += "\(own),\(day)\n"
    }
    if show.folder.hasPrefix("changelog") { try scratch.write(days, to: "show/dates.csv") }
    if !show.hosts.isEmpty {
      let hosts = show.hosts.map { "  - \($0)\n" }.joined()
      try scratch.write("show: The Show\nhosts:\n\(hosts)", to: "show/show.yml")
    }
    return dates
  }

  private static func quarter(of day: String) -> String {
    "\(day.prefix(4))-Q\(((Int(day.dropFirst(5).prefix(2)) ?? 0) + 2) / 3)"
  }

  // MARK: The other count

  private struct Count {
    var names: Set<String> = []
    var hosts = 0
    var all = 0
  }

  private static func words(_ text: String, of file: String, in show: Show) -> Count {
    let text = text.replacing("\r", with: "")
    let header = text.split(separator: "\n").first {
      $0.hasPrefix("HOSTS:") || $0.hasPrefix("SPEAKERS:")
    }
    let named = header.map { $0.split(separator: ":", maxSplits: 1)[1] }.map {
      $0.replacing(" and ", with: ",").replacing("&", with: ",").split(separator: ",")
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }
    let hosts = show.hosts.isEmpty ? named ?? [] : show.hosts + [show.standIns[file] ?? ""]
    var count = Count(names: Set(hosts))
    for (label, words) in pieces(of: text, in: file)
    where !CorpusTests.sounds.contains(label.capitalized) {
      let number = words.replacing(/\\?\[[^\]]*\]/, with: "").split(whereSeparator: \.isWhitespace)
        .count { $0.contains { $0.isLetter || $0.isNumber } }
      count.all += number
      let isHost = hosts.contains { host in
        host == label
          || label == label.uppercased() && !host.isEmpty
            && host.uppercased().split(separator: " ").first == label.split(separator: " ").first
      }
      if isHost { count.hosts += number }
    }
    return count
  }

  /// What is said, and under which label.
  private static func pieces(of text: String, in file: String) -> [(label: String, words: String)] {
    var pieces: [(label: String, words: String)] = []
    for block in text.split(separator: "\n\n") {
      var block = block
      if file.hasSuffix(".srt") {
        let lines = block.split(separator: "\n")
        guard let clock = lines.firstIndex(where: { $0.contains("-->") }) else { continue }
        block = lines[(clock + 1)...].joined(separator: " ")[...]
      }
      let label =
        file.hasSuffix(".md")
        ? block.firstMatch(of: /^\*\*([^*\n]+):\*\*/)?.output.1
          ?? block.firstMatch(of: /^(Break|Jingle|Outro|Intro):/)?.output.1
        : file.hasSuffix(".srt")
          ? block.firstMatch(of: /^([A-Z][\w .'-]{0,30}):/)?.output.1
          : block.firstMatch(of: /^\s*([A-Z][A-Z .'-]+):/)?.output.1
      guard let label else {
        // A paragraph goes on with whoever spoke.
        if !pieces.isEmpty, !block.hasPrefix("Copyright (c)") {
          pieces[pieces.count - 1].words += "\n" + block
        }
        continue
      }
      let isHeader = ["SERIES", "EPISODE", "DATE", "TITLE", "SHOW TEASE", "DESCRIPTION"]
        .contains(String(label))
      let words = block[(block.firstIndex(of: ":") ?? block.startIndex)...]
      if isHeader { pieces = [] } else { pieces.append((String(label), String(words))) }
    }
    return pieces
  }
}
