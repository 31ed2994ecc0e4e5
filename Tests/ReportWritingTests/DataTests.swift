import Foundation
import ReportModel
import ReportWriting
import TestSupport
import Testing

struct DataTests {
  @Test(arguments: [
    ("plain", "plain"), ("", "\"\""), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("=1+1", "'=1+1"), ("@here", "'@here"), ("-5", "-5"),
    ("+5.25", "+5.25"), ("-", "'-"), ("-x", "'-x"), ("-1.2.3", "'-1.2.3"), ("\tx", "'\tx"),
    ("=a,\"b\"", "\"'=a,\"\"b\"\"\""), ("a=b", "a=b"), ("x\u{0}y", "x\u{FFFD}y"),
  ])
  func `a CSV cell is quoted or disarmed where it must be`(text: String, expected: String) {
    var bytes: [UInt8] = []
    bytes.append(csvText: text)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ([Value.text("a"), .count(1), .share(0.25)], "a,1,0.25\n"),
    ([.missing(.noTimes), .missing(.noTimes)], ",\n"), ([.missing(.noTimes)], "\"\"\n"),
    ([.duration(milliseconds: 12_345), .flag(true), .number(.nan)], "12.345,true,\n"),
  ])
  func `a CSV row holds raw values`(row: [Value], expected: String) {
    var bytes: [UInt8] = []
    bytes.append(csvRow: row)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test func `each table is a file with the columns' ids for its header`() throws {
    let files = try written(CSVWriter())
    #expect(
      Set(files.files.keys) == [
        "data/episode.csv", "data/speakers.csv", "data/ads.csv", "data/datapackage.json",
      ])
    #expect(
      files.text("data/episode.csv") == """
        episode,published,duration_s,words,host_word_share,host_guest_ratio,edited
        shipping-lanes/42,2026-03-04,3723.456,11331,0.536911,,true

        """)
    #expect(files.text("data/ads.csv") == "episode,words\n")
  }

  @Test func `a table larger than the buffer arrives whole`() throws {
    let table = DatasetTable(
      id: "t", title: "T", meaning: "",
      columns: [Column<Int>("n", "N", .count, "The number.") { .count($0) }],
      rows: { Array(0..<50_000) })
    let dataset = Dataset(report: "episode", version: "1", tables: [table])
    var folder = MemoryFolder()
    try CSVWriter().write(SampleReport.report, dataset, into: &folder)
    let lines = try #require(folder.text("data/t.csv")).split(separator: "\n")
    #expect(lines.count == 50_001)
    #expect(lines.last == "49999")
  }

  @Test func `a dataset has its tables beside its workbook`() throws {
    let dataset = Dataset(report: "dataset", version: "1", tables: SampleReport.dataset.tables)
    var folder = MemoryFolder()
    try CSVWriter().write(SampleReport.report, dataset, into: &folder)
    #expect(folder.files.keys.contains("speakers.csv"))
    #expect(folder.files.keys.contains("datapackage.json"))
  }

  @Test func `the data package states types, constraints and keys`() throws {
    let bytes = try #require(try written(CSVWriter()).files["data/datapackage.json"])
    let package = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(package["profile"] as? String == "tabular-data-package")
    #expect(package["name"] as? String == "turntable-episode")
    let resources = try #require(package["resources"] as? [[String: Any]])
    #expect(
      resources.compactMap { $0["path"] as? String } == [
        "episode.csv", "speakers.csv", "ads.csv",
      ])
    let schema = try #require(resources[1]["schema"] as? [String: Any])
    let fields = try #require(schema["fields"] as? [[String: Any]])
    #expect(
      fields.compactMap { $0["type"] as? String } == [
        "string", "string", "string", "integer", "number", "number", "number", "number",
      ])
    let share = try #require(fields[4]["constraints"] as? [String: Int])
    #expect(share == ["minimum": 0, "maximum": 1])
    #expect(schema["primaryKey"] as? [String] == ["episode", "speaker"])
    let keys = try #require(schema["foreignKeys"] as? [[String: Any]])
    #expect((keys[0]["reference"] as? [String: Any])?["resource"] as? String == "episode")
  }

  @Test func `JSON brings every value back`() throws {
    let bytes = try #require(try written(JSONWriter()).files["report.json"])
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(document["turntable"] as? String == "0.1.0")
    #expect(document["report"] as? String == "episode")
    let tables = try #require(document["tables"] as? [String: [[String: Any]]])
    let speakers = try #require(tables["speakers"])
    let names = speakers.dropFirst(2).compactMap { $0["speaker"] as? String }
    #expect(names.map { Array($0.utf8) } == SampleReport.hostileNames.map { Array($0.utf8) })
    #expect(speakers[0]["word_share"] as? Double == 0.537)
    #expect(tables["episode"]?.first?["host_guest_ratio"] is NSNull)
    #expect(tables["episode"]?.first?["edited"] as? Bool == true)
    #expect(tables["ads"]?.isEmpty == true)
  }

  private func written(_ writer: some ReportWriter) throws -> MemoryFolder {
    var folder = MemoryFolder()
    try writer.write(SampleReport.report, SampleReport.dataset, into: &folder)
    return folder
  }
}
