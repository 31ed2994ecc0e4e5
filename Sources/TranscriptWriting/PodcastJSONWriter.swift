import TranscriptModel

/// Writes the JSON transcript of Podcasting 2.0, a segment an utterance.
struct PodcastJSONWriter: TranscriptWriter {
  let id = "json"
  let title = "Podcasting 2.0 JSON"
  let fileExtension = "json"

  func write(_ transcript: Transcript) throws(WritingError) -> WrittenTranscript {
    var voices = VoiceChanges(transcript, always: true)
    var text = "{\n  \"version\": \"1.0.0\""
    for (key, value) in transcript.metadata.fields {
      text += ",\n  \(JSONText.quoted(key)): \(JSONText.quoted(value))"
    }
    text += ",\n  \"segments\": ["
    var separator = "\n"
    for utterance in transcript.utterances {
      var members: [String] = []
      if let name = voices.change(to: utterance.label, line: utterance.line) {
        members.append("\"speaker\": \(JSONText.quoted(name))")
      }
      if let start = utterance.start { members.append("\"startTime\": \(start.seconds)") }
      if let end = utterance.end { members.append("\"endTime\": \(end.seconds)") }
      members.append("\"body\": \(JSONText.quoted(transcript.text(of: utterance)))")
      text += separator + "    {" + members.joined(separator: ", ") + "}"
      separator = ",\n"
    }
    text += "\n  ]\n}\n"
    var diagnostics = voices.diagnostics
    if transcript.timing == .untimed {
      diagnostics.append(
        Diagnostic(
          .warning, .badTime,
          "the transcript has no times, which other readers of Podcasting 2.0 may ask for"))
    }
    return WrittenTranscript(Array(text.utf8), diagnostics: diagnostics)
  }
}

/// Writes strings as JSON does.
private enum JSONText {
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in text.unicodeScalars {
      switch character {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..<" ":
        quoted += "\\u" + String(String(0x10000 + character.value, radix: 16).dropFirst())
      default: quoted.unicodeScalars.append(character)
      }
    }
    return quoted + "\""
  }
}
