import EpisodeAnalysis
import EpisodeBuilding
import ReportComposition
import ReportModel
import ReportWriting
public import TranscriptModel
import TranscriptReading

/// Writes a report for each of some transcripts.
public struct ReportRun: Sendable {
  /// How to read and understand the transcripts.
  public var options: EpisodeOptions
  /// The shows' own files, which add to what the options state.
  public var showFiles = ShowFiles.none
  /// The names of the formats to write; those there are no writers for are passed over.
  public var formats: [String]
  /// The folder the reports go into, each in `show/episode` below it.
  public var output: String
  /// Whether files that Turntable did not make, or that were edited, may be overwritten.
  public var force = false
  /// Whether each file of a folder gets a report, though another holds the same episode.
  public var keepsDuplicates = false
  /// Further episodes of the shows, beside which those reported are seen.
  public var others: [TranscriptInput] = []
  /// How many transcripts to work on at a time.
  public var jobs = 1
  /// Is told of each file.
  public var progress = RunProgress.none

  /// Creates a run.
  public init(options: EpisodeOptions, formats: [String], output: String) {
    self.options = options
    self.formats = formats
    self.output = output
  }

  /// Writes the reports and tells what became of each input, in order.
  ///
  /// - Returns: Which terms of the shows' files the episodes say, where there are several.
  @discardableResult
  public func write(
    _ inputs: [TranscriptInput], tell: (ReportOutcome) -> Void
  ) async -> TermRecord {
    let archive = await EpisodeArchive(
      inputs, beside: others, options: options, files: showFiles,
      keepsDuplicates: keepsDuplicates, jobs: jobs, progress: progress)
    for (input, original) in archive.repeated { tell(.repeated(input, original)) }
    let isAlone = inputs.count == 1
    var record = TermRecord()
    var folders = UniqueNames()
    var planned: [Plan] = []
    await archive.read { index, result in
      compose(result, of: archive.inputs[index], isAlone: isAlone)
    } take: { composition in
      if !isAlone, case .report(_, let input, let understood) = composition {
        record.add(understood, of: showFiles.file(for: input))
      }
      // Places are given in input order, so that they never depend on who was faster.
      planned.append(place(composition, &folders))
      guard planned.count == ReportRun.writtenTogether else { return }
      await write(planned, of: archive.kept.count).forEach(tell)
      planned.removeAll()
    }
    await write(planned, of: archive.kept.count).forEach(tell)
    return record
  }

  /// How many reports wait for each other, so that several can be written at a time.
  private static let writtenTogether = 16

  /// Writes some of so many reports, several at a time.
  private func write(_ planned: [Plan], of count: Int) async -> [ReportOutcome] {
    await concurrentMap(planned, jobs: jobs, worker: { () }) { plan, _ in
      defer { progress.fileDone(.reporting, of: count) }
      return await write(
        plan.composition, to: plan.destination, sharedWith: plan.other,
        jobs: max(1, jobs / planned.count))
    }
  }

  /// The one file of a report in the one format wanted, for standard output.
  ///
  /// - Throws: ``InputError``, `ReadingError` or ``OutputError``.
  public func printed(_ input: TranscriptInput) async throws -> PrintedReport {
    let archive = await EpisodeArchive(
      [input], beside: others, options: options, files: showFiles, keepsDuplicates: true,
      jobs: jobs,
      progress: progress)
    var read: [Result<Understanding, any Error>] = []
    await archive.read {
      $1
    } take: {
      read.append($0)
    }
    guard var understood = try read.first?.get() else {
      throw InputError(path: input.path, reason: "it was not read")
    }
    if others.isEmpty { showFiles.file(for: input)?.note(on: &understood) }
    return PrintedReport(
      bytes: try understood.report.bytes(as: formats.first ?? ""),
      diagnostics: understood.diagnostics)
  }

  private typealias Plan = (
    composition: Composition, destination: String, other: TranscriptInput?
  )

  private enum Composition: Sendable {
    case report(any ComposedReport, TranscriptInput, Understanding)
    case outcome(ReportOutcome)
  }

  private func compose(
    _ result: Result<Understanding, any Error>, of input: TranscriptInput, isAlone: Bool
  ) -> Composition {
    switch result {
    case .success(var understood):
      if isAlone { showFiles.file(for: input)?.note(on: &understood) }
      return .report(understood.report, input, understood)
    case .failure(let error): return .outcome(ReportOutcome(notRead: input, error))
    }
  }

  /// The folder for a report: its own, or with a number where an earlier input has taken it.
  private func place(
    _ composition: Composition, _ folders: inout UniqueNames
  ) -> Plan {
    guard case .report(let report, let input, _) = composition else {
      return (composition, "", nil)
    }
    let (folder, other) = folders.take(report.folder, for: input)
    let base = output.hasSuffix("/") ? String(output.dropLast()) : output
    return (composition, "\(base)/\(folder)", other)
  }

  private func write(
    _ composition: Composition, to destination: String, sharedWith other: TranscriptInput?,
    jobs: Int
  ) async -> ReportOutcome {
    switch composition {
    case .outcome(let outcome): return outcome
    case .report(let report, let input, let understood):
      var diagnostics = understood.diagnostics
      if let other {
        diagnostics.append(
          Diagnostic(
            .warning, .sameReportFolder,
            "its report would stand in the folder of \(other.path); it stands in \(destination)"))
      }
      do {
        let files = try await report.write(
          to: destination, as: formats, force: force, jobs: jobs)
        return .written(
          WrittenReport(
            input: input, folder: destination, files: files, diagnostics: diagnostics,
            report: report.report))
      } catch {
        return .failed(input, describe(error, at: input.path))
      }
    }
  }
}

/// A report that was written.
public struct WrittenReport: Sendable {
  /// The transcript it is about.
  public var input: TranscriptInput
  /// The folder it stands in.
  public var folder: String
  /// What was written, within the folder.
  public var files: [String]
  /// What was noticed.
  public var diagnostics: [Diagnostic]
  /// The report itself.
  var report: Report

  /// A few lines for a terminal: the opening sentences and a bar of talk shares.
  public func terminalSummary(width: Int, colour: Bool) -> String {
    ReportWriting.terminalSummary(report, width: width, colour: colour)
  }
}

/// A report for standard output.
public struct PrintedReport: Sendable {
  /// The report.
  public var bytes: [UInt8]
  /// What was noticed.
  public var diagnostics: [Diagnostic]
}

/// What became of an input.
public enum ReportOutcome: Sendable {
  /// Its report was written.
  case written(WrittenReport)
  /// Nothing could be made of it, or its report not be written; why, for people.
  case failed(TranscriptInput, String)
  /// It was found in a folder and is no transcript.
  case skipped(TranscriptInput, Diagnostic)
  /// It was found in a folder and holds the same episode as another input.
  case repeated(TranscriptInput, TranscriptInput)
  /// It is one of the episodes of a dataset; what was noticed.
  case added(TranscriptInput, [Diagnostic])
  /// It was understood, but is no episode, as a dataset wants them; what it is.
  case noEpisode(TranscriptInput, String)
}

extension ReportOutcome {
  /// What is to be said of an input that could not be read: a file of a folder that is no transcript at
  /// all is passed over.
  init(notRead input: TranscriptInput, _ error: any Error) {
    if input.isFound, let diagnostic = (error as? ReadingError)?.diagnostic,
      diagnostic.code == .unknownFormat || diagnostic.code == .notText
    {
      self = .skipped(input, diagnostic)
    } else {
      self = .failed(input, describe(error, at: input.path))
    }
  }
}

/// An error of the kit as a line for people: where, that it is one, and what is wrong.
public func describe(_ error: any Error, at path: String) -> String {
  switch error {
  case let error as ReadingError: error.diagnostic.rendered(source: path)
  case let error as InputError: error.description
  case let error as OutputError: error.description
  case let error as ShowFileError: error.description
  case let error as ShowFilesError: error.description
  default: "\(path): error: \(error)"
  }
}
