/// Which of two sides says something more, and how surely.
package enum LogOdds {
  /// The log-odds ratio with an informative Dirichlet prior over its standard deviation (Monroe,
  /// Colaresi & Quinn 2008): positive where the first side says it more, beyond ±1.96 hardly by
  /// chance.
  ///
  /// `y1` of `n1` words are held against `y2` of `n2`. The prior adds `prior` mentions in
  /// `priorWords` words to each side. `nil` where a side has no words, nobody says it, or the odds
  /// have no end: without a prior a side that never says it, or says nothing else.
  package static func z(
    _ y1: Double, of n1: Double, against y2: Double, of n2: Double, prior: Double,
    of priorWords: Double
  ) -> Double? {
    guard n1 > 0, n2 > 0, y1 + y2 > 0 else { return nil }
    let (said1, said2) = (y1 + prior, y2 + prior)
    let (rest1, rest2) = (n1 + priorWords - said1, n2 + priorWords - said2)
    guard min(said1, said2, rest1, rest2) > 0 else { return nil }
    let delta = logarithm(said1 / rest1) - logarithm(said2 / rest2)
    return delta / (1 / said1 + 1 / said2).squareRoot()
  }
}
