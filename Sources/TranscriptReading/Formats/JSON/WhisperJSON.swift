import TranscriptModel

/// What OpenAI's `whisper` command writes: `{"text": …, "segments": [{start, end, text, …}]}`.
struct WhisperJSON: JSONFormat {
  let id = "whisper-json"
  let title = "Whisper JSON"
  let summary = "segments in seconds as the whisper command writes them; no speakers"

  func recognize(_ root: JSONValue) -> Likeness {
    guard root.isObject, let segments = WhisperSegments.list(root) else {
      return Likeness(0, "no “segments” that have “start” and “text”")
    }
    return WhisperSegments.hasDecoderFigures(segments.first)
      ? Likeness(0.9, "“segments” with the figures of Whisper's decoder")
      : Likeness(0.7, "“segments” that have “start” and “text”")
  }

  func read(_ root: JSONValue, into speech: inout SpeechAssembly) throws(ReadingError) {
    try WhisperSegments.read(root, into: &speech)
  }
}
