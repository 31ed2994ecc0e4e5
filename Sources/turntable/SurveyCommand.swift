import ArgumentParser
import TurntableKit

/// `turntable survey INPUT…`
struct SurveyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "survey", _superCommandName: "turntable",
    abstract: "Write down what each transcript tells of its show, for “turntable tally --context”.",
    discussion: """
      Who somebody is, and which files hold one episode, shows itself in all episodes of a show \
      together. Where these are counted part by part, or on several machines, they are surveyed first: \
      a line of JSON a transcript, in any order. With - it is a filter of records, as “turntable \
      tally -” is.
      """)

  @OptionGroup var flags: EpisodeFlags
  @OptionGroup var lines: LineFlags

  @Flag(
    help: "Read files of surveys and fold them, a line a show: all that “tally --context” needs.")
  var fold = false

  func run() async throws {
    if fold {
      do {
        return Terminal.print(try await Surveys(at: flags.inputs).shows())
      } catch {
        Terminal.tell(describe(error, at: ""))
        throw ExitCode(2)
      }
    }
    var run = SurveyRun(options: try flags.options())
    run.jobs = lines.workers
    if try LineFlags.isFilter(flags) {
      run.showFiles = try LineFlags.showFiles(ofRecords: flags)
      do {
        return try await run.filter { Terminal.print($0) }
      } catch let error as InputError {
        Terminal.tell(error.description)
        throw ExitCode(2)
      }
    }
    let inputs = try await Inputs.find(flags)
    run.showFiles = try Inputs.showFiles(of: inputs, flags)
    run.progress = Terminal.progress.progress(over: inputs.count, quietly: flags.quiet)
    defer { Terminal.progress.giveWay() }
    var tally = OutcomeTally(hasWarnings: run.showFiles.hasWarnings)
    await run.write(inputs) {
      Terminal.print($0)
    } tell: {
      tally.add($0)
    }
    if !flags.quiet { tally.passedOver.forEach(Terminal.tell) }
    tally.failures.forEach(Terminal.tell)
    try tally.exit(strict: flags.strict)
  }
}
