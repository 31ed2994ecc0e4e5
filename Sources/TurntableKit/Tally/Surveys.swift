import EpisodeBuilding
import TranscriptModel

/// What transcripts tell of their shows, as “turntable survey” wrote it down: with it the episodes of an
/// archive are counted part by part, each in the light of its whole show.
public struct Surveys: Sendable {
  /// Of nothing.
  public static let none = Surveys([])

  private let lines: [SurveyLine]
  private let inputs: [TranscriptInput]

  init(_ lines: [SurveyLine]) {
    self.lines = lines
    inputs = lines.map { line in
      var input = TranscriptInput(path: line.source.path, isFound: true)
      // It stands for a transcript that is not read, and brings its show's file along.
      input.surveyed = line.source
      return input
    }
  }

  /// Reads a file of surveys; lines in the place of transcripts that could not be read are passed over.
  ///
  /// - Throws: ``InputError`` where it cannot be read or holds anything else.
  public init(at path: String) throws {
    let file = try HeldFile(path)
    var lines: [SurveyLine] = []
    try file.forEachLine(beginning: Surveys.beginning) { line in
      do {
        let bytes = try file.bytes(line.place)
        switch try LineHead(line.beginning, whole: { bytes }).kind {
        case .survey: lines.append(try SurveyLine(bytes))
        case .error: break
        case .tally:
          throw TallyFault(message: "this is a tally; “turntable survey” writes surveys")
        }
      } catch let fault as TallyFault {
        throw InputError(path: "\(path):\(line.number)", reason: fault.message)
      }
    }
    self.init(lines)
  }

  private static let beginning = 4096

  /// Whether there are none.
  var isEmpty: Bool { lines.isEmpty }

  /// The survey of an input among all; `nil` where it has to be made.
  func survey(at index: Int) -> EpisodeSurvey? {
    index < lines.count ? lines[index].survey : nil
  }

  /// What was surveyed, then those of some inputs that were not.
  ///
  /// - Returns: All of them, and the places of the inputs among them.
  func inputs(with others: [TranscriptInput]) -> (all: [TranscriptInput], places: [Int]) {
    guard !isEmpty else { return (others, Array(others.indices)) }
    var all = inputs
    let known = Dictionary(
      inputs.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    let places = others.map { input in
      if let place = known[input.path] {
        all[place] = input
        return place
      }
      all.append(input)
      return all.count - 1
    }
    return (all, places)
  }

  /// The shows of the records of a stream.
  ///
  /// - Parameters:
  ///   - stated: What is stated of all of them.
  func shows(_ stated: ShowContext) async -> RecordShows {
    var options = EpisodeOptions()
    options.context = stated
    let shows = await Shows.survey(inputs, options: options, known: self, jobs: 1)
    return RecordShows(lines.map(\.source), shows, stated)
  }
}

/// What is known of the shows of records, by the records' ids and the shows' names.
struct RecordShows: Sendable {
  private let stated: ShowContext
  private var byID: [String: ShowContext] = [:]
  private var byShow: [String: ShowContext] = [:]

  fileprivate init(_ sources: [TallySource], _ shows: Shows, _ stated: ShowContext) {
    self.stated = stated
    for (index, source) in sources.enumerated() {
      let context = shows.context(ofInputAt: index)
      if let id = source.id { byID[id] = byID[id] ?? context }
      if let show = source.show.map(ShowContext.key) { byShow[show] = byShow[show] ?? context }
    }
  }

  /// What is known of the show of a record.
  func context(of source: TallySource, show: String?) -> ShowContext {
    source.id.flatMap { byID[$0] }
      ?? (stated.show?.value ?? show).flatMap { byShow[ShowContext.key($0)] } ?? stated
  }
}
