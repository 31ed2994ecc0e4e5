import EpisodeBuilding
import TranscriptModel

/// The shows that some inputs are episodes of: what all of their files tell together is known when
/// each of them is built.
public struct Shows: Sendable {
  private let inputs: [TranscriptInput]
  private let originals: [Int?]
  private let contexts: [ShowContext]
  private let names: [String]
  /// What the episodes of each show tell together, by what tells the shows apart.
  let sums: [String: ShowSums]
  /// The places of the inputs asked about among all that are known.
  private let places: [Int]

  /// Surveys the files behind some inputs. A file that is alone is not read for it.
  ///
  /// - Parameters:
  ///   - files: The shows' own files, which add to what the options state.
  ///   - options: How to read the inputs; what they state of the show beats everything else.
  ///   - known: Surveys that were made before, of these inputs or of others; what they are of is not read
  ///     again.
  ///   - progress: Is told of each file that was surveyed.
  public static func survey(
    _ inputs: [TranscriptInput], options: EpisodeOptions, files: ShowFiles = .none,
    known: Surveys = .none, jobs: Int, progress: RunProgress = .none
  ) async -> Shows {
    // In the order of the surveys, so that every part of an archive sees the same shows.
    let (all, places) = known.inputs(with: inputs)
    let stated = all.map { files.context(for: $0, stated: options.context) }
    guard all.count > 1 || !known.folded.isEmpty else {
      return Shows(all, places, surveys: [], known.folded, files, stated)
    }
    let surveys = await concurrentMap(
      Array(all.indices), jobs: jobs, worker: { () }
    ) { index, _ in
      defer { progress.fileDone(.surveying, of: all.count) }
      return known.survey(at: index) ?? survey(all[index], as: options.format, in: stated[index])
    }
    return Shows(all, places, surveys: surveys, known.folded, files, stated)
  }

  /// What is known of the show of an input, by its place among the inputs.
  public func context(ofInputAt index: Int) -> ShowContext { contexts[places[index]] }

  /// The file that holds the same episode as an input and is kept in its place; `nil` for those that
  /// are kept. Files named one by one are meant, and kept.
  public func original(ofInputAt index: Int) -> TranscriptInput? {
    let place = places[index]
    return inputs[place].isFound ? originals[place].map { inputs[$0] } : nil
  }

  /// What tells the show of an input from the others; the same for all of its episodes.
  func name(ofShowOfInputAt index: Int) -> String { names[places[index]] }

  private init(
    _ inputs: [TranscriptInput], _ places: [Int], surveys: [EpisodeSurvey?],
    _ folded: [String: ShowSums], _ files: ShowFiles, _ stated: [ShowContext]
  ) {
    self.inputs = inputs
    self.places = places
    guard !surveys.isEmpty else {
      originals = inputs.map { _ in nil }
      names = inputs.map { _ in "" }
      contexts = stated
      sums = folded
      return
    }
    originals = Translations.left(
      out: inputs, StoredTallies.repeated(inputs, Duplicates.find(in: surveys)),
      isTranscript: { surveys[$0] != nil }, language: { stated[$0].language?.value })
    let shows = Shows.names(inputs, surveys, files)
    var sums = folded
    var known: [String: ShowContext] = [:]
    for (index, survey) in surveys.enumerated() where originals[index] == nil {
      // What was folded before holds these, too.
      if let survey, folded[shows[index]] == nil {
        sums[shows[index], default: ShowSums()] += ShowSums(survey)
      }
      // What was counted or surveyed before does not bring all that is stated along.
      let isRead = inputs[index].tally == nil && inputs[index].surveyed == nil
      if isRead || known[shows[index]] == nil {
        known[shows[index]] = stated[index]
      }
    }
    for (show, sums) in sums {
      known[show] = known[show].map { ShowContext($0, folding: sums) }
    }
    self.sums = sums
    names = shows
    contexts = zip(shows, stated).map { known[$0] ?? $1 }
  }

  /// What tells the shows apart: the show's own file; else the name the input states; else the one
  /// that the other files of its folder state; else the folder.
  private static func names(
    _ inputs: [TranscriptInput], _ surveys: [EpisodeSurvey?], _ files: ShowFiles
  ) -> [String] {
    var stated: [String: Set<String>] = [:]
    let keys = zip(inputs, surveys).map { $1?.showKey ?? $0.tally?.show.map(ShowContext.key) }
    for (input, show) in zip(inputs, keys) {
      if let show { stated[input.folder, default: []].insert(show) }
    }
    return zip(inputs, keys).map { input, key in
      let only = stated[input.folder].flatMap { $0.count == 1 ? $0.first : nil }
      // A folder may be called as another's show is; a line feed stands in no name.
      return files.file(for: input).map { "\n\n" + $0.path } ?? key ?? only
        ?? "\n" + input.folder
    }
  }

  /// What an input tells of its show; `nil` where it is no transcript, which others say.
  static func survey(
    _ input: TranscriptInput, as format: String?, in context: ShowContext
  ) -> EpisodeSurvey? {
    guard input.tally == nil, let document = try? input.document(as: format),
      let transcript = document.transcript
    else { return nil }
    let (survey, look) = EpisodeSurvey.look(at: transcript, in: context)
    input.kept?.look = look
    return survey
  }
}

extension EpisodeSurvey {
  /// The show's name, however it is spelt.
  fileprivate var showKey: String? { show.map(ShowContext.key) }
}

extension ShowContext {
  /// A show's name, however it is spelt.
  static func key(_ show: String) -> String { words(of: show).joined(separator: " ") }
}
