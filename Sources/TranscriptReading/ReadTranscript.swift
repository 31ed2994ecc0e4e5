public import TranscriptModel

/// Reads a transcript, a list of episodes or an article from bytes.
///
/// - Parameters:
///   - bytes: The whole file.
///   - name: The file's name; used in messages, and for a title where the file states none.
///   - format: The id of a format to insist on; `nil` finds it from the content.
/// - Throws: ``ReadingError`` where the bytes are no transcript.
public func readTranscript(
  _ bytes: [UInt8], named name: String, as format: String? = nil
) throws(ReadingError) -> SourceDocument {
  if let refusal = FileSignature.notText(bytes) { throw ReadingError(refusal) }
  var diagnostics: [Diagnostic] = []
  let source = Encoding.decode(bytes, named: name, diagnostics: &diagnostics)
  guard source.firstLine(from: 0) != nil else { throw .noSpeech("the file is empty") }

  let (chosen, recognition) = try choose(format, for: source)
  let reading = try chosen.read(source)
  if case .transcript(let transcript) = reading.content, !transcript.hasWords {
    throw .noSpeech("the file was read as \(chosen.title) and holds no words anybody said")
  }
  return SourceDocument(
    recognition: recognition, content: reading.content,
    diagnostics: diagnostics + reading.diagnostics)
}

/// Why bytes could not be read as a transcript.
public struct ReadingError: Error, Sendable {
  /// What is wrong, where, and what to do.
  public var diagnostic: Diagnostic

  /// Creates an error.
  public init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  /// The error for a file in which nobody says anything.
  static func noSpeech(_ why: String, line: Int? = nil) -> ReadingError {
    ReadingError(Diagnostic(.error, .noSpeech, "no speech found: \(why)", line: line))
  }

  /// The error for a file that breaks off or breaks its format's rules.
  static func malformed(_ message: String, at place: (line: Int, column: Int)) -> ReadingError {
    ReadingError(
      Diagnostic(.error, .malformed, message, line: place.line, column: place.column))
  }
}

/// The format to read a text as: the one insisted on, or the likeliest.
private func choose(
  _ wanted: String?, for source: SourceText
) throws(ReadingError) -> (any TranscriptFormat, Recognition) {
  if let wanted {
    guard let format = TranscriptFormats.all.first(where: { $0.id == wanted }) else {
      let ids = TranscriptFormats.all.map(\.id).joined(separator: ", ")
      throw ReadingError(
        Diagnostic(
          .error, .unknownFormat, "there is no format “\(wanted)”; the formats are: \(ids)"))
    }
    let recognition = Recognition(
      format: wanted, confidence: 1, evidence: "the format was named", encoding: source.encoding)
    return (format, recognition)
  }
  var sample = source.sample
  var ranked = TranscriptFormats.ranked(for: sample)
  // A page without a heading “Transcript” shows itself only where the speech ends.
  if sample.bytes.count < source.bytes.count, (ranked.first?.likeness.confidence ?? 0) < 0.85,
    PageFurniture.stands(nearEndOf: source)
  {
    sample = source
    ranked = TranscriptFormats.ranked(for: source)
  }
  // Prose at a guess, but row after row of the same number of cells, is a table.
  if let best = ranked.first, (0.5..<0.6).contains(best.likeness.confidence),
    let table = TableTranscript.refusal(source, leastColumns: 3)
  {
    throw ReadingError(table)
  }
  if let best = ranked.first, best.likeness.confidence >= 0.5 {
    let next = ranked.dropFirst().first { $0.likeness.confidence >= 0.3 }
    let recognition = Recognition(
      format: best.format.id, confidence: best.likeness.confidence,
      evidence: best.likeness.evidence
        + (sample.bytes.count < source.bytes.count ? ", in the first 64 kB" : ""),
      runnerUp: next?.format.id, encoding: source.encoding)
    return (best.format, recognition)
  }
  if let known = source.otherDocument ?? source.showNotes { throw ReadingError(known) }
  if let table = TableTranscript.refusal(source) { throw ReadingError(table) }
  throw ReadingError(unknownFormat(ranked))
}

/// Names the formats that came nearest; most of those there are had nothing in common with the text.
private func unknownFormat(_ ranked: [TranscriptFormats.Candidate]) -> Diagnostic {
  let looked = ranked.prefix(4).map { "\($0.format.title) (\($0.likeness.evidence))" }
  let closest = ranked.first.map { "; the closest is \($0.format.id)" } ?? ""
  return Diagnostic(
    .error, .unknownFormat,
    "this is none of the \(ranked.count) formats that can be read; looked for "
      + looked.joined(separator: ", ") + " and others" + closest
      + "; name a format to read it all the same")
}
