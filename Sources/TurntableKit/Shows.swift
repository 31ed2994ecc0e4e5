import EpisodeBuilding
import TranscriptModel

/// The shows that some inputs are episodes of: what all of their files tell together is known when
/// each of them is built.
public struct Shows: Sendable {
  private let inputs: [TranscriptInput]
  private let originals: [Int?]
  private let contexts: [ShowContext]

  /// Surveys the files behind some inputs. A file that is alone is not read for it.
  public static func survey(
    _ inputs: [TranscriptInput], options: EpisodeOptions, jobs: Int
  ) async -> Shows {
    guard inputs.count > 1 else { return Shows(inputs, surveys: [], options.context) }
    let surveys = await concurrentMap(inputs, jobs: jobs, worker: { () }) { input, _ in
      survey(input, options)
    }
    return Shows(inputs, surveys: surveys, options.context)
  }

  /// What is known of the show of an input, by its place among the inputs.
  public func context(ofInputAt index: Int) -> ShowContext { contexts[index] }

  /// The file that holds the same episode as an input and is kept in its place; `nil` for those that
  /// are kept. Files named one by one are meant, and kept.
  public func original(ofInputAt index: Int) -> TranscriptInput? {
    inputs[index].isFound ? originals[index].map { inputs[$0] } : nil
  }

  private init(_ inputs: [TranscriptInput], surveys: [EpisodeSurvey?], _ stated: ShowContext) {
    self.inputs = inputs
    guard !surveys.isEmpty else {
      originals = inputs.map { _ in nil }
      contexts = inputs.map { _ in stated }
      return
    }
    originals = Duplicates.find(in: surveys)
    let shows = Shows.names(inputs, surveys)
    var episodes: [String: [EpisodeSurvey]] = [:]
    for (index, survey) in surveys.enumerated() where originals[index] == nil {
      if let survey { episodes[shows[index], default: []].append(survey) }
    }
    let folded = episodes.mapValues { ShowContext(stated, folding: $0) }
    contexts = shows.map { folded[$0] ?? stated }
  }

  /// What tells the shows apart: the name the file states; else the one that the other files of its
  /// folder state; else the folder.
  private static func names(_ inputs: [TranscriptInput], _ surveys: [EpisodeSurvey?]) -> [String] {
    var stated: [String: Set<String>] = [:]
    for (input, survey) in zip(inputs, surveys) {
      if let show = survey?.show { stated[input.folder, default: []].insert(show) }
    }
    return zip(inputs, surveys).map { input, survey in
      let only = stated[input.folder].flatMap { $0.count == 1 ? $0.first : nil }
      // A folder may be called as another's show is; a line feed stands in no name.
      return survey?.show ?? only ?? "\n" + input.folder
    }
  }

  /// What an input tells of its show; `nil` where it is no transcript, which others say.
  private static func survey(_ input: TranscriptInput, _ options: EpisodeOptions) -> EpisodeSurvey?
  {
    guard let document = try? input.document(as: options.format),
      let transcript = document.transcript
    else { return nil }
    return EpisodeSurvey(transcript, in: options.context)
  }
}
