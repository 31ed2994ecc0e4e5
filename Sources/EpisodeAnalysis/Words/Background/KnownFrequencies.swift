/// The background frequencies looked up so far, by the ids of a vocabulary: each is looked up once,
/// however many episodes say the word.
struct KnownFrequencies {
  /// In hundredths; what is not listed, and what was not looked up, is below 0.
  private var figures: [Int16] = []
  private static let unlisted: Int16 = -1
  private static let unknown: Int16 = -2

  /// The Zipf figure of a word, from `lookUp` the first time.
  mutating func zipf(of id: Vocabulary.ID, _ lookUp: () -> Double?) -> Double? {
    let index = Int(id)
    while figures.count <= index { figures.append(KnownFrequencies.unknown) }
    if figures[index] == KnownFrequencies.unknown {
      figures[index] = lookUp().map { Int16(($0 * 100).rounded()) } ?? KnownFrequencies.unlisted
    }
    return figures[index] < 0 ? nil : Double(figures[index]) / 100
  }
}
