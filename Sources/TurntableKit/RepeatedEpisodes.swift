import EpisodeBuilding
import TranscriptReading

/// Finds, among the files of folders, those that hold an episode another file holds, too.
public enum RepeatedEpisodes {
  /// For each input the one that is kept in its place; `nil` for those that are kept. Files named one
  /// by one are meant, and kept.
  public static func find(
    among inputs: [TranscriptInput], options: EpisodeOptions, jobs: Int
  ) async -> [TranscriptInput?] {
    guard inputs.count > 1, inputs.contains(where: \.isFound) else {
      return inputs.map { _ in nil }
    }
    let surveys = await concurrentMap(inputs, jobs: jobs, worker: { () }) { input, _ in
      survey(input, options)
    }
    return zip(inputs, Duplicates.find(in: surveys)).map { input, kept in
      input.isFound ? kept.map { inputs[$0] } : nil
    }
  }

  /// What an input tells at a glance; `nil` where it is no transcript, which others say.
  private static func survey(_ input: TranscriptInput, _ options: EpisodeOptions) -> EpisodeSurvey?
  {
    guard let bytes = try? input.read(),
      let document = try? readTranscript(bytes, named: input.name, as: options.format),
      case .transcript(let transcript) = document.content
    else { return nil }
    return EpisodeSurvey(transcript, in: options.context)
  }
}
