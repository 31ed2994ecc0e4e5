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
  /// Who is in less of the episodes is no regular, however often they came.
  private static let rareShare = 0.15

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
      context.regulars.first { $0.name == speaker.name }
    }
    let present = regulars.compactMap(\.self).first { $0.leads(showOf: episodes) }
    let leader = present ?? context.regulars.first { $0.leads(showOf: episodes) }
    evidence = zip(speakers, regulars).map { speaker, regular in
      guard speaker.isNamed else { return nil }
      let times = regular?.episodes ?? 1
      let reason = "speaks in \(times) of the show's \(episodes) episodes"
      if let regular, regular.leads(showOf: episodes) {
        return Evidence(points: regular.episodes * 2 >= episodes ? 5 : 3, reason: reason)
      }
      if let regular, regular.asGuest > regular.asHost {
        return Evidence(points: -2, reason: reason + ", as a guest in \(regular.asGuest)")
      }
      guard let leader,
        regular == nil || Double(times) < ShowRecurrence.rareShare * Double(episodes)
      else {
        return nil
      }
      // Where the host is away somebody may stand in.
      return Evidence(
        points: present == nil ? -0.75 : regular == nil ? -3 : -2,
        reason: reason + ", \(leader.name) in \(leader.episodes)")
    }
  }
}

extension Regular {
  /// Whether they come back as those do who lead a show of so many episodes: in a quarter of them
  /// and no chance, and not to say a sentence.
  fileprivate func leads(showOf all: Int) -> Bool {
    episodes >= 2 && episodes * 4 >= all && (episodes >= 3 || episodes * 2 >= all)
      && asHost >= asGuest && (asHost > 0 || percent >= 10)
  }
}
