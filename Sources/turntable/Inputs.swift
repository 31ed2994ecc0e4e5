import ArgumentParser
import TurntableKit

/// Finds the inputs of a command.
enum Inputs {
  /// The files behind the arguments; where there is none, the command ends.
  ///
  /// - Parameters:
  ///   - withTables: Whether tables of episodes beside transcripts are inputs, too.
  ///   - withTallies: Whether files of tallies stand for the episodes in them.
  static func find(
    _ flags: EpisodeFlags, withTables: Bool = false, withTallies: Bool = false,
    jobs: Int = SystemCalls.processors
  ) async throws -> [TranscriptInput] {
    try await find(
      flags, beside: [], withTables: withTables, withTallies: withTallies, jobs: jobs
    ).inputs
  }

  /// The files behind the arguments, and those of `--beside`: what a list there says of an episode is
  /// known of the inputs, too.
  static func find(
    _ flags: EpisodeFlags, beside paths: [String], withTables: Bool = false,
    withTallies: Bool = false, jobs: Int
  ) async throws -> (inputs: [TranscriptInput], others: [TranscriptInput]) {
    let found = { (paths: [String]) async in
      await TranscriptInput.find(
        paths, followingFeeds: flags.readAs == nil, readingTallies: withTallies, jobs: jobs
      )
      .filter { withTables || !$0.isOnlyFacts }
    }
    if paths.isEmpty {
      let inputs = await found(flags.inputs)
      guard !inputs.isEmpty else { throw nothing(in: flags.inputs) }
      // A folder is one argument and many inputs.
      try flags.validate(inputs: inputs.count)
      return (inputs, [])
    }
    let named = Set(await found(flags.inputs).map(\.path))
    let all = await found(flags.inputs + paths)
    let inputs = all.filter { named.contains($0.path) }
    if inputs.isEmpty { throw nothing(in: flags.inputs) }
    if inputs.count == all.count { throw nothing(in: paths) }
    try flags.validate(inputs: inputs.count)
    return (inputs, all.filter { !named.contains($0.path) })
  }

  /// Says that some arguments hold no file; ends the command.
  private static func nothing(in arguments: [String]) -> ExitCode {
    Terminal.tell("\(arguments.joined(separator: ", ")): error: there is no file in it")
    return ExitCode(2)
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
