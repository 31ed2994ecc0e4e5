import ArgumentParser
import TurntableKit

/// Finds inputs for a command; what does not exist ends it, since nothing was done yet.
enum Inputs {
  static func find(_ arguments: [String]) throws -> [TranscriptInput] {
    do {
      let inputs = try TranscriptInput.find(arguments)
      if inputs.isEmpty {
        Terminal.tell("\(arguments.joined(separator: ", ")): error: there is no file in it")
        throw ExitCode(2)
      }
      return inputs
    } catch let error as InputError {
      Terminal.tell(error.description)
      throw ExitCode(2)
    }
  }
}
