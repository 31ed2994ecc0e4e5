import TranscriptModel

/// What whisperX writes: Whisper's segments, aligned words and, where it was asked to, speakers.
struct WhisperX: JSONFormat {
  let id = "whisperx"
  let title = "whisperX JSON"
  let summary = "segments in seconds; a segment in which the speaker changes is cut by its words"

  func recognize(_ root: JSONValue) -> Likeness {
    guard root.isObject, let segments = WhisperSegments.list(root) else {
      return Likeness(0, "no “segments” that have “start” and “text”")
    }
    if root["word_segments"] != nil { return Likeness(0.98, "“segments” and “word_segments”") }
    if WhisperSegments.firstWord(root)?["score"] != nil {
      return Likeness(0.97, "“segments” whose words have a “score”")
    }
    return segments.elements.prefix(20).contains { $0["speaker"] != nil }
      ? Likeness(0.8, "“segments” with a “speaker”")
      : Likeness(0.2, "“segments” without word scores and speakers")
  }

  func read(_ root: JSONValue, into speech: inout SpeechAssembly) throws(ReadingError) {
    speech.take(language: root["language"])
    let source = speech.source
    guard let segments = try source.list("segments", of: root) else {
      throw source.malformed("it has no “segments”", at: root.offset)
    }
    for segment in segments {
      let speaker = try speech.label(of: segment)
      let words = try source.list("words", of: segment)
      guard let words, try changesSpeaker(words, from: speaker, &speech) else {
        try WhisperSegments.add(segment, to: &speech)
        continue
      }
      speech.begin()
      // Words that could not be aligned, numbers above all, have neither times nor speaker: they go
      // with the word before.
      var label = speaker
      let joined = LanguageTag.joinsWords(speech.builder.metadata.language)
      for word in words {
        label = try speech.label(of: word) ?? label
        speech.add(
          try source.string("word", of: word), label: label,
          start: try source.seconds("start", of: word), end: try source.seconds("end", of: word),
          joined ? .asWritten : .apart)
      }
      speech.begin()
    }
  }

  private func changesSpeaker(
    _ words: JSONValue.Elements, from speaker: Int?, _ speech: inout SpeechAssembly
  ) throws(ReadingError) -> Bool {
    for word in words {
      if let label = try speech.label(of: word), label != speaker { return true }
    }
    return false
  }
}
