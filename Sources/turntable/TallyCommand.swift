import ArgumentParser
import TurntableKit

/// `turntable tally INPUT…`
struct TallyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally", _superCommandName: "turntable",
    abstract: "Count transcripts into a line of JSON each, from which review and export work.",
    discussion: """
      A line holds the whole numbers behind all tables, without the text: about a seventh of the \
      transcript. “turntable review” and “turntable export” read files of such lines wherever they \
      read transcripts, and give the same tables.

      With - it is a filter: each line of standard input is a record such as {"id": 7, "name": \
      "x.vtt", "show": "Shipping Lanes", "published": "2026-03-04", "text": "WEBVTT …"}, or with \
      “path” instead of “text”, and becomes a line in its place. A record of which nothing can be \
      made becomes {"turntable_error": 1, "id": 7, "error": {…}}. The file of --show counts for all \
      records; no other is looked for. Documentation/tally.md says what stands in a line.
      """)

  @OptionGroup var flags: EpisodeFlags
  @OptionGroup var lines: LineFlags

  @Option(
    help: ArgumentHelp(
      "What “turntable survey” wrote of the whole archive: each episode is seen in the light of it.",
      valueName: "file"),
    completion: .file())
  var context: String?

  @Flag(
    help: "Carry the sentences tables show, too, as questions and first lines.")
  var quotes = false

  @Flag(help: "Take each file of a folder, though another holds the same episode.")
  var keepDuplicates = false

  func run() async throws {
    var run = TallyRun(options: try flags.options())
    run.withQuotes = quotes
    run.keepsDuplicates = keepDuplicates
    run.jobs = lines.workers
    do {
      if let context { run.surveys = try Surveys(at: [context]) }
      if try LineFlags.isFilter(flags) {
        run.showFiles = try LineFlags.showFiles(ofRecords: flags)
        return try await run.filter { Terminal.print($0) }
      }
    } catch let error as InputError {
      Terminal.tell(error.description)
      throw ExitCode(2)
    }
    let inputs = try await Inputs.find(flags)
    run.showFiles = try Inputs.showFiles(of: inputs, flags)
    run.progress = Terminal.progress.progress(over: inputs.count, quietly: flags.quiet)
    defer { Terminal.progress.giveWay() }
    var tally = OutcomeTally(hasWarnings: run.showFiles.hasWarnings)
    let terms = await run.write(inputs) {
      Terminal.print($0)
    } tell: { outcome in
      tally.add(outcome)
      guard case .added(let input, let diagnostics) = outcome, !flags.quiet else { return }
      for diagnostic in diagnostics where diagnostic.severity > .note {
        Terminal.tell(diagnostic.rendered(source: input.path))
      }
    }
    if !flags.quiet {
      (tally.passedOver + TranscriptInput.elsewhere(inputs)).forEach(Terminal.tell)
    }
    tally.tell(terms, quietly: flags.quiet)
    tally.failures.forEach(Terminal.tell)
    try tally.exit(strict: flags.strict)
  }
}
