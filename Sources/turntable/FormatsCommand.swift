import ArgumentParser
import TurntableKit

/// `turntable formats`
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats", _superCommandName: "turntable",
    abstract: "List the transcript formats that can be read.")

  func run() { Terminal.print(Catalogue.formats) }
}

/// `turntable columns [TABLE]`
struct ColumnsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "columns", _superCommandName: "turntable",
    abstract: "Print the data dictionary: every table and column, and the word lists.")

  @Argument(help: "Only this table.")
  var table: String?

  func run() throws {
    guard let text = Catalogue.columns(of: table) else {
      throw ValidationError(
        "there is no table “\(table ?? "")”; the tables are: "
          + Catalogue.tables.joined(separator: ", "))
    }
    Terminal.print(text)
  }
}
