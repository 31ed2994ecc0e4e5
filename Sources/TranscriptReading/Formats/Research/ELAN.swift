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
      speech += annotations.speech(on: tier)
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
