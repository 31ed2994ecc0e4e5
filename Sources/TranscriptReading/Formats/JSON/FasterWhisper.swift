import TranscriptModel

/// The segments of the Python package faster-whisper as programs write them down: a bare list, or
/// `segments` beside `info`.
struct FasterWhisper: JSONFormat {
  let id = "faster-whisper"
  let title = "faster-whisper JSON"
  let summary = "a list of segments in seconds, alone or beside “info”; no speakers"

  func recognize(_ root: JSONValue) -> Likeness {
    guard let segments = WhisperSegments.list(root) else {
      return Likeness(0, "no segments that have “start” and “text”")
    }
    if root.isObject {
      return info(root)["language_probability"] != nil
        ? Likeness(0.97, "“segments” and a “language_probability”")
        : Likeness(0.2, "“segments” without “info”")
    }
    return WhisperSegments.hasDecoderFigures(segments.first)
      ? Likeness(0.97, "a list of segments with the figures of Whisper's decoder")
      : Likeness(0.7, "a list of segments that have “start” and “text”")
  }

  func read(_ root: JSONValue, into speech: inout SpeechAssembly) throws(ReadingError) {
    try WhisperSegments.read(root, into: &speech)
    guard root.isObject else { return }
    speech.take(language: info(root)["language"])
    speech.builder.metadata.duration = info(root)["duration"]?.seconds
  }

  private func info(_ root: JSONValue) -> JSONValue {
    if let info = root["info"], info.isObject { info } else { root }
  }
}
