import TranscriptModel

/// What OpenAI's service answers as `verbose_json`: `text`, `segments`, and `words` where they were
/// asked for.
struct OpenAIVerbose: JSONFormat {
  let id = "openai-verbose"
  let title = "OpenAI verbose_json"
  let summary = "segments in seconds, or words, whose punctuation is taken from “text”; no speakers"

  func recognize(_ root: JSONValue) -> Likeness {
    let isTask =
      root["task"].map { $0.equals("transcribe") || $0.equals("translate") } ?? false
    guard isTask, root["duration"] != nil, root["text"] != nil else {
      return Likeness(0, "no “task” with “duration” and “text”")
    }
    return WhisperSegments.list(root) != nil || root["words"]?.first?["word"] != nil
      ? Likeness(0.96, "a “task” with “duration”, “text” and segments or words")
      : Likeness(0.3, "a “task” without segments and words")
  }

  func read(_ root: JSONValue, into speech: inout SpeechAssembly) throws(ReadingError) {
    speech.builder.metadata.duration = root["duration"]?.seconds
    if root["segments"] != nil { return try WhisperSegments.read(root, into: &speech) }
    speech.take(language: root["language"])
    let source = speech.source
    let text = try source.string("text", of: root)
    guard let list = try source.list("words", of: root) else {
      throw source.malformed("it has neither “segments” nor “words”", at: root.offset)
    }
    let words = Array(list)
    let parts = try text.flatMap { text throws(ReadingError) in
      try SpokenParts.find(words, in: text, source)
    }
    if parts == nil, let first = words.first {
      speech.builder.diagnostics.append(
        Diagnostic(
          .note, .badValue,
          "the words do not stand in “text” in this order, so that punctuation "
            + "and sentences are missing", line: source.line(of: first)))
    }
    for (index, word) in words.enumerated() {
      speech.add(
        parts == nil ? try source.string("word", of: word) : text, parts?[index], label: nil,
        start: try source.seconds("start", of: word), end: try source.seconds("end", of: word),
        parts == nil ? .apart : .asWritten)
    }
  }
}

/// Finds the words of a list in the text they were taken from, with what stands between them.
private enum SpokenParts {
  /// So many bytes may stand between two words.
  private static let reach = 40

  /// The part of the text that belongs to each word, from its opening marks to the next word's;
  /// `nil` where the words are not those of the text.
  static func find(
    _ words: [JSONValue], in text: JSONValue, _ source: SourceText
  ) throws(ReadingError) -> [Range<Int>]? {
    let content = text.content
    let bytes = content.span
    var starts: [Int] = []
    var place = text.raw.lowerBound
    for word in words {
      guard let word = try source.string("word", of: word) else { return nil }
      let written = bytes.trimmed(word.raw)
      guard let found = first(written, in: place..<text.raw.upperBound, bytes) else { return nil }
      starts.append(found.start)
      place = found.end
    }
    guard !starts.isEmpty else { return nil }
    starts[0] = text.raw.lowerBound
    return zip(starts, starts.dropFirst() + [text.raw.upperBound]).map { $0..<$1 }
  }

  /// Where a word first stands in a range, the marks before it included, and where it ends.
  private static func first(
    _ word: Range<Int>, in range: Range<Int>, _ bytes: Span<UInt8>
  ) -> (start: Int, end: Int)? {
    let last = min(range.lowerBound + reach, range.upperBound - word.count)
    var blank: Int?
    var index = range.lowerBound
    while index <= last {
      let shift = index - word.lowerBound
      if word.allSatisfy({ bytes[$0] == bytes[$0 + shift] }) {
        // What stands right behind the last word belongs to it.
        return (blank ?? index, index + word.count)
      }
      if bytes[index] == 0x5C {
        // An escape is never cut in two.
        index += index + 1 < range.upperBound && bytes[index + 1] == 0x75 ? 6 : 2
      } else {
        if bytes[index].isBlank { blank = index }
        index += 1
      }
    }
    return nil
  }
}
