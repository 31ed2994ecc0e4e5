import TranscriptModel

/// A small sample of a text's word sequences, by which two transcripts of one episode are known.
///
/// It keeps the smallest hashes of all sequences of five words, capitals and marks left out, so that
/// labels, captions and punctuation make no difference. The share of common hashes estimates the
/// Jaccard index of the sequences (Broder, On the resemblance and containment of documents, 1997).
package struct TextFingerprint: Sendable {
  private static let size = 512
  /// How many words a sequence has; ``WordSequence`` has room for so many.
  private static let sequence = 5

  /// The smallest hashes, rising; of each the upper half, which is enough to tell them apart.
  package let hashes: [UInt32]

  /// Samples a text in UTF-8.
  package init(_ text: [UInt8]) {
    hashes = text.withUnsafeBytes(TextFingerprint.sample)
  }

  private static func sample(_ bytes: UnsafeRawBufferPointer) -> [UInt32] {
    // Of so long a text hardly any hash above this bound is among the smallest; where too few lie below
    // it, since the text says the same again and again, all are looked at.
    let sequences = bytes.count / 6
    let bound = UInt64.max / UInt64(max(1, sequences / (2 * size)))
    let likely = sample(bytes, below: bound)
    return likely.count == size || bound == .max ? likely : sample(bytes, below: .max)
  }

  private static func sample(_ bytes: UnsafeRawBufferPointer, below bound: UInt64) -> [UInt32] {
    var sample = Sample(limit: size, below: bound)
    var sequence = WordSequence()
    WordRuns.forEach(in: bytes, withDigits: true) { word in
      if let hash = sequence.add(hash(bytes, word)) { sample.add(hash) }
    }
    return sample.smallest
  }

  /// The hash of a word, eight bytes at a time, capitals as small letters: they differ in one bit, which
  /// digits have and which tells no two other bytes of words apart that matter.
  @inline(__always)
  private static func hash(_ bytes: UnsafeRawBufferPointer, _ word: Range<Int>) -> UInt64 {
    var hash = UInt64(word.count)
    var place = word.lowerBound
    while place < word.upperBound {
      let block = WordRuns.block(bytes, place, word.upperBound)
      hash = TextFingerprint.spread(hash &+ (block | 0x2020_2020_2020_2020))
      place &+= 8
    }
    return hash
  }

  /// The last words, as a hash that takes a word in and another out by a multiplication each
  /// (Karp & Rabin 1987).
  private struct WordSequence {
    private static var base: UInt64 { 0x9E37_79B9_7F4A_7C15 }

    private var words: InlineArray<5, UInt64> = .init(repeating: 0)
    private var next = 0
    private var count = 0
    private var hash: UInt64 = 0
    /// What a word is multiplied by when it leaves.
    private let highest = (1..<sequence).reduce(base) { power, _ in power &* base }

    /// Adds a word; the hash of the sequence that ends with it, once there are enough.
    @inline(__always)
    mutating func add(_ word: UInt64) -> UInt64? {
      hash = (hash &* WordSequence.base) &+ word &- words[next] &* highest
      words[next] = word
      next = next + 1 == words.count ? 0 : next + 1
      count += 1
      return count < words.count ? nil : TextFingerprint.spread(hash)
    }
  }

  /// A sample that was taken before; `nil` where its hashes do not rise or are too many.
  package init?(hashes: [UInt32]) {
    guard hashes.count <= TextFingerprint.size,
      zip(hashes, hashes.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return nil }
    self.hashes = hashes
  }

  /// How alike two texts are, 0…1; `nil` where one is too short to tell.
  package func likeness(to other: TextFingerprint) -> Double? {
    guard min(hashes.count, other.hashes.count) >= 64 else { return nil }
    // Of the smallest hashes of both, how many stand in both?
    var (a, b, all, common) = (0, 0, 0, 0)
    while a < hashes.count, b < other.hashes.count, all < TextFingerprint.size {
      let (x, y) = (hashes[a], other.hashes[b])
      if x == y { common += 1 }
      if x <= y { a += 1 }
      if y <= x { b += 1 }
      all += 1
    }
    while all < TextFingerprint.size, a < hashes.count || b < other.hashes.count {
      if a < hashes.count { a += 1 } else { b += 1 }
      all += 1
    }
    return Double(common) / Double(all)
  }

  /// The smallest hashes of all, for finding candidates without comparing every pair: of texts that
  /// share three tenths of their sequences, these are shared in the same part.
  package var marks: ArraySlice<UInt32> { hashes.prefix(TextFingerprint.markCount) }
  private static let markCount = 32

  /// Spreads a hash over all bits, so that the smallest are a fair sample.
  private static func spread(_ hash: UInt64) -> UInt64 {
    var hash = (hash ^ hash >> 30) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ hash >> 27) &* 0x94d0_49bb_1331_11eb
    return hash ^ hash >> 31
  }

  /// Keeps the smallest of many numbers that fall evenly, each once.
  private struct Sample {
    private let limit: Int
    private var kept: [UInt64] = []
    private var bound: UInt64

    init(limit: Int, below bound: UInt64) {
      (self.limit, self.bound) = (limit, bound)
      kept.reserveCapacity(limit * 4)
    }

    @inline(__always)
    mutating func add(_ hash: UInt64) {
      guard hash < bound else { return }
      kept.append(hash)
      if kept.count == limit * 4 { prune() }
    }

    var smallest: [UInt32] {
      var sample = self
      sample.prune()
      return sample.kept.map { UInt32($0 >> 32) }
    }

    private mutating func prune() {
      sort()
      var count = 0
      for hash in kept where count == 0 || hash != kept[count - 1] {
        if count == limit { break }
        kept[count] = hash
        count += 1
      }
      kept.removeSubrange(count...)
      if count == limit { bound = kept[count - 1] }
    }

    /// Puts each number where one of its size is likely to stand, and the few that share a place in
    /// order: half as dear as comparing them all.
    private mutating func sort() {
      let places = kept.count
      guard places > 1 else { return }
      let step = bound / UInt64(places) + 1
      var ends = [Int](repeating: 0, count: places + 1)
      for hash in kept { ends[Int(hash / step) + 1] += 1 }
      for place in ends.indices.dropFirst() { ends[place] += ends[place - 1] }
      var sorted = kept
      for hash in kept {
        let place = Int(hash / step)
        sorted[ends[place]] = hash
        ends[place] += 1
      }
      for index in sorted.indices.dropFirst() {
        var place = index
        while place > 0, sorted[place - 1] > sorted[place] {
          sorted.swapAt(place - 1, place)
          place -= 1
        }
      }
      kept = sorted
    }
  }
}
