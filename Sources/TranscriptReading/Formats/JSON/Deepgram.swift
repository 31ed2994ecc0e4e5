import TranscriptModel

/// What Deepgram answers: the words of each channel, and the same words again as paragraphs and
/// utterances.
struct Deepgram: JSONFormat {
  let id = "deepgram"
  let title = "Deepgram JSON"
  let summary = "words in seconds with speaker numbers; each of several channels is a speaker"

  func recognize(_ root: JSONValue) -> Likeness {
    let results = root["results"]
    if let channel = results?["channels"]?.first, channel["alternatives"] != nil {
      return Likeness(0.98, "“results” with “channels” and “alternatives”")
    }
    return results?["utterances"]?.first?["transcript"] != nil
      ? Likeness(0.9, "“results” with “utterances”")
      : Likeness(0, "no “results” with “channels”")
  }

  func read(_ root: JSONValue, into speech: inout SpeechAssembly) throws(ReadingError) {
    let source = speech.source
    guard let results = try source.member("results", of: root) else {
      throw source.malformed("it has no “results”", at: root.offset)
    }
    speech.builder.metadata.duration = root["metadata"]?["duration"]?.seconds
    guard let list = try source.list("channels", of: results) else {
      for utterance in try source.list("utterances", of: results) ?? .none {
        speech.begin()
        try add(utterance, channel: nil, to: &speech)
      }
      return
    }
    let channels = Array(list)
    speech.ordersByTime = channels.count > 1
    for (number, channel) in channels.enumerated() {
      speech.take(language: channel["detected_language"])
      speech.begin()
      guard let best = try source.list("alternatives", of: channel)?.first else { continue }
      try add(best, channel: channels.count > 1 ? number : nil, to: &speech)
    }
  }

  /// Adds what has `words`, or at least a `transcript`.
  private func add(
    _ stretch: JSONValue, channel: Int?, to speech: inout SpeechAssembly
  ) throws(ReadingError) {
    let source = speech.source
    guard let words = try source.list("words", of: stretch), words.isFilled else {
      return speech.addSegment(
        try source.string("transcript", of: stretch),
        label: try speech.label(of: stretch, channel: channel),
        start: try source.seconds("start", of: stretch),
        end: try source.seconds("end", of: stretch))
    }
    let isJoined = LanguageTag.joinsWords(speech.builder.metadata.language)
    for word in words {
      speech.add(
        try source.string("punctuated_word", or: "word", of: word),
        label: try speech.label(of: word, channel: channel),
        start: try source.seconds("start", of: word), end: try source.seconds("end", of: word),
        isJoined ? .asWritten : .apart)
    }
  }
}
