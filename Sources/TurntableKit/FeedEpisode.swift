import TranscriptModel

/// What a feed says of one episode, and the transcripts of it that lie beside the feed.
struct FeedEpisode: Hashable, Sendable {
  /// The path of the feed.
  var path: String
  /// Title, date, people and the like, as the feed states them.
  var metadata: SourceMetadata
  /// The line of the feed the episode begins on.
  var line: Int
  /// The transcripts at hand, as paths; those in the feed's language first.
  var candidates: [String]
  /// Those that were not taken, and why the one was.
  var choice: String?
  /// What else the feed links to, in words; `nil` where all of it is at hand.
  var elsewhere: String?

  /// The feed's name without its folder.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Puts what the feed says into a document; it beats what the document says itself.
  func apply(to document: inout SourceDocument) {
    switch document.content {
    case .transcript(var transcript):
      take(&transcript.metadata, &document)
      document.content = .transcript(transcript)
    case .times(var transcript):
      take(&transcript.metadata, &document)
      document.content = .times(transcript)
    case .article(var article):
      take(&article.metadata, &document)
      document.content = .article(article)
    case .episodeList: break
    }
  }

  private func take(_ own: inout SourceMetadata, _ document: inout SourceDocument) {
    var taken: [String] = []
    var beaten: [String] = []
    func beat<Fact: Equatable>(
      _ what: String, _ path: WritableKeyPath<SourceMetadata, Fact?>, _ shown: (Fact) -> String
    ) {
      guard let stated = metadata[keyPath: path] else { return }
      if let other = own[keyPath: path], other != stated {
        beaten.append("\(what) “\(shown(other))”")
      }
      taken.append(what)
      own[keyPath: path] = stated
    }
    beat("title", \.title) { $0 }
    beat("show", \.show) { $0 }
    beat("number", \.number) { "\($0)" }
    beat("date", \.published) { "\($0)" }
    beat("length", \.duration) { "\($0)" }
    beat("language", \.language) { $0 }
    beat("address", \.url) { $0 }
    if !metadata.credits.isEmpty { taken.append("people") }
    let credits = metadata.credits.map { credit in
      SourceMetadata.Credit(name: credit.name, role: credit.role, line: credit.line, file: name)
    }
    let named = Set(credits.map { $0.name.lowercased() })
    own.credits = credits + own.credits.filter { !named.contains($0.name.lowercased()) }
    own.prose = metadata.prose.map { .init($0.text, line: $0.line, file: name) } + own.prose
    document.diagnostics += diagnostics(taken, beaten)
  }

  private func diagnostics(_ taken: [String], _ beaten: [String]) -> [Diagnostic] {
    var text = "\(taken.joined(separator: ", ")) come from \(name), line \(line)"
    if !beaten.isEmpty { text += "; the file itself says \(beaten.joined(separator: ", "))" }
    let others = [choice, elsewhere].compactMap(\.self)
    return [Diagnostic(.note, .fromFeed, text)]
      + others.map { Diagnostic(.note, .transcriptsElsewhere, $0) }
  }
}

extension TranscriptInput {
  /// The input with the one of several transcripts that knows most: speakers, then times; of equals
  /// the one the feed names first.
  public var settled: TranscriptInput {
    guard let feed, feed.candidates.count > 1 else { return self }
    let known = feed.candidates.map { path -> (path: String, knowledge: Knowledge) in
      (path, Knowledge((try? TranscriptInput(path: path).document())?.transcript))
    }
    guard
      let best = known.enumerated().max(by: { a, b in
        (a.element.knowledge.rank, -a.offset) < (b.element.knowledge.rank, -b.offset)
      })?.element
    else { return self }
    let others = known.filter { $0.path != best.path }.map { TranscriptInput(path: $0.path).name }
    var settled = self
    settled.path = best.path
    let rest = "\(others.joined(separator: ", ")) \(others.count == 1 ? "is" : "are") not"
    let name = settled.name
    settled.feed?.choice =
      "of this episode's transcripts \(name) is read, since it has \(best.knowledge.words); \(rest)"
    return settled
  }
}

/// What a transcript knows beside the words.
private struct Knowledge {
  let hasSpeakers: Bool
  let timing: SourceTiming
  let isReadable: Bool

  init(_ transcript: Transcript?) {
    isReadable = transcript != nil
    let utterances = transcript?.utterances ?? []
    hasSpeakers = utterances.count { $0.label != nil } * 2 > utterances.count
    timing = transcript?.timing ?? .untimed
  }

  /// The higher, the more it knows.
  var rank: Int {
    let times = timing == .measured ? 2 : timing == .anchored ? 1 : 0
    return (isReadable ? 1 : 0) + (hasSpeakers ? 6 : 0) + times * 2
  }

  var words: String {
    switch (hasSpeakers, timing) {
    case (true, .untimed): "speakers"
    case (true, _): "speakers and times"
    case (false, .untimed): "as much as any"
    case (false, _): "times"
    }
  }
}
