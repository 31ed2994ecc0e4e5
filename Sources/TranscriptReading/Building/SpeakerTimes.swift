import TranscriptModel

/// Who speaks when, where a source says so apart from the words.
struct SpeakerTimes {
  /// A stretch of time, and the value that says who speaks in it.
  typealias Stretch = (start: MediaTime, end: MediaTime, speaker: JSONValue)

  /// How far a word may lie from all stretches and still be of the nearest: their edges are found
  /// by another program than the words, and differ by a syllable or so.
  private static let slack = MediaTime(milliseconds: 500)

  private let stretches: [Stretch]

  /// Takes stretches in any order.
  init(_ stretches: [Stretch]) {
    self.stretches = stretches.enumerated().sorted {
      ($0.element.start, $0.offset) < ($1.element.start, $1.offset)
    }.map(\.element)
  }

  /// The value that says who speaks in the middle of a word. It becomes a label only there: many
  /// sources list speakers of whom no word was understood.
  func speaker(from start: MediaTime?, to end: MediaTime?) -> JSONValue? {
    guard let start, !stretches.isEmpty else { return nil }
    let middle = MediaTime(
      milliseconds: (start.milliseconds + (end ?? start).milliseconds) / 2)
    var (low, high) = (0, stretches.count)
    while low < high {
      let half = (low + high) / 2
      if stretches[half].start <= middle { low = half + 1 } else { high = half }
    }
    // The one that began last speaks; one that was interrupted goes on after it.
    for stretch in stretches[max(0, low - 4)..<low].reversed() where middle <= stretch.end {
      return stretch.speaker
    }
    let before = low > 0 ? stretches[low - 1] : nil
    let after = low < stretches.count ? stretches[low] : nil
    let behind = before.map { middle - $0.end } ?? .init(milliseconds: .max)
    let ahead = after.map { $0.start - middle } ?? .init(milliseconds: .max)
    guard min(behind, ahead) <= SpeakerTimes.slack else { return nil }
    return behind <= ahead ? before?.speaker : after?.speaker
  }
}
