import ArgumentParser
import TurntableKit

/// `turntable review INPUT…`
struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", _superCommandName: "turntable",
    abstract: "Review a period of a show against the one before and the same a year ago.",
    discussion: """
      Reads the episodes of a show, a folder as a rule, and tells what changed: how the floor was \
      shared, which episodes stand out, which topics rise and fall, who was on, and which targets of \
      show.yml were met. The review stands in OUTPUT/<show>/<period>. An episode without a date is \
      listed and in no period. Without a period the latest full quarter is taken.
      """)

  @OptionGroup var flags: EpisodeFlags
  @OptionGroup var output: OutputFlags

  @Option(help: ArgumentHelp("A quarter of the show's year.", valueName: "2026-Q1"))
  var quarter: String?

  @Option(help: ArgumentHelp("A month.", valueName: "2026-03"))
  var month: String?

  @Option(help: ArgumentHelp("The first day of any span; goes with --to.", valueName: "day"))
  var from: String?

  @Option(help: ArgumentHelp("The last day of any span; goes with --from.", valueName: "day"))
  var to: String?

  func validate() throws { _ = try span() }

  /// The days under review.
  private func span() throws -> ReviewRun.Span {
    let given = [quarter, month, from].compactMap(\.self).count
    if given > 1 {
      throw ValidationError("--quarter, --month and --from exclude each other")
    }
    if (from == nil) != (to == nil) { throw ValidationError("--from and --to go together") }
    if let quarter {
      let parts = quarter.uppercased().split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].count == 4, parts[1].first == "Q",
        let year = Int(parts[0]), let number = Int(parts[1].dropFirst()),
        Period(year: year, quarter: number) != nil
      else { throw ValidationError("--quarter takes one such as 2026-Q1, not “\(quarter)”") }
      return .quarter(year: year, quarter: number)
    }
    if let month {
      let parts = month.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].count == 4, let year = Int(parts[0]),
        let number = Int(parts[1]), let period = Period(year: year, month: number)
      else { throw ValidationError("--month takes one such as 2026-03, not “\(month)”") }
      return .period(period)
    }
    if let from, let to {
      guard let first = CalendarDate(iso8601: from), let last = CalendarDate(iso8601: to) else {
        throw ValidationError("--from and --to take days such as 2026-03-04")
      }
      guard let period = Period(from: first, to: last) else {
        throw ValidationError("--to lies before --from")
      }
      return .period(period)
    }
    return .latestQuarter
  }

  func run() async throws {
    var run = ReviewRun(options: try flags.options())
    run.span = try span()
    run.keepsDuplicates = output.keepDuplicates
    run.jobs = output.workers
    let inputs = try await Inputs.find(flags, withTallies: true, jobs: run.jobs)
    run.showFiles = try Inputs.showFiles(of: inputs, flags)
    run.progress = Terminal.progress.progress(over: inputs.count, quietly: flags.quiet)
    defer { Terminal.progress.giveWay() }
    var tally = OutcomeTally(hasWarnings: run.showFiles.hasWarnings)
    let reviews = await run.reviews(of: inputs) { input, warnings in
      tally.addWarning()
      guard !flags.quiet else { return }
      for warning in warnings { Terminal.tell(warning.rendered(source: input.path)) }
    } tell: {
      tally.add($0)
    }
    if output.isPrinted, reviews.count > 1 {
      throw ValidationError(
        "standard output takes one show, and there are \(reviews.count); name a folder with -o")
    }
    for review in reviews { tally.add(written: try await write(review)) }
    if reviews.isEmpty {
      tally.add(written: .failure("\(flags.inputs.joined(separator: ", ")): no episode was read"))
    }
    if !flags.quiet {
      (tally.passedOver + TranscriptInput.elsewhere(inputs)).forEach(Terminal.tell)
    }
    for failure in tally.failures { Terminal.tell(failure) }
    try tally.exit(strict: flags.strict)
  }

  /// Writes or prints a review; the failure says why it could not be.
  private func write(_ review: ReviewRun.Outcome) async throws -> Result<Void, Failure> {
    let name = review.show ?? "the show"
    if let problem = review.problem { return .failure("\(name): error: \(problem)") }
    do {
      if output.isPrinted {
        Terminal.print(try review.bytes(as: try output.formats()[0]))
      } else {
        let written = try await review.write(
          below: output.output, as: try output.formats(), force: output.force,
          jobs: output.workers)
        if !flags.quiet {
          if Terminal.isInteractive {
            Terminal.tell(review.terminalSummary(width: Terminal.width, colour: true))
          }
          Terminal.tell("\(written.folder): \(written.files.joined(separator: ", "))")
        }
      }
      return .success(())
    } catch {
      return .failure(Failure(describe(error, at: name)))
    }
  }
}
