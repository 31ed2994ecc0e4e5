import ArgumentParser
import TurntableKit

/// `turntable inspect INPUT…`
struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show what was understood of transcripts: format, people, roles, timing, warnings.")

  @OptionGroup var flags: EpisodeFlags

  func run() async throws {
    var options = try flags.options()
    let inputs = try Inputs.find(flags)
    let shows = await Shows.survey(inputs, options: options, jobs: SystemCalls.processors)
    var failed = 0
    var hasWarnings = false
    var analyzer = EpisodeAnalyzer()
    for (index, input) in inputs.enumerated() {
      options.context = shows.context(ofInputAt: index)
      do {
        let input = input.settled
        let understood = try understand(input, options: options, with: &analyzer)
        if !flags.quiet {
          let original = shows.original(ofInputAt: index)
          let text = Inspection(understood, path: input.path, original: original).text
          Terminal.print((index > 0 ? "\n" : "") + text)
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
