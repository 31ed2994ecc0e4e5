import Benchmark
import GeneratedTranscripts
import TranscriptReading

/// Megabytes of the file read in a second, the figure the bars are set in.
private let megabytesPerSecond = BenchmarkMetric.custom(
  "MB/s", polarity: .prefersLarger, useScalingFactor: false)

let benchmarks: @Sendable () -> Void = {
  let interview = Interview(bytes: 16_000_000)
  let shortInterview = Interview(bytes: 1_000_000)
  for format in Format.allCases {
    Benchmark(
      "Reading \(format.rawValue)",
      configuration: .init(
        metrics: [megabytesPerSecond, .wallClock, .peakMemoryResident],
        timeUnits: .milliseconds, warmupIterations: 1, maxDuration: .seconds(5), maxIterations: 21)
    ) { benchmark, file in
      let clock = ContinuousClock()
      let start = clock.now
      do throws(ReadingError) {
        blackHole(try readTranscript(file, named: format.fileName))
      } catch {
        return benchmark.error("\(format.fileName): \(error.diagnostic.message)")
      }
      let seconds = (clock.now - start) / .seconds(1)
      benchmark.measurement(megabytesPerSecond, Int(Double(file.count) / 1e6 / seconds))
    } setup: {
      (format.isWordByWord ? shortInterview : interview).written(as: format)
    }
  }
}
