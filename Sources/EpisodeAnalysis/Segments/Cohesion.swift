/// How well what is said before a place hangs together with what is said after it, all along an
/// episode: the cosine of the stems in a window on either side (Hearst 1997, TextTiling).
///
/// Every content word enters, crosses and leaves the windows once, and the cosine is kept up in
/// integers, so that the cost does not depend on how wide the windows are.
struct Cohesion {
  /// The content words from one place to the next: a pseudo-sentence.
  static let step = 10
  /// The most content words of a window.
  static let widestWindow = 150
  /// The most of an episode that one window covers: one part in so many.
  static let windowsInEpisode = 8

  /// How much less the two sides of each place have in common than those of the places around it,
  /// in standard deviations from the mean; empty where nobody says anything.
  let depths: [Double]

  /// Measures along the content words of an episode; `stems` is the number of different ones.
  init(_ words: [TopicWords.Word], stems: Int) {
    let window = max(
      Cohesion.step, min(Cohesion.widestWindow, words.count / Cohesion.windowsInEpisode))
    let cosines = Cohesion.smoothed(Cohesion.cosines(words, stems: stems, window: window))
    depths = Cohesion.standardized(Cohesion.depths(cosines, reach: window / Cohesion.step))
  }

  /// The depth about a content word: the greatest of the nearest places.
  func depth(atWord word: Int) -> Double {
    let place = (word + Cohesion.step / 2) / Cohesion.step
    let near = (place - 1..<place + 2).clamped(to: depths.indices)
    return depths[near].max() ?? 0
  }

  /// The cosines at every ``step``th word.
  private static func cosines(
    _ words: [TopicWords.Word], stems: Int, window: Int
  ) -> [Double] {
    var windows = Windows(stems: stems)
    for word in words.prefix(window) { windows.enter(Int(word.stem)) }
    var cosines: [Double] = []
    cosines.reserveCapacity(words.count / step + 1)
    for index in words.indices {
      if index % step == 0 { cosines.append(windows.cosine) }
      windows.cross(Int(words[index].stem))
      if index + window < words.count { windows.enter(Int(words[index + window].stem)) }
      if index >= window { windows.leave(Int(words[index - window].stem)) }
    }
    return cosines
  }

  /// Each value the mean of itself and its neighbours.
  private static func smoothed(_ values: [Double]) -> [Double] {
    values.indices.map { index in
      let near = values[(index - 1..<index + 2).clamped(to: values.indices)]
      return near.reduce(0, +) / Double(near.count)
    }
  }

  /// How far each value lies below the highest within reach on either side, both falls together.
  private static func depths(_ values: [Double], reach: Int) -> [Double] {
    values.indices.map { index in
      let before = values[(index - reach..<index + 1).clamped(to: values.indices)].max() ?? 0
      let after = values[(index..<index + reach + 1).clamped(to: values.indices)].max() ?? 0
      return before + after - 2 * values[index]
    }
  }

  /// The values as standard deviations from their mean; 0 where all are alike.
  private static func standardized(_ values: [Double]) -> [Double] {
    guard !values.isEmpty else { return [] }
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    guard variance > 1e-12 else { return values.map { _ in 0 } }
    let deviation = variance.squareRoot()
    return values.map { ($0 - mean) / deviation }
  }
}

/// Two windows side by side that move along a text, with what they have in common.
private struct Windows {
  /// How often a stem stands in each window.
  private struct Counts {
    var left: Int32 = 0
    var right: Int32 = 0
  }

  private var counts: [Counts]
  /// The product of the windows, and of each with itself.
  private var (both, left, right) = (0, 0, 0)

  /// Creates empty windows for so many stems.
  init(stems: Int) { counts = Array(repeating: Counts(), count: stems) }

  /// The cosine of the windows, 0…1; 0 where one is empty.
  var cosine: Double {
    left == 0 || right == 0 ? 0 : Double(both) / (Double(left) * Double(right)).squareRoot()
  }

  /// Takes a stem into the right window.
  mutating func enter(_ stem: Int) {
    let count = counts[stem]
    both += Int(count.left)
    right += 2 * Int(count.right) + 1
    counts[stem].right += 1
  }

  /// Moves a stem from the right window to the left one.
  mutating func cross(_ stem: Int) {
    let count = counts[stem]
    both += Int(count.right) - 1 - Int(count.left)
    right -= 2 * Int(count.right) - 1
    left += 2 * Int(count.left) + 1
    counts[stem] = Counts(left: count.left + 1, right: count.right - 1)
  }

  /// Lets a stem go from the left window.
  mutating func leave(_ stem: Int) {
    let count = counts[stem]
    both -= Int(count.right)
    left -= 2 * Int(count.left) - 1
    counts[stem].left -= 1
  }
}
