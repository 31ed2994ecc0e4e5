import TranscriptModel

/// Tells the language of speech from its commonest small words, or from its script.
///
/// A language is named where its small words are at least an eighth of all words and come a third
/// more often than those of any other language; short or mixed speech stays without one.
enum LanguageFinding {
  /// How many bytes are looked at, in pieces spread over the speech.
  private static let pieces = 4
  private static let pieceLength = 2048
  /// Fewer words tell nothing.
  private static let fewestWords = 40

  /// The language as a BCP 47 tag; `nil` where the speech does not tell.
  static func language(of speech: [UInt8]) -> String? {
    var words = 0
    var hits = [Int](repeating: 0, count: LanguageWords.all.count)
    var scripts = ScriptCount()
    for piece in 0..<pieces {
      let room = max(0, speech.count - pieceLength)
      let start = room * piece / max(1, pieces - 1)
      // Of short speech the pieces are all the same.
      if piece > 0, room == 0 { break }
      count(speech[start..<min(speech.count, start + pieceLength)], &words, &hits, &scripts)
    }
    if let language = scripts.language { return language }
    guard words >= fewestWords else { return nil }
    let order = hits.indices.sorted { (hits[$1], $0) < (hits[$0], $1) }
    let (best, next) = (hits[order[0]], hits[order[1]])
    guard best * 8 >= words, best * 3 >= next * 4 else { return nil }
    return LanguageWords.all[order[0]].language
  }

  /// Counts the words of a piece, those that lists hold, and the letters of other scripts.
  private static func count(
    _ piece: ArraySlice<UInt8>, _ words: inout Int, _ hits: inout [Int],
    _ scripts: inout ScriptCount
  ) {
    let table = LanguageWords.languages
    var word: UInt64 = 0
    var length = 0
    for byte in piece {
      let isLatin = (byte | 0x20) &- 0x61 < 26
      let isLetter = isLatin || byte >= 0x80
      if byte < 0x80 {
        scripts.takeASCII(isLatin)
      } else {
        scripts.take(byte)
      }
      if isLetter {
        word = word << 8 | UInt64(byte < 0x80 ? byte | 0x20 : byte)
        length += 1
      } else if length > 0 {
        words += 1
        var languages = length > 8 ? 0 : table[word]
        while languages != 0 {
          hits[languages.trailingZeroBitCount] += 1
          languages &= languages - 1
        }
        (word, length) = (0, 0)
      }
    }
  }
}

/// Counts the letters of scripts that name a language, or nearly.
private struct ScriptCount {
  private var latin = 0
  private var counts = [Int](repeating: 0, count: ScriptCount.scripts.count)
  private var before: UInt8 = 0

  /// The bytes of UTF-8 a script's characters begin with, and the language most written in it.
  private static let scripts: [(language: String, leads: ClosedRange<UInt16>)] = [
    ("el", 0xCE00...0xCFFF), ("ru", 0xD000...0xD3FF), ("he", 0xD680...0xD7FF),
    ("ar", 0xD880...0xDBFF), ("hi", 0xE0A4...0xE0A5), ("th", 0xE0B8...0xE0B9),
    ("ja", 0xE381...0xE383), ("zh", 0xE4B8...0xE9BF), ("ko", 0xEAB0...0xED9E),
  ]

  /// Takes the next byte where it is ASCII; by far the commonest.
  @inline(__always)
  mutating func takeASCII(_ isLetter: Bool) {
    latin &+= isLetter ? 1 : 0
    before = 0
  }

  /// Takes the next byte of UTF-8 where it is not ASCII.
  mutating func take(_ byte: UInt8) {
    defer { before = byte }
    guard before >= 0xCE else { return }
    // Two bytes make a letter of the scripts around Europe; of the others the first two of three.
    let lead = UInt16(before) << 8 | UInt16(byte)
    if let script = ScriptCount.scripts.firstIndex(where: { $0.leads.contains(lead) }) {
      counts[script] += 1
    }
  }

  /// The language of the script most letters are of; `nil` for Latin script. Japanese is told from
  /// Chinese by its syllables.
  var language: String? {
    let order = counts.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
    let sum = counts.reduce(0, +)
    guard sum * 2 > latin, sum >= 20 else { return nil }
    let kana = counts[6]
    return kana * 5 > sum ? "ja" : ScriptCount.scripts[order[0]].language
  }
}
