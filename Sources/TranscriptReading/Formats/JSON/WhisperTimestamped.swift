import TranscriptModel

/// What the Python package whisper-timestamped writes: Whisper's segments, whose words have a `text`
/// and a `confidence`.
struct WhisperTimestamped: JSONFormat {
  let id = "whisper-timestamped"
  let title = "whisper-timestamped JSON"
  let summary = "segments in seconds, with words that have a confidence; no speakers"

  func recognize(_ root: JSONValue) -> Likeness {
    guard root.isObject, let segments = WhisperSegments.list(root), let first = segments.first
    else {
      return Likeness(0, "no “segments” that have “start” and “text”")
    }
    let word = WhisperSegments.firstWord(root)
    return first["confidence"] != nil && (word == nil || word?["text"] != nil)
      ? Likeness(0.97, "“segments” with a “confidence”")
      : Likeness(0.2, "“segments” without a “confidence”")
  }

  func read(_ root: JSONValue, into speech: inout SpeechAssembly) throws(ReadingError) {
    try WhisperSegments.read(root, into: &speech)
  }
}
