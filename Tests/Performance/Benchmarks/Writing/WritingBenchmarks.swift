import Benchmark
import GeneratedDatasets
import ReportDatabase
import ReportModel
import ReportWorkbook
import ReportWriting

let benchmarks: @Sendable () -> Void = {
  let dataset = LargeEpisode.dataset(turns: 20_000)
  let report = LargeEpisode.report(over: dataset)
  let writers: [any ReportWriter] = ReportFormats.all + [WorkbookWriter(), DatabaseWriter()]
  for writer in writers {
    let directory = ScratchDirectory()
    Benchmark(
      "Writing \(writer.format), 20,000 turns",
      configuration: .init(
        metrics: [.wallClock, .peakMemoryResident], timeUnits: .milliseconds,
        warmupIterations: 1, maxDuration: .seconds(5), maxIterations: 21)
    ) { benchmark in
      var folder = ScratchFolder(directory: directory.path)
      do {
        try writer.write(report, dataset, into: &folder)
      } catch {
        return benchmark.error("\(writer.format): \(error)")
      }
      blackHole(folder.byteCount)
    } setup: {
      try directory.make()
    } teardown: {
      directory.remove()
    }
  }
}
