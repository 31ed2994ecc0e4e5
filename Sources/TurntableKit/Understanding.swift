import EpisodeAnalysis
import EpisodeBuilding
import ReportComposition
public import TranscriptModel
import TranscriptReading

/// What a file turned out to be, understood and counted.
public enum Understanding: Sendable {
  /// The transcript of an episode.
  case episode(UnderstoodEpisode)
  /// A show's list of episodes.
  case listing(UnderstoodListing)
  /// An article that quotes people.
  case article(UnderstoodArticle)

  /// What was noticed while reading and building, in order.
  public var diagnostics: [Diagnostic] {
    switch self {
    case .episode(let episode): episode.analyzed.diagnostics
    case .listing(let listing): listing.listing.diagnostics
    case .article(let article): article.analyzed.article.diagnostics
    }
  }

  /// What it is, in words.
  var kind: String {
    switch self {
    case .episode: "an episode"
    case .listing: "a list of episodes"
    case .article: "an article"
    }
  }

  /// How often an episode says each term of each tracked topic; `nil` where nothing can tell.
  var termCounts: [[Int]]? {
    if case .episode(let episode) = self { episode.analyzed.termCounts } else { nil }
  }

  /// Where facts come from that the file itself does not state, in words.
  var origins: [SourceMetadata.Fact: String] {
    switch self {
    case .episode(let episode): episode.origins
    case .article(let article): article.origins
    case .listing: [:]
    }
  }

  /// The report on it.
  var report: any ComposedReport {
    switch self {
    case .episode(let episode):
      EpisodeReport(
        EpisodeEntry(episode.analyzed, beside: episode.show), version: turntableVersion)
    case .listing(let listing): ShowReport(listing.listing, version: turntableVersion)
    case .article(let article): ArticleReport(article.analyzed, version: turntableVersion)
    }
  }
}

/// A show's list of episodes, understood.
public struct UnderstoodListing: Sendable {
  /// Which format it was taken for, and why.
  public var recognition: Recognition
  /// The show and its episodes.
  public var listing: ShowListing
}

/// An article, understood and counted.
public struct UnderstoodArticle: Sendable {
  /// Which format it was taken for, and why.
  public var recognition: Recognition
  /// The quotations, and the figures.
  public var analyzed: AnalyzedArticle
  /// Where facts come from that the article itself does not state, in words.
  public var origins: [SourceMetadata.Fact: String] = [:]
}

/// Reads, understands and counts an input, whatever it is: a transcript, a list of episodes or an
/// article, in the light of what lists and the file's name say of it.
///
/// - Throws: ``InputError`` where the file cannot be read; `ReadingError` where it is none of these.
public func understand(
  _ input: TranscriptInput, options: EpisodeOptions, with analyzer: inout EpisodeAnalyzer
) throws -> Understanding {
  if let tally = input.tally { return .episode(try tally.record().understood) }
  return try understand(
    input.document(as: options.format), named: input.name, options: options, with: &analyzer,
    after: input.kept?.look)
}

extension TranscriptInput {
  /// What the file says, and what lists and its name say of it.
  ///
  /// - Parameter format: The id of a format to insist on; `nil` finds it from the content.
  func document(as format: String? = nil) throws -> SourceDocument {
    guard name != ShowFile.name else {
      throw InputError(
        path: path, reason: "it states what is known of a show; name the show's transcripts")
    }
    var document = try reading(as: format)
    // Notes tell of the transcripts beside them, and nothing by themselves.
    guard document.recognition.format != "episode-notes" || matches != nil || format != nil else {
      throw ReadingError(
        Diagnostic(
          .error, .unknownFormat,
          "these are show notes: headings, lists and links, no speech; give the transcript", line: 1
        ))
    }
    FactMerging.apply(facts, to: &document)
    document.diagnostics +=
      [choice].compactMap(\.self).map { Diagnostic(.note, .transcriptsElsewhere, $0) }
      + doubts.map { Diagnostic(.warning, .listAmbiguous, $0) }
    return document
  }
}

/// Understands and counts a document.
func understand(
  _ document: SourceDocument, named name: String, options: EpisodeOptions,
  with analyzer: inout EpisodeAnalyzer, after look: FirstLook? = nil
) -> Understanding {
  let (context, overrides) = (options.context, options.overrides)
  let fingerprint = options.contextFingerprint ?? context.fingerprint
  switch document.content {
  case .transcript(let transcript), .times(let transcript):
    let episode = buildEpisode(
      document, transcript, named: name, in: context, overrides: overrides, after: look)
    let analyzed = analyzer.analyze(
      episode, context: fingerprint, tracking: context.topics,
      parts: options.parts)
    return .episode(
      UnderstoodEpisode(
        recognition: document.recognition, leftOut: transcript.leftOut, marks: transcript.marks,
        speakers: episode.speakers, analyzed: analyzed, origins: transcript.metadata.origins))
  case .episodeList(let list):
    return .listing(
      UnderstoodListing(
        recognition: document.recognition,
        listing: buildListing(document, list, named: name, in: context)))
  case .article(let article):
    let built = buildArticle(document, article, named: name, in: context, overrides: overrides)
    return .article(
      UnderstoodArticle(
        recognition: document.recognition,
        analyzed: analyzer.analyze(
          built, context: fingerprint, tracking: context.topics),
        origins: article.metadata.origins))
  }
}
