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
    var ends = LongEnds()
    for segment in segments {
      let speaker = try speech.label(of: segment)
      let words = try source.list("words", of: segment)
      guard let words, try changesSpeaker(words, from: speaker, &speech) else {
        try ends.add(segment, words, speaker, to: &speech)
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
    ends.report(to: &speech.builder.diagnostics)
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

/// Ends segments with their last word where Whisper lets them run on.
///
/// Whisper guesses the ends of its segments and stretches one over the silence or music behind it;
/// the words were found in the recording itself. A little rest is no error, so only more than a
/// second is cut, and nothing is where words without times, numbers above all, come last.
private struct LongEnds {
  private static let slack = MediaTime(milliseconds: 1000)

  private var cut: (count: Int, line: Int) = (0, 0)

  /// Adds one segment under one speaker.
  mutating func add(
    _ segment: JSONValue, _ words: JSONValue.Elements?, _ speaker: Int?,
    to speech: inout SpeechAssembly
  ) throws(ReadingError) {
    let source = speech.source
    var end = try source.seconds("end", of: segment)
    if let stated = end, let last = try lastEnd(words, source), stated - last > Self.slack {
      end = last
      if cut.count == 0 { cut.line = source.line(of: segment) }
      cut.count += 1
    }
    speech.addSegment(
      try source.string("text", of: segment), label: speaker,
      start: try source.seconds("start", of: segment), end: end)
  }

  /// When the last word ends; `nil` where that is not known.
  private func lastEnd(
    _ words: JSONValue.Elements?, _ source: SourceText
  ) throws(ReadingError) -> MediaTime? {
    var last: JSONValue?
    if let words { for word in words { last = word } }
    guard let last else { return nil }
    return try source.seconds("end", of: last)
  }

  /// Says how many segments were cut.
  func report(to diagnostics: inout [Diagnostic]) {
    guard cut.count > 0 else { return }
    let what = cut.count == 1 ? "1 segment runs" : "\(cut.count) segments run"
    diagnostics.append(
      Diagnostic(
        .note, .badTime,
        "\(what) on for more than a second after the last word, over silence or music; the end of "
          + "that word is taken",
        line: cut.line))
  }
}
