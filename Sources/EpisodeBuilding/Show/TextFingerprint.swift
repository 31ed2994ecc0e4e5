import TranscriptModel

/// A small sample of a text's word sequences, by which two transcripts of one episode are known.
///
/// It keeps the smallest hashes of all sequences of five words, capitals and marks left out, so that
/// labels, captions and punctuation make no difference. The share of common hashes estimates the
/// Jaccard index of the sequences (Broder, On the resemblance and containment of documents, 1997).
package struct TextFingerprint: Sendable {
  private static let size = 256
  /// How many words a sequence has; ``WordSequence`` has room for so many.
  private static let sequence = 5

  /// The smallest hashes, rising.
  private let hashes: [UInt64]

  /// Samples a text in UTF-8.
  package init(_ text: [UInt8]) {
    var sample = Sample(limit: TextFingerprint.size)
    var sequence = WordSequence()
    text.withUnsafeBytes { bytes in
      var start = 0
      for place in 0...bytes.count {
        if place < bytes.count, TextFingerprint.isOfWord(bytes[place]) { continue }
        if place > start, let hash = sequence.add(TextFingerprint.hash(bytes, start..<place)) {
          sample.add(hash)
        }
        start = place + 1
      }
    }
    hashes = sample.smallest
  }

  /// Whether a byte belongs to a word: letters, digits, and whatever is not ASCII.
  @inline(__always)
  private static func isOfWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
  }

  /// The hash of a word, eight bytes at a time, capitals as small letters: they differ in one bit, which
  /// digits have and which tells no two other bytes of words apart that matter.
  @inline(__always)
  private static func hash(_ bytes: UnsafeRawBufferPointer, _ word: Range<Int>) -> UInt64 {
    var hash = UInt64(word.count)
    var place = word.lowerBound
    while place < word.upperBound {
      var block: UInt64 = 0
      if bytes.count - place >= 8 {
        block = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        let count = word.upperBound - place
        if count < 8 { block &= 1 << UInt64(count * 8) - 1 }
      } else {
        for index in (place..<word.upperBound).reversed() {
          block = block << 8 | UInt64(bytes[index])
        }
      }
      hash = TextFingerprint.spread(hash &+ (block | 0x2020_2020_2020_2020))
      place += 8
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

  /// The hashes, for finding candidates without comparing every pair.
  package var marks: [UInt64] { hashes }

  /// Spreads a hash over all bits, so that the smallest are a fair sample.
  private static func spread(_ hash: UInt64) -> UInt64 {
    var hash = (hash ^ hash >> 30) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ hash >> 27) &* 0x94d0_49bb_1331_11eb
    return hash ^ hash >> 31
  }

  /// Keeps the smallest of many numbers, each once.
  private struct Sample {
    private let limit: Int
    private var kept: [UInt64] = []
    private var bound = UInt64.max

    init(limit: Int) { self.limit = limit }

    mutating func add(_ hash: UInt64) {
      guard hash < bound else { return }
      kept.append(hash)
      if kept.count == limit * 4 { prune() }
    }

    var smallest: [UInt64] {
      var sample = self
      sample.prune()
      return sample.kept
    }

    private mutating func prune() {
      kept.sort()
      var unique: [UInt64] = []
      for hash in kept where hash != unique.last {
        unique.append(hash)
        if unique.count == limit { break }
      }
      kept = unique
      if kept.count == limit, let last = kept.last { bound = last }
    }
  }
}
