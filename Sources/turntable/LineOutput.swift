import ArgumentParser
import TurntableKit

/// The options of the commands that write lines of JSON.
struct LineFlags: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Work on so many transcripts at a time. (default: one a processor)", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on") }
  }

  /// How many transcripts to work on at a time.
  var workers: Int { jobs ?? SystemCalls.processors }

  /// Whether standard input is read as a stream of records.
  static func isFilter(_ flags: EpisodeFlags) throws -> Bool {
    guard flags.inputs.contains("-") else { return false }
    guard flags.inputs.count == 1 else {
      throw ValidationError("- reads records from standard input and goes with no other input")
    }
    if flags.title != nil || flags.date != nil || flags.duration != nil {
      throw ValidationError("--title, --date and --duration go with one transcript, not with -")
    }
    return true
  }

  /// The one show's file of a stream of records; the nearest one is not looked for.
  static func showFiles(ofRecords flags: EpisodeFlags) throws -> ShowFiles {
    flags.show == nil ? .none : try Inputs.showFiles(of: [], flags)
  }
}
