import EpisodeBuilding
import TranscriptModel

/// The shows that some inputs are episodes of: what all of their files tell together is known when
/// each of them is built.
public struct Shows: Sendable {
  private let inputs: [TranscriptInput]
  private let originals: [Int?]
  private let contexts: [ShowContext]
  private let names: [String]

  /// Surveys the files behind some inputs. A file that is alone is not read for it.
  ///
  /// - Parameters:
  ///   - files: The shows' own files, which add to what the options state.
  ///   - options: How to read the inputs; what they state of the show beats everything else.
  ///   - progress: Is told of each file that was surveyed.
  public static func survey(
    _ inputs: [TranscriptInput], options: EpisodeOptions, files: ShowFiles = .none, jobs: Int,
    progress: RunProgress = .none
  ) async -> Shows {
    let stated = inputs.map { files.context(for: $0, stated: options.context) }
    guard inputs.count > 1 else { return Shows(inputs, surveys: [], files, stated) }
    let surveys = await concurrentMap(
      Array(inputs.indices), jobs: jobs, worker: { () }
    ) { index, _ in
      defer { progress.fileDone(.surveying, of: inputs.count) }
      return survey(inputs[index], as: options.format, in: stated[index])
    }
    return Shows(inputs, surveys: surveys, files, stated)
  }

  /// What is known of the show of an input, by its place among the inputs.
  public func context(ofInputAt index: Int) -> ShowContext { contexts[index] }

  /// The file that holds the same episode as an input and is kept in its place; `nil` for those that
  /// are kept. Files named one by one are meant, and kept.
  public func original(ofInputAt index: Int) -> TranscriptInput? {
    inputs[index].isFound ? originals[index].map { inputs[$0] } : nil
  }

  /// What tells the show of an input from the others; the same for all of its episodes.
  func name(ofShowOfInputAt index: Int) -> String { names[index] }

  private init(
    _ inputs: [TranscriptInput], surveys: [EpisodeSurvey?], _ files: ShowFiles,
    _ stated: [ShowContext]
  ) {
    self.inputs = inputs
    guard !surveys.isEmpty else {
      originals = inputs.map { _ in nil }
      names = inputs.map { _ in "" }
      contexts = stated
      return
    }
    originals = Translations.left(
      out: inputs, Duplicates.find(in: surveys), isTranscript: { surveys[$0] != nil },
      language: { stated[$0].language?.value })
    let shows = Shows.names(inputs, surveys, files)
    var episodes: [String: [EpisodeSurvey]] = [:]
    var known: [String: ShowContext] = [:]
    for (index, survey) in surveys.enumerated() where originals[index] == nil {
      if let survey { episodes[shows[index], default: []].append(survey) }
      known[shows[index]] = stated[index]
    }
    for (show, surveys) in episodes {
      known[show] = known[show].map { ShowContext($0, folding: surveys) }
    }
    names = shows
    contexts = zip(shows, stated).map { known[$0] ?? $1 }
  }

  /// What tells the shows apart: the show's own file; else the name the input states; else the one
  /// that the other files of its folder state; else the folder.
  private static func names(
    _ inputs: [TranscriptInput], _ surveys: [EpisodeSurvey?], _ files: ShowFiles
  ) -> [String] {
    var stated: [String: Set<String>] = [:]
    for (input, survey) in zip(inputs, surveys) {
      if let show = survey?.showKey { stated[input.folder, default: []].insert(show) }
    }
    return zip(inputs, surveys).map { input, survey in
      let only = stated[input.folder].flatMap { $0.count == 1 ? $0.first : nil }
      // A folder may be called as another's show is; a line feed stands in no name.
      return files.file(for: input).map { "\n\n" + $0.path } ?? survey?.showKey ?? only
        ?? "\n" + input.folder
    }
  }

  /// What an input tells of its show; `nil` where it is no transcript, which others say.
  private static func survey(
    _ input: TranscriptInput, as format: String?, in context: ShowContext
  ) -> EpisodeSurvey? {
    guard let document = try? input.document(as: format), let transcript = document.transcript
    else { return nil }
    return EpisodeSurvey(transcript, in: context)
  }
}

extension EpisodeSurvey {
  /// The show's name, however it is spelt.
  fileprivate var showKey: String? { show.map { ShowContext.words(of: $0).joined(separator: " ") } }
}
