import TranscriptModel

/// What Amazon Transcribe writes: `results` with `items`, words and punctuation, and who spoke when
/// beside them or in them.
struct AmazonTranscribe: JSONFormat {
  let id = "amazon-transcribe"
  let title = "Amazon Transcribe JSON"
  let summary = "words in seconds with speakers spk_0, spk_1, … or channels"

  func recognize(_ root: JSONValue) -> Likeness {
    guard let results = root["results"], results.isObject else {
      return Likeness(0, "no “results” with “items”")
    }
    if let item = results["items"]?.first, item["type"] != nil, item["alternatives"] != nil {
      return Likeness(0.98, "“results” with “items” that have a “type” and “alternatives”")
    }
    return results["channel_labels"]?["channels"] != nil
      ? Likeness(0.97, "“results” with “channel_labels”")
      : Likeness(0, "no “results” with “items”")
  }

  func read(_ root: JSONValue, into speech: inout SpeechAssembly) throws(ReadingError) {
    let source = speech.source
    guard let results = try source.member("results", of: root) else {
      throw source.malformed("it has no “results”", at: root.offset)
    }
    speech.take(language: results["language_code"])
    if let labels = try source.member("channel_labels", of: results),
      let channels = try source.list("channels", of: labels), channels.isFilled
    {
      speech.ordersByTime = true
      for channel in channels {
        speech.begin()
        let label = try speech.label("channel_label", of: channel)
        for item in try source.list("items", of: channel) ?? .none {
          try add(item, label: label, to: &speech)
        }
      }
      return
    }
    let speakers = try speakers(results, source)
    for item in try source.list("items", of: results) ?? .none {
      let start = try source.seconds("start_time", of: item)
      let end = try source.seconds("end_time", of: item)
      let speaker = item["speaker_label"] == nil ? speakers.speaker(from: start, to: end) : item
      let label = try speech.label("speaker_label", of: speaker)
      try add(item, label: label, to: &speech)
    }
  }

  private func add(
    _ item: JSONValue, label: Int?, to speech: inout SpeechAssembly
  ) throws(ReadingError) {
    let source = speech.source
    guard let best = try source.list("alternatives", of: item)?.first else { return }
    let isMark = item["type"]?.equals("punctuation") ?? false
    let isJoined = LanguageTag.joinsWords(speech.builder.metadata.language)
    speech.add(
      try source.string("content", of: best), label: label,
      start: try source.seconds("start_time", of: item),
      end: try source.seconds("end_time", of: item),
      isMark ? .attached : isJoined ? .asWritten : .apart)
  }

  private func speakers(
    _ results: JSONValue, _ source: SourceText
  ) throws(ReadingError) -> SpeakerTimes {
    guard let labels = try source.member("speaker_labels", of: results) else {
      return SpeakerTimes([])
    }
    var stretches: [SpeakerTimes.Stretch] = []
    for segment in try source.list("segments", of: labels) ?? .none {
      guard let start = try source.seconds("start_time", of: segment),
        let end = try source.seconds("end_time", of: segment)
      else { continue }
      stretches.append((start, end, segment))
    }
    return SpeakerTimes(stretches)
  }
}
