import TranscriptModel

/// Writes WebVTT, a voice span for every speaker.
struct WebVTTWriter: TranscriptWriter {
  let id = "vtt"
  let title = "WebVTT"
  let fileExtension = "vtt"

  func write(_ transcript: Transcript) throws(WritingError) -> WrittenTranscript {
    let captions = try Captions(transcript, for: title)
    var text = "WEBVTT\n"
    for caption in captions.captions {
      text += "\n\(caption.start.caption(".")) --> \(caption.end.caption("."))\n"
      let voices = caption.utterances.map { index in
        let utterance = transcript.utterances[index]
        let words = WebVTTWriter.escaped(transcript.line(of: utterance))
        guard let label = utterance.label else { return utterance.dash + words }
        // A voice that has the caption to itself needs no end.
        return "<v \(WebVTTWriter.escaped(transcript.labels[label]))>\(words)"
          + (caption.utterances.count > 1 ? "</v>" : "")
      }
      text += voices.joined(separator: "\n") + "\n"
    }
    return WrittenTranscript(Array(text.utf8), diagnostics: captions.diagnostics)
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}

extension Transcript {
  /// The text of an utterance on one line.
  func line(of utterance: Utterance) -> String {
    String(decoding: speech[utterance.text].map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }
}
