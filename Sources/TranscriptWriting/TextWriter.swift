import TranscriptModel

/// Writes plain text: `Name: words`, with `[0:01:02]` where the source knows the time.
struct TextWriter: TranscriptWriter {
  let id = "txt"
  let title = "plain text"
  let fileExtension = "txt"

  func write(_ transcript: Transcript) throws(WritingError) -> WrittenTranscript {
    var voices = VoiceChanges(transcript)
    let stamp = { (time: MediaTime) in time.stamp(in: transcript.timing) }
    let passages = Passage.all(of: transcript, &voices, escape: \.withoutMarks, stamp: stamp)
    let blocks = passages.map { passage in
      var head = passage.start.map { stamp($0) + " " } ?? ""
      if let name = passage.name { head += name + ":" + (passage.paragraphs == [""] ? "" : " ") }
      return head + TextWriter.lines(passage.paragraphs)
    }
    let text = blocks.joined(separator: "\n\n") + "\n"
    return WrittenTranscript(Array(text.utf8), diagnostics: voices.diagnostics)
  }

  /// Paragraphs on lines of their own, save where one begins as a speaker's line does.
  private static func lines(_ paragraphs: [String]) -> String {
    paragraphs.dropFirst().reduce(paragraphs[0]) { text, paragraph in
      text + (paragraph.beginsLikeLabel ? " " : "\n") + paragraph
    }
  }
}
