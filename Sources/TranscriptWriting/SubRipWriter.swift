import TranscriptModel

/// Writes SubRip, `Name:` where the speaker changes.
struct SubRipWriter: TranscriptWriter {
  let id = "srt"
  let title = "SubRip"
  let fileExtension = "srt"

  func write(_ transcript: Transcript) throws(WritingError) -> WrittenTranscript {
    let captions = try Captions(transcript, for: title)
    var voices = VoiceChanges(transcript)
    var text = ""
    for (number, caption) in captions.captions.enumerated() {
      let lines = caption.utterances.map { index in
        let utterance = transcript.utterances[index]
        let words = SubRipWriter.plain(transcript.line(of: utterance))
        return voices.change(to: utterance.label).map { "\($0): \(words)" } ?? words
      }
      text += number > 0 ? "\n" : ""
      text += "\(number + 1)\n\(caption.start.caption(",")) --> \(caption.end.caption(","))\n"
      text += lines.joined(separator: "\n") + "\n"
    }
    return WrittenTranscript(
      Array(text.utf8), diagnostics: captions.diagnostics + voices.diagnostics)
  }

  /// Players take `<…>` for a tag and `&…;` for a character; what somebody said is neither.
  private static func plain(_ text: String) -> String {
    var plain = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": plain += "&amp;"
      case "<": plain += "&lt;"
      default: plain.unicodeScalars.append(character)
      }
    }
    return plain
  }
}
