import Foundation
import ReportModel
import Testing
import TurntableKit

struct RowSpoolTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  /// A row of every kind of value, at the ends of what it can be.
  private static let rows: [[Value]] = [
    [.text(""), .count(0), .number(0), .flag(true), .missing(.notStated)],
    [.text("Zoë 👩‍👩‍👧‍👦\n\0"), .count(.max), .number(-0.1), .flag(false), .missing(.notApplicable)],
    [
      .text("x"), .count(.min), .number(.greatestFiniteMagnitude), .share(1.0 / 3),
      .rate(.leastNonzeroMagnitude),
    ],
    [
      .date(year: 2026, month: 12, day: 31), .date(year: -44, month: 3, day: 15),
      .duration(milliseconds: -1), .duration(milliseconds: 3_723_456), .count(-64),
    ],
  ]

  private func spooled(_ rows: [[Value]]) throws -> RowSpool {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let spool = try RowSpool(in: folder.path)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    for row in rows {
      var bytes: [UInt8] = []
      RowCoding.append(row, to: &bytes)
      try spool.append(bytes.span)
    }
    return spool
  }

  private func walked(_ spool: RowSpool, columns: Int) throws -> [[Value]] {
    var rows: [[Value]] = []
    try spool.forEachRow(columns: columns) { rows.append($0) }
    return rows
  }

  @Test func `rows come back as they were, as often as wanted`() throws {
    let spool = try spooled(Self.rows)
    #expect(try walked(spool, columns: 5) == Self.rows)
    #expect(try walked(spool, columns: 5) == Self.rows)
    #expect(try walked(try spooled([]), columns: 5).isEmpty)
  }

  @Test func `a row may be longer than what is read at a time`() throws {
    let long = String(repeating: "long ", count: 100_000)
    var rows = (0..<5_000).map { [Value.count($0), .text("row \($0)")] }
    rows.insert([.count(-1), .text(long)], at: 2_500)
    rows.append([.count(-2), .text(long + long)])
    #expect(try walked(try spooled(rows), columns: 2) == rows)
  }

  @Test func `a walk ends where the visitor wants no more`() throws {
    struct Enough: Error {}
    let spool = try spooled(Self.rows)
    var count = 0
    #expect(throws: Enough.self) {
      try spool.forEachRow(columns: 5) { _ in
        count += 1
        if count == 2 { throw Enough() }
      }
    }
    #expect(count == 2)
  }

  @Test func `every reason comes back`() throws {
    let rows = MissingReason.allCases.map { [Value.missing($0)] }
    #expect(try walked(try spooled(rows), columns: 1) == rows)
  }
}
