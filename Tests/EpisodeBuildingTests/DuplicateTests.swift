import EpisodeBuilding
import TestSupport
import Testing
import TranscriptModel

/// One episode under two names is known by what is said in it.
struct DuplicateTests {
  /// Six hundred words of which no five in a row come twice.
  static func words(_ seed: Int) -> [String] {
    (0..<600).map { "word\(($0 * $0 * 7 + $0 * seed + seed * 31) % 997)" }
  }

  static func survey(
    _ words: [String], label: String? = "Maya Lindqvist", show: String? = nil, timed: Bool = false
  ) -> EpisodeSurvey {
    var script = Script([
      .init(label, words.joined(separator: " "), timed ? 0 : nil, timed ? 9000 : nil)
    ])
    script.metadata.show = show
    return EpisodeSurvey(script.transcript)
  }

  @Test func `labels, capitals and marks make no difference`() {
    let words = Self.words(3)
    let other = words.map { $0.uppercased() + "," }
    let kept = Duplicates.find(in: [Self.survey(words), nil, Self.survey(other, label: nil)])
    #expect(kept == [nil, nil, 0])
  }

  @Test func `the file that names more, then the better timed, then the first is kept`() {
    let words = Self.words(5)
    #expect(
      Duplicates.find(in: [Self.survey(words, label: "Speaker 1"), Self.survey(words)]) == [1, nil])
    #expect(
      Duplicates.find(in: [Self.survey(words), Self.survey(words, timed: true)]) == [1, nil])
    #expect(
      Duplicates.find(in: [Self.survey(words), Self.survey(words), Self.survey(words)])
        == [nil, 0, 0])
  }

  @Test func `another cut of an episode is that episode, half of it in common`() {
    let words = Self.words(7)
    let cut = Array(words.prefix(450)) + Self.words(11).prefix(150)
    #expect(Duplicates.find(in: [Self.survey(words), Self.survey(cut)]) == [nil, 0])
  }

  @Test func `episodes that share an opening, other shows and short texts are kept`() {
    let words = Self.words(7)
    let other = Array(words.prefix(60)) + Self.words(11).prefix(540)
    #expect(Duplicates.find(in: [Self.survey(words), Self.survey(other)]) == [nil, nil])
    #expect(
      Duplicates.find(in: [Self.survey(words, show: "A"), Self.survey(words, show: "B")])
        == [nil, nil])
    let short = Array(words.prefix(40))
    #expect(Duplicates.find(in: [Self.survey(short), Self.survey(short)]) == [nil, nil])
  }

  @Test func `a long text that says the same again and again is sampled as a short one`() throws {
    let words = Self.words(5)
    let again = Array(repeating: words, count: 40).flatMap(\.self)
    let once = TextFingerprint(Array((words + words).joined(separator: " ").utf8))
    let often = TextFingerprint(Array(again.joined(separator: " ").utf8))
    // The sequences are the same: those of the words, and those across the seam.
    #expect(often.hashes == once.hashes)
    #expect(often.hashes.count == 512)
  }

  @Test func `capitals, marks and where words fall make no difference`() throws {
    let words = Self.words(5)
    for gap in [" ", ", ", " — ", "\n\n- ", String(repeating: ".", count: 61)] {
      let shouted = words.joined(separator: gap).uppercased()
      let likeness = try #require(
        TextFingerprint(Array(shouted.utf8)).likeness(
          to: TextFingerprint(Array(words.joined(separator: " ").utf8))))
      // A dash that is not ASCII is a word, as it always was.
      #expect(likeness == (gap.utf8.contains { $0 >= 0x80 } ? 0 : 1), "\(gap)")
    }
  }

  @Test func `the likeness estimates the share of common sequences`() throws {
    // 600 words make 596 sequences; the first 300 words give 296 of them: 296 / 596 = 0.497.
    let words = Self.words(13)
    let bytes = { (words: ArraySlice<String>) in Array(words.joined(separator: " ").utf8) }
    let likeness = try #require(
      TextFingerprint(bytes(words[...])).likeness(to: TextFingerprint(bytes(words.prefix(300)))))
    #expect(abs(likeness - 0.497) < 0.1)
  }
}
