import TranscriptModel

/// The annotations of an ELAN file with their times, which stand in time slots or with a parent.
struct ELANAnnotations {
  /// An annotation as it stands: between two slots, or under another one.
  private enum Place {
    case slots(String, String)
    case parent(String)
  }

  private var slots: [String: MediaTime] = [:]
  private var places: [String: Place] = [:]
  private var associations: Set<String> = []
  private let source: SourceText

  /// Collects the time slots, the types of tiers and the annotations below a root.
  init(_ root: MarkupElement, _ source: SourceText, _ diagnostics: inout [Diagnostic]) {
    self.source = source
    let units = root.child("header")?.attribute("time_units")?.lowercased() ?? "milliseconds"
    if units == "milliseconds" {
      collectSlots(root, &diagnostics)
    } else {
      diagnostics.append(
        Diagnostic(
          .warning, .badTime, "times in “\(units)” are not read; expected milliseconds",
          line: root.child("header").map { source.position(of: $0.offset).line }))
    }
    for type in root.children("linguistic_type")
    where type.attribute("constraints") == "Symbolic_Association" {
      if let id = type.attribute("linguistic_type_id") { associations.insert(id) }
    }
    for tier in root.children("tier") {
      for annotation in ELANAnnotations.all(on: tier) {
        guard let id = annotation.attribute("annotation_id") else { continue }
        places[id] = ELANAnnotations.place(annotation)
      }
    }
  }

  private mutating func collectSlots(
    _ root: MarkupElement, _ diagnostics: inout [Diagnostic]
  ) {
    for slot in root.child("time_order")?.children("time_slot") ?? [] {
      // A slot without a value lies somewhere between its neighbours; nobody said where.
      guard let id = slot.attribute("time_slot_id"), let value = slot.attribute("time_value") else {
        continue
      }
      if let milliseconds = Int(value), milliseconds.magnitude < 1 << 40 {
        slots[id] = MediaTime(milliseconds: milliseconds)
      } else {
        diagnostics.append(
          Diagnostic(
            .warning, .badTime, "“\(value.prefix(40))” is no time in milliseconds",
            line: source.position(of: slot.offset).line))
      }
    }
  }

  /// The annotations on a tier, in file order.
  private static func all(on tier: MarkupElement) -> [MarkupElement] {
    tier.children("annotation").compactMap {
      $0.child("alignable_annotation") ?? $0.child("ref_annotation")
    }
  }

  private static func place(_ annotation: MarkupElement) -> Place? {
    if let first = annotation.attribute("time_slot_ref1"),
      let second = annotation.attribute("time_slot_ref2")
    {
      return .slots(first, second)
    }
    return annotation.attribute("annotation_ref").map(Place.parent)
  }

  private static func value(_ annotation: MarkupElement) -> String {
    annotation.child("annotation_value")?.text ?? ""
  }

  /// How many annotations stand on a tier.
  func count(_ tier: ELANTier) -> Int { ELANAnnotations.all(on: tier.element).count }

  /// Whether anything on a tier has a letter in it.
  func hasWords(_ tier: ELANTier) -> Bool {
    ELANAnnotations.all(on: tier.element).contains {
      ELANAnnotations.value($0).utf8.contains(where: \.isLetter)
    }
  }

  /// Whether each annotation of a tier belongs to one of its parent.
  func isAssociation(_ tier: ELANTier) -> Bool {
    tier.element.attribute("linguistic_type_ref").map(associations.contains) ?? false
  }

  /// What is said on a tier; annotations without any text are pauses.
  func speech(on tier: ELANTier) -> [TimedSpeech] {
    ELANAnnotations.all(on: tier.element).compactMap { annotation in
      let text = ELANAnnotations.value(annotation)
      guard text.utf8.contains(where: { $0 > 0x20 }) else { return nil }
      let (start, end) = times(of: annotation)
      return TimedSpeech(
        speaker: tier.speaker, text: text, start: start, end: end,
        line: source.position(of: annotation.offset).line)
    }
  }

  /// The times of an annotation, its own or those of the one it hangs on.
  private func times(of annotation: MarkupElement) -> (MediaTime?, MediaTime?) {
    var place = ELANAnnotations.place(annotation)
    // A chain longer than any tier hierarchy goes in a circle.
    for _ in 0..<32 {
      switch place {
      case .slots(let first, let second): return (slots[first], slots[second])
      case .parent(let id): place = places[id]
      case nil: return (nil, nil)
      }
    }
    return (nil, nil)
  }
}
