import TranscriptModel

/// Puts what lists and the file's name say of an episode into its document. Here alone is decided who
/// wins: a table of the user, a feed, the file itself, the show's page, the file's name.
struct FactMerging {
  private var metadata: SourceMetadata
  private(set) var diagnostics: [Diagnostic] = []

  /// Merges facts into a document.
  static func apply(_ facts: [ListedFacts], to document: inout SourceDocument) {
    guard !facts.isEmpty else { return }
    switch document.content {
    case .transcript(var transcript):
      let merging = FactMerging(transcript.metadata, facts)
      transcript.metadata = merging.metadata
      document.content = .transcript(transcript)
      document.diagnostics += merging.diagnostics
    case .times(var transcript):
      let merging = FactMerging(transcript.metadata, facts)
      transcript.metadata = merging.metadata
      document.content = .times(transcript)
      document.diagnostics += merging.diagnostics
    case .article(var article):
      let merging = FactMerging(article.metadata, facts)
      article.metadata = merging.metadata
      document.content = .article(article)
      document.diagnostics += merging.diagnostics
    case .episodeList: break
    }
  }

  private init(_ own: SourceMetadata, _ facts: [ListedFacts]) {
    metadata = own
    let ranked = facts.sorted { $0.isBelieved(before: $1) }
    // What beats the file is laid over it, the strongest last; the rest fills what is still open.
    for facts in ranked.filter(\.source.beatsFile).reversed() { take(facts) }
    for facts in ranked where !facts.source.beatsFile { take(facts) }
  }

  private mutating func take(_ facts: ListedFacts) {
    var taken: [String] = []
    var differing: [(who: String, what: String)] = []
    func take<Value>(
      _ fact: SourceMetadata.Fact, _ path: WritableKeyPath<SourceMetadata, Value?>,
      _ isSame: (Value, Value) -> Bool, _ shown: (Value) -> String
    ) {
      guard let stated = facts.metadata[keyPath: path] else { return }
      let known = metadata[keyPath: path]
      let isWanted = facts.source.beatsFile || known == nil
      // A name of a file is no title that anybody stated.
      if let known, !isSame(known, stated), facts.source != .fileName || fact != .title {
        let who = isWanted ? metadata.origins[fact] ?? "the file itself" : facts.place
        differing.append((who, "\(fact.rawValue) “\(shown(isWanted ? known : stated))”"))
      }
      guard isWanted else { return }
      taken.append(fact.rawValue)
      metadata[keyPath: path] = stated
      metadata.origins[fact] = facts.origin
    }
    take(.title, \.title, ==, { $0 })
    take(.show, \.show, ==, { $0 })
    take(.number, \.number, ==, { "\($0)" })
    take(.published, \.published, ==, { "\($0)" })
    // Lists give whole minutes.
    take(.duration, \.duration, { abs($0.milliseconds - $1.milliseconds) < 60_000 }, { "\($0)" })
    take(.language, \.language, ==, { $0 })
    take(.url, \.url, ==, { $0 })
    if takePeople(facts) { taken.append("people") }
    note(facts, taken, differing)
  }

  /// Takes over people and prose as evidence for names and roles.
  ///
  /// - Returns: Whether there are people in a field.
  private mutating func takePeople(_ facts: ListedFacts) -> Bool {
    let line = facts.source == .fileName ? nil : facts.name
    let credits = facts.metadata.credits.map { credit in
      SourceMetadata.Credit(name: credit.name, role: credit.role, line: credit.line, file: line)
    }
    let prose = facts.metadata.prose.map {
      SourceMetadata.ProseLine($0.text, line: $0.line, file: line)
    }
    let (first, second) =
      facts.source.beatsFile ? (credits, metadata.credits) : (metadata.credits, credits)
    let named = Set(first.map { $0.name.lowercased() })
    metadata.credits = first + second.filter { !named.contains($0.name.lowercased()) }
    metadata.prose =
      facts.source.beatsFile ? prose + metadata.prose : metadata.prose + prose
    return !credits.isEmpty
  }

  private mutating func note(
    _ facts: ListedFacts, _ taken: [String], _ differing: [(who: String, what: String)]
  ) {
    var parts: [String] = []
    if !taken.isEmpty {
      let verb = taken.count == 1 && taken != ["people"] ? "comes" : "come"
      parts.append("\(taken.joined(separator: ", ")) \(verb) from \(facts.origin)")
    }
    var said: Set<String> = []
    for who in differing.map(\.who) where said.insert(who).inserted {
      let what = differing.filter { $0.who == who }.map(\.what).joined(separator: ", ")
      parts.append("\(who) says \(what)" + (facts.source.beatsFile ? "" : ", which does not count"))
    }
    if !parts.isEmpty {
      diagnostics.append(Diagnostic(.note, .factsListed, parts.joined(separator: "; ")))
    }
    if let elsewhere = facts.elsewhere {
      diagnostics.append(Diagnostic(.note, .transcriptsElsewhere, elsewhere))
    }
  }
}
