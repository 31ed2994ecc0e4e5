/// Whether somebody says something more than is usual.
package enum Keyness {
  /// The log-likelihood ratio G² of two rates, 0 (the same) and up; above 3.84 the difference would
  /// come by chance once in twenty times (Rayson & Garside 2000).
  ///
  /// `mentions` of `words` are held against `usual` mentions in `usualWords`; a background given as a
  /// rate is that many mentions in the words it was counted in, whole or not. It does not tell which
  /// of the two is higher. `nil` where either has no words, or neither a mention.
  package static func g2(
    _ mentions: Double, of words: Double, against usual: Double, of usualWords: Double
  ) -> Double? {
    guard words > 0, usualWords > 0, mentions >= 0, usual >= 0, mentions + usual > 0 else {
      return nil
    }
    // What is said beyond the pooled rate, in mentions: exact where a background is huge.
    let excess = (mentions * usualWords - usual * words) / (words + usualWords)
    let sum = surprise(mentions, excess) + surprise(usual, -excess)
    return max(0, 2 * sum)  // rounding may fall below
  }

  /// What a count adds that exceeds what was expected by so much; 0 · ln 0 is 0.
  private static func surprise(_ count: Double, _ excess: Double) -> Double {
    count > 0 ? count * logarithm(onePlus: excess / (count - excess)) : 0
  }
}
