import ArgumentParser
import TurntableKit

/// `turntable`, the command.
@main
struct TurntableCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "turntable",
    abstract: "Turns podcast transcripts into tables and reports.",
    discussion: """
      Reads a transcript in whatever format it comes and reports who talked for how long, how the \
      host and the guest shared the floor, what was asked and what was talked about. Works \
      offline, gives the same output every time, and says how each number was made.

      Exit codes: 0 all reports written; 1 some input could not be read or a report not written; \
      2 nothing could be done; 64 wrong usage.
      """,
    version: "turntable \(turntableVersion)",
    subcommands: [
      ReportCommand.self, ReviewCommand.self, ExportCommand.self, InspectCommand.self,
      ConvertCommand.self, InitCommand.self, TallyCommand.self, SurveyCommand.self,
      FormatsCommand.self, ColumnsCommand.self,
    ]
  )

  static func main() async {
    SystemCalls.prepareProcess()
    // The parser would take longer than the program takes to start.
    if CommandLine.arguments.dropFirst() == ["--version"] {
      return Terminal.print(configuration.version + "\n")
    }
    do {
      guard let command = subcommand() else { return await main(nil) }
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        var command = command
        try command.run()
      }
    } catch {
      exit(withError: error)
    }
  }

  /// The subcommand that the arguments name, where they are right and ask for no help: parsed by itself,
  /// and with the name of the command above it, it takes two thirds of the time, since nobody looks for a
  /// request for completions first. In every other case the whole parser has the word.
  private static func subcommand() -> sending (any ParsableCommand)? {
    let arguments = CommandLine.arguments.dropFirst()
    guard let type = configuration.subcommands.first(where: { $0._commandName == arguments.first }),
      let command = try? type.parseAsRoot(Array(arguments.dropFirst())),
      Swift.type(of: command) == type
    else { return nil }
    return command
  }
}
