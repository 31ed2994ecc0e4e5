import TranscriptModel

/// The annotation format of ELAN, `.eaf`: tiers of annotations that point to time slots, or to
/// annotations of a tier above.
///
/// Speech is what stands on tiers without a parent; tiers below them divide it into words, translate or
/// gloss it, which is the same speech a second time.
struct ELAN: TranscriptFormat {
  let id = "elan"
  let title = "ELAN"
  let summary = "annotation tiers (EAF): a tier a speaker; translations and glosses are left out"
  let fileExtensions = ["eaf"]

  func recognize(_ source: SourceText) -> Likeness {
    source.markup?.root.child("annotation_document") != nil
      ? Likeness(1, "the root element ANNOTATION_DOCUMENT")
      : Likeness(0, "no root element ANNOTATION_DOCUMENT")
  }

  func read(_ source: SourceText) throws(ReadingError) -> Reading {
    guard let markup = source.markup, let root = markup.root.child("annotation_document") else {
      throw .malformed(
        "ELAN begins with an element ANNOTATION_DOCUMENT", at: source.position(of: 0))
    }
    if let fault = markup.fault {
      throw .malformed(
        "the ELAN file \(fault.message)", at: source.position(of: fault.offset))
    }
    var builder = TranscriptBuilder()
    builder.keepsStamps = false
    let annotations = ELANAnnotations(root, source, &builder.diagnostics)
    let tiers = root.children("tier").map { ELANTier($0, source) }
    var speech: [TimedSpeech] = []
    for tier in ELANSpeech(tiers, annotations).choose(&builder) {
      speech += annotations.speech(on: tier, source)
      if let language = tier.language {
        builder.metadata.take(.language, language, line: tier.line)
      }
    }
    builder.take(speech, from: "annotation")
    return builder.finish()
  }
}

/// A tier of an ELAN file.
struct ELANTier {
  var element: MarkupElement
  var id: String
  var participant: String
  var parent: String?
  var kind: TierKind
  var language: String?
  var line: Int

  /// Reads the attributes of an element TIER.
  init(_ element: MarkupElement, _ source: SourceText) {
    self.element = element
    id = element.attribute("tier_id") ?? ""
    participant = element.attribute("participant") ?? ""
    parent = element.attribute("parent_ref").flatMap { $0.isEmpty ? nil : $0 }
    kind = TierKind(name: id, type: element.attribute("linguistic_type_ref") ?? "")
    language = (element.attribute("lang_ref") ?? element.attribute("default_locale"))
      .flatMap(LanguageCode.tag)
    line = source.position(of: element.offset).line
  }

  /// Who speaks on it: the participant, else the tier's name; empty where neither names anybody.
  var speaker: String { participant.isEmpty ? kind.speaker : participant }
}

/// Which tiers of an ELAN file are speech.
struct ELANSpeech {
  private let tiers: [ELANTier]
  private let annotations: ELANAnnotations
  /// The tiers under each tier.
  private let below: [String: [ELANTier]]

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
    // Several tiers of plain speech may be one person's: each is speech. Of translations one is enough.
    let chosen = top.filter { tier in
      guard let known = best[tier.speaker], tier.kind.level != .remark else { return false }
      return tier.id == known.id || tier.kind.level == .speech
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
