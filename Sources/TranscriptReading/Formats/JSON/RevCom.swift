import TranscriptModel

/// What the transcribers of Rev.com deliver: monologues with names, whose words have clock times.
struct RevCom: JSONFormat {
  let id = "rev-com"
  let title = "Rev.com JSON"
  let summary = "monologues of words with clock times and speakers' names"

  func recognize(_ root: JSONValue) -> Likeness {
    guard let first = root["monologues"]?.first, first["elements"] != nil else {
      return Likeness(0, "no “monologues” with “elements”")
    }
    return first["speaker_name"] != nil || RevMonologues.firstTimed(root, "timestamp")
      ? Likeness(0.98, "“monologues” with a “speaker_name” or a “timestamp”")
      : Likeness(0.4, "“monologues” with “elements”")
  }

  func read(_ root: JSONValue, into speech: inout SpeechAssembly) throws(ReadingError) {
    try RevMonologues.read(root, start: "timestamp", end: "end_timestamp", into: &speech)
  }
}
