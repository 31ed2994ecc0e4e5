/// One to four stems in a row, packed into an integer.
struct Phrase: Hashable {
  /// The most stems a phrase holds.
  static let longest = 4
  /// The most distinct stems an episode may have for phrases to be told apart.
  static let limit = 1 << bits
  private static let bits: UInt64 = 15

  /// The stems, fifteen bits each, above their number; never 0.
  let packed: UInt64

  /// Unpacks a phrase.
  init(packed: UInt64) { self.packed = packed }

  /// Packs the `count` words from `index` on.
  init(_ words: [TopicWords.Word], at index: Int, count: Int) {
    var packed: UInt64 = 0
    for offset in 0..<count {
      packed = packed << Phrase.bits | UInt64(words[index + offset].stem)
    }
    self.packed = packed << 3 | UInt64(count)
  }

  /// Packs one stem.
  init(stem: Int) { packed = UInt64(stem) << 3 | 1 }

  /// The number of stems.
  var count: Int { Int(packed & 7) }

  /// The stems, in order.
  var stems: [Int] { (0..<count).map { stem(at: $0) } }

  /// The stem at a position.
  func stem(at position: Int) -> Int {
    Int(packed >> (3 + Phrase.bits * UInt64(count - 1 - position))) & (Phrase.limit - 1)
  }

  /// The phrases within it that lack one word at an end: two for a phrase of several words, none for
  /// one word.
  var parts: [Phrase] {
    guard count > 1 else { return [] }
    let stems = stems
    return [Phrase(stems.dropLast()), Phrase(stems.dropFirst())]
  }

  /// Whether one of two phrases stands within the other.
  func overlaps(_ other: Phrase) -> Bool {
    let (short, long) = count <= other.count ? (self, other) : (other, self)
    let mask: UInt64 = 1 << (Phrase.bits * UInt64(short.count)) - 1
    return (0...long.count - short.count).contains { place in
      long.packed >> (3 + Phrase.bits * UInt64(place)) & mask == short.packed >> 3
    }
  }

  private init(_ stems: ArraySlice<Int>) {
    packed = stems.reduce(0) { $0 << Phrase.bits | UInt64($1) } << 3 | UInt64(stems.count)
  }
}
