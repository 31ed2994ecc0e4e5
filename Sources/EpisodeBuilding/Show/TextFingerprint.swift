import TranscriptModel

/// A small sample of a text's word sequences, by which two transcripts of one episode are known.
///
/// It keeps the smallest hashes of all sequences of five words, capitals and marks left out, so that
/// labels, captions and punctuation make no difference. The share of common hashes estimates the
/// Jaccard index of the sequences (Broder, On the resemblance and containment of documents, 1997).
package struct TextFingerprint: Sendable {
  private static let size = 256
  private static let sequence = 5

  /// The smallest hashes, rising.
  private let hashes: [UInt64]

  /// Samples a text in UTF-8.
  package init(_ text: [UInt8]) {
    var sample = Sample(limit: TextFingerprint.size)
    var words = [UInt64](repeating: 0, count: TextFingerprint.sequence)
    var count = 0
    var word = StableHash.seed
    let bytes = text.span
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : 0x20
      let letter = byte | 0x20
      if letter &- 0x61 < 26 || byte >= 0x80 {
        word = StableHash.mixed(word, UInt64(byte >= 0x80 ? byte : letter))
      } else if byte &- 0x30 < 10 {
        word = StableHash.mixed(word, UInt64(byte))
      } else if word != StableHash.seed {
        words[count % TextFingerprint.sequence] = word
        count += 1
        word = StableHash.seed
        guard count >= TextFingerprint.sequence else { continue }
        var hash = StableHash.seed
        for back in (1...TextFingerprint.sequence).reversed() {
          hash = StableHash.mixed(hash, words[(count - back) % TextFingerprint.sequence])
        }
        sample.add(TextFingerprint.spread(hash))
      }
    }
    hashes = sample.smallest
  }

  /// A sample that was taken before; `nil` where its hashes do not rise or are too many.
  package init?(marks: [UInt64]) {
    guard marks.count <= TextFingerprint.size,
      zip(marks, marks.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    hashes = marks
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
