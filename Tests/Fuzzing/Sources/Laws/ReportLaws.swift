import ReportModel
import TestSupport

/// What must hold of the part of a report that people read.
public enum ReportLaws {
  /// Checks a report.
  ///
  /// - Throws: `Broken` with what is wrong.
  public static func check(_ report: Report) throws {
    if report.opening.contains(where: \.isEmpty) { throw Broken("an empty sentence opens it") }
    for figure in report.keyFigures { try check(figure.value, "the key figure \(figure.title)") }
    for section in report.sections {
      for chart in section.charts { try check(chart) }
      for row in section.table?.rows ?? [] where row.count != section.table?.info.columns.count {
        throw Broken("section \(section.id): \(row.count) cells in a row")
      }
    }
  }

  private static func check(_ chart: Chart) throws {
    for series in chart.series {
      guard series.values.allSatisfy({ $0.isFinite && $0 >= 0 }) else {
        throw Broken("chart \(chart.id): \(series.values)")
      }
    }
    guard chart.shape == .sharedBar else { return }
    let total = chart.total(at: 0)
    guard total < 1 + TableLaws.tolerance else {
      throw Broken("chart \(chart.id): shares add up to \(total)")
    }
  }

  private static func check(_ value: Value, _ what: String) throws {
    switch value {
    case .number(let number), .rate(let number), .share(let number):
      guard number.isFinite else { throw Broken("\(what) is \(number)") }
    default: break
    }
  }
}
