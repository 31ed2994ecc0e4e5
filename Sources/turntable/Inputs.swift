import ArgumentParser
import TurntableKit

/// Finds the inputs of a command.
enum Inputs {
  /// The files behind the arguments; where there is none, the command ends.
  static func find(_ flags: EpisodeFlags) throws -> [TranscriptInput] {
    let inputs = TranscriptInput.find(flags.inputs, followingFeeds: flags.readAs == nil)
    if inputs.isEmpty {
      Terminal.tell("\(flags.inputs.joined(separator: ", ")): error: there is no file in it")
      throw ExitCode(2)
    }
    // A folder is one argument and many inputs.
    try flags.validate(inputs: inputs.count)
    return inputs
  }
}
