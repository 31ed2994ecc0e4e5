import ArgumentParser
import TurntableKit

/// `turntable inspect INPUT…`
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show what was understood of transcripts: format, people, roles, timing, warnings.")

  @OptionGroup var flags: EpisodeFlags

  func run() throws {
    let options = try flags.options()
    let inputs = try Inputs.find(flags)
    var failed = 0
    var hasWarnings = false
    var analyzer = EpisodeAnalyzer()
    for (index, input) in inputs.enumerated() {
      do {
        let input = input.settled
        let understood = try understand(input, options: options, with: &analyzer)
        if !flags.quiet {
          Terminal.print((index > 0 ? "\n" : "") + Inspection(understood, path: input.path).text)
        }
        hasWarnings = hasWarnings || understood.diagnostics.contains { $0.severity > .note }
      } catch {
        failed += 1
        Terminal.tell(describe(error, at: input.path))
      }
    }
    if failed == inputs.count { throw ExitCode(2) }
    if failed > 0 || (flags.strict && hasWarnings) { throw ExitCode(1) }
  }
}
