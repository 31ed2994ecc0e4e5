import EpisodeBuilding
import TranscriptModel

/// What transcripts tell of their shows, as “turntable survey” wrote it down: with it the episodes of an
/// archive are counted part by part, each in the light of its whole show.
public struct Surveys: Sendable {
  /// Of nothing.
  public static let none = Surveys([])

  private let lines: [SurveyLine]
  private let inputs: [TranscriptInput]
  /// What was folded before, by what tells the shows apart.
  let folded: [String: ShowSums]

  init(_ lines: [SurveyLine], folded: [String: ShowSums] = [:]) {
    self.lines = lines
    self.folded = folded
    inputs = lines.map { line in
      var input = TranscriptInput(path: line.source.path, isFound: true)
      // It stands for a transcript that is not read, and brings its show's file along.
      input.surveyed = line.source
      return input
    }
  }

  /// Reads files of surveys, or of shows they were folded into; lines in the place of transcripts that could
  /// not be read are passed over.
  ///
  /// - Throws: ``InputError`` where one cannot be read or holds anything else.
  public init(at paths: [String]) throws {
    var lines: [SurveyLine] = []
    var folded: [String: ShowSums] = [:]
    for path in paths { try Surveys.read(path, &lines, &folded) }
    self.init(lines, folded: folded)
  }

  private static func read(
    _ path: String, _ lines: inout [SurveyLine], _ folded: inout [String: ShowSums]
  ) throws {
    let file = try HeldFile(path)
    try file.forEachLine(beginning: Surveys.beginning) { line in
      do {
        let bytes = try file.bytes(line.place)
        switch try LineHead(line.beginning, whole: { bytes }).kind {
        case .survey: lines.append(try SurveyLine(bytes))
        case .show:
          let show = try ShowLine(bytes)
          folded[show.show, default: ShowSums()] += show.sums
        case .error: break
        case .tally:
          throw TallyFault(message: "this is a tally; “turntable survey” writes surveys")
        }
      } catch let fault as TallyFault {
        throw InputError(path: "\(path):\(line.number)", reason: fault.message)
      }
    }
  }

  /// The shows, a line of JSON each with its line feed, in the order of what tells them apart: all that
  /// counting their episodes needs of the surveys.
  public func shows() async -> [UInt8] {
    let shows = await Shows.survey(
      inputs, options: EpisodeOptions(), files: .carried, known: self, jobs: 1)
    return shows.sums.sorted { $0.key < $1.key }.flatMap {
      ShowLine($0.key, $0.value).bytes + [0x0A]
    }
  }

  private static let beginning = 4096

  /// The survey of an input among all; `nil` where it has to be made.
  func survey(at index: Int) -> EpisodeSurvey? {
    index < lines.count ? lines[index].survey : nil
  }

  /// What was surveyed, then those of some inputs that were not.
  ///
  /// - Returns: All of them, and the places of the inputs among them.
  func inputs(with others: [TranscriptInput]) -> (all: [TranscriptInput], places: [Int]) {
    guard !lines.isEmpty else { return (others, Array(others.indices)) }
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
    return RecordShows(lines.map(\.source), shows, folded, stated)
  }
}

/// What is known of the shows of records, by the records' ids and the shows' names.
struct RecordShows: Sendable {
  private let stated: ShowContext
  private var byID: [String: ShowContext] = [:]
  private var byShow: [String: ShowContext] = [:]

  fileprivate init(
    _ sources: [TallySource], _ shows: Shows, _ folded: [String: ShowSums], _ stated: ShowContext
  ) {
    self.stated = stated
    byShow = folded.mapValues { ShowContext(stated, folding: $0) }
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
