import ArgumentParser
import TurntableKit

/// `turntable export INPUT…`
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", _superCommandName: "turntable",
    abstract: "Write one dataset over all episodes, for spreadsheets and notebooks.",
    discussion: """
      It stands in OUTPUT/<show>/dataset, or in OUTPUT/dataset where the episodes are of several \
      shows: every table over all episodes as a CSV file, those of reviews over every quarter, a \
      datapackage.json that says what the columns are, and dataset.xlsx with a sheet a table. What would make dataset.xlsx too large \
      stands beside it in workbooks of its own, such as turns.xlsx.
      """)

  @OptionGroup var flags: EpisodeFlags
  @OptionGroup var output: OutputFlags

  @Flag(help: "Carry the whole text of each turn in the table of turns.")
  var text = false

  func validate() throws {
    if output.isPrinted {
      throw ValidationError("a dataset takes several files; name a folder with -o")
    }
  }

  func run() async throws {
    var run = ExportRun(
      options: try flags.options(withTexts: text),
      formats: try output.formats(or: OutputFormats.standardOfDatasets), output: output.output)
    run.force = output.force
    run.keepsDuplicates = output.keepDuplicates
    run.jobs = output.workers
    let inputs = try await Inputs.find(flags, withTallies: true, jobs: run.jobs)
    run.showFiles = try Inputs.showFiles(of: inputs, flags)
    run.progress = Terminal.progress.progress(over: inputs.count, quietly: flags.quiet)
    defer { Terminal.progress.giveWay() }

    var tally = OutcomeTally(hasWarnings: run.showFiles.hasWarnings)
    do {
      let (dataset, terms) = try await run.write(inputs) { outcome in
        tally.add(outcome)
        tell(outcome)
      }
      if !flags.quiet {
        (tally.passedOver + TranscriptInput.elsewhere(inputs)).forEach(Terminal.tell)
        if let dataset {
          let episodes = dataset.episodes == 1 ? "1 episode" : "\(dataset.episodes) episodes"
          Terminal.tell(
            "\(dataset.folder): \(episodes), \(dataset.files.joined(separator: ", "))")
        }
      }
      tally.tell(terms, quietly: flags.quiet)
    } catch {
      tally.failures.forEach(Terminal.tell)
      Terminal.tell(describe(error, at: output.output))
      throw ExitCode(2)
    }
    tally.failures.forEach(Terminal.tell)
    try tally.exit(strict: flags.strict)
  }

  private func tell(_ outcome: ReportOutcome) {
    guard case .added(let input, let diagnostics) = outcome, !flags.quiet else { return }
    for diagnostic in diagnostics where diagnostic.severity > .note {
      Terminal.tell(diagnostic.rendered(source: input.path))
    }
  }
}
