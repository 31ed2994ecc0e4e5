import Foundation
import Laws
import TestSupport

/// Works on broken files one after another, and keeps what went wrong.
struct MutationRun {
  /// How many inputs broke a law or took too long.
  private(set) var bad = 0
  private var (inputs, refused, bytes) = (0, 0, 0)
  private var slowest: [(nanoseconds: UInt64, what: String)] = []
  private let files: [(name: String, bytes: [UInt8])]
  private let seed: Int

  /// The slowest an input may be, in nanoseconds of processor time.
  private static let limit: UInt64 = 2_000_000_000

  /// Reads the files of a folder; `nil` where there are none.
  init?(over folder: String, seed: Int) {
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    files = paths.filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }.sorted()
      .compactMap { path in
        FileManager.default.contents(atPath: folder + "/" + path).flatMap { data in
          data.isEmpty ? nil : (path, [UInt8](data))
        }
      }
    self.seed = seed
    if files.isEmpty { return nil }
  }

  /// A broken file, the name it comes under, and what it is made of.
  struct Input {
    var bytes: [UInt8]
    var name: String
    var origin: String
  }

  /// Makes the input with a number.
  func input(_ number: Int) -> Input {
    var mutation = Mutation(seed: seed, number: number)
    let file = files[mutation.below(files.count)]
    let other = files[mutation.below(files.count)]
    return Input(
      bytes: mutation.breaking(file.bytes, with: other.bytes),
      name: String(file.name.split(separator: "/").last ?? ""),
      origin: "input \(number) of seed \(seed), made of \(file.name) and \(other.name)")
  }

  /// Takes the input with a number the whole way.
  mutating func work(on number: Int) {
    let input = input(number)
    let (name, what) = (input.name, input.origin)
    Watch.next(what)
    let start = Watch.now
    do {
      var way = WholeWay()
      if let document = try way.read(input.bytes, named: name) {
        let report = try way.compose(document, named: name)
        // Writing takes longer than all the rest, and meets the same few writers each time.
        if number % 8 == 0 { try way.write(report) }
      } else {
        refused += 1
      }
    } catch {
      complain("\(what): \(error)")
    }
    note(Watch.now - start, what)
    inputs += 1
    bytes += input.bytes.count
  }

  /// Says how it went.
  func tell() {
    for (nanoseconds, what) in slowest { print("mutate: \(nanoseconds / 1_000_000) ms: \(what)") }
    print(
      "mutate: \(inputs) inputs of \(files.count) files, \(bytes / 1_000_000) MB, "
        + "\(refused) refused, \(bad) bad")
  }

  private mutating func note(_ taken: UInt64, _ what: String) {
    if taken > Self.limit { complain("\(what) took \(taken / 1_000_000) ms") }
    guard slowest.count < 5 || taken > slowest[4].nanoseconds else { return }
    slowest = Array((slowest + [(taken, what)]).sorted { $0.0 > $1.0 }.prefix(5))
  }

  private mutating func complain(_ what: String) {
    FileHandle.standardError.write(Data("mutate: \(what)\n".utf8))
    bad += 1
  }
}
