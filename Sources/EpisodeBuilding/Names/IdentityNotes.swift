import TranscriptModel

/// What was decided about the labels of a transcript, told to people: rows of the table `diagnostics`.
struct IdentityNotes {
  /// What is told, in the order it was decided.
  private(set) var diagnostics: [Diagnostic] = []
  private let labels: [String]
  private let firstLines: [Int?]

  init(_ labels: [String], firstLines: [Int?]) {
    (self.labels, self.firstLines) = (labels, firstLines)
  }

  /// Tells something of a label, at the line where it stands first.
  mutating func note(_ code: Diagnostic.Code, _ message: String, at label: Int?) {
    diagnostics.append(
      Diagnostic(.note, code, message, line: label.flatMap { firstLines[$0] }))
  }

  /// Says which of the names and labels a user states are nobody's here: they may be misspelt.
  mutating func noteStrangers(among speakers: [Speaker], in context: ShowContext) {
    let stated =
      ((context.hosts + context.guests).map { ($0.value, $0.source) }
      + context.aliases.sorted { $0.key < $1.key }.map { ($0.key, $0.value.source) })
      .filter { $0.1.isUser }
    guard !stated.isEmpty else { return }
    let known = Set((speakers.flatMap { [$0.name] + $0.labels } + labels).map(LabelKind.words))
    let people = speakers.filter(\.isNamed).map(\.name).prefix(5).joined(separator: ", ")
    for (name, source) in stated where !known.contains(LabelKind.words(of: name)) {
      // In a folder it is enough that somebody is meant in one of the files.
      diagnostics.append(
        Diagnostic(
          context.episodes > 1 ? .note : .warning, .strangerStated,
          "“\(name)”, stated \(source.words), is nobody here; the transcript's people are "
            + (people.isEmpty ? "unnamed" : people)))
    }
  }

  /// A sound; where much is said under it, the labels of those who say it are missing.
  mutating func noteSound(_ label: Int, isSpeech: Bool) {
    if isSpeech {
      diagnostics.append(
        Diagnostic(
          .warning, .soundLabel,
          "“\(labels[label])” is a sound or a break, but too much is said under it: it is counted "
            + "as nobody's in particular", line: firstLines[label]))
    } else {
      note(.soundLabel, "“\(labels[label])” is a sound or a break, not a person", at: label)
    }
  }

  /// Whom a label of several people names.
  mutating func noteTogether(_ label: Int, _ names: [String]) {
    let list = names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    note(
      .jointLabel,
      "“\(labels[label])” is \(list) together: each has the turn and an equal part of its words",
      at: label)
  }

  /// How the page writes a name, too.
  mutating func noteMisspelling(_ finding: NameEvidence.Finding, _ label: String) {
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
  mutating func noteDoubts(_ naming: LabelNaming, _ use: LabelUse) {
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
      note(
        .mightBeSame, IdentityNotes.doubt(naming.written[short], name, name, doubt.reason),
        at: naming.label(ofUse: short))
    }
  }

  /// A label of all that does not tell whom it means.
  mutating func noteUnclear(_ label: Int) {
    note(
      .jointLabel,
      "whom “\(labels[label])” means is not clear: its words are nobody's in particular",
      at: label)
  }

  /// Says whom somebody might be, why they were not joined, and how to join them.
  static func doubt(
    _ label: String, _ person: String, _ name: String, _ reason: String
  ) -> String {
    let quote = (label + name).contains("'") ? "\"" : "'"
    return "“\(label)” might be the same as \(person), but \(reason): join them with --alias "
      + "\(quote)\(label)=\(name)\(quote)"
  }
}
