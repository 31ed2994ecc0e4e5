import TranscriptModel

/// What Azure's batch transcription writes, and its fast transcription answers: phrases of one
/// speaker each.
struct AzureSpeech: JSONFormat {
  let id = "azure-speech"
  let title = "Azure Speech JSON"
  let summary = "phrases with offsets in ticks or milliseconds, speaker numbers or channels"

  func recognize(_ root: JSONValue) -> Likeness {
    if let first = root["recognizedPhrases"]?.first {
      return first["nBest"] != nil || first["recognitionStatus"] != nil
        ? Likeness(0.98, "“recognizedPhrases” with “nBest”")
        : Likeness(0.3, "“recognizedPhrases” without “nBest”")
    }
    return root["phrases"]?.first?["offsetMilliseconds"] != nil
      ? Likeness(0.97, "“phrases” with “offsetMilliseconds”")
      : Likeness(0, "no “recognizedPhrases”")
  }

  func read(_ root: JSONValue, into speech: inout SpeechAssembly) throws(ReadingError) {
    let source = speech.source
    let isBatch = root["recognizedPhrases"] != nil
    let phrases = try source.list(isBatch ? "recognizedPhrases" : "phrases", of: root) ?? .none
    speech.take(language: phrases.first?["locale"])
    speech.builder.metadata.duration =
      root["durationMilliseconds"]?.milliseconds ?? root["durationInTicks"]?.ticks
      ?? root["duration"]?.isoDuration
    let hasChannels = Set(phrases.lazy.compactMap { $0["channel"]?.int }).count > 1
    speech.ordersByTime = hasChannels
    for phrase in phrases {
      let channel = hasChannels ? try source.member("channel", of: phrase)?.int : nil
      let start = try time("offset", "offsetInTicks", "offsetMilliseconds", phrase, source)
      let length = try time("duration", "durationInTicks", "durationMilliseconds", phrase, source)
      // The other guesses are the same words once more.
      let best = isBatch ? try source.list("nBest", of: phrase)?.first : phrase
      guard let best else { continue }
      speech.addSegment(
        try source.string(isBatch ? "display" : "text", or: "lexical", of: best),
        label: try speech.label(of: phrase, channel: channel), start: start,
        end: start.flatMap { start in length.map { start + $0 } })
    }
  }

  /// A time in whichever of three ways it is written.
  private func time(
    _ iso: StaticString, _ ticks: StaticString, _ milliseconds: StaticString,
    _ phrase: JSONValue, _ source: SourceText
  ) throws(ReadingError) -> MediaTime? {
    if let time = try source.milliseconds(milliseconds, of: phrase) { return time }
    if let time = try source.time(ticks, of: phrase, "a number of ticks", { $0.ticks }) {
      return time
    }
    return try source.time(iso, of: phrase, "a time such as “PT1.2S”") { $0.isoDuration }
  }
}
