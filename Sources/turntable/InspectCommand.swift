import ArgumentParser
import TurntableKit

/// `turntable inspect INPUT…`
struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", _superCommandName: "turntable",
    abstract: "Show what was understood of transcripts: format, people, roles, timing, warnings.")

  @OptionGroup var flags: EpisodeFlags

  func run() async throws {
    var options = try flags.options()
    let inputs = try await Inputs.find(flags, withTables: true)
    let files = try Inputs.showFiles(of: inputs, flags)
    let progress = Terminal.progress.progress(over: inputs.count, quietly: flags.quiet)
    defer { Terminal.progress.giveWay() }
    let shows = await Shows.survey(
      inputs, options: options, files: files, jobs: SystemCalls.processors,
      progress: progress)
    var failed = 0
    var hasWarnings = files.hasWarnings
    var analyzer = EpisodeAnalyzer()
    var terms = TermRecord()
    for (index, input) in inputs.enumerated() {
      defer { progress.fileDone(.reading, of: inputs.count) }
      options.context = shows.context(ofInputAt: index)
      do {
        let input = input.settled
        let file = files.file(for: input)
        let original = shows.original(ofInputAt: index)
        var understood = try understand(input, options: options, with: &analyzer)
        if inputs.count == 1 {
          file?.note(on: &understood)
        } else if original == nil {
          terms.add(understood, of: file)
        }
        if !flags.quiet {
          let inspection = Inspection(
            understood, of: input, original: original, showFile: file, options: options)
          Terminal.print((index > 0 ? "\n" : "") + inspection.text)
        }
        hasWarnings = hasWarnings || understood.diagnostics.contains { $0.severity > .note }
      } catch {
        failed += 1
        Terminal.tell(describe(error, at: input.path))
      }
    }
    hasWarnings = hasWarnings || !terms.warnings.isEmpty
    if !flags.quiet { terms.warnings.forEach(Terminal.tell) }
    if failed == inputs.count { throw ExitCode(2) }
    if failed > 0 || (flags.strict && hasWarnings) { throw ExitCode(1) }
  }
}
