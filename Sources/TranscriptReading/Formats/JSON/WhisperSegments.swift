import TranscriptModel

/// What the many relatives of Whisper have in common: a list of segments with `start`, `end` and
/// `text`, in seconds.
enum WhisperSegments {
  /// The segments of a document: its `segments`, or the document itself where it is the list.
  static func list(_ root: JSONValue) -> JSONValue? {
    let list = root.isArray ? root : root["segments"]
    guard let first = list?.first, first["text"] != nil, first["start"] != nil else { return nil }
    return list
  }

  /// The first word of the first segment that has any.
  static func firstWord(_ root: JSONValue) -> JSONValue? {
    // A first segment of music has none; to look at all would be to read the file.
    list(root)?.elements.prefix(20).lazy.compactMap { $0["words"]?.first }.first
  }

  /// Whether a segment has figures that only Whisper's decoder makes.
  static func hasDecoderFigures(_ segment: JSONValue?) -> Bool {
    guard let segment else { return false }
    return segment["avg_logprob"] != nil || segment["no_speech_prob"] != nil
      || segment["compression_ratio"] != nil || segment["seek"] != nil
  }

  /// Reads the segments of a document, and the language beside them.
  static func read(
    _ root: JSONValue, into speech: inout SpeechAssembly
  ) throws(ReadingError) {
    speech.take(language: root["language"])
    let segments =
      root.isArray ? root.elements : try speech.source.list("segments", of: root)
    guard let segments else {
      throw speech.source.malformed("it has no “segments”", at: root.offset)
    }
    for segment in segments { try add(segment, to: &speech) }
  }

  /// Adds one segment.
  static func add(
    _ segment: JSONValue, to speech: inout SpeechAssembly
  ) throws(ReadingError) {
    let source = speech.source
    speech.addSegment(
      try source.string("text", of: segment), label: try speech.label(of: segment),
      start: try source.seconds("start", of: segment), end: try source.seconds("end", of: segment))
  }
}
