public import EpisodeBuilding
public import TranscriptModel
import TranscriptWriting

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes transcripts in another form: cleaned, with the names that were found for their labels.
public struct Conversion: Sendable {
  private let writer: any TranscriptWriter
  private let options: EpisodeOptions

  /// The ids of the forms there are.
  public static var forms: [String] { TranscriptWriters.all.map(\.id) }

  /// Prepares a conversion; `nil` where there is no such form.
  public init?(to form: String, options: EpisodeOptions) {
    guard let writer = TranscriptWriters.all.first(where: { $0.id == form }) else { return nil }
    (self.writer, self.options) = (writer, options)
  }

  /// The ending of the files it makes, without the dot.
  public var fileExtension: String { writer.fileExtension }

  /// Converts one transcript.
  ///
  /// - Parameters:
  ///   - input: The transcript.
  ///   - context: What is known of its show; `nil` for what the options state.
  /// - Throws: ``InputError`` where it cannot be read or the form cannot hold it; `ReadingError`
  ///   where it is no transcript.
  public func convert(
    _ input: TranscriptInput, in context: ShowContext? = nil
  ) throws -> ConvertedTranscript {
    let input = input.settled
    let document = try input.document(as: options.format)
    guard case .transcript(let transcript) = document.content else {
      let reason =
        document.transcript == nil
        ? "there is no speech in it to convert"
        : "it says who spoke when, and has no words to convert"
      throw InputError(path: input.path, reason: reason)
    }
    let episode = buildEpisode(
      document, transcript, named: input.name, in: context ?? options.context,
      overrides: options.overrides)
    var named = transcript.withNames(from: episode)
    named.metadata.take(options)
    do {
      let written = try writer.write(named)
      return ConvertedTranscript(
        bytes: written.bytes, diagnostics: episode.diagnostics + written.diagnostics)
    } catch {
      throw InputError(path: input.path, reason: error.description)
    }
  }
}

/// A transcript in another form.
public struct ConvertedTranscript: Sendable {
  /// The file.
  public var bytes: [UInt8]
  /// What was noticed while reading and writing.
  public var diagnostics: [Diagnostic]

  /// Writes it to a file, whole or not at all; folders on the way are made.
  ///
  /// - Throws: ``OutputError`` where a file stands there already and `force` is not set, or it cannot
  ///   be written.
  public func write(to path: String, force: Bool) throws {
    let files = FileManager.default
    guard force || !files.fileExists(atPath: path) else {
      throw OutputError(path: path, reason: "it stands there already; --force overwrites it")
    }
    do {
      let place = URL(filePath: path)
      try files.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: place, options: .atomic)
    } catch {
      throw OutputError(path: path, reason: "could not write: \(SystemReason.of(error))")
    }
  }
}

extension SourceMetadata {
  /// What the user states beats what the file says.
  fileprivate mutating func take(_ options: EpisodeOptions) {
    title = options.overrides.title ?? title
    published = options.overrides.published ?? published
    duration = options.overrides.duration ?? duration
    language = options.overrides.language ?? language
  }
}
