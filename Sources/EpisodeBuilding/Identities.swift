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
  }

  /// The people, in order of first label; roles are still unknown.
  var speakers: [Speaker] = []
  /// What each label of the transcript stands for.
  private(set) var bearers: [Bearer] = []
  /// What was decided, for the table `diagnostics`.
  private(set) var diagnostics: [Diagnostic] = []

  private let labels: [String]
  private let firstLines: [Int?]
  private var indices: [Int: Int] = [:]
  private var anonymous: [[String]: Int] = [:]

  /// Decides for each label: the context's aliases first, then the page's own names, then other
  /// labels of the file.
  init(_ transcript: Transcript, in context: ShowContext) {
    let use = LabelUse(transcript)
    (labels, firstLines) = (transcript.labels, use.firstLines)
    let kinds = labels.indices.map {
      LabelKind(labels[$0], times: use.times[$0], speaks: use.speaks[$0], in: context)
    }
    let people = labels.indices.filter { kinds[$0] == .person }
    let naming = LabelNaming(people, of: transcript, use, in: context)
    for (index, label) in labels.enumerated() {
      switch kinds[index] {
      case .advertisement: bearers.append(.advertisement)
      case .sound:
        bearers.append(.sound)
        note(.soundLabel, "“\(label)” is a sound or a break, not a person", at: index)
      case .anonymous:
        // Whom “BOTH” means is known once all others are.
        bearers.append(
          JointLabel.everybody(label) == nil ? .speaker(addAnonymous(label)) : .sound)
      case .person: addPerson(index, naming)
      }
    }
    for index in labels.indices where kinds[index] == .anonymous {
      if let range = JointLabel.everybody(labels[index]) { addEverybody(index, range) }
    }
    noteDoubts(naming)
  }

  private mutating func note(_ code: Diagnostic.Code, _ message: String, at label: Int?) {
    diagnostics.append(
      Diagnostic(.note, code, message, line: label.flatMap { firstLines[$0] }))
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
      noteTogether(label, people)
    }
  }

  /// The speaker behind a name of the list, with the evidence for it.
  private mutating func addSpeaker(_ use: Int, _ naming: LabelNaming) -> Int {
    let person = naming.names.person(of: use)
    let name = naming.names.people[person].name
    let index = indices[person] ?? speakers.count
    if index == speakers.count {
      indices[person] = index
      speakers.append(Speaker(name: name, labels: []))
    }
    let written = naming.written[use]
    let stated = naming.stated[use]
    let basis =
      stated?.basis ?? naming.names.reasons[use].map { "“\(written)” is \(name): \($0)" }
    // Capitals and the like need no word where the label is the name otherwise.
    if let basis, stated != nil || written.lowercased() != name.lowercased() {
      let known = speakers[index].nameBasis
      if known?.contains(basis) != true {
        speakers[index].nameBasis = known.map { $0 + "; " + basis } ?? basis
      }
    }
    if let finding = stated?.finding { noteMisspelling(finding, written) }
    return index
  }

  private mutating func noteTogether(_ label: Int, _ people: [Int]) {
    let names = people.map { speakers[$0].name }
    let list = names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    note(
      .jointLabel,
      "“\(labels[label])” is \(list) together: each has the turn and an equal part of its words",
      at: label)
  }

  private mutating func noteMisspelling(_ finding: NameEvidence.Finding, _ label: String) {
    guard let other = finding.misspelling else { return }
    let times = other.times == 1 ? "once" : "\(other.times) times"
    diagnostics.append(
      Diagnostic(
        .note, .nameChosen,
        "the page also writes “\(other.name)” \(times); the report uses \(finding.name), since "
          + "\(finding.basis) and the transcript's label is “\(label)”",
        line: other.line))
  }

  /// Says which labels look like one person's and why they were not joined.
  private mutating func noteDoubts(_ naming: LabelNaming) {
    for doubt in naming.names.doubts.prefix(20) {
      let pair = [doubt.one, doubt.other]
      guard !pair.contains(where: { naming.stated[$0]?.isAlias == true }),
        pair.allSatisfy({ naming.label(ofUse: $0) != nil })
      else { continue }
      let names = pair.map { naming.names.people[naming.names.person(of: $0)].name }
      // The shorter of the two is what an alias is made for.
      let isFirst =
        PersonName(naming.written[doubt.one]).words.count
        <= PersonName(naming.written[doubt.other]).words.count
      let (short, name) = isFirst ? (doubt.one, names[1]) : (doubt.other, names[0])
      let label = naming.written[short]
      let quote = (label + name).contains("'") ? "\"" : "'"
      note(
        .mightBeSame,
        "“\(label)” might be the same as \(name), but \(doubt.reason): join them with --alias "
          + "\(quote)\(label)=\(name)\(quote)", at: naming.label(ofUse: short))
    }
  }

  // MARK: People without a name

  /// `Speaker 1` and `SPEAKER 1` are one; labels without any letter or digit are told by their looks.
  private mutating func addAnonymous(_ label: String) -> Int {
    let words = LabelKind.words(of: label)
    let key = words.isEmpty ? [label] : words
    let index = anonymous[key] ?? speakers.count
    if index == speakers.count {
      anonymous[key] = index
      speakers.append(
        Speaker(
          name: label, labels: [], isNamed: false, isUnknown: LabelKind.saysUnknown(label)))
    }
    speakers[index].labels.append(label)
    return index
  }

  /// “BOTH” is two people where there are two; “ALL” is everybody where all are known by name. Else it
  /// is a voice of its own.
  private mutating func addEverybody(_ label: Int, _ range: ClosedRange<Int>) {
    let known = speakers.indices.filter { !speakers[$0].isUnknown }
    let isClear =
      range.contains(known.count)
      && (known.count == 2 || speakers.allSatisfy(\.isNamed))
    guard isClear else {
      bearers[label] = .speaker(addAnonymous(labels[label]))
      return
    }
    for person in known { speakers[person].labels.append(labels[label]) }
    bearers[label] = .together(known)
    noteTogether(label, known)
  }
}
