import TranscriptModel

/// What the speech recognition pipeline of Hugging Face's Transformers writes:
/// `{"text": …, "chunks": [{"timestamp": [start, end], "text": …}]}`.
struct HuggingFace: JSONFormat {
  let id = "huggingface"
  let title = "Hugging Face pipeline JSON"
  let summary =
    "chunks with timestamps in seconds, sentences or words; speakers where there are any"

  func recognize(_ root: JSONValue) -> Likeness {
    guard let chunks = root["chunks"] ?? root["speakers"] else {
      return Likeness(0, "no “chunks”")
    }
    return chunks.first?["timestamp"]?.isArray == true
      ? Likeness(0.98, "“chunks” that have a “timestamp”")
      : Likeness(0.2, "“chunks” without a “timestamp”")
  }

  func read(_ root: JSONValue, into speech: inout SpeechAssembly) throws(ReadingError) {
    let source = speech.source
    // insanely-fast-whisper writes the chunks once more, with speakers.
    let isDiarized = try source.list("speakers", of: root)?.isFilled ?? false
    guard let chunks = try source.list(isDiarized ? "speakers" : "chunks", of: root) else {
      throw source.malformed("it has no “chunks”", at: root.offset)
    }
    let areWords = areWords(chunks)
    for chunk in chunks {
      let text = try source.string("text", of: chunk)
      let label = try speech.label(of: chunk)
      let (start, end) = try times(chunk, source)
      if areWords {
        speech.add(text, label: label, start: start, end: end, .asWritten)
      } else {
        speech.addSegment(text, label: label, start: start, end: end)
      }
    }
  }

  /// The times of a chunk; the last one's end is often `null`.
  private func times(
    _ chunk: JSONValue, _ source: SourceText
  ) throws(ReadingError) -> (MediaTime?, MediaTime?) {
    guard var pair = try source.list("timestamp", of: chunk) else { return (nil, nil) }
    var times: [MediaTime?] = []
    while times.count < 2, let value = pair.next() {
      guard value.kind == .null || value.seconds != nil else {
        throw source.malformed("“timestamp” must be a pair of seconds", at: value.offset)
      }
      times.append(value.seconds)
    }
    return (times.first ?? nil, times.count > 1 ? times[1] : nil)
  }

  /// Whether the chunks are words: they bring the blanks before them along.
  private func areWords(_ chunks: JSONValue.Elements) -> Bool {
    var (words, all) = (0, 0)
    for chunk in chunks.prefix(50) {
      guard let text = chunk["text"], text.isString else { continue }
      let content = text.content
      let bytes = content.span
      all += 1
      if !bytes.trimmed(text.raw).contains(where: { bytes[$0].isBlank }) { words += 1 }
    }
    return words * 10 > all * 8 && all > 1
  }
}
