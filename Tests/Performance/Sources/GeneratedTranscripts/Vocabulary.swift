#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Words drawn as people use them: a few very often, and new ones without end.
///
/// Ranks follow Zipf and Mandelbrot's law, p(r) ∝ (r + q)^−s, over all ranks there are, so that the
/// number of different words keeps growing with the text (to about 130,000 in 16 MB). A fixed list
/// would flatter every hash table that is measured with it.
struct Vocabulary {
  private static let exponent = 1.4
  private static let shift = 6.0

  private static let commonest = [
    "the", "and", "to", "a", "of", "that", "I", "you", "it", "is", "in", "so", "we", "this", "like",
    "was", "but", "for", "have", "they", "on", "it's", "do", "with", "be", "just", "are", "what",
    "or", "as", "if", "can", "know", "not", "about", "there", "think", "don't", "people", "at",
  ]
  private static let consonants = Array("bdfgklmnprstv".utf8)
  private static let vowels = Array("aeiou".utf8)

  /// Draws a word and appends it.
  static func appendWord(to text: inout [UInt8], from random: inout RandomNumbers) {
    // The inverse of the distribution function of the continuous law.
    let rank = shift * (pow(1 - random.fraction(), -1 / (exponent - 1)) - 1)
    appendWord(ofRank: Int(min(rank, 1e12)), to: &text)
  }

  private static func appendWord(ofRank rank: Int, to text: inout [UInt8]) {
    guard rank >= commonest.count else {
      text += commonest[rank].utf8
      return
    }
    // The rank written in syllables: different ranks are different words, rare ones longer.
    var rest = rank
    repeat {
      text.append(consonants[rest % consonants.count])
      rest /= consonants.count
      text.append(vowels[rest % vowels.count])
      rest /= vowels.count
    } while rest > 0
  }
}
