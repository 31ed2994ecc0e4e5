import EpisodeAnalysis
import EpisodeBuilding
import TranscriptModel
import TranscriptReading

/// A tally in a file of tallies: where it stands, and what tells its show from others.
struct StoredTally: Hashable, Sendable {
  /// The file.
  let file: HeldFile
  /// Its bytes there.
  let place: Range<Int>
  /// Its line, from 1.
  let line: Int
  /// The show's name as the episode states it.
  let show: String?
  /// What it carries of the show's own file.
  let stated: TallySource.StatedShow?
  /// Why it cannot be read, where its first bytes tell.
  let problem: Diagnostic?

  /// The hash of its line.
  let hash: UInt64

  /// What tells a tally from all others: a line that stands twice is one episode.
  struct Identity: Hashable {
    var hash: UInt64
    var size: Int
  }

  /// What tells it from all others.
  var identity: Identity { Identity(hash: hash, size: place.count) }

  /// The episode.
  ///
  /// - Throws: ``InputError`` where it cannot be read, `ReadingError` where its transcript could not be.
  func record() throws -> TallyRecord {
    if let problem { throw ReadingError(problem) }
    do {
      return try TallyLine.record(file.bytes(place))
    } catch let fault as TallyFault {
      throw error(fault)
    }
  }

  /// What is wrong with it, and where.
  func error(_ fault: TallyFault) -> InputError {
    InputError(path: "\(file.path):\(line)", reason: fault.message)
  }
}

/// Finds the tallies in files of them.
enum StoredTallies {
  /// What begins every line that Turntable writes.
  private static let mark = Array("{\"turntable_".utf8)
  /// How much of a line is read to tell what it is.
  private static let beginning = 4096

  /// Takes files of tallies out of some inputs.
  ///
  /// - Returns: The tallies in them, an input each. Of a file that cannot be used, the file.
  static func take(from inputs: inout [TranscriptInput]) -> [TranscriptInput] {
    var tallies: [TranscriptInput] = []
    inputs = inputs.compactMap { input in
      if input.path == "-" {
        guard let file = try? HeldFile("-") else { return input }
        guard hasMark(file) else {
          var input = input
          input.held = file
          return input
        }
        tallies += episodes(of: file)
        return nil
      }
      // Asked before it is held, since a pipe gives its bytes once.
      guard SystemCalls.beginning(of: input.path, count: mark.count) == mark,
        let file = try? HeldFile(input.path)
      else { return input }
      tallies += episodes(of: file)
      return nil
    }
    return tallies
  }

  /// Adds the tallies that stand twice to the inputs that hold an episode again.
  ///
  /// - Parameter originals: For each input the one that is kept in its place.
  static func repeated(_ inputs: [TranscriptInput], _ originals: [Int?]) -> [Int?] {
    var originals = originals
    var first: [StoredTally.Identity: Int] = [:]
    for (index, input) in inputs.enumerated() {
      guard let tally = input.tally, tally.problem == nil else { continue }
      if let other = first[tally.identity] { originals[index] = other }
      first[tally.identity] = first[tally.identity] ?? index
    }
    return originals
  }

  private static func hasMark(_ file: HeldFile) -> Bool {
    (try? file.bytes(0..<min(file.size, mark.count))) == mark
  }

  /// Why a command for transcripts does not read a file of tallies; `nil` for any other file.
  static func refusal(_ bytes: [UInt8], at path: String) -> InputError? {
    guard bytes.starts(with: mark) else { return nil }
    return InputError(
      path: path,
      reason: "it holds tallies or surveys, not a transcript; “turntable review” and “turntable "
        + "export” read tallies, and “turntable tally --context” reads surveys")
  }

  private static func episodes(of file: HeldFile) -> [TranscriptInput] {
    var episodes: [TranscriptInput] = []
    do {
      try file.forEachLine(beginning: beginning) { line in
        episodes.append(try episode(of: file, line))
      }
    } catch {
      return [
        problem((error as? InputError) ?? InputError(path: file.path, reason: "\(error)"), file)
      ]
    }
    return episodes
  }

  /// The input a line stands for.
  private static func episode(
    of file: HeldFile, _ line: HeldFile.Line
  ) throws -> TranscriptInput {
    let stored = { (source: TallySource, problem: Diagnostic?) in
      var input = TranscriptInput(
        path: problem == nil ? source.path : file.path, isFound: true)
      input.tally = StoredTally(
        file: file, place: line.place, line: line.number, show: source.show,
        stated: source.showFile, problem: problem, hash: line.hash)
      return input
    }
    do {
      let head = try LineHead(line.beginning) { try file.bytes(line.place) }
      switch head.kind {
      case .tally: return stored(head.source, nil)
      case .error(var problem):
        problem.line = line.number
        return stored(head.source, problem)
      case .survey, .show:
        throw TallyFault(
          message: "this is a survey; “turntable tally --context” reads these", isOfWholeFile: true)
      }
    } catch let fault as TallyFault where !fault.isOfWholeFile {
      return stored(
        TallySource(), Diagnostic(.error, .malformed, fault.message, line: line.number))
    } catch let fault as TallyFault {
      throw InputError(path: "\(file.path):\(line.number)", reason: fault.message)
    }
  }

  private static func problem(_ error: InputError, _ file: HeldFile) -> TranscriptInput {
    var input = TranscriptInput(path: error.path)
    input.tally = StoredTally(
      file: file, place: 0..<0, line: 0, show: nil, stated: nil,
      problem: Diagnostic(.error, .malformed, error.reason), hash: 0)
    return input
  }
}
