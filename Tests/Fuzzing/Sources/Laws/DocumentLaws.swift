import TestSupport
import TranscriptModel

/// What must hold of everything a reader makes of a file.
public enum DocumentLaws {
  /// Checks a document.
  ///
  /// - Throws: `Broken` with what is wrong.
  public static func check(_ document: SourceDocument, of bytes: [UInt8]) throws {
    guard (0...1).contains(document.recognition.confidence) else {
      throw Broken("a confidence of \(document.recognition.confidence)")
    }
    for diagnostic in document.diagnostics {
      if let line = diagnostic.line, !(1...bytes.count + 1).contains(line) {
        throw Broken("a diagnostic in line \(line): \(diagnostic.message)")
      }
    }
    if let transcript = document.transcript { try check(transcript) }
  }

  private static func check(_ transcript: Transcript) throws {
    guard String(validating: transcript.speech, as: UTF8.self) != nil else {
      throw Broken("the speech is no UTF-8")
    }
    guard Set(transcript.labels).count == transcript.labels.count else {
      throw Broken("a label stands twice among the labels")
    }
    var end = 0
    for utterance in transcript.utterances {
      guard utterance.text.lowerBound >= end, utterance.text.upperBound <= transcript.speech.count
      else { throw Broken("an utterance covers \(utterance.text), the one before ends at \(end)") }
      end = utterance.text.upperBound
      if let label = utterance.label, !transcript.labels.indices.contains(label) {
        throw Broken("an utterance has label \(label) of \(transcript.labels.count)")
      }
      if let start = utterance.start, let end = utterance.end, end < start {
        throw Broken("an utterance ends at \(end), before it begins at \(start)")
      }
      guard utterance.line >= 1 else { throw Broken("an utterance in line \(utterance.line)") }
    }
    for anchor in transcript.anchors where !(0...transcript.speech.count).contains(anchor.offset) {
      throw Broken("a stamp at byte \(anchor.offset) of \(transcript.speech.count)")
    }
  }
}
