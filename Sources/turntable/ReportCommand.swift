import ArgumentParser
import TurntableKit

/// `turntable report INPUT…`
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", _superCommandName: "turntable",
    abstract: "Write a report on each transcript.",
    discussion: """
      Reports stand in OUTPUT/<show>/<episode>: report.md, report.html, report.xlsx, charts, and \
      the tables as data/*.csv with a datapackage.json. A report appears whole or not at all, and \
      a file that turntable did not make, or that was edited since, is never overwritten without \
      --force.
      """)

  @OptionGroup var flags: EpisodeFlags

  @OptionGroup var output: OutputFlags

  @Option(
    help: ArgumentHelp(
      "Other episodes of the show, a folder as a rule, beside which the episode is seen.",
      valueName: "folder"),
    completion: .file())
  var beside: [String] = []

  @Flag(help: "Carry the whole text of each turn in the table of turns.")
  var text = false

  func validate() throws {
    if output.isPrinted, flags.inputs.count != 1 {
      throw ValidationError("standard output takes one input")
    }
  }

  func run() async throws {
    var run = ReportRun(
      options: try flags.options(withTexts: text), formats: try output.formats(),
      output: output.output)
    run.force = output.force
    run.keepsDuplicates = output.keepDuplicates
    run.jobs = output.workers
    let (inputs, others) = try await Inputs.find(flags, beside: beside, jobs: run.jobs)
    run.others = others
    run.showFiles = try Inputs.showFiles(of: inputs + run.others, flags)
    run.progress = Terminal.progress.progress(
      over: inputs.count + run.others.count, quietly: flags.quiet)
    defer { Terminal.progress.giveWay() }
    if output.isPrinted { return try await print(inputs, run) }

    var tally = OutcomeTally(hasWarnings: run.showFiles.hasWarnings)
    let terms = await run.write(inputs) { outcome in
      tally.add(outcome)
      tell(outcome, isAlone: inputs.count == 1)
    }
    if !flags.quiet {
      (tally.passedOver + TranscriptInput.elsewhere(inputs)).forEach(Terminal.tell)
    }
    tally.tell(terms, quietly: flags.quiet)
    for failure in tally.failures { Terminal.tell(failure) }
    try tally.exit(strict: flags.strict)
  }

  /// Prints the one report to standard output.
  private func print(_ inputs: [TranscriptInput], _ run: ReportRun) async throws {
    guard inputs.count == 1, let input = inputs.first else {
      throw ValidationError("standard output takes one transcript")
    }
    do {
      let report = try await run.printed(input)
      Terminal.print(report.bytes)
      let warns =
        run.showFiles.hasWarnings
        || report.diagnostics.contains { $0.severity > .note }
      if flags.strict, warns {
        throw ExitCode(1)
      }
    } catch let code as ExitCode {
      throw code
    } catch {
      Terminal.tell(describe(error, at: input.path))
      throw ExitCode(2)
    }
  }

  private func tell(_ outcome: ReportOutcome, isAlone: Bool) {
    guard case .written(let written) = outcome, !flags.quiet else { return }
    if isAlone, Terminal.isInteractive {
      Terminal.tell(written.terminalSummary(width: Terminal.width, colour: true))
    }
    for diagnostic in written.diagnostics where diagnostic.severity > .note {
      Terminal.tell(diagnostic.rendered(source: written.input.path))
    }
    Terminal.tell("\(written.folder): \(written.files.joined(separator: ", "))")
  }
}
