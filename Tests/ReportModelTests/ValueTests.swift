import ReportModel
import Testing

struct ValueTests {
  @Test(arguments: [
    (Double?.none, Value.missing(.noTimes)), (.nan, .missing(.noTimes)),
    (.infinity, .missing(.noTimes)), (0, .share(0)), (0.5, .share(0.5)),
  ])
  func `a share that arithmetic could not give is missing`(number: Double?, expected: Value) {
    #expect(Value.share(number, orMissing: .noTimes) == expected)
  }

  @Test func `selecting columns keeps the order asked for and passes over unknown ones`() {
    let columns = ["a", "b", "c"].map {
      ColumnInfo(id: $0, title: $0, kind: .count, key: .none, aggregation: .none, meaning: "")
    }
    let info = TableInfo(id: "t", title: "T", meaning: "", columns: columns)
    let table = Table(info: info, rows: [[.count(1), .count(2), .count(3)]])
    let selected = table.selecting(["c", "nowhere", "a"])
    #expect(selected.info.columns.map(\.id) == ["c", "a"])
    #expect(selected.rows == [[.count(3), .count(1)]])
  }

  @Test func `a dataset table can be walked as often as wanted`() throws {
    let table = DatasetTable(
      id: "t", title: "T", meaning: "",
      columns: [Column<Int>("n", "N", .count, "The number.") { .count($0) }], rows: { [1, 2] })
    for _ in 1...2 {
      var seen: [Value] = []
      try table.forEachRow { seen += $0 }
      #expect(seen == [.count(1), .count(2)])
    }
    #expect(table.materialized().rows == [[.count(1)], [.count(2)]])
  }
}
