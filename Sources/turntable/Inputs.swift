import ArgumentParser
import TurntableKit

/// Finds the inputs of a command.
enum Inputs {
  /// The files behind the arguments; where there is none, the command ends.
  ///
  /// - Parameter withTables: Whether tables of episodes beside transcripts are inputs, too.
  static func find(
    _ flags: EpisodeFlags, withTables: Bool = false
  ) throws -> [TranscriptInput] {
    let inputs = TranscriptInput.find(flags.inputs, followingFeeds: flags.readAs == nil)
      .filter { withTables || !$0.isOnlyFacts }
    if inputs.isEmpty {
      Terminal.tell("\(flags.inputs.joined(separator: ", ")): error: there is no file in it")
      throw ExitCode(2)
    }
    // A folder is one argument and many inputs.
    try flags.validate(inputs: inputs.count)
    return inputs
  }

  /// The files behind the arguments of `--beside`.
  static func find(beside paths: [String], _ flags: EpisodeFlags) throws -> [TranscriptInput] {
    guard !paths.isEmpty else { return [] }
    let inputs = TranscriptInput.find(paths, followingFeeds: flags.readAs == nil)
      .filter { !$0.isOnlyFacts }
    guard inputs.isEmpty else { return inputs }
    Terminal.tell("\(paths.joined(separator: ", ")): error: there is no file in it")
    throw ExitCode(2)
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
