import Foundation
import TestSupport
import Testing
import TranscriptModel
import TranscriptReading

/// Real research files give the figures other programs count in them; see `Fixtures/agreement`.
///
/// The figures are committed, the files are not: `TURNTABLE_CORPUS` names their folder.
struct AgreementTests {
  static let corpus = ProcessInfo.processInfo.environment["TURNTABLE_CORPUS"]
  static var isAtHand: Bool { corpus != nil }
  static let wanted: Comment = "set TURNTABLE_CORPUS to a folder of transcripts"

  /// The rows of a table of figures by file; a field is looked up by its column's name.
  private func rows(_ table: String) throws -> [(file: String, rows: [[String: String]])] {
    let text = try String(
      contentsOf: fixtures.appending(path: "agreement/" + table), encoding: .utf8)
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let header = try #require(lines.first)
    var byFile: [String: [[String: String]]] = [:]
    for line in lines.dropFirst() {
      byFile[line[0], default: []].append(
        Dictionary(uniqueKeysWithValues: zip(header, line)))
    }
    return byFile.sorted { $0.key < $1.key }.map { (file: $0.key, rows: $0.value) }
  }

  /// A file of the corpus as a transcript; `nil` where the corpus has other files.
  private func transcript(_ file: String) throws -> Transcript? {
    let path = try #require(Self.corpus) + "/" + file
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return try readTranscript([UInt8](data), named: name).transcript
  }

  /// The utterances under a label.
  private func utterances(_ transcript: Transcript, under label: String) -> [Utterance] {
    transcript.utterances.filter { $0.label.map { transcript.labels[$0] } == label }
  }

  /// Words as pylangacq parts them: at blanks, each with a letter or digit.
  private func words(_ transcript: Transcript, _ utterance: Utterance) -> Int {
    transcript.text(of: utterance).split(whereSeparator: \.isWhitespace)
      .count { $0.contains { $0.isLetter || $0.isNumber } }
  }

  @Test(.enabled(if: isAtHand, wanted))
  func chatAgreesWithPylangacq() throws {
    var compared = 0
    for (file, rows) in try rows("chat.csv") {
      guard let transcript = try transcript(file) else { continue }
      compared += 1
      #expect(transcript.labels.sorted() == rows.compactMap { $0["speaker"] }.sorted(), "\(file)")
      for row in rows {
        let own = utterances(transcript, under: row["speaker"] ?? "")
        let timed = own.filter { $0.start != nil && $0.end != nil }
        let figures = [
          own.count, own.reduce(0) { $0 + words(transcript, $1) }, timed.count,
          timed.reduce(0) { $0 + ($1.start?.milliseconds ?? 0) },
          timed.reduce(0) { $0 + ($1.end?.milliseconds ?? 0) },
        ]
        let number = { (column: String) in row[column].flatMap { Int($0) } ?? -1 }
        // Fillers are words here; pylangacq leaves them out.
        let expected = [
          number("utterances"), number("words") + number("fillers"), number("timed"),
          number("starts"), number("ends"),
        ]
        #expect(figures == expected, "\(file), \(row["speaker"] ?? "")")
      }
    }
    #expect(compared > 0, "none of the files of chat.csv is in the corpus")
  }

  /// Which tier each speaker of an ELAN file is read from.
  private static let tiers: [String: [String: String]] = [
    "pympi/old/t.eaf": ["S034": "Tolk S1", "S033": "Tolk S2"],
    "pympi/old/test/fto.eaf": ["speaker_a": "speaker_a", "speaker_b": "speaker_b"],
  ]

  @Test(.enabled(if: isAtHand, wanted))
  func elanAgreesWithPympi() throws {
    var compared = 0
    for (file, rows) in try rows("eaf.csv") {
      guard let transcript = try transcript(file), let tiers = Self.tiers[file] else { continue }
      compared += 1
      #expect(transcript.labels.sorted() == tiers.keys.sorted())
      for (speaker, tier) in tiers {
        let row = try #require(rows.first { $0["tier"] == tier })
        let own = utterances(transcript, under: speaker)
        let figures = [
          own.count, own.reduce(0) { $0 + ($1.start?.milliseconds ?? 0) },
          own.reduce(0) { $0 + ($1.end?.milliseconds ?? 0) },
        ]
        #expect(
          figures == ["annotations", "starts", "ends"].map { row[$0].flatMap { Int($0) } ?? -1 },
          "\(file), \(tier)")
      }
    }
    #expect(compared > 0, "none of the files of eaf.csv is in the corpus")
  }
}
