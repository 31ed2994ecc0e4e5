import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// The stretches of an episode as chapters to paste into show notes.
enum Chapters {
  /// A line a chapter: when it begins, and its title; `≈ 0:12 (18 %)` in hours and minutes where
  /// times are reckoned from words.
  static func lines(_ entry: EpisodeEntry) -> [String] {
    entry.segmentRows.map { row in
      "\(time(row)) \(row.title ?? "(no topic stands out)")"
    }
  }

  /// What to know of the list.
  static func remark(_ entry: EpisodeEntry) -> String {
    let cut =
      "Cut where the topics shift and somebody takes the floor, and named by the topics said "
      + "there more than elsewhere."
    return entry.isReckoned
      ? cut + " Times are estimates, in hours and minutes, with the part of the words before." : cut
  }

  private static func time(_ row: SegmentRow) -> String {
    let start = row.first.start.milliseconds
    guard row.entry.isReckoned else { return HumanForm.clock(start) }
    let minutes = HumanForm.clock((start + 30_000) / 60_000 * 60_000).dropLast(3)
    return "≈ \(minutes) (\(HumanForm.wholePercent(row.place ?? 0)) %)"
  }
}
