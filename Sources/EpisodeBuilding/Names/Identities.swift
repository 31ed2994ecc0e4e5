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
  private var byName: [String: Int] = [:]

  /// Decides for each label: the context's aliases first, then the page's own names, then other
  /// labels of the file.
  init(_ transcript: Transcript, in context: ShowContext) {
    let use = LabelUse(transcript)
    (labels, firstLines) = (transcript.labels, use.firstLines)
    let hints = LabelHints(labels)
    let kinds = labels.indices.map { index in
      let kind = LabelKind(
        labels[index], times: use.times[index], speaks: use.speaks[index], in: context)
      return hints.kind(of: labels[index], kind, in: context)
    }
    let people = labels.indices.filter { kinds[$0] == .person }
    let naming = LabelNaming(people, of: transcript, use, in: context)
    // Whom “BOTH” means is known once all others are.
    let crowds = labels.indices.filter {
      kinds[$0] == .anonymous && JointLabel.everybody(labels[$0]) != nil
    }
    var others = self
    if !crowds.isEmpty { others.add(kinds, naming, besides: Set(crowds)) }
    let clear = crowds.filter { others.isClear(labels[$0]) }
    add(kinds, naming, besides: Set(clear))
    for label in clear {
      let names = Set(others.known.map { others.speakers[$0].name })
      addTogether(label, speakers.indices.filter { names.contains(speakers[$0].name) })
    }
    takeNames(of: context)
    noteDoubts(naming, use)
  }

  /// Calls people as the rest of the show does, unless the user says what they are called.
  private mutating func takeNames(of context: ShowContext) {
    let people = speakers.indices.filter { speakers[$0].isNamed }
    let names = NamesOfShow(people.map { speakers[$0].name }, in: context).names
    let aliases = Set(context.aliases.values.map(\.value))
    for (person, known) in zip(people, names) {
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

  /// Goes through the labels, besides some whose bearers are added later.
  private mutating func add(_ kinds: [LabelKind], _ naming: LabelNaming, besides later: Set<Int>) {
    for (index, label) in labels.enumerated() {
      switch kinds[index] {
      case .advertisement: bearers.append(.advertisement)
      case .sound:
        bearers.append(.sound)
        note(.soundLabel, "“\(label)” is a sound or a break, not a person", at: index)
      case .anonymous:
        bearers.append(later.contains(index) ? .sound : .speaker(addAnonymous(label)))
      case .person: addPerson(index, naming)
      }
    }
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
    if let finding = stated?.finding { noteMisspelling(finding, written) }
    return index
  }

  private mutating func append(_ speaker: Speaker) {
    byName[speaker.name] = speakers.count
    speakers.append(speaker)
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
  private mutating func noteDoubts(_ naming: LabelNaming, _ use: LabelUse) {
    for doubt in naming.names.doubts.prefix(20) {
      let pair = [doubt.one, doubt.other]
      guard !pair.contains(where: { naming.stated[$0]?.isAlias == true }),
        pair.allSatisfy({ naming.label(ofUse: $0) != nil })
      else { continue }
      let names = pair.map { naming.names.people[naming.names.person(of: $0)].name }
      // The shorter or rarer of the two is what an alias is made for.
      let rank = { (place: Int) in
        (
          PersonName(naming.written[place]).words.count,
          naming.label(ofUse: place).map { use.times[$0] } ?? 0
        )
      }
      let isFirst = rank(doubt.one) <= rank(doubt.other)
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

  /// Whom a label of all may mean: everybody but those of whom nobody knows who they are.
  private var known: [Int] { speakers.indices.filter { !speakers[$0].isUnknown } }

  /// Whether it is clear whom a label of all means: “BOTH” two people, “ALL” as many or a few more
  /// where each of them has a name.
  private func isClear(_ label: String) -> Bool {
    let count = known.count
    return JointLabel.everybody(label)?.contains(count) == true
      && (count == 2 || speakers.allSatisfy(\.isNamed))
  }

  private mutating func addTogether(_ label: Int, _ people: [Int]) {
    for person in people { speakers[person].labels.append(labels[label]) }
    bearers[label] = .together(people)
    noteTogether(label, people)
  }
}
