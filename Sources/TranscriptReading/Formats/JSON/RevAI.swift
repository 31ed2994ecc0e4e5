import TranscriptModel

/// What the speech recognition of Rev.ai answers: monologues whose words have `ts` and `end_ts`.
struct RevAI: JSONFormat {
  let id = "rev-ai"
  let title = "Rev.ai JSON"
  let summary = "monologues of words in seconds with speaker numbers or names"

  func recognize(_ root: JSONValue) -> Likeness {
    guard root["monologues"]?.first?["elements"] != nil else {
      return Likeness(0, "no “monologues” with “elements”")
    }
    return RevMonologues.firstTimed(root, "ts")
      ? Likeness(0.98, "“monologues” whose “elements” have “ts”")
      : Likeness(0.6, "“monologues” with “elements”")
  }

  func read(_ root: JSONValue, into speech: inout SpeechAssembly) throws(ReadingError) {
    try RevMonologues.read(root, start: "ts", end: "end_ts", into: &speech)
  }
}
