import ArgumentParser
import TurntableKit

/// Finds the inputs of a command.
enum Inputs {
  /// The files behind the arguments; where there is none, the command ends.
  ///
  /// - Parameter withTables: Whether tables of episodes beside transcripts are inputs, too.
  static func find(
    _ flags: EpisodeFlags, withTables: Bool = false, jobs: Int = SystemCalls.processors
  ) async throws -> [TranscriptInput] {
    try await find(flags, beside: [], withTables: withTables, jobs: jobs).inputs
  }

  /// The files behind the arguments, and those of `--beside`: what a list there says of an episode is
  /// known of the inputs, too.
  static func find(
    _ flags: EpisodeFlags, beside paths: [String], withTables: Bool = false, jobs: Int
  ) async throws -> (inputs: [TranscriptInput], others: [TranscriptInput]) {
    let found = { (paths: [String]) async in
      await TranscriptInput.find(paths, followingFeeds: flags.readAs == nil, jobs: jobs)
        .filter { withTables || !$0.isOnlyFacts }
    }
    // Finding them may read them, to match what lists say.
    let all = await found(flags.inputs + paths)
    let named = Set((paths.isEmpty ? all : await found(flags.inputs)).map(\.path))
    let inputs = all.filter { named.contains($0.path) }
    for (arguments, isFound) in [
      (flags.inputs, !inputs.isEmpty), (paths, paths.isEmpty || inputs.count < all.count),
    ] where !isFound {
      Terminal.tell("\(arguments.joined(separator: ", ")): error: there is no file in it")
      throw ExitCode(2)
    }
    // A folder is one argument and many inputs.
    try flags.validate(inputs: inputs.count)
    return (inputs, all.filter { !named.contains($0.path) })
  }

  /// The shows' own files; where something in them is wrong, no figure can be trusted, and the
  /// command ends.
  static func showFiles(of inputs: [TranscriptInput], _ flags: EpisodeFlags) throws -> ShowFiles {
    do {
      let files = try ShowFiles(for: inputs, choosing: flags.showChoice)
      if !flags.quiet {
        for file in files.files {
          for warning in file.warnings { Terminal.tell(warning.rendered(source: file.path)) }
        }
      }
      return files
    } catch {
      Terminal.tell("\(error)")
      throw ExitCode(2)
    }
  }
}
