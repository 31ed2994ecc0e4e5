import Foundation
import Laws
import TestSupport

// Breaks real files in many ways, and takes each the whole way to its report:
//
//   mutate FOLDER [INPUTS [SEED]]      so many inputs, 200,000 where nothing is said
//   mutate FOLDER --only NUMBER [SEED] one of them again, which is written to standard output
//
// What must not happen is a crash, a broken law, or an input that takes more than two seconds.

let arguments = Array(CommandLine.arguments.dropFirst())
guard let folder = arguments.first else {
  print("mutate: name a folder of transcripts")
  exit(64)
}
let isAlone = arguments.count > 2 && arguments[1] == "--only"
let numbers = arguments.dropFirst(isAlone ? 2 : 1).compactMap { Int($0) }
let count = numbers.first ?? 200_000
let seed = numbers.dropFirst().first ?? 1

/// The slowest an input may be, in nanoseconds of processor time.
let limit: UInt64 = 2_000_000_000

let paths = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
  .filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }.sorted()
let files = paths.compactMap { path in
  FileManager.default.contents(atPath: folder + "/" + path).flatMap { data in
    data.isEmpty ? nil : (name: path, bytes: [UInt8](data))
  }
}
guard !files.isEmpty else {
  print("mutate: there are no files in \(folder)")
  exit(64)
}

var (bad, refused, bytes) = (0, 0, 0)
var slowest: [(nanoseconds: UInt64, what: String)] = []

func complain(_ what: String) {
  print("mutate: \(what)")
  bad += 1
}

func work(on number: Int) {
  var mutation = Mutation(seed: seed, number: number)
  let file = files[mutation.below(files.count)]
  let other = files[mutation.below(files.count)]
  let input = mutation.breaking(file.bytes, with: other.bytes)
  if isAlone { FileHandle.standardOutput.write(Data(input)) }
  bytes += input.count
  let what = "input \(number) of seed \(seed), made of \(file.name) and \(other.name)"
  Watch.next(what)
  let start = Watch.now
  do {
    let name = String(file.name.split(separator: "/").last ?? "")
    var way = WholeWay()
    if let document = try way.read(input, named: name) {
      let report = try way.compose(document, named: name)
      // Writing takes longer than all the rest, and meets the same few writers each time.
      if number % 8 == 0 { try way.write(report) }
    } else {
      refused += 1
    }
  } catch {
    complain("\(what): \(error)")
  }
  let taken = Watch.now - start
  if taken > limit { complain("\(what) took \(taken / 1_000_000) ms") }
  if taken > slowest.last?.nanoseconds ?? 0 || slowest.count < 5 {
    slowest = Array((slowest + [(taken, what)]).sorted { $0.0 > $1.0 }.prefix(5))
  }
}

setvbuf(stdout, nil, _IOLBF, 0)
Watch.begin()
for number in isAlone ? count..<count + 1 : 0..<count { work(on: number) }
if !isAlone {
  for (nanoseconds, what) in slowest { print("mutate: \(nanoseconds / 1_000_000) ms: \(what)") }
  print(
    "mutate: \(count) inputs of \(files.count) files, \(bytes / 1_000_000) MB, \(refused) refused, "
      + "\(bad) bad")
}
exit(bad == 0 ? 0 : 1)
