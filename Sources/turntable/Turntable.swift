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
    await main(nil)
  }
}
