import Foundation
import TestSupport
import Testing
import TranscriptModel
import TranscriptReading

/// Reads a fixture.
func document(_ path: String, as format: String? = nil) throws -> SourceDocument {
  let data = try Data(contentsOf: fixtures.appending(path: path))
  return try readTranscript(
    [UInt8](data), named: path.split(separator: "/").last.map(String.init) ?? path, as: format)
}

/// Reads text.
func read(_ text: String, named: String = "a.txt", as format: String? = nil) throws
  -> SourceDocument
{
  try readTranscript(Array(text.utf8), named: named, as: format)
}

/// The diagnostic of the error reading bytes gives.
func refusal(_ bytes: [UInt8], named: String = "a") -> Diagnostic? {
  do {
    _ = try readTranscript(bytes, named: named)
    return nil
  } catch {
    return error.diagnostic
  }
}

extension SourceDocument {
  /// Every utterance as `label|text|start-end`, times in milliseconds where the source has any;
  /// paragraphs parted by ` ¶ `.
  var written: [String] {
    guard let transcript else { return [] }
    return transcript.utterances.map { utterance in
      let label = utterance.label.map { transcript.labels[$0] } ?? ""
      let text = transcript.text(of: utterance).replacingOccurrences(of: "\n", with: " ¶ ")
      guard utterance.start != nil || utterance.end != nil else { return "\(label)|\(text)" }
      let start = utterance.start.map { "\($0.milliseconds)" } ?? ""
      let end = utterance.end.map { "\($0.milliseconds)" } ?? ""
      return "\(label)|\(text)|\(start)-\(end)"
    }
  }

  /// The codes of all diagnostics, in order.
  var codes: [Diagnostic.Code] { diagnostics.map(\.code) }
}

/// The bytes of a fixture.
func bytes(_ path: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: fixtures.appending(path: path)))
}
