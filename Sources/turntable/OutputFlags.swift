import ArgumentParser
import TurntableKit

/// The options of every command that writes reports.
struct OutputFlags: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Where reports go; - for standard output.", valueName: "folder"),
    completion: .directory)
  var output = "Reports"

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Formats to write, with commas: \(OutputFormats.names.joined(separator: ", ")) "
        + "(default: \(OutputFormats.standard.joined(separator: ",")), of a dataset "
        + "\(OutputFormats.standardOfDatasets.joined(separator: ",")); to standard output: markdown)",
      valueName: "formats"))
  var format: String?

  @Flag(help: "Take each file of a folder, though another holds the same episode.")
  var keepDuplicates = false

  @Flag(help: "Overwrite files that turntable did not make or that were edited since.")
  var force = false

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Work on so many files at a time. (default: one a processor)", valueName: "n"))
  var jobs: Int?

  /// Whether the report goes to standard output.
  var isPrinted: Bool { output == "-" }

  func validate() throws {
    if output.isEmpty { throw ValidationError("--output names no folder") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on") }
    let formats = try formats()
    guard isPrinted else { return }
    if formats.count != 1 { throw ValidationError("standard output takes one format") }
    if !OutputFormats.isSingleFile(formats[0]) {
      throw ValidationError("\(formats[0]) takes several files; name a folder with -o")
    }
  }

  /// How many files to work on at a time.
  var workers: Int { jobs ?? SystemCalls.processors }

  /// The formats wanted, each checked.
  ///
  /// - Parameter standard: Those the command writes where none is named.
  func formats(or standard: [String] = OutputFormats.standard) throws -> [String] {
    let names =
      format.map { $0.split(separator: ",").map(String.init) }
      ?? (isPrinted ? ["markdown"] : standard)
    guard !names.isEmpty else { throw ValidationError("--format names no format") }
    if let unknown = names.first(where: { !OutputFormats.names.contains($0) }) {
      throw ValidationError(
        "there is no format “\(unknown)”; the formats are: "
          + OutputFormats.names.joined(separator: ", "))
    }
    return names
  }
}
