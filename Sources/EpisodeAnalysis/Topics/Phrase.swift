/// One to three stems in a row, packed into an integer.
struct Phrase: Hashable {
  /// The most stems a phrase holds.
  static let longest = 3
  /// The most distinct stems an episode may have for phrases to be told apart.
  static let limit = 1 << 20

  /// The stems, twenty bits each, above their number; never 0.
  let packed: UInt64

  /// Unpacks a phrase.
  init(packed: UInt64) { self.packed = packed }

  /// Packs the `count` content words from `index` on.
  init(_ words: [TopicWords.Word], at index: Int, count: Int) {
    var packed: UInt64 = 0
    for offset in 0..<count {
      packed = packed << 20 | UInt64(words[index + offset].stem)
    }
    self.packed = packed << 2 | UInt64(count)
  }

  /// Packs one stem.
  init(stem: Int) { packed = UInt64(stem) << 2 | 1 }

  /// The number of stems.
  var count: Int { Int(packed & 3) }

  /// The stems, in order.
  var stems: [Int] {
    (0..<count).reversed().map { Int(packed >> (2 + 20 * UInt64($0)) & 0xF_FFFF) }
  }

  /// The shorter phrases within it.
  var parts: [Phrase] {
    let stems = stems
    guard stems.count > 1 else { return [] }
    return (1..<stems.count).flatMap { length in
      (0...(stems.count - length)).map { Phrase(Array(stems[$0..<$0 + length])) }
    }
  }

  private init(_ stems: [Int]) {
    packed = stems.reduce(0) { $0 << 20 | UInt64($1) } << 2 | UInt64(stems.count)
  }
}
