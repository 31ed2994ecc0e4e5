import Mustache
public import ReportModel

/// Writes a report as one page: style, drawings and a script that sorts its tables within it, nothing
/// from elsewhere; without script it is whole.
public struct HTMLWriter: ReportWriter {
  /// Creates the writer.
  public init() {}

  /// `html`.
  public var format: String { "html" }
  /// What the format is for.
  public var summary: String { "a page to read, print and pass on" }
  /// The page, such as `report.html`.
  public func singleFile(for report: Report) -> String? { report.name + ".html" }

  /// Writes the page.
  public func write(
    _ report: Report, _ dataset: Dataset, into folder: inout some OutputFolder
  ) throws {
    let template = try MustacheTemplate(string: PageTemplate.source)
    let page = template.render(PageContent(report).members)
    try folder.write(Array(page.utf8), to: report.name + ".html")
  }
}
