import ArgumentParser
import TurntableKit

/// `turntable convert INPUT… --to FORM`
struct ConvertCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", _superCommandName: "turntable",
    abstract: "Write a transcript in another form, cleaned and with the names that were found.",
    discussion: """
      Page furniture, stage directions and repeated captions are gone, and every speaker goes by \
      the full name where it is known. vtt and srt need a source that says when everything begins \
      and ends; times are never made up. What is read back from vtt, srt, json and csv gives the \
      same turns; txt and md carry where turns begin, not where they end.
      """)

  @OptionGroup var flags: EpisodeFlags

  @Option(
    help: ArgumentHelp(
      "The form to write: \(Conversion.forms.joined(separator: ", ")).", valueName: "form"))
  var to: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The file to write, or the folder for several transcripts; - for standard output.",
      valueName: "path"),
    completion: .file())
  var output = "-"

  @Flag(help: "Overwrite files.")
  var force = false

  func validate() throws {
    guard Conversion.forms.contains(to) else {
      throw ValidationError(
        "there is no form “\(to)”; the forms are: " + Conversion.forms.joined(separator: ", "))
    }
    if output.isEmpty { throw ValidationError("--output names no file") }
  }

  func run() async throws {
    let options = try flags.options()
    guard let conversion = Conversion(to: to, options: options) else { return }
    let inputs = try await Inputs.find(flags)
    if inputs.count > 1, output == "-" {
      throw ValidationError("standard output takes one transcript; name a folder with -o")
    }
    let destinations = ConvertedPaths(output, severalInputs: inputs.count > 1)
    var taken: Set<String> = []
    var failed = 0
    let files = try Inputs.showFiles(of: inputs, flags)
    var hasWarnings = files.hasWarnings
    let progress = Terminal.progress.progress(over: inputs.count, quietly: flags.quiet)
    defer { Terminal.progress.giveWay() }
    let shows = await Shows.survey(
      inputs, options: options, files: files, jobs: SystemCalls.processors,
      progress: progress)
    for (index, input) in inputs.enumerated() {
      defer { progress.fileDone(.reading, of: inputs.count) }
      do {
        let converted = try conversion.convert(input, in: shows.context(ofInputAt: index))
        if output == "-" {
          Terminal.print(converted.bytes)
        } else {
          let path = destinations.path(
            for: input, fileExtension: conversion.fileExtension, taken: &taken)
          try converted.write(to: path, force: force)
          if !flags.quiet { Terminal.tell(path) }
        }
        for diagnostic in converted.diagnostics where diagnostic.severity > .note {
          hasWarnings = true
          if !flags.quiet { Terminal.tell(diagnostic.rendered(source: input.path)) }
        }
      } catch {
        failed += 1
        Terminal.tell(describe(error, at: input.path))
      }
    }
    if failed == inputs.count { throw ExitCode(2) }
    if failed > 0 || (flags.strict && hasWarnings) { throw ExitCode(1) }
  }
}

/// Where converted transcripts go.
private struct ConvertedPaths {
  private let output: String
  private let isFolder: Bool

  init(_ output: String, severalInputs: Bool) {
    isFolder = severalInputs || output.hasSuffix("/") || TranscriptInput.isFolder(output)
    self.output = output.hasSuffix("/") ? String(output.dropLast()) : output
  }

  /// The file for an input; within a folder it keeps the input's name, with a number where another
  /// input has taken it.
  func path(for input: TranscriptInput, fileExtension: String, taken: inout Set<String>) -> String {
    guard isFolder else { return output }
    let name = input.name
    let stem = name.dropFirst().lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    var path = "\(output)/\(stem).\(fileExtension)"
    var number = 2
    while !taken.insert(path).inserted {
      path = "\(output)/\(stem)-\(number).\(fileExtension)"
      number += 1
    }
    return path
  }
}
