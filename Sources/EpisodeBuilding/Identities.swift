import TranscriptModel

/// Who stands behind the labels of a transcript.
struct Identities {
  /// What a label stands for.
  enum Bearer: Hashable {
    /// The person at this index of ``speakers``.
    case speaker(Int)
    case advertisement
    case sound
  }

  /// The people, in order of first label; roles are still unknown.
  var speakers: [Speaker] = []
  /// What each label of the transcript stands for.
  private(set) var bearers: [Bearer] = []
  /// What was decided, for the table `diagnostics`.
  private(set) var diagnostics: [Diagnostic] = []

  /// Decides for each label: the context's aliases first, then the page's own names, then other
  /// labels of the file.
  init(_ transcript: Transcript, in context: ShowContext) {
    let evidence = NameEvidence(transcript.metadata.prose)
    let labels = transcript.labels
    var times = [Int](repeating: 0, count: labels.count)
    var speaks = [Bool](repeating: false, count: labels.count)
    for utterance in transcript.utterances {
      guard let label = utterance.label else { continue }
      times[label] += 1
      if !utterance.text.isEmpty { speaks[label] = true }
    }
    let initials = Initials(labels)
    for (index, label) in labels.enumerated() {
      if let full = initials.fullName(of: label) {
        addSpeaker(
          Speaker(
            name: full.name, labels: [label],
            nameBasis: "“\(full.initials)” is \(full.name): a label gives both"))
        continue
      }
      switch LabelKind(label, times: times[index], speaks: speaks[index], in: context) {
      case .advertisement: bearers.append(.advertisement)
      case .sound:
        bearers.append(.sound)
        let line = transcript.firstLine(of: label)
        diagnostics.append(
          Diagnostic(
            .note, .soundLabel, "“\(label)” is a sound or a break, not a person", line: line))
      case .anonymous:
        addAnonymous(label)
      case .person:
        addPerson(label, among: labels, evidence, transcript, context)
      }
    }
  }

  /// One name in two cases (`STEVE GIBSON`, and `Steve Gibson` behind `STEVE`) is one person, shown
  /// as the page writes it rather than in capitals.
  private mutating func addSpeaker(_ speaker: Speaker) {
    let words = LabelKind.words(of: speaker.name)
    let known = speakers.firstIndex {
      $0.name == speaker.name || !words.isEmpty && LabelKind.words(of: $0.name) == words
    }
    if let known {
      speakers[known].labels += speaker.labels
      if Identities.isInCapitals(speakers[known].name), !Identities.isInCapitals(speaker.name) {
        (speakers[known].name, speakers[known].nameBasis) = (speaker.name, speaker.nameBasis)
      }
      bearers.append(.speaker(known))
    } else {
      bearers.append(.speaker(speakers.count))
      speakers.append(speaker)
    }
  }

  private static func isInCapitals(_ name: String) -> Bool { name == name.uppercased() }

  /// `Speaker 1` and `SPEAKER 1` are one; labels without any letter or digit are told by their looks.
  private mutating func addAnonymous(_ label: String) {
    let words = LabelKind.words(of: label)
    let known = speakers.first { !words.isEmpty && LabelKind.words(of: $0.name) == words }
    addSpeaker(Speaker(name: known?.name ?? label, labels: [label], isNamed: false))
  }

  private mutating func addPerson(
    _ label: String, among labels: [String], _ evidence: NameEvidence, _ transcript: Transcript,
    _ context: ShowContext
  ) {
    let straight = NameEvidence.straight(label)
    let words = LabelKind.words(of: straight)
    // Of aliases that read alike, the first in the alphabet.
    let alias = context.aliases.filter { LabelKind.words(of: $0.key) == words }
      .min { $0.key < $1.key }?.value
    if let alias {
      return addSpeaker(
        Speaker(
          name: alias.value, labels: [label],
          nameBasis: alias.value == label
            ? nil : "“\(label)” is \(alias.value): named so \(alias.source.words)"))
    }
    // The same words in another case or with another apostrophe are the same person.
    if let known = speakers.firstIndex(where: { LabelKind.words(of: $0.name) == words }) {
      speakers[known].labels.append(label)
      return bearers.append(.speaker(known))
    }
    if let finding = evidence.fullName(for: label) {
      addSpeaker(
        Speaker(
          name: finding.name, labels: [label],
          nameBasis: "“\(label)” is \(finding.name): \(finding.basis)"))
      noteMisspelling(finding, label, transcript)
      return
    }
    if let full = Identities.fullLabel(for: straight, among: labels) {
      addSpeaker(
        Speaker(
          name: NameEvidence.straight(full), labels: [label],
          nameBasis: "“\(label)” is \(full): no other label begins so"))
      return
    }
    addSpeaker(Speaker(name: straight, labels: [label]))
  }

  /// The one longer label that begins with this one-word label; `nil` where two do.
  private static func fullLabel(for label: String, among labels: [String]) -> String? {
    let words = LabelKind.words(of: label)
    guard words.count == 1 else { return nil }
    let longer = labels.filter {
      let other = LabelKind.words(of: $0)
      return other.count > 1 && other[0] == words[0] && !$0.contains("&") && !$0.contains(" and ")
    }
    return longer.count == 1 ? longer[0] : nil
  }

  private mutating func noteMisspelling(
    _ finding: NameEvidence.Finding, _ label: String, _ transcript: Transcript
  ) {
    guard let other = finding.misspelling else { return }
    let times = other.times == 1 ? "once" : "\(other.times) times"
    diagnostics.append(
      Diagnostic(
        .note, .nameChosen,
        "the page also writes “\(other.name)” \(times); the report uses \(finding.name), since "
          + "\(finding.basis) and the transcript's label is “\(label)”",
        line: other.line))
  }
}

extension Transcript {
  /// The source line on which a label first stands.
  func firstLine(of label: String) -> Int? {
    labels.firstIndex(of: label).flatMap { index in
      utterances.first { $0.label == index }?.line
    }
  }
}
