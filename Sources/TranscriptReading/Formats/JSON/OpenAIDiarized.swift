import TranscriptModel

/// What OpenAI's service answers as `diarized_json`: segments with a `speaker`, which is a letter or a
/// name that was known beforehand.
struct OpenAIDiarized: JSONFormat {
  let id = "openai-diarized"
  let title = "OpenAI diarized_json"
  let summary = "segments in seconds with speakers A, B, … or names"

  func recognize(_ root: JSONValue) -> Likeness {
    guard let type = root["segments"]?.first?["type"] else {
      return Likeness(0, "no “segments” with a “type”")
    }
    return type.equals("transcript.text.segment")
      ? Likeness(0.99, "“segments” of the type transcript.text.segment")
      : Likeness(0.2, "“segments” of an unknown “type”")
  }

  func read(_ root: JSONValue, into speech: inout SpeechAssembly) throws(ReadingError) {
    try WhisperSegments.read(root, into: &speech)
    speech.builder.metadata.duration = root["duration"]?.seconds
  }
}
