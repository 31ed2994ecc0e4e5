import TranscriptModel

/// What the show's other episodes tell of a person's role: who keeps coming back leads the show, who
/// comes once beside somebody who does was invited.
struct ShowRecurrence {
  /// What somebody's coming back, or not, counts, and the reason in words.
  struct Evidence {
    /// Above 0 it speaks for the host's side, below for the guest's, in the points of
    /// ``RoleMeasure/weight``.
    var points: Double
    var reason: String
  }

  /// Fewer episodes tell nothing of who is usual.
  private static let fewestEpisodes = 3
  /// Who leads a show is in at least this share of its episodes.
  private static let hostShare = 0.25
  /// Who is in less is no regular, however often they came.
  private static let guestShare = 0.15

  /// What is known of each speaker; `nil` of those of whom the other episodes tell nothing.
  let evidence: [Evidence?]

  /// Looks the speakers up among those who recur.
  init(_ speakers: [Speaker], in context: ShowContext) {
    let episodes = context.episodes
    guard episodes >= ShowRecurrence.fewestEpisodes else {
      evidence = speakers.map { _ in nil }
      return
    }
    let regulars = speakers.map { speaker in
      let words = LabelKind.words(of: speaker.name)
      return context.regulars.first { LabelKind.words(of: $0.name) == words }
    }
    let host = regulars.compactMap(\.self).first { $0.leads(of: episodes) }
    evidence = zip(speakers, regulars).map { speaker, regular in
      guard speaker.isNamed else { return nil }
      return ShowRecurrence.evidence(of: regular, among: episodes, beside: host)
    }
  }

  private static func evidence(
    of regular: Regular?, among episodes: Int, beside host: Regular?
  ) -> Evidence? {
    guard let regular else {
      return host.map {
        Evidence(
          points: -3,
          reason: "speaks in 1 of the show's \(episodes) episodes, \($0.name) in "
            + "\($0.episodes)")
      }
    }
    let reason = "speaks in \(regular.episodes) of the show's \(episodes) episodes"
    let share = Double(regular.episodes) / Double(episodes)
    if regular.leads(of: episodes) {
      return Evidence(points: share >= 0.5 ? 5 : 3, reason: reason)
    }
    if regular.asGuest > regular.asHost {
      return Evidence(points: -2, reason: reason + ", as a guest in \(regular.asGuest)")
    }
    guard let host, share < guestShare else { return nil }
    return Evidence(points: -2, reason: reason + ", \(host.name) in \(host.episodes)")
  }
}

extension Regular {
  /// Whether they come back as those do who lead a show of so many episodes.
  fileprivate func leads(of all: Int) -> Bool {
    episodes >= 2 && Double(episodes) >= 0.25 * Double(all) && asHost >= asGuest
      && (episodes >= 3 || episodes * 2 >= all)
  }
}
