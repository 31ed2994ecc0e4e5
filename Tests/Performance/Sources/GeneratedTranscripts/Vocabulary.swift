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
/// number of different words keeps growing with the text, as in real transcripts: about 2,000 in
/// 20,000 words and 11,800 in 400,000 (2,003 and 11,375 in a network's technical interviews). A fixed
/// list would flatter every hash table that is measured with it.
struct Vocabulary {
  private static let exponent = 1.7
  private static let shift = 20.0

  private static let commonest = [
    "the", "and", "to", "a", "of", "that", "I", "you", "it", "is", "in", "so", "we", "this", "like",
    "was", "but", "for", "have", "they", "on", "it's", "do", "with", "be", "just", "are", "what",
    "or", "as", "if", "can", "know", "not", "about", "there", "think", "don't", "people", "at",
    "how", "from", "because", "really", "right", "one", "my", "then", "which", "all", "going",
    "things", "how's", "that's", "yeah", "your", "get", "more", "very", "when", "would", "actually",
    "out", "something", "up", "some", "our", "no", "kind", "other", "these", "mean", "will",
    "could",
    "into", "work", "also", "by", "any", "well",
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
    // The rank written in syllables of three letters, two of them at least: different ranks are
    // different words, rare ones longer.
    var rest = rank + consonants.count * vowels.count * consonants.count
    repeat {
      text.append(consonants[rest % consonants.count])
      rest /= consonants.count
      text.append(vowels[rest % vowels.count])
      rest /= vowels.count
      text.append(consonants[rest % consonants.count])
      rest /= consonants.count
    } while rest > 0
  }
}
