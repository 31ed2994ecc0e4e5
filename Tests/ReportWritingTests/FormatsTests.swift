import ReportModel
import ReportWriting
import TestSupport
import Testing

struct FormatsTests {
  @Test func `every format has a name of its own`() {
    #expect(ReportFormats.all.map(\.format) == ["markdown", "csv", "html", "json"])
  }

  @Test func `equal inputs give equal bytes`() throws {
    var first = MemoryFolder()
    var second = MemoryFolder()
    for writer in ReportFormats.all {
      try writer.write(SampleReport.report, SampleReport.dataset, into: &first)
      try writer.write(SampleReport.report, SampleReport.dataset, into: &second)
    }
    #expect(first.files == second.files)
  }

  @Test func `an empty report is written all the same`() throws {
    let report = Report(title: "", opening: [], sections: [], version: "1")
    let dataset = Dataset(report: "episode", version: "1", tables: [])
    for writer in ReportFormats.all {
      var folder = MemoryFolder()
      try writer.write(report, dataset, into: &folder)
      #expect(!folder.files.isEmpty)
    }
  }
}
