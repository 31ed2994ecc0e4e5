/// Looks for many phrases in one pass over a text.
struct PhraseSearch: Sendable {
  /// A phrase found, what it shows, and the bytes it covers.
  typealias Match = (cue: RoleCue, phrase: String, range: Range<Int>)

  private let phrases: [(cue: RoleCue, text: String, bytes: [UInt8])]
  /// The phrases that begin with each byte, by their places in the list.
  private let byFirstByte: [[Int]]

  /// Prepares to look for the phrases of some cues.
  init(_ cues: [RoleCue]) {
    phrases = cues.flatMap { cue in cue.phrases.map { (cue, $0, Array($0.utf8)) } }
    var byFirstByte = [[Int]](repeating: [], count: 256)
    for (index, phrase) in phrases.enumerated() {
      if let first = phrase.bytes.first { byFirstByte[Int(first)].append(index) }
    }
    self.byFirstByte = byFirstByte
  }

  /// Every phrase that stands at the beginning of a word, in the order of the text.
  func matches(in text: ByteText) -> [Match] {
    var matches: [Match] = []
    text.forEachWordStart { bytes, start in
      for index in byFirstByte[Int(bytes[start])] {
        let phrase = phrases[index]
        let end = start + phrase.bytes.count
        if bytes.count >= end, bytes[start..<end].elementsEqual(phrase.bytes) {
          matches.append((phrase.cue, phrase.text, start..<end))
        }
      }
    }
    return matches
  }

  /// The phrases of a conversation's opening, ready to be looked for.
  static let opening = PhraseSearch(RoleCue.opening)
  /// Those of its close.
  static let closing = PhraseSearch(RoleCue.closing)
}
