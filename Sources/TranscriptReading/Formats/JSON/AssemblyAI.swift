import TranscriptModel

/// What AssemblyAI answers: `words`, and `utterances` where it was asked to tell speakers apart.
struct AssemblyAI: JSONFormat {
  let id = "assemblyai"
  let title = "AssemblyAI JSON"
  let summary = "words or utterances in milliseconds with speakers A, B, … or names"

  func recognize(_ root: JSONValue) -> Likeness {
    let first = root["utterances"]?.first ?? root["words"]?.first
    guard root.isObject, let first, first["text"] != nil, first["start"] != nil else {
      return Likeness(0, "no “utterances” or “words” that have “text” and “start”")
    }
    if root["audio_url"] != nil || root["acoustic_model"] != nil || root["audio_duration"] != nil {
      return Likeness(0.97, "“audio_url” or “audio_duration” beside words")
    }
    return root["utterances"] != nil
      ? Likeness(0.75, "“utterances” that have “text” and “start”")
      : Likeness(0.2, "“words” without “audio_url” and “audio_duration”")
  }

  func read(_ root: JSONValue, into speech: inout SpeechAssembly) throws(ReadingError) {
    let source = speech.source
    speech.take(language: root["language_code"])
    // The only time in seconds.
    speech.builder.metadata.duration = root["audio_duration"]?.seconds
    guard let utterances = try source.list("utterances", of: root), utterances.isFilled else {
      return try add(try source.list("words", of: root) ?? .none, nil, to: &speech)
    }
    for utterance in utterances {
      let label = try speech.label(of: utterance)
      if let words = try source.list("words", of: utterance), words.isFilled {
        speech.begin()
        try add(words, label, to: &speech)
      } else {
        speech.addSegment(
          try source.string("text", of: utterance), label: label,
          start: try source.milliseconds("start", of: utterance),
          end: try source.milliseconds("end", of: utterance))
      }
    }
  }

  private func add(
    _ words: JSONValue.Elements, _ speaker: Int?, to speech: inout SpeechAssembly
  ) throws(ReadingError) {
    let source = speech.source
    for word in words {
      let label = try speech.label(of: word)
      speech.add(
        try source.string("text", of: word), label: speaker ?? label,
        start: try source.milliseconds("start", of: word),
        end: try source.milliseconds("end", of: word))
    }
  }
}
