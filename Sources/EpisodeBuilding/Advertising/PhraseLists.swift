/// Looks for the phrases of several lists in one pass over a text.
struct PhraseLists: Sendable {
  /// A phrase that was found.
  struct Match {
    /// The place of its list.
    var list: Int
    /// The phrase.
    var phrase: String
    /// Where it begins in the folded text.
    var start: Int
    /// Where it ends.
    var end: Int
  }

  private let phrases: [(list: Int, text: String)]
  /// The bytes of ``phrases``, one after another, and where each begins.
  private let bytes: [UInt8]
  private let starts: [Int]
  /// The phrases that begin with each two bytes, by their places in ``phrases``.
  private let byHead: [[Int]]

  /// Prepares to look for phrases in lower case, each of two bytes or more.
  init(_ lists: [[String]]) {
    phrases = lists.enumerated().flatMap { list, texts in texts.map { (list, $0) } }
    var bytes: [UInt8] = []
    var starts = [0]
    var byHead = [[Int]](repeating: [], count: 1024)
    for (index, phrase) in phrases.enumerated() {
      bytes += phrase.text.utf8
      byHead[PhraseLists.key(bytes[starts[index]], bytes[starts[index] + 1])].append(index)
      starts.append(bytes.count)
    }
    (self.bytes, self.starts, self.byHead) = (bytes, starts, byHead)
  }

  @inline(__always)
  private static func key(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 31) << 5 | Int(second & 31)
  }

  /// The phrases that stand at the beginning of words, by where they begin and as the lists have
  /// them.
  func matches(in text: ByteText) -> [Match] {
    var matches: [Match] = []
    text.forEachWordStart { text, start in
      guard start + 1 < text.count else { return }
      for index in byHead[PhraseLists.key(text[start], text[start + 1])] {
        let phrase = starts[index]..<starts[index + 1]
        guard phrase.count <= text.count - start,
          phrase.indices.allSatisfy({ bytes[$0] == text[start + $0 - phrase.lowerBound] })
        else { continue }
        matches.append(
          Match(
            list: phrases[index].list, phrase: phrases[index].text, start: start,
            end: start + phrase.count))
      }
    }
    return matches
  }
}
