import ArgumentParser
import TurntableKit

/// `turntable init DIR`
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", _superCommandName: "turntable",
    abstract: "Write a commented show.yml from what the transcripts in a folder tell.",
    discussion: """
      A show is a folder. Its show.yml states what transcripts do not say or say in different ways: \
      who hosts the show, which labels are one person, which are advertisements or no people, which \
      topics to follow and what the show aims for. The file that is written gives the evidence for \
      every line; correct it, and it counts for every transcript at or below the folder.
      """)

  @Argument(
    help: ArgumentHelp("The folder with the show's transcripts.", valueName: "folder"),
    completion: .directory)
  var folder: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The file to write; - for standard output. (default: show.yml in the folder)",
      valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Overwrite the file.")
  var force = false

  func run() async throws {
    let base = folder.hasSuffix("/") && folder != "/" ? String(folder.dropLast()) : folder
    let path = output ?? "\(base)/\(ShowFile.name)"
    do {
      let draft = try await ShowDraft.survey(folder, jobs: SystemCalls.processors)
      if path == "-" { return Terminal.print(draft.text) }
      try draft.write(to: path, force: force)
      Terminal.tell(path)
    } catch {
      Terminal.tell(describe(error, at: path))
      throw ExitCode(2)
    }
  }
}
