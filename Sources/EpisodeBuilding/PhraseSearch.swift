/// Looks for many phrases in one pass over a text.
struct PhraseSearch: Sendable {
  private let phrases: [[UInt8]]
  /// The phrases that begin with each byte, by their places in the list.
  private let byFirstByte: [[Int]]

  /// Prepares to look for phrases in lower case.
  init(_ phrases: [String]) {
    self.phrases = phrases.map { Array($0.utf8) }
    var byFirstByte = [[Int]](repeating: [], count: 256)
    for (index, phrase) in self.phrases.enumerated() {
      if let first = phrase.first { byFirstByte[Int(first)].append(index) }
    }
    self.byFirstByte = byFirstByte
  }

  /// The offset after the first occurrence of each phrase at the beginning of a word; `nil` for
  /// those that do not occur.
  func ends(in text: ByteText) -> [Int?] {
    var ends = [Int?](repeating: nil, count: phrases.count)
    text.forEachWordStart { bytes, start in
      for index in byFirstByte[Int(bytes[start])] where ends[index] == nil {
        let phrase = phrases[index]
        if bytes.count - start >= phrase.count,
          bytes[start..<start + phrase.count].elementsEqual(phrase)
        {
          ends[index] = start + phrase.count
        }
      }
    }
    return ends
  }
}

extension RoleCue {
  /// ``opening``, ``closing`` and ``introductions``, ready to be looked for.
  static let openingSearch = PhraseSearch(opening.map(\.phrase))
  static let closingSearch = PhraseSearch(closing.map(\.phrase))
  static let introductionSearch = PhraseSearch(introductions)
}
