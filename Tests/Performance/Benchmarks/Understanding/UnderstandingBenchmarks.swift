import Benchmark
import EpisodeAnalysis
import EpisodeBuilding
import Foundation
import GeneratedTranscripts
import TranscriptModel
import TranscriptReading
import TurntableKit

/// Megabytes of the files read in a second, the figure the bars are set in.
private let megabytesPerSecond = BenchmarkMetric.custom(
  "MB/s", polarity: .prefersLarger, useScalingFactor: false)

/// Episodes of the size real ones have, since one of many megabytes would measure the memory.
private func episodes(as format: Format) -> [[UInt8]] {
  (1...100).map { seed in Interview(bytes: 90_000, seed: UInt64(seed)).written(as: format) }
}

/// The Markdown files below a folder, in the order of their paths.
private func markdown(below folder: String) -> [[UInt8]] {
  let paths = FileManager.default.subpaths(atPath: folder) ?? []
  return paths.filter { $0.hasSuffix(".md") }.sorted().compactMap { path in
    FileManager.default.contents(atPath: "\(folder)/\(path)").map { [UInt8]($0) }
  }
}

/// Declares a benchmark that does something to each of some inputs that stand for so many bytes.
private func benchmark<Input>(
  _ name: String, _ inputs: [Input], bytes: Int, _ body: @escaping ([Input]) throws -> Void
) {
  Benchmark(
    name,
    configuration: .init(
      metrics: [megabytesPerSecond, .wallClock], timeUnits: .milliseconds, warmupIterations: 2,
      maxDuration: .seconds(5), maxIterations: 31)
  ) { benchmark in
    let clock = ContinuousClock()
    let start = clock.now
    do { try body(inputs) } catch { return benchmark.error("\(error)") }
    let seconds = (clock.now - start) / .seconds(1)
    benchmark.measurement(megabytesPerSecond, Int(Double(bytes) / 1e6 / seconds))
  }
}

let benchmarks: @Sendable () -> Void = {
  for format in [Format.text, .markdown, .webvtt] {
    let files = episodes(as: format)
    let bytes = files.reduce(0) { $0 + $1.count }
    benchmark("Reading, building and counting \(format.rawValue)", files, bytes: bytes) { files in
      var analyzer = EpisodeAnalyzer()
      for file in files {
        blackHole(
          try understandEpisode(
            file, named: format.fileName, options: EpisodeOptions(), with: &analyzer))
      }
    }
  }
  if let folder = ProcessInfo.processInfo.environment["TURNTABLE_CORPUS"] {
    let files = markdown(below: folder + "/changelog")
    let bytes = files.reduce(0) { $0 + $1.count }
    benchmark("Reading, building and counting real Markdown", files, bytes: bytes) { files in
      var analyzer = EpisodeAnalyzer()
      for file in files {
        blackHole(
          try understandEpisode(file, named: "a.md", options: EpisodeOptions(), with: &analyzer))
      }
    }
  }
  let files = episodes(as: .text)
  let bytes = files.reduce(0) { $0 + $1.count }
  benchmark("Words", files, bytes: bytes) { files in
    for file in files { blackHole(wordCount(of: file)) }
  }
  let documents = files.compactMap { try? readTranscript($0, named: "episode.txt") }
  benchmark("Building", documents, bytes: bytes) { documents in
    for document in documents {
      guard let transcript = document.transcript else { continue }
      blackHole(buildEpisode(document, transcript, named: "episode.txt"))
    }
  }
  let built = documents.compactMap { document in
    document.transcript.map { buildEpisode(document, $0, named: "episode.txt") }
  }
  for (name, parts) in [
    ("Counting", EpisodeAnalyzer.Parts.usual), ("Counting, without topics", []),
  ] {
    benchmark(name, built, bytes: bytes) { episodes in
      var analyzer = EpisodeAnalyzer()
      for episode in episodes { blackHole(analyzer.analyze(episode, parts: parts)) }
    }
  }
  let topics = ["crane*", "berth", "digital twin", "AI", "tide table"].map {
    TrackedTopic(name: $0, terms: [$0])
  }
  benchmark("Counting, topics tracked", built, bytes: bytes) { episodes in
    var analyzer = EpisodeAnalyzer()
    for episode in episodes { blackHole(analyzer.analyze(episode, tracking: topics)) }
  }
}
