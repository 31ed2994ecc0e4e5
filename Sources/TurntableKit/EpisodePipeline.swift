public import EpisodeAnalysis
public import EpisodeBuilding
public import TranscriptModel
import TranscriptReading

/// A transcript read, understood and counted.
public struct UnderstoodEpisode: Sendable {
  /// Which format it was taken for, and why.
  public var recognition: Recognition
  /// What was left out as nobody's speech.
  public var leftOut: [LeftOut]
  /// How many tags and marks of formatting were taken out from between the words.
  public var marks: Int
  /// The people, in order of first speech.
  public var speakers: [Speaker]
  /// The integers, and the sentences a report quotes.
  public var analyzed: AnalyzedEpisode
  /// Where facts come from that the file itself does not state, in words.
  public var origins: [SourceMetadata.Fact: String] = [:]
  /// The figures of the show's episodes, where several were read together.
  public var show: ShowFigures?

  /// The ratios derived from the integers.
  public var stats: EpisodeStats { EpisodeStats(analyzed.tally) }
}

/// How to read and understand transcripts.
public struct EpisodeOptions: Sendable {
  /// The id of a format to insist on; `nil` finds it from the content.
  public var format: String?
  /// What is known of the show.
  public var context = ShowContext.empty
  /// The hash of the context, where it is known already: one show's is the same for all its episodes.
  var contextFingerprint: String?
  /// What the user states; it beats what the file says.
  public var overrides = EpisodeOverrides()
  /// What is counted beside what always is.
  public var parts = EpisodeAnalyzer.Parts.usual

  /// Creates options that state nothing.
  public init() {}
}

/// Reads, understands and counts the transcript in a file.
///
/// - Throws: ``InputError`` where the file cannot be read; `ReadingError` where it is no transcript.
public func understandEpisode(
  at path: String, options: EpisodeOptions = EpisodeOptions()
) throws -> UnderstoodEpisode {
  let input = TranscriptInput(path: path)
  return try understandEpisode(try input.read(), named: input.name, options: options)
}

/// Reads, understands and counts a transcript in memory.
///
/// - Parameters:
///   - bytes: The whole file.
///   - name: The file's name; the title where the source states none.
///   - options: How to read and understand it.
/// - Throws: `ReadingError` where it is no transcript.
public func understandEpisode(
  _ bytes: [UInt8], named name: String, options: EpisodeOptions = EpisodeOptions()
) throws -> UnderstoodEpisode {
  var analyzer = EpisodeAnalyzer()
  return try understandEpisode(bytes, named: name, options: options, with: &analyzer)
}

/// The same with an analyzer of one's own, whose words stay known from transcript to transcript:
/// faster where there are many.
public func understandEpisode(
  _ bytes: [UInt8], named name: String, options: EpisodeOptions,
  with analyzer: inout EpisodeAnalyzer
) throws -> UnderstoodEpisode {
  let document = try readTranscript(bytes, named: name, as: options.format)
  guard
    case .episode(let episode) = understand(
      document, named: name, options: options, with: &analyzer)
  else {
    throw ReadingError(
      Diagnostic(
        .error, .noSpeech,
        "no speech found: read as \(document.recognition.format), which is no transcript"))
  }
  return episode
}
