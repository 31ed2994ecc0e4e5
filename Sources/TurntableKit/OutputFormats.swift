import ReportModel
import ReportWriting

#if Database
  import ReportDatabase
#endif
#if Workbook
  import ReportWorkbook
#endif

/// Every format a report can be written in.
public enum OutputFormats {
  /// The writers, in the order the command line lists them.
  static let all: [any ReportWriter] = {
    var writers = ReportFormats.all
    #if Workbook
      writers.append(WorkbookWriter())
    #endif
    #if Database
      writers.append(DatabaseWriter())
    #endif
    return writers
  }()

  /// The names of the formats.
  public static let names = all.map(\.format)

  /// The formats written where none is named.
  public static let standard = ["markdown", "csv", "xlsx", "html"].filter(names.contains)

  /// The formats of a dataset where none is named.
  public static let standardOfDatasets = ["csv", "xlsx"].filter(names.contains)

  /// Whether a format is one file, so that it can go to standard output.
  public static func isSingleFile(_ name: String) -> Bool {
    let empty = Report(title: "", opening: [], sections: [], version: "")
    return writer(name)?.singleFile(for: empty) != nil
  }

  /// The writer of a format; `nil` where there is none.
  static func writer(_ name: String) -> (any ReportWriter)? { all.first { $0.format == name } }
}
