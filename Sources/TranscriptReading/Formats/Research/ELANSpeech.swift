import TranscriptModel

/// Which tiers of an ELAN file are speech.
struct ELANSpeech {
  private let tiers: [ELANTier]
  private let annotations: ELANAnnotations
  /// The tiers under each tier.
  private let below: [String: [ELANTier]]

  /// The most tiers of one speaker that are looked at.
  private static let mostTiers = 16

  /// Prepares to choose among the tiers of a file.
  init(_ tiers: [ELANTier], _ annotations: ELANAnnotations) {
    (self.tiers, self.annotations) = (tiers, annotations)
    below = Dictionary(grouping: tiers) { $0.parent ?? "" }
  }

  /// The tiers that are speech, a speaker at a time; what is left out is said.
  func choose(_ builder: inout TranscriptBuilder) -> [ELANTier] {
    let top = tiers.filter { $0.parent == nil }.map(withWords)
    var best: [String: ELANTier] = [:]
    for tier in top where annotations.hasWords(tier) && tier.kind.level != .remark {
      if let known = best[tier.speaker], known.kind <= tier.kind { continue }
      best[tier.speaker] = tier
    }
    let plain = atOtherTimes(top.filter { $0.kind.level == .speech && annotations.hasWords($0) })
    let chosen = top.filter { tier in
      guard let known = best[tier.speaker], tier.kind.level != .remark else { return false }
      return tier.kind.level == .speech ? plain.contains(tier.id) : tier.id == known.id
    }
    let ids = Set(chosen.map(\.id))
    let isFilled = { (tier: ELANTier) in !ids.contains(tier.id) && annotations.count(tier) > 0 }
    builder.noteLeftOut(
      tiers: tiers.filter { $0.parent != nil && isFilled($0) }.map { ($0.id, $0.line) },
      "left out, under another tier, whose speech they divide, translate or gloss")
    builder.noteLeftOut(
      tiers: tiers.filter { $0.parent == nil && isFilled($0) }.map { ($0.id, $0.line) },
      "left out, by name or type no speech, or the same speech again")
    builder.noteLeftOut(
      tiers: chosen.filter { $0.kind.level != .speech }.map { ($0.id, $0.line) },
      "read as speech, though by name no plain transcription, for want of another")
    return chosen
  }

  /// Of several tiers of one speaker the one with the most text, and those that run at other times:
  /// what stands beside the speech at the same time, such as what the hands do, is not said.
  private func atOtherTimes(_ tiers: [ELANTier]) -> Set<String> {
    var chosen: Set<String> = []
    for (_, own) in Dictionary(grouping: tiers, by: \.speaker) {
      var taken: [(start: MediaTime, end: MediaTime)] = []
      let bySize = own.map(measured).sorted { $0.size > $1.size }
      for (tier, spans, _) in bySize.prefix(ELANSpeech.mostTiers) {
        guard !ELANSpeech.overlaps(spans, taken) else { continue }
        chosen.insert(tier.id)
        taken = (taken + spans).sorted { $0.start < $1.start }
      }
    }
    return chosen
  }

  private typealias Spans = [(start: MediaTime, end: MediaTime)]

  /// A tier with the times of its annotations in order and the size of its text.
  private func measured(_ tier: ELANTier) -> (tier: ELANTier, spans: Spans, size: Int) {
    let speech = annotations.speech(on: tier)
    let spans = speech.compactMap { part in
      part.start.flatMap { start in part.end.map { (start: start, end: $0) } }
    }
    return (
      tier, spans.sorted { $0.start < $1.start }, speech.reduce(0) { $0 + $1.text.utf8.count }
    )
  }

  /// Whether half of the stretches, or more, meet one of the others.
  private static func overlaps(_ spans: Spans, _ others: Spans) -> Bool {
    var (index, reach, met) = (0, MediaTime.zero, 0)
    for span in spans {
      while index < others.count, others[index].start < span.end {
        reach = max(reach, others[index].end)
        index += 1
      }
      if reach > span.start { met += 1 }
    }
    return met > 0 && met * 2 >= spans.count
  }

  /// A tier may hold nothing but the times, or numbers, of sentences whose words stand on a tier that
  /// is associated with it.
  private func withWords(_ tier: ELANTier) -> ELANTier {
    guard !annotations.hasWords(tier) else { return tier }
    let words = below[tier.id]?.first {
      annotations.isAssociation($0) && $0.kind.level == .speech && annotations.hasWords($0)
    }
    guard var words else { return tier }
    if words.participant.isEmpty { words.participant = tier.speaker }
    return words
  }
}
