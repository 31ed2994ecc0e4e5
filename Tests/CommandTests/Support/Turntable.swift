import Foundation

/// What became of a run of the command.
struct Ended {
  /// Its exit code.
  var code: Int32
  /// Whether a signal ended it, as a crash does.
  var isCrash: Bool
  /// What it wrote to standard output.
  var output: Data
  /// What it wrote to standard error.
  var errors: String

  /// Standard output as text.
  var text: String { String(decoding: output, as: UTF8.self) }
}

/// Runs the built command.
enum Turntable {
  /// The program under test: the one `TURNTABLE_BINARY` names, else the one built with the tests.
  static let program =
    ProcessInfo.processInfo.environment["TURNTABLE_BINARY"].map { URL(filePath: $0) }
    ?? built("turntable")

  /// Whether the program is another than the debug build, which is several times slower.
  static let isGiven = ProcessInfo.processInfo.environment["TURNTABLE_BINARY"] != nil

  /// A program built beside the tests.
  static func built(_ name: String) -> URL {
    #if os(macOS)
      let bundle = Bundle(for: Marker.self).bundleURL
    #else
      let bundle = URL(filePath: CommandLine.arguments[0])
    #endif
    return bundle.deletingLastPathComponent().appending(path: name)
  }

  private final class Marker {}

  /// Runs the command and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: What follows its name.
  ///   - input: What it finds on standard input.
  ///   - folder: Where it runs.
  static func run(
    _ arguments: [String], input: Data = Data(), in folder: URL? = nil
  ) throws -> Ended {
    try run(program, arguments, input: input, in: folder)
  }

  /// Runs a program; its output goes to files, since a pipe nobody empties would stop it.
  static func run(
    _ program: URL, _ arguments: [String], input: Data = Data(), in folder: URL? = nil
  ) throws -> Ended {
    let scratch = try Scratch()
    try scratch.write(input, to: "input")
    try scratch.write(Data(), to: "output")
    try scratch.write(Data(), to: "errors")
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder ?? scratch.url
    process.standardInput = try FileHandle(forReadingFrom: scratch.url("input"))
    process.standardOutput = try FileHandle(forWritingTo: scratch.url("output"))
    process.standardError = try FileHandle(forWritingTo: scratch.url("errors"))
    try process.run()
    process.waitUntilExit()
    return Ended(
      code: process.terminationStatus, isCrash: process.terminationReason == .uncaughtSignal,
      output: try scratch.read("output"),
      errors: String(decoding: try scratch.read("errors"), as: UTF8.self))
  }
}

/// The folder of the package.
let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// The path of a file in `Fixtures`.
func fixture(_ path: String) -> String { package.appending(path: "Fixtures/" + path).path }

/// The interview as an episode page, without times.
let page = fixture("one-conversation/interview.page.txt")
/// The interview as captions.
let captions = fixture("one-conversation/interview.vtt")
