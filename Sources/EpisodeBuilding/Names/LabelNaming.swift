import TranscriptModel

/// Gives the labels of people their names: what the user states first, then the page's own names,
/// then the other labels. Labels of several people are taken apart.
struct LabelNaming {
  /// A name known for a label, and the evidence in words.
  struct Known {
    var name: String
    var basis: String
    var isAlias = false
    var finding: NameEvidence.Finding?
  }

  /// Who the names are.
  private(set) var names = JoinedNames([], within: .episode)
  /// The names a label lists, as places in the list of names; one for a label of one person.
  private(set) var uses: [Int: [Int]] = [:]
  /// What is known of each name of the list beside the other names.
  private(set) var stated: [Known?] = []
  /// Each name of the list as the transcript writes it.
  private(set) var written: [String] = []
  private var label: [Int?] = []

  private let people: [Int]
  private let labels: [String]
  private let use: LabelUse
  private let evidence: NameEvidence
  private let context: ShowContext
  private let labelOfKey: [String: Int]

  /// Names the labels at these places.
  init(_ people: [Int], of transcript: Transcript, _ use: LabelUse, in context: ShowContext) {
    (self.people, labels, self.use, self.context) = (people, transcript.labels, use, context)
    let metadata = transcript.metadata
    let credits = metadata.credits.map {
      SourceMetadata.ProseLine($0.name, line: $0.line, file: $0.file)
    }
    evidence = NameEvidence(metadata.prose + credits)
    labelOfKey = Dictionary(
      (metadata.prose.isEmpty && credits.isEmpty ? [] : people).map {
        (PersonName(transcript.labels[$0]).key, $0)
      }, uniquingKeysWith: { $1 })
    var lists = people.map { ($0, parts(of: $0)) }
    collect(lists)
    guard lists.contains(where: { $0.1.count > 1 }) else { return }
    // Whom a label lists is known once the other labels are.
    let known = Set(uses.values.filter { $0.count == 1 }.map { names.person(of: $0[0]) })
    for (place, (label, parts)) in lists.enumerated() where parts.count > 1 {
      let isKnown = uses[label, default: []].map { known.contains(names.person(of: $0)) }
      if !LabelNaming.lists(parts, isKnown) { lists[place].1 = [labels[label]] }
    }
    collect(lists)
  }

  /// Whether these labels of the transcript would be named alike in another context.
  func holds(for people: [Int], in context: ShowContext) -> Bool {
    self.people == people && self.context.aliases == context.aliases
  }

  /// Whether a label lists people: all of them are in the transcript or have full names, or one is
  /// there and the others' names look like names.
  private static func lists(_ parts: [String], _ isKnown: [Bool]) -> Bool {
    let forms = zip(parts, isKnown).map { part, isKnown in
      let form = JointLabel.form(of: part)
      return isKnown ? (isName: true, isFull: true) : form
    }
    return forms.allSatisfy(\.isFull) || isKnown.contains(true) && forms.allSatisfy(\.isName)
  }

  /// The names a label lists, or the label.
  private func parts(of place: Int) -> [String] {
    let label = alias(of: labels[place])?.value ?? labels[place]
    return JointLabel.parts(of: label) ?? [labels[place]]
  }

  /// Joins the names of these labels.
  private mutating func collect(_ lists: [(label: Int, parts: [String])]) {
    (uses, stated, written, label) = ([:], [], [], [])
    var counts: [Int] = []
    for (place, parts) in lists where parts.count == 1 {
      uses[place] = [add(parts[0], at: place)]
      counts.append(use.times[place])
    }
    // Who is only named together with others comes last, so that labels of one person lead.
    for (place, parts) in lists where parts.count > 1 {
      uses[place] = parts.map { add($0, at: nil) }
      counts += parts.map { _ in 0 }
    }
    let places = Dictionary(
      label.enumerated().compactMap { use, place in place.map { ($0, use) } },
      uniquingKeysWith: { first, _ in first })
    var meetings: [NamePair: Int] = [:]
    for (pair, count) in use.meetings {
      guard let one = places[pair.one], let other = places[pair.other] else { continue }
      meetings[NamePair(one, other)] = count
    }
    names = JoinedNames(
      written.indices.map {
        NameUse(
          stated[$0]?.name ?? written[$0], count: counts[$0],
          isStated: stated[$0]?.isAlias == true)
      }, within: .episode, meetings: meetings)
  }

  private mutating func add(_ text: String, at place: Int?) -> Int {
    written.append(text)
    label.append(place)
    stated.append(statement(on: text, at: place))
    return written.count - 1
  }

  /// What is stated of a label: the first source that knows it.
  private func statement(on text: String, at place: Int?) -> Known? {
    if let alias = alias(of: text) {
      return Known(
        name: alias.value,
        basis: "“\(text)” is \(alias.value): named so \(alias.source.words)", isAlias: true)
    }
    return page(text, at: place)
  }

  /// Of aliases that read alike, the first in the alphabet.
  private func alias(of label: String) -> Stated? {
    guard !context.aliases.isEmpty else { return nil }
    let words = LabelKind.words(of: NameEvidence.straight(label))
    return context.aliases.filter { LabelKind.words(of: $0.key) == words }
      .min { $0.key < $1.key }?.value
  }

  /// The full name the page writes, unless somebody of that name answers this label.
  private func page(_ text: String, at place: Int?) -> Known? {
    guard let finding = evidence.fullName(for: text) else { return nil }
    if let place, let other = labelOfKey[PersonName(finding.name).key], other != place,
      use.areApart(place, other)
    {
      return nil
    }
    return Known(
      name: finding.name, basis: "“\(text)” is \(finding.name): \(finding.basis)",
      finding: finding)
  }

  /// The label a name of the list is; `nil` for one that a longer label lists.
  func label(ofUse use: Int) -> Int? { label[use] }
}
