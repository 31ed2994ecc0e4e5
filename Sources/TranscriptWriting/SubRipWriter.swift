import TranscriptModel

/// Writes SubRip, `Name:` where the speaker changes.
struct SubRipWriter: TranscriptWriter {
  let id = "srt"
  let title = "SubRip"
  let fileExtension = "srt"

  func write(_ transcript: Transcript) throws(WritingError) -> WrittenTranscript {
    let captions = try Captions(transcript, for: title)
    // Where only one name ever stands, readers take captions without it for somebody else's; in a few
    // captions they do not take what stands there once for a name.
    let names = Set(transcript.utterances.map { $0.label.map { transcript.labels[$0] } })
    let isShort = captions.captions.count <= 40
    var voices = VoiceChanges(transcript, always: names.count == 1 || isShort)
    var text = ""
    for (number, caption) in captions.captions.enumerated() {
      let lines = caption.utterances.map { index in
        let utterance = transcript.utterances[index]
        let words = transcript.line(of: utterance).withoutMarks
        // What begins as a name does, “Well, so: …”, is only safe behind a name.
        let name = voices.change(
          to: utterance.label, line: utterance.line, again: words.beginsLikeLabel)
        return name.map { "\($0): \(words)" } ?? utterance.dash + words
      }
      text += number > 0 ? "\n" : ""
      text += "\(number + 1)\n\(caption.start.caption(",")) --> \(caption.end.caption(","))\n"
      text += lines.joined(separator: "\n") + "\n"
    }
    return WrittenTranscript(
      Array(text.utf8), diagnostics: captions.diagnostics + voices.diagnostics)
  }
}
