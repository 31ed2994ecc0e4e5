import Foundation

/// Breaks real files in many ways, and takes each the whole way to its report.
///
/// What must not happen is a crash, a broken law, or an input that takes more than two seconds.
@main enum Mutate {
  private static let usage = """
    usage: mutate FOLDER [INPUTS [SEED]]       so many inputs, 200000 where nothing is said
           mutate FOLDER --only NUMBER [SEED]  one of them again, written to standard output

    """

  static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let isAlone = arguments.count > 2 && arguments[1] == "--only"
    if isAlone { arguments.remove(at: 1) }
    let numbers = arguments.dropFirst().map { Int($0) }
    guard let folder = arguments.first, !numbers.contains(nil), numbers.count < 3 else {
      FileHandle.standardError.write(Data(usage.utf8))
      exit(64)
    }
    let number = numbers.first.flatMap(\.self) ?? 200_000
    let seed = numbers.dropFirst().first.flatMap(\.self) ?? 1
    guard var run = MutationRun(over: folder, seed: seed) else {
      FileHandle.standardError.write(Data("mutate: there are no files in \(folder)\n".utf8))
      exit(64)
    }
    Watch.begin()
    if isAlone {
      FileHandle.standardOutput.write(Data(run.input(number).bytes))
      run.work(on: number)
    } else {
      for input in 0..<number { run.work(on: input) }
      run.tell()
    }
    exit(run.bad == 0 ? 0 : 1)
  }
}
