import TranscriptModel

/// Writes Markdown: front matter with what is known, then `**Name:** words`.
struct MarkdownTranscriptWriter: TranscriptWriter {
  let id = "md"
  let title = "Markdown"
  let fileExtension = "md"

  func write(_ transcript: Transcript) throws(WritingError) -> WrittenTranscript {
    var voices = VoiceChanges(transcript)
    let stamp = { (time: MediaTime) in
      "\\" + time.stamp(in: transcript.timing).dropLast() + "\\]"
    }
    let passages = Passage.all(
      of: transcript, &voices, escape: MarkdownTranscriptWriter.escaped, stamp: stamp)
    var text = ""
    let fields = transcript.metadata.fields
    if !fields.isEmpty {
      let lines = fields.map { "\($0.key): \(MarkdownTranscriptWriter.quoted($0.value))\n" }
      text += "---\n" + lines.joined() + "---\n\n"
    }
    let blocks = passages.map { passage in
      var head = passage.name.map { "**\(MarkdownTranscriptWriter.escaped($0)):** " } ?? ""
      if let start = passage.start { head += stamp(start) + " " }
      return head + passage.paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
    text +=
      blocks.map { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 }
      .joined(separator: "\n\n") + "\n"
    return WrittenTranscript(Array(text.utf8), diagnostics: voices.diagnostics)
  }

  /// A value of front matter, in quotation marks.
  private static func quoted(_ value: String) -> String {
    let mark = value.contains("\"") ? "'" : "\""
    return mark + value + mark
  }

  /// Words without a character Markdown would take for a mark.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      if "\\`*_[]<>&#~|!-+=".unicodeScalars.contains(character), needsEscape(character, escaped) {
        escaped += "\\"
      }
      escaped.unicodeScalars.append(character)
    }
    return escaped
  }

  /// Some marks only count at the beginning of a line.
  private static func needsEscape(_ character: Unicode.Scalar, _ before: String) -> Bool {
    switch character {
    case "#", "-", "+", "=", "!", "|", ">": before.isEmpty
    default: true
    }
  }
}
