import ArgumentParser
import TurntableKit

/// Counts what became of the inputs, and ends the command accordingly.
struct OutcomeTally {
  private var written = 0
  private var hasWarnings: Bool
  /// What went wrong, a line an input; told last so that it is seen.
  private(set) var failures: [String] = []
  private var skipped: [String] = []
  private var repeated: [String] = []
  private var noEpisodes: [String] = []

  /// Begins with nothing written.
  ///
  /// - Parameter hasWarnings: Whether there was something to warn of before the first input.
  init(hasWarnings: Bool) { self.hasWarnings = hasWarnings }

  /// Counts what became of one input.
  mutating func add(_ outcome: ReportOutcome) {
    switch outcome {
    case .written(let report):
      written += 1
      hasWarnings = hasWarnings || report.diagnostics.contains { $0.severity > .note }
    case .added(_, let diagnostics):
      written += 1
      hasWarnings = hasWarnings || diagnostics.contains { $0.severity > .note }
    case .noEpisode(let input, let kind): noEpisodes.append("\(input.path) (\(kind))")
    case .failed(_, let message): failures.append(message)
    case .skipped(let input, _): skipped.append(input.path)
    case .repeated(let input, let original):
      repeated.append("\(input.path) (as \(original.name))")
    }
  }

  /// Counts a report on several inputs together, or why there is none.
  mutating func add(written result: Result<Void, Failure>) {
    switch result {
    case .success: written += 1
    case .failure(let failure): failures.append(failure.message)
    }
  }

  /// Counts a warning, so that `--strict` fails.
  mutating func addWarning() { hasWarnings = true }

  /// Warns of terms that no episode says.
  mutating func tell(_ terms: TermRecord, quietly: Bool) {
    hasWarnings = hasWarnings || !terms.warnings.isEmpty
    if !quietly { terms.warnings.forEach(Terminal.tell) }
  }

  /// Which files of folders were passed over, and why, a line a reason.
  var passedOver: [String] {
    var lines: [String] = []
    if !repeated.isEmpty {
      let files = repeated.count == 1 ? "1 file" : "\(repeated.count) files"
      lines.append(
        "passed over \(files) with an episode another file holds (--keep-duplicates counts each): "
          + some(of: repeated))
    }
    if !noEpisodes.isEmpty {
      let files = noEpisodes.count == 1 ? "1 file that is" : "\(noEpisodes.count) files that are"
      lines.append(
        "passed over \(files) no episode (“turntable report” has a report for each): "
          + some(of: noEpisodes))
    }
    if !skipped.isEmpty {
      let files = skipped.count == 1 ? "1 file that is" : "\(skipped.count) files that are"
      lines.append("passed over \(files) no transcript: \(some(of: skipped))")
    }
    return lines
  }

  private func some(of paths: [String]) -> String {
    paths.prefix(5).joined(separator: ", ") + (paths.count > 5 ? ", …" : "")
  }

  /// Ends the command: 2 where nothing was done, 1 where something failed, else normally.
  func exit(strict: Bool) throws {
    if written == 0 { throw ExitCode(2) }
    if !failures.isEmpty || (strict && hasWarnings) { throw ExitCode(1) }
  }
}

/// Why a report could not be written, for people.
struct Failure: Error, ExpressibleByStringInterpolation {
  var message: String

  init(_ message: String) { self.message = message }
  init(stringLiteral message: String) { self.message = message }
}
