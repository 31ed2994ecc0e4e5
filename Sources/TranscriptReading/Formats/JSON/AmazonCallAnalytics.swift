import TranscriptModel

/// What Amazon Transcribe Call Analytics and Contact Lens write: a `Transcript` of what agent and
/// customer say in turns.
struct AmazonCallAnalytics: JSONFormat {
  let id = "amazon-call-analytics"
  let title = "Amazon Call Analytics JSON"
  let summary = "segments in milliseconds with the participants' roles"

  func recognize(_ root: JSONValue) -> Likeness {
    guard let first = root["Transcript"]?.first else { return Likeness(0, "no “Transcript”") }
    return first["Content"] != nil && first["BeginOffsetMillis"] != nil
      ? Likeness(0.98, "a “Transcript” with “Content” and “BeginOffsetMillis”")
      : Likeness(0.2, "a “Transcript” without “Content”")
  }

  func read(_ root: JSONValue, into speech: inout SpeechAssembly) throws(ReadingError) {
    let source = speech.source
    speech.take(language: root["LanguageCode"])
    speech.builder.metadata.duration =
      root["ConversationCharacteristics"]?["TotalConversationDurationMillis"]?.milliseconds
    for segment in try source.list("Transcript", of: root) ?? .none {
      speech.addSegment(
        try source.string("Content", of: segment),
        label: try speech.label("ParticipantRole", or: "ParticipantId", of: segment),
        start: try source.milliseconds("BeginOffsetMillis", of: segment),
        end: try source.milliseconds("EndOffsetMillis", of: segment))
    }
  }
}
