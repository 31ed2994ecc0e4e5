public import ReportModel

/// The formats a report can be written in without a library outside this package.
public enum ReportFormats {
  /// The writers, in the order the command line lists them. A new format is one line here.
  public static let all: [any ReportWriter] = [
    MarkdownWriter(),
    CSVWriter(),
    HTMLWriter(),
    JSONWriter(),
  ]
}
