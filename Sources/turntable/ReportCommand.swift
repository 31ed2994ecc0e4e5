import ArgumentParser
import TurntableKit

/// `turntable report INPUT…`
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a report on each transcript.",
    discussion: """
      Reports stand in OUTPUT/<show>/<episode>: report.md, report.html, report.xlsx, charts, and \
      the tables as data/*.csv with a datapackage.json. A report appears whole or not at all, and \
      a file that turntable did not make, or that was edited since, is never overwritten without \
      --force.
      """)

  @OptionGroup var flags: EpisodeFlags

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Where reports go; - for standard output.", valueName: "folder"),
    completion: .directory)
  var output = "Reports"

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Formats to write, with commas: \(OutputFormats.names.joined(separator: ", ")) "
        + "(default: \(OutputFormats.standard.joined(separator: ",")); to standard output: markdown)",
      valueName: "formats"))
  var format: String?

  @Flag(help: "Carry the whole text of each turn in the table of turns.")
  var text = false

  @Flag(help: "Report each file of a folder, though another holds the same episode.")
  var keepDuplicates = false

  @Flag(help: "Overwrite files that turntable did not make or that were edited since.")
  var force = false

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Work on so many files at a time. (default: one a processor)", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if output.isEmpty { throw ValidationError("--output names no folder") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on") }
    let formats = try formats()
    guard output == "-" else { return }
    if formats.count != 1 { throw ValidationError("standard output takes one format") }
    if flags.inputs.count != 1 { throw ValidationError("standard output takes one input") }
    if !OutputFormats.isSingleFile(formats[0]) {
      throw ValidationError("\(formats[0]) takes several files; name a folder with -o")
    }
  }

  /// The formats wanted, each checked.
  private func formats() throws -> [String] {
    let standard = output == "-" ? ["markdown"] : OutputFormats.standard
    let names = format.map { $0.split(separator: ",").map(String.init) } ?? standard
    guard !names.isEmpty else { throw ValidationError("--format names no format") }
    if let unknown = names.first(where: { !OutputFormats.names.contains($0) }) {
      throw ValidationError(
        "there is no format “\(unknown)”; the formats are: "
          + OutputFormats.names.joined(separator: ", "))
    }
    return names
  }

  func run() async throws {
    var run = ReportRun(
      options: try flags.options(withTexts: text), formats: try formats(), output: output)
    run.force = force
    run.keepsDuplicates = keepDuplicates
    run.jobs = jobs ?? SystemCalls.processors
    let inputs = try Inputs.find(flags)
    run.showFiles = try Inputs.showFiles(of: inputs, flags)
    if output == "-" { return try print(inputs, run) }

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
  private func print(_ inputs: [TranscriptInput], _ run: ReportRun) throws {
    guard inputs.count == 1, let input = inputs.first else {
      throw ValidationError("standard output takes one transcript")
    }
    do {
      let report = try run.printed(input)
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
