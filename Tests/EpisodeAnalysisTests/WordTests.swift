import EpisodeAnalysis
import Foundation
import TestSupport
import Testing

/// The words of text: UAX #29, with one rule of our own.
struct WordTests {
  /// Counted with the Python package `uniseg` 0.10.1, segments without a letter or digit left out.
  static let standard: [(String, [String])] = [
    ("active-active", ["active", "active"]),
    ("don’t don't rock'n'roll 'quoted'", ["don’t", "don't", "rock'n'roll", "quoted"]),
    ("at 10:30", ["at", "10", "30"]), ("2026-03-04", ["2026", "03", "04"]),
    ("$300,000 or 99.9", ["300,000", "or", "99.9"]), ("3.14.15 1,2,a", ["3.14.15", "1,2", "a"]),
    ("a.5 x1y2 3D", ["a", "5", "x1y2", "3D"]), ("e.g. this", ["e.g", "this"]),
    ("the U.S. Navy", ["the", "U.S", "Navy"]), ("C++ C# .NET", ["C", "C", "NET"]),
    ("a:b a·b", ["a:b", "a·b"]), ("foo@bar.com", ["foo", "bar.com"]),
    ("http://a.b/c?d=e", ["http", "a.b", "c", "d", "e"]),
    ("_foo_ __ _ x_1,000.5_y", ["_foo_", "x_1,000.5_y"]),
    ("cafe\u{301}s naïve ﬁn", ["cafe\u{301}s", "naïve", "ﬁn"]),
    ("a\u{200D}b co\u{AD}operate", ["a\u{200D}b", "co\u{AD}operate"]),
    ("ab\u{200B}cd", ["ab", "cd"]), ("👩‍👩‍👧‍👦 ok 🎉", ["ok"]),
    ("1️⃣ 2", ["1️⃣", "2"]), ("half a ½ cup, 10% off", ["half", "a", "cup", "10", "off"]),
    ("東京タワーに行く", ["東", "京", "タワー", "に", "行", "く"]),
    ("ひらがな カタカナ語", ["ひ", "ら", "が", "な", "カタカナ", "語"]),
    ("ภาษาไทย", ["ภ", "า", "ษ", "า", "ไ", "ท", "ย"]),
    ("한국어 단어 हिन्दी Ⅷ", ["한국어", "단어", "हिन्दी", "Ⅷ"]), ("", []), (" \n\u{301} … —", []),
  ]

  @Test(arguments: standard)
  func `words are those of UAX 29`(text: String, words: [String]) {
    #expect(scannedWords(of: text) == words)
  }

  /// By the data dictionary: lower-case letter, full stop, upper-case letter split, names excepted.
  static let ours: [(String, [String])] = [
    ("infrastructure.Pete said", ["infrastructure", "Pete", "said"]),
    ("a café.Pete", ["a", "café", "Pete"]), ("größe.Über", ["größe", "Über"]),
    ("it's fine.É vero", ["it's", "fine", "É", "vero"]),
    ("Quayside.cloud example.Com Fly.Io", ["Quayside.cloud", "example.Com", "Fly.Io"]),
    ("a Psy.D or Ph.D", ["a", "Psy.D", "or", "Ph.D"]),
    ("one.two 3.D", ["one.two", "3", "D"]),
    ("on Wharf.Blog, @reefknot.Quayside.social", ["on", "Wharf.Blog", "reefknot.Quayside.social"]),
    ("it fell.Quayside rose.Socially", ["it", "fell", "Quayside", "rose", "Socially"]),
  ]

  @Test(arguments: ours)
  func `sentences that run together are cut apart, names are not`(text: String, words: [String]) {
    #expect(scannedWords(of: text) == words)
  }

  @Test func `generated text has the words the standard library finds`() {
    // No capitals: our own rule would cut where the standard does not. No Hangul: the library cuts
    // it into syllables, against the standard and `uniseg`.
    let pieces: [String] = [
      "word", "it's", "you’re", "a", "x", "e.g.", "u.s.", "10:30", "$300,000", "99.9", "1,2", "7",
      "_id_", "_", "foo_bar", "é", "e\u{301}", "über", "日本", "ひら", "カタ", "ー", "ไทย", "हि",
      "🎉", "👩‍💻", "1️⃣", "\u{AD}", "\u{200B}", "\u{2060}", "-", "–", "—", "…", "...", ".", ",", ";",
      ":", "'", "’", "\"", "“", "”", "?", "!", "(", ")", "/", "@", "#", "%", "&", "+", "\n", " ",
      " ",
      " ", " ", " ", "\u{A0}", "\u{202F}", "שלום", "мир", "ж.ж", "αβγ", "ß", "ı", "·", "٣٤", "²",
      "½",
    ]
    var random = SameNumbers(seed: 29)
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 1...24, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      #expect(scannedWords(of: text) == Self.standardWords(of: text), "\(text.debugDescription)")
    }
  }

  static var root: String? { ProcessInfo.processInfo.environment["TURNTABLE_CORPUS"] }

  @Test(.enabled(if: root != nil, "set TURNTABLE_CORPUS to a folder of transcripts"))
  func `transcripts have the words the standard library finds`() throws {
    let root = try #require(Self.root)
    let endings: Set<String> = ["txt", "md", "vtt", "srt"]
    let files = try #require(FileManager.default.enumerator(atPath: root))
      .compactMap { $0 as? String }.filter {
        endings.contains(String($0.suffix(3).drop { $0 == "." }))
      }
      .sorted()
    var compared = 0
    // A sample: the standard library's way is some hundred times slower.
    for file in stride(from: 0, to: files.count, by: max(1, files.count / 20)).map({ files[$0] }) {
      guard let data = FileManager.default.contents(atPath: root + "/" + file) else { continue }
      let text = String(decoding: data.prefix(20_000), as: UTF8.self)
      for line in text.split(whereSeparator: \.isNewline) where !Self.runsTogether(line) {
        #expect(scannedWords(of: String(line)) == Self.standardWords(of: String(line)), "\(file)")
        compared += 1
      }
    }
    #expect(compared > 0, "no transcript was found")
  }

  /// Whether our own rule may apply, or a rule for Hebrew that we leave out.
  private static func runsTogether(_ line: Substring) -> Bool {
    line.contains(/\p{Lowercase}\.\p{Uppercase}/) || line.contains(/\p{Hebrew}"/)
  }

  /// The segments between the standard library's word boundaries that hold a letter or digit.
  private static func standardWords(of text: String) -> [String] {
    let boundaries = text.matches(of: /\b/.wordBoundaryKind(.default)).map(\.range.lowerBound)
    let edges = [text.startIndex] + boundaries + [text.endIndex]
    return zip(edges, edges.dropFirst()).map { String(text[$0..<$1]) }.filter { segment in
      segment.unicodeScalars.contains {
        $0.properties.isAlphabetic || $0.properties.numericType == .decimal
      }
    }
  }
}

struct VocabularyTests {
  @Test(arguments: [
    ("Word", "wORD", true), ("É", "é", true), ("ÄRGER", "ärger", true), ("МИР", "мир", true),
    ("don’t", "don't", true), ("DON’T", "don't", true), ("\u{212A}", "k", true),
    ("e", "é", false), ("a", "b", false), ("ab", "a", false), ("日本", "日木", false),
  ])
  func `letter case and kinds of apostrophe do not tell words apart`(
    one: String, other: String, isSame: Bool
  ) {
    var vocabulary = Vocabulary()
    let (a, b) = (vocabulary.intern(one), vocabulary.intern(other))
    #expect((a == b) == isSame)
    #expect(vocabulary.intern(other) == b)
    #expect(vocabulary.intern(one) == a)
    #expect(vocabulary.count == (isSame ? 1 : 2))
  }

  @Test func `every word keeps its number while the table grows`() {
    var vocabulary = Vocabulary()
    // 60,000 words: several doublings, and at least one pair that shares all 32 bits of its hash
    // is likely (by the birthday rule, 60,000² / 2³³ ≈ 0.4 pairs; 0.2 more among the others).
    let words = (0..<30_000).flatMap { ["w\($0)", "ö\($0)"] }
    let ids = words.map { vocabulary.intern($0) }
    #expect(vocabulary.count == words.count)
    #expect(Set(ids).count == words.count)
    #expect(words.map { vocabulary.intern($0) } == ids)
    #expect(ids.map { vocabulary.text(of: $0) } == words)
  }

  @Test func `two words of one hash stay two`() {
    // FNV-1a, 32 bits, of both is the same: found by a search in Python over words in lower case.
    var vocabulary = Vocabulary()
    for (one, other) in [("costarring", "liquid"), ("declinate", "macallums")] {
      let (a, b) = (vocabulary.intern(one), vocabulary.intern(other))
      #expect(a != b)
      #expect(vocabulary.text(of: a) == one)
      #expect(vocabulary.text(of: b) == other)
    }
  }
}
