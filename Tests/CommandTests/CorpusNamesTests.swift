import Foundation
import TestSupport
import Testing

/// Who is joined with whom over the whole corpus, by what `inspect` says of it.
struct CorpusNamesTests {
  /// The reasons for which labels are one person. A new one has to be looked at, file by file.
  static let reasons = [
    "the page writes “", "no other label begins so", "no other regular begins so",
    "no other label ends so", "a label gives both",
    "only signs around it differ", "only capitals differ", "only accents, signs or spaces differ",
    "given name and surname are the same",
    "a slip of one letter: nobody else has that name",
  ]

  @Test(
    .enabled(
      if: CorpusTests.corpus != nil && Turntable.isGiven,
      "set TURNTABLE_CORPUS to a folder of transcripts and TURNTABLE_BINARY to a release build"))
  func `labels are joined for known reasons only`() throws {
    let text = try Turntable.run(["inspect", try #require(CorpusTests.corpus)]).text
    let bases = text.split(separator: "\n").compactMap { line -> Substring? in
      line.firstRange(of: "          name: ").map { line[$0.upperBound...] }
    }
    let joins = bases.flatMap { $0.split(separator: "; “") }
    var counts: [String: Int] = [:]
    for join in joins {
      let reason = Self.reasons.first { join.contains(": \($0)") }
      #expect(reason != nil, "\(join)")
      counts[reason ?? "another reason", default: 0] += 1
    }
    for (reason, count) in counts.sorted(by: { $0.key < $1.key }) { print("\(count)  \(reason)") }
    #expect(joins.count > 50)
  }
}
