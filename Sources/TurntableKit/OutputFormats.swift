public import ReportModel
import ReportWriting

#if Workbook
  import ReportWorkbook
#endif

/// Every format a report can be written in.
public enum OutputFormats {
  /// The writers, in the order the command line lists them.
  public static let all: [any ReportWriter] = {
    #if Workbook
      ReportFormats.all + [WorkbookWriter()]
    #else
      ReportFormats.all
    #endif
  }()

  /// The formats written where none is named.
  public static let standard = ["markdown", "csv", "xlsx", "html"].filter { writer($0) != nil }

  /// The writer of a format; `nil` where there is none.
  public static func writer(_ format: String) -> (any ReportWriter)? {
    all.first { $0.format == format }
  }
}
