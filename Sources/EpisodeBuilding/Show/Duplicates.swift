import TranscriptModel

/// Files that hold one episode, found by what is said in them.
public enum Duplicates {
  /// Two transcripts of one recording, even by different people or machines, share three tenths and
  /// more of their word sequences; episodes of one show under a tenth, an episode cut for another show
  /// two (measured on 284 real files). A sample is off by two hundredths.
  private static let threshold = 0.25

  /// For each survey the one that is kept in its place; `nil` for those that are kept.
  ///
  /// Kept is the file that names most of the speech, then the one with the better times, then the
  /// first. Files that name different shows are never one episode.
  public static func find(in surveys: [EpisodeSurvey?]) -> [Int?] {
    var groups: [[Int]] = []
    var marked: [UInt32: GroupsOfMark] = [:]
    for (index, survey) in surveys.enumerated() {
      guard let survey else { continue }
      var common: [Int: Int] = [:]
      for mark in survey.fingerprint.marks {
        guard let known = marked[mark] else { continue }
        common[known.first, default: 0] += 1
        for group in known.others { common[group, default: 0] += 1 }
      }
      // One mark may be common by chance; what shares no more need not be looked at.
      let candidates = common.filter { $0.value > 1 }.keys.sorted()
      let same = candidates.first { group in
        surveys[groups[group][0]].map { isOneEpisode($0, survey) } ?? false
      }
      if let same {
        groups[same].append(index)
      } else {
        for mark in survey.fingerprint.marks {
          if marked[mark]?.others.append(groups.count) == nil {
            marked[mark] = GroupsOfMark(first: groups.count)
          }
        }
        groups.append([index])
      }
    }
    var kept = [Int?](repeating: nil, count: surveys.count)
    for group in groups where group.count > 1 {
      let best = group.dropFirst().reduce(group[0]) { best, other in
        knowsMore(surveys[other], than: surveys[best]) ? other : best
      }
      for index in group where index != best { kept[index] = best }
    }
    return kept
  }

  /// The groups whose first file has a mark: hardly ever more than one, and then no array is made.
  private struct GroupsOfMark {
    var first: Int
    var others: [Int] = []
  }

  private static func isOneEpisode(_ a: EpisodeSurvey, _ b: EpisodeSurvey) -> Bool {
    if let show = a.show, let other = b.show, show != other { return false }
    return (a.fingerprint.likeness(to: b.fingerprint) ?? 0) >= threshold
  }

  private static func knowsMore(_ a: EpisodeSurvey?, than b: EpisodeSurvey?) -> Bool {
    guard let a, let b else { return false }
    // A few words more or less under names are no difference.
    if abs(a.named - b.named) * 10 > max(a.named, b.named) { return a.named > b.named }
    return rank(a.timing) > rank(b.timing)
  }

  private static func rank(_ timing: SourceTiming) -> Int {
    switch timing {
    case .measured: 2
    case .anchored: 1
    case .untimed: 0
    }
  }
}
