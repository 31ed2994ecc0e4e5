import Foundation
import Testing
import TranscriptModel
import TranscriptReading

/// Reads every file of a folder of real transcripts: each must give a document or a clear error.
///
/// `TURNTABLE_CORPUS` names the folder; `TURNTABLE_CORPUS_LIST=1` prints what was found for the eye.
struct CorpusReadingTests {
  static var root: String? { ProcessInfo.processInfo.environment["TURNTABLE_CORPUS"] }

  @Test(.enabled(if: root != nil, "set TURNTABLE_CORPUS to a folder of transcripts"))
  func everyFileGivesADocumentOrAnError() throws {
    let root = try #require(Self.root)
    let lists = ProcessInfo.processInfo.environment["TURNTABLE_CORPUS_LIST"] != nil
    let files = try #require(FileManager.default.enumerator(atPath: root))
      .compactMap { $0 as? String }.sorted()
    for file in files {
      var isFolder: ObjCBool = false
      let path = root + "/" + file
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        !isFolder.boolValue, let data = FileManager.default.contents(atPath: path)
      else { continue }
      do {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let document = try readTranscript([UInt8](data), named: name)
        // Lists of episodes and articles have no speech of their own.
        guard let transcript = document.transcript else { continue }
        expectSound(transcript, file)
        if lists { print(summary(document, transcript, file)) }
      } catch {
        #expect(error.diagnostic.severity == .error)
        #expect(!error.diagnostic.message.isEmpty)
        if lists { print("ERROR\t\(error.diagnostic.rendered(source: file))") }
      }
    }
  }

  /// The promises every transcript keeps.
  private func expectSound(_ transcript: Transcript, _ file: String) {
    var end = 0
    for utterance in transcript.utterances {
      #expect(utterance.text.lowerBound == end, "\(file): a gap before line \(utterance.line)")
      end = utterance.text.upperBound + 1
      if let label = utterance.label { #expect(transcript.labels.indices.contains(label)) }
      if let start = utterance.start, let finish = utterance.end { #expect(start <= finish) }
    }
    #expect(end == transcript.speech.count, "\(file): speech after the last utterance")
    #expect(String(validating: transcript.speech, as: UTF8.self) != nil, "\(file)")
    for anchor in transcript.anchors {
      #expect((0...transcript.speech.count).contains(anchor.offset), "\(file)")
    }
  }

  private func summary(_ document: SourceDocument, _ transcript: Transcript, _ file: String)
    -> String
  {
    var counts: [Int: Int] = [:]
    for utterance in transcript.utterances { counts[utterance.label ?? -1, default: 0] += 1 }
    let labels = transcript.labels.enumerated().map { "\($0.element)=\(counts[$0.offset] ?? 0)" }
    let rejected = document.diagnostics.filter { $0.code == .colonInSentence }.map(\.message)
    return "OK\t\(file)\t\(document.recognition.format)\tnil=\(counts[-1] ?? 0)"
      + "\tanchors=\(transcript.anchors.count)\t\(labels.joined(separator: " | "))"
      + "\t\(rejected.count) rejected: \(rejected.prefix(4).joined(separator: "; "))"
  }
}
