import TestSupport

/// Makes broken files out of whole ones, the same from the same seed.
struct Mutation {
  /// What stands in files of some format, and what no file should have.
  private static let pieces: [[UInt8]] =
    [
      "<", ">", "\"", "{", "}", "[", "]", "\u{0}", "-->", "\n\n", "&#x110000;", "&a;", "<v ", "**",
      ":",
      "99999999999999999999", "-1", "1e999", "\\u", "\\ud800", "(00:", "\u{15}", "0_0\u{15}", "\t",
      "|",
      "<p begin=\"9999999999h\">", "\u{202E}", "👩‍👩‍👧‍👦", "\u{FEFF}", "```", "“", "=", "?", " and ",
    ].map { Array($0.utf8) } + [[0xFF], [0xED, 0xA0, 0x80], [0xC3], [0xFF, 0xFE]]

  private var random: SameNumbers

  /// The mutation with a number, in the series of a seed.
  init(seed: Int, number: Int) {
    random = SameNumbers(seed: UInt64(truncatingIfNeeded: seed &* 1_000_003 &+ number))
  }

  /// A number from 0 up to a limit.
  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<max(1, limit), using: &random) }

  /// Breaks a file in one to five ways.
  ///
  /// - Parameter other: Another file, of which a part may be put into it.
  mutating func breaking(_ file: [UInt8], with other: [UInt8]) -> [UInt8] {
    var bytes = file
    for _ in 0...below(4) {
      switch below(7) {
      case 0: bytes.removeLast(below(bytes.count))
      case 1: flip(&bytes)
      case 2: bytes.removeSubrange(stretch(of: bytes, upTo: 500))
      case 3: insert(bytes[stretch(of: bytes, upTo: 2000)], into: &bytes)
      case 4: insert(Mutation.pieces[below(Mutation.pieces.count)][...], into: &bytes)
      case 5: insert(other[stretch(of: other, upTo: 20_000)], into: &bytes)
      default: bytes = Array(bytes[..<below(bytes.count)]) + other[below(other.count)...]
      }
    }
    return bytes
  }

  /// Changes up to sixteen bytes: one bit of each, or all of them.
  private mutating func flip(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    for _ in 0...below(16) {
      let place = below(bytes.count)
      bytes[place] = below(2) == 0 ? bytes[place] ^ 1 << below(8) : UInt8(below(256))
    }
  }

  /// Puts a piece in somewhere, at times again and again.
  private mutating func insert(_ piece: ArraySlice<UInt8>, into bytes: inout [UInt8]) {
    let times = [1, 1, 1, 3, 50, 2000][below(6)]
    let most = 200_000 / max(1, piece.count)
    let place = below(bytes.count)
    bytes.insert(
      contentsOf: repeatElement(piece, count: min(times, max(1, most))).joined(), at: place)
  }

  private mutating func stretch(of bytes: [UInt8], upTo length: Int) -> Range<Int> {
    let start = below(bytes.count)
    return start..<min(bytes.count, start + below(length))
  }
}
