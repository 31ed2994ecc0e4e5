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
    piece.withUnsafeBytes { bytes in
      for place in stride(from: 0, to: bytes.count, by: 8) {
        scripts.take(WordRuns.block(bytes, place, bytes.count))
      }
      WordRuns.forEach(in: bytes, withDigits: false) { word in
        words += 1
        guard word.count <= 8 else { return }
        var languages = table[
          WordRuns.block(bytes, word.lowerBound, word.upperBound) | LanguageWords.small]
        while languages != 0 {
          hits[languages.trailingZeroBitCount] += 1
          languages &= languages - 1
        }
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

  /// Takes the next eight bytes.
  @inline(__always)
  mutating func take(_ block: UInt64) {
    latin &+= block.letterBits.nonzeroBitCount
    guard block & .eightTimes(0x80) != 0 else {
      before = 0
      return
    }
    for place in 0..<8 as Range<UInt64> { take(UInt8(truncatingIfNeeded: block >> (place * 8))) }
  }

  private mutating func take(_ byte: UInt8) {
    defer { before = byte }
    guard byte >= 0x80, before >= 0xCE else { return }
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
