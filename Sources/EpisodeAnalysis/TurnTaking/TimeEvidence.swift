import TranscriptModel

/// What the times of a source can carry beside talk time: whether they show that people speak at
/// once, and how long nobody does.
///
/// Captions are read one after another: where those of two people overlap, they were drawn so, and
/// nobody measured it. Tiers of an annotation and records of who spoke when are kept apart by person, so
/// that no overlap means that there was none. Of all others what their times do is believed.
struct TimeEvidence {
  /// Whether two people can be seen to speak at once; also that they never do.
  let showsOverlap: Bool
  /// Whether silence between people can be seen.
  let showsGaps: Bool

  /// Whether the times are those of captions.
  let areCaptions: Bool

  /// The formats made to be read on a screen.
  private static let captions: Set<String> = [
    "webvtt", "subrip", "sbv", "substation", "lrc", "ttml", "youtube-json3",
    "youtube-transcript-api", "subtitle-list", "podcast-html", "html",
  ]
  /// The formats in which each person's speech is marked by itself.
  private static let annotations: Set<String> = ["elan", "textgrid", "rttm", "chat"]

  /// With fewer changes of speaker than this nothing is concluded from their gaps.
  private static let fewestChanges = 10
  /// A gap that is hardly one, in milliseconds.
  private static let backToBack = 50

  /// Looks at the turns of an episode with measured times.
  ///
  /// - Parameters:
  ///   - overlap: The time in which two or more people speak, in milliseconds.
  init(_ format: String, _ turns: [Turn], overlap: Int) {
    let isAnnotation = TimeEvidence.annotations.contains(format)
    areCaptions = TimeEvidence.captions.contains(format)
    showsOverlap = isAnnotation || (overlap > 0 && !areCaptions)
    showsGaps = isAnnotation || TimeEvidence.hasRealGaps(turns)
  }

  /// What was seen when an episode was counted; `nil` where its times are not measured.
  init?(_ clock: ClockTally) {
    guard clock.basis == .measured else { return nil }
    areCaptions = clock.hasCaptionTimes
    showsOverlap = clock.canShowOverlap
    showsGaps = clock.canShowGaps
  }

  /// Whether the gaps at changes of speaker look heard rather than drawn: they are not when half of
  /// them are no gaps, or all the same one.
  private static func hasRealGaps(_ turns: [Turn]) -> Bool {
    var gaps = Histogram()
    for (before, turn) in zip(turns, turns.dropFirst()) where before.holder != turn.holder {
      if let end = before.end, let start = turn.start { gaps.insert((start - end).milliseconds) }
    }
    guard gaps.total >= fewestChanges else { return true }
    let touching = gaps.counts.reduce(0) { $0 + (abs($1.key) <= backToBack ? $1.value : 0) }
    let commonest = gaps.counts.values.max() ?? 0
    return max(touching, commonest) * 2 < gaps.total
  }
}
