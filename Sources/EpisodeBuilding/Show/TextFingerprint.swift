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
    var sample = Sample(limit: size)
    var sequence = WordSequence()
    var start = 0
    var isInWord = false
    for base in stride(from: 0, to: bytes.count, by: 64) {
      let mask = wordMask(bytes, base)
      // Where a word begins and where one ends, by turns: nothing here depends on how long words are,
      // which a processor cannot guess.
      var changes = mask ^ (mask << 1 | (isInWord ? 1 : 0))
      while changes != 0 {
        let place = base &+ changes.trailingZeroBitCount
        changes &= changes &- 1
        if isInWord {
          if let hash = sequence.add(hash(bytes, start..<place)) { sample.add(hash) }
        } else {
          start = place
        }
        isInWord.toggle()
      }
    }
    if isInWord, let hash = sequence.add(hash(bytes, start..<bytes.count)) { sample.add(hash) }
    return sample.smallest
  }

  /// Which of 64 bytes belong to words, the first one lowest; none beyond the end does.
  @inline(__always)
  private static func wordMask(_ bytes: UnsafeRawBufferPointer, _ base: Int) -> UInt64 {
    var mask: UInt64 = 0
    for index in 0..<8 {
      let place = base &+ index &* 8
      guard place < bytes.count else { break }
      mask |= wordMask(block(bytes, place, bytes.count)) << UInt64(index &* 8)
    }
    return mask
  }

  /// Which of eight bytes belong to words: letters, digits, and whatever is not ASCII.
  @inline(__always)
  private static func wordMask(_ block: UInt64) -> UInt64 {
    let found =
      block.letterBits | block.digitBits | block & .eightTimes(0x80)
    // The multiplication brings the eight high bits together in the highest byte.
    return ((found >> 7) &* 0x0102_0408_1020_4080) >> 56
  }

  /// The eight bytes from a place on as a number, the first one lowest; those from `end` on are 0.
  @inline(__always)
  private static func block(_ bytes: UnsafeRawBufferPointer, _ place: Int, _ end: Int) -> UInt64 {
    guard bytes.count &- place < 8 else {
      let count = end &- place
      return UInt64(block: bytes, at: place) & (count < 8 ? (1 &<< UInt64(count &* 8)) &- 1 : .max)
    }
    return (place..<end).reversed().reduce(0) { $0 << 8 | UInt64(bytes[$1]) }
  }

  /// The hash of a word, eight bytes at a time, capitals as small letters: they differ in one bit, which
  /// digits have and which tells no two other bytes of words apart that matter.
  @inline(__always)
  private static func hash(_ bytes: UnsafeRawBufferPointer, _ word: Range<Int>) -> UInt64 {
    var hash = UInt64(word.count)
    var place = word.lowerBound
    while place < word.upperBound {
      let block = block(bytes, place, word.upperBound)
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
    private var bound = UInt64.max

    init(limit: Int) {
      self.limit = limit
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
