import TranscriptModel

/// What ElevenLabs Scribe answers: `words` of the types `word`, `spacing` and `audio_event`.
struct ElevenLabsScribe: JSONFormat {
  let id = "elevenlabs"
  let title = "ElevenLabs Scribe JSON"
  let summary = "words in seconds with speakers speaker_0, speaker_1, …; sounds are left out"

  func recognize(_ root: JSONValue) -> Likeness {
    let words = root["words"] ?? root["transcripts"]?.first?["words"]
    guard let first = words?.first, first["text"] != nil, let type = first["type"] else {
      return Likeness(0, "no “words” with “text” and “type”")
    }
    return type.equals("word") || type.equals("spacing") || type.equals("audio_event")
      ? Likeness(0.97, "“words” of the types word, spacing and audio_event")
      : Likeness(0.2, "“words” of an unknown “type”")
  }

  func read(_ root: JSONValue, into speech: inout SpeechAssembly) throws(ReadingError) {
    let source = speech.source
    speech.builder.metadata.duration = root["audio_duration_secs"]?.seconds
    let channels = try source.list("transcripts", of: root)
    speech.ordersByTime = channels != nil
    guard let channels else { return try add(root, to: &speech) }
    for channel in channels { try add(channel, to: &speech) }
  }

  private func add(
    _ stretch: JSONValue, to speech: inout SpeechAssembly
  ) throws(ReadingError) {
    let source = speech.source
    speech.take(language: stretch["language_code"])
    speech.begin()
    let words = try source.list("words", of: stretch) ?? .none
    // Some programs leave the blanks out when they store the words.
    let hasBlanks = words.contains { $0["type"]?.equals("spacing") ?? false }
    var isApart = true
    for word in words {
      let text = try source.string("text", of: word)
      let type = try source.string("type", of: word)
      if type?.equals("spacing") ?? false {
        isApart = true
      } else if type?.equals("audio_event") ?? false {
        if let text { speech.leaveOut(text) }
      } else {
        speech.add(
          text, label: try speech.label("speaker_id", of: word),
          start: try source.seconds("start", of: word), end: try source.seconds("end", of: word),
          isApart ? .apart : .asWritten)
        isApart = !hasBlanks
      }
    }
  }
}
