import TranscriptModel

/// Who stands behind the labels of a transcript.
struct Identities {
  /// What a label stands for.
  enum Bearer: Hashable {
    /// The person at this index of ``speakers``.
    case speaker(Int)
    /// Several people who speak at once.
    case together([Int])
    case advertisement
    case sound
    /// People of whom the label does not tell who they are; who says nothing.
    case nobody
  }

  /// The people, in order of first label; roles are still unknown.
  var speakers: [Speaker] = []
  /// What each label of the transcript stands for.
  private(set) var bearers: [Bearer] = []
  /// What was decided, for the table `diagnostics`.
  var diagnostics: [Diagnostic] { notes.diagnostics }

  /// Who the labels of people name.
  let naming: LabelNaming

  private var notes: IdentityNotes
  private let labels: [String]
  private var indices: [Int: Int] = [:]
  private var anonymous: [[String]: Int] = [:]
  private var byName: [String: Int] = [:]

  /// Decides for each label: the context's aliases first, then the page's own names, then other
  /// labels of the file.
  ///
  /// - Parameter known: Whom the labels named before.
  init(_ transcript: Transcript, in context: ShowContext, knowing known: LabelNaming? = nil) {
    let use = LabelUse(transcript)
    let labels = transcript.labels
    self.labels = labels
    notes = IdentityNotes(labels, firstLines: use.firstLines)
    let hints = LabelHints(labels)
    let kinds = labels.indices.map { index in
      let kind = LabelKind(
        labels[index], times: use.times[index], speaks: use.speaks[index], in: context)
      return hints.kind(of: labels[index], kind, in: context)
    }
    let people = labels.indices.filter { kinds[$0] == .person }
    let isKnown = known?.holds(for: people, in: context) ?? false
    let found = isKnown ? known : nil
    naming = found ?? LabelNaming(people, of: transcript, use, in: context)
    let speaks = transcript.hasWords ? use.speaks : labels.map { _ in true }
    for (label, kind) in kinds.enumerated() {
      let isCrowd = kind == .anonymous && JointLabel.everybody(labels[label]) != nil
      let isSpeech = kind == .sound && use.isMuch(label, of: transcript.speech.count, in: context)
      switch kind {
      case .advertisement: bearers.append(.advertisement)
      case .sound:
        bearers.append(isSpeech ? .nobody : .sound)
        notes.noteSound(label, isSpeech: isSpeech)
      case .anonymous where isCrowd || speaks[label]:
        bearers.append(isCrowd ? .nobody : .speaker(addAnonymous(labels[label])))
      case .person where speaks[label]: addPerson(label, naming)
      case .anonymous, .person: bearers.append(.nobody)
      }
    }
    // Whom “BOTH” means is known once all others are.
    for label in labels.indices where JointLabel.everybody(labels[label]) != nil {
      if kinds[label] == .anonymous { addCrowd(label) }
    }
    takeNames(of: context)
    notes.noteStrangers(among: speakers, in: context)
    notes.noteDoubts(naming, use)
  }

  /// Calls people as the rest of the show does, unless the user says what they are called.
  private mutating func takeNames(of context: ShowContext) {
    let people = speakers.indices.filter { speakers[$0].isNamed }
    let names = NamesOfShow(people.map { speakers[$0].name }, in: context).names
    let aliases = Set(context.aliases.values.map(\.value))
    for (person, known) in zip(people, names) {
      if let doubt = context.doubts[speakers[person].name] {
        notes.note(.mightBeSame, doubt, at: labels.firstIndex(of: speakers[person].labels[0]))
      }
      guard let known, !aliases.contains(speakers[person].name) else { continue }
      let written = speakers[person].name
      speakers[person].name = known.name
      if written.lowercased() != known.name.lowercased() { addBasis(known.basis, to: person) }
    }
  }

  private mutating func addBasis(_ basis: String, to speaker: Int) {
    let known = speakers[speaker].nameBasis
    if known?.contains(basis) != true {
      speakers[speaker].nameBasis = known.map { $0 + "; " + basis } ?? basis
    }
  }

  // MARK: People

  /// The person, or the people, a label names.
  private mutating func addPerson(_ label: Int, _ naming: LabelNaming) {
    let uses = naming.uses[label] ?? []
    var people: [Int] = []
    for use in uses {
      let person = addSpeaker(use, naming)
      if !people.contains(person) { people.append(person) }
    }
    for person in people { speakers[person].labels.append(labels[label]) }
    if people.count == 1 {
      bearers.append(.speaker(people[0]))
    } else {
      bearers.append(.together(people))
      notes.noteTogether(label, people.map { speakers[$0].name })
    }
  }

  /// The speaker behind a name of the list, with the evidence for it.
  private mutating func addSpeaker(_ use: Int, _ naming: LabelNaming) -> Int {
    let person = naming.names.person(of: use)
    let name = naming.names.people[person].name
    let index = indices[person] ?? byName[name] ?? speakers.count
    indices[person] = index
    if index == speakers.count { append(Speaker(name: name, labels: [])) }
    let written = naming.written[use]
    let stated = naming.stated[use]
    let basis =
      stated?.basis ?? naming.names.reasons[use].map { "“\(written)” is \(name): \($0)" }
    // Capitals and initials in brackets need no word where the label is the name otherwise.
    if let basis,
      stated != nil || PersonName(written).withoutAside.lowercased() != name.lowercased()
    {
      addBasis(basis, to: index)
    }
    if let finding = stated?.finding { notes.noteMisspelling(finding, written) }
    return index
  }

  private mutating func append(_ speaker: Speaker) {
    byName[speaker.name] = speakers.count
    speakers.append(speaker)
  }

  // MARK: People without a name

  /// `Speaker 1` and `SPEAKER 1` are one; labels without any letter or digit are told by their looks.
  private mutating func addAnonymous(_ label: String) -> Int {
    let words = LabelKind.words(of: label)
    let isUnknown = LabelKind.saysUnknown(label)
    // “Unknown” and “Unknown Speaker” tell no voice from another.
    let key = words.isEmpty ? [label] : isUnknown ? ["unknown"] : words
    let index = anonymous[key] ?? byName[label] ?? speakers.count
    anonymous[key] = index
    if index == speakers.count {
      append(Speaker(name: label, labels: [], isNamed: false, isUnknown: isUnknown))
    }
    speakers[index].labels.append(label)
    return index
  }

  /// Gives what all say to each of them, where it is clear whom a label of all means: “BOTH” two
  /// people, “ALL” as many or a few more where each of them has a name.
  private mutating func addCrowd(_ label: Int) {
    let known = speakers.indices.filter { !speakers[$0].isUnknown }
    guard let crowd = JointLabel.everybody(labels[label]), crowd.contains(known.count),
      known.count == 2 || speakers.allSatisfy(\.isNamed)
    else {
      return notes.noteUnclear(label)
    }
    for person in known { speakers[person].labels.append(labels[label]) }
    bearers[label] = .together(known)
    notes.noteTogether(label, known.map { speakers[$0].name })
  }
}
