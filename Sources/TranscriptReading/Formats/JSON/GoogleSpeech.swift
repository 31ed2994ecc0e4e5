import TranscriptModel

/// What Google Cloud Speech-to-Text answers, versions 1 and 2: `results` with `alternatives` and
/// their `words`.
struct GoogleSpeech: JSONFormat {
  let id = "google-speech"
  let title = "Google Speech-to-Text JSON"
  let summary = "words with speaker tags; words a last result repeats are counted once"

  func recognize(_ root: JSONValue) -> Likeness {
    guard let results = list(root) else { return Likeness(0, "no list of “results”") }
    for result in results.elements.prefix(20) {
      guard let best = result["alternatives"]?.first else { continue }
      if let word = best["words"]?.first, word["word"] != nil,
        word["endTime"] ?? word["endOffset"] != nil
      {
        return Likeness(0.97, "“alternatives” with “words” that have “endTime” or “endOffset”")
      }
      if best["transcript"] != nil, best["timestamps"] == nil,
        result["resultEndTime"] ?? result["resultEndOffset"] ?? result["languageCode"] != nil
      {
        return Likeness(0.9, "“alternatives” with a “transcript”, and a “resultEndTime”")
      }
    }
    return Likeness(0, "no “alternatives” whose “words” have times")
  }

  func read(_ root: JSONValue, into speech: inout SpeechAssembly) throws(ReadingError) {
    let source = speech.source
    guard let list = list(root) else {
      throw source.malformed("it has no list of “results”", at: root.offset)
    }
    var results = Array(list.elements)
    speech.take(language: results.first?["languageCode"])
    if let last = results.last, results.count > 1, try repeats(last, results.dropLast(), source) {
      results = [last]
    }
    let channels = Set(results.compactMap { $0["channelTag"]?.int })
    speech.ordersByTime = channels.count > 1
    for result in results {
      speech.begin()
      let channel = channels.count > 1 ? result["channelTag"]?.int : nil
      guard let best = try source.list("alternatives", of: result)?.first else { continue }
      guard let words = try source.list("words", of: best), words.isFilled else {
        let label = try speech.label(of: best, channel: channel)
        speech.addSegment(
          try source.string("transcript", of: best), label: label, start: nil, end: nil)
        continue
      }
      for word in words { try add(word, channel, to: &speech) }
    }
  }

  private func add(
    _ word: JSONValue, _ channel: Int?, to speech: inout SpeechAssembly
  ) throws(ReadingError) {
    let source = speech.source
    let label =
      try channel == nil
      ? speech.label("speakerTag", or: "speakerLabel", of: word)
      : speech.label("speakerLabel", of: word, channel: channel)
    speech.add(
      try source.string("word", of: word), label: label,
      start: try start(word, source), end: try end(word, source),
      LanguageTag.joinsWords(speech.builder.metadata.language) ? .asWritten : .apart)
  }

  /// The results, also where they lie in the answer of a long-running operation.
  private func list(_ root: JSONValue) -> JSONValue? {
    let list = root["results"] ?? root["response"]?["results"]
    return list?.isArray == true ? list : nil
  }

  /// Whether the last result says again, with speakers, what the ones before it said without.
  private func repeats(
    _ last: JSONValue, _ others: ArraySlice<JSONValue>, _ source: SourceText
  ) throws(ReadingError) -> Bool {
    guard let words = last["alternatives"]?.first?["words"], let first = words.first,
      first["speakerTag"] ?? first["speakerLabel"] != nil
    else { return false }
    let heard = others.lazy.compactMap { $0["alternatives"]?.first?["words"]?.first }.first
    guard let heard else { return others.allSatisfy { $0["channelTag"] == nil } }
    guard let here = try start(first, source), let there = try start(heard, source) else {
      return false
    }
    return here <= there && last["channelTag"]?.int == others.first?["channelTag"]?.int
  }

  private func start(_ word: JSONValue, _ source: SourceText) throws(ReadingError) -> MediaTime? {
    if let start = try time("startTime", or: "startOffset", word, source) { return start }
    // What begins at zero is often left out.
    return try end(word, source) == nil ? nil : .zero
  }

  private func end(_ word: JSONValue, _ source: SourceText) throws(ReadingError) -> MediaTime? {
    try time("endTime", or: "endOffset", word, source)
  }

  private func time(
    _ key: StaticString, or other: StaticString, _ word: JSONValue, _ source: SourceText
  ) throws(ReadingError) -> MediaTime? {
    try source.time(key, or: other, of: word, "a time such as “1.2s”") { $0.protobufDuration }
  }
}
