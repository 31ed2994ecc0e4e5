import EpisodeAnalysis
import EpisodeBuilding
import ReportComposition
import ReportDatabase
import ReportModel
import ReportWorkbook
import ReportWriting
import TestSupport
import TranscriptModel
import TranscriptReading
import TranscriptWriting
import TurntableKit

/// Takes bytes all the way to the outputs, in memory, and holds every station against its laws.
public struct WholeWay {
  private let context: ShowContext
  private var analyzer = EpisodeAnalyzer()

  /// Prepares the way for files of a show.
  public init(in context: ShowContext = .empty) { self.context = context }

  /// Reads bytes; `nil` where they are refused, which must be said in words.
  ///
  /// - Throws: `Broken` with what is wrong.
  public func read(
    _ bytes: [UInt8], named name: String, as format: String? = nil
  ) throws -> SourceDocument? {
    do {
      let document = try readTranscript(bytes, named: name, as: format)
      try DocumentLaws.check(document, of: bytes)
      return document
    } catch let error as ReadingError {
      if error.diagnostic.message.isEmpty { throw Broken("refused without a word") }
      return nil
    }
  }

  /// Understands and counts a document, and composes the report on it.
  ///
  /// - Throws: `Broken` with what is wrong.
  public mutating func compose(
    _ document: SourceDocument, named name: String
  ) throws -> any ComposedReport {
    let report: any ComposedReport
    switch document.content {
    case .transcript(let transcript), .times(let transcript):
      let analyzed = analyze(document, transcript, named: name)
      report = EpisodeReport(EpisodeEntry(analyzed), version: turntableVersion)
      try FigureLaws.check(report.dataset)
    case .episodeList(let list):
      report = ShowReport(
        buildListing(document, list, named: name, in: context), version: turntableVersion)
    case .article(let article):
      let built = buildArticle(document, article, named: name, in: context)
      report = ArticleReport(
        analyzer.analyze(built, context: context.fingerprint, tracking: context.topics),
        version: turntableVersion)
    }
    try TableLaws.check(report.dataset)
    try ReportLaws.check(report.report)
    return report
  }

  /// Understands and counts a transcript.
  public mutating func analyze(
    _ document: SourceDocument, _ transcript: Transcript, named name: String
  ) -> AnalyzedEpisode {
    analyzer.analyze(
      buildEpisode(document, transcript, named: name, in: context),
      context: context.fingerprint, tracking: context.topics)
  }

  /// Writes a report in every format that can be written in memory.
  ///
  /// - Throws: `Broken` with what is wrong.
  public func write(_ report: any ComposedReport) throws {
    var folder = MemoryFolder()
    for writer in ReportFormats.all {
      try writer.write(report.report, report.dataset, into: &folder)
    }
    for (path, bytes) in folder.files { try OutputLaws.check(path, bytes) }
  }

  /// Writes the workbook and the database, which libraries put into a folder themselves.
  public func write(_ report: any ComposedReport, into directory: String) throws {
    var folder = MemoryFolder(directory: directory)
    try WorkbookWriter().write(report.report, report.dataset, into: &folder)
    try DatabaseWriter().write(report.report, report.dataset, into: &folder)
  }

  /// Converts a transcript to every form that can hold it, and reads back what was written.
  ///
  /// - Throws: `Broken` with what is wrong.
  public func convert(_ document: SourceDocument, named name: String) throws {
    guard case .transcript(let transcript) = document.content else { return }
    let episode = buildEpisode(document, transcript, named: name, in: context)
    let named = transcript.withNames(from: episode)
    for writer in TranscriptWriters.all {
      guard let written = try? writer.write(named) else { continue }
      if writer.id == "json" { try OutputLaws.check("transcript.json", written.bytes) }
      _ = try read(written.bytes, named: "transcript." + writer.fileExtension)
    }
  }
}
