import TranscriptModel

/// The ratios of what somebody said, as part of an episode.
public struct SpeechStats: Sendable {
  /// What they said.
  public let speech: SpeechTally
  /// What everybody said, they among them.
  public let whole: SpeechTally
  /// What the clock knows.
  public let clock: ClockTally

  /// Creates the ratios of a part to its whole.
  public init(_ speech: SpeechTally, of whole: SpeechTally, _ clock: ClockTally) {
    self.speech = speech
    self.whole = whole
    self.clock = clock
  }

  /// Own words over all people's words.
  public var wordShare: Double? { ratio(speech.words, whole.words) }
  /// Own turns over all people's turns.
  public var turnShare: Double? { ratio(speech.turns, whole.turns) }

  /// Own talk time in milliseconds.
  public var talkTime: Estimate<Int> {
    switch clock.basis {
    case .measured, .anchored: return Estimate(value: speech.talkTime)
    case .estimated: return PaceBounds.estimate(speech.talkTime, PaceBounds.talk)
    case .scaled:
      return PaceBounds.part(
        speech.talkTime, of: whole.talkTime, in: clock.duration.milliseconds)
    }
  }

  /// Own talk time over the summed talk time of all people; `nil` where nobody talks.
  public var talkTimeShare: Estimate<Double>? {
    guard let share = ratio(speech.talkTime, whole.talkTime) else { return nil }
    switch clock.basis {
    case .measured, .anchored: return Estimate(value: share)
    case .scaled, .estimated:
      return Estimate(
        value: share, low: PaceBounds.lowShare(speech.talkTime, of: whole.talkTime),
        high: PaceBounds.highShare(speech.talkTime, of: whole.talkTime))
    }
  }

  /// Own measured talk time over the episode's duration; `nil` where times are not measured, and
  /// where several people of a role talk at once for so long that it would be beyond 1.
  public var occupancy: Double? {
    guard clock.basis == .measured, speech.talkTime <= clock.duration.milliseconds else {
      return nil
    }
    return ratio(speech.talkTime, clock.duration.milliseconds)
  }

  /// Own words over own minutes; `nil` under 100 words and where time comes from words.
  public var wordsPerMinute: Double? {
    guard clock.basis == .measured || clock.basis == .anchored, speech.words >= 100 else {
      return nil
    }
    return ratio(speech.words, speech.talkTime).map { $0 * 60_000 }
  }

  /// Question turns over floor turns.
  public var questionRate: Double? { ratio(speech.questionTurns, speech.floorTurns) }
  /// Hesitations in a thousand words.
  public var hesitationsPerThousand: Double? {
    ratio(speech.hesitations, speech.words).map { $0 * 1000 }
  }
  /// Discourse markers in a thousand words, ordinary uses included.
  public var markersPerThousand: Double? { ratio(speech.markers, speech.words).map { $0 * 1000 } }
}

/// The quotient of two counts; `nil` where the second is 0.
func ratio(_ part: Int, _ whole: Int) -> Double? {
  whole == 0 ? nil : Double(part) / Double(whole)
}
