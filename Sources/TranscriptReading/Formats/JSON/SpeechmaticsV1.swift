import TranscriptModel

/// What Speechmatics answered before 2019: `words` with a `time` and a `duration`, and `speakers` with
/// the same.
struct SpeechmaticsV1: JSONFormat {
  let id = "speechmatics-v1"
  let title = "Speechmatics JSON, version 1"
  let summary = "words in seconds, and apart from them who spoke when"

  func recognize(_ root: JSONValue) -> Likeness {
    guard let word = root["words"]?.first, word["name"] != nil, word["time"] != nil else {
      return Likeness(0, "no “words” with “name” and “time”")
    }
    return root["job"] != nil || root["speakers"] != nil
      ? Likeness(0.97, "“words” with “name” and “time”, “job” or “speakers”")
      : Likeness(0.6, "“words” with “name” and “time”")
  }

  func read(_ root: JSONValue, into speech: inout SpeechAssembly) throws(ReadingError) {
    let source = speech.source
    speech.take(language: root["job"]?["lang"])
    speech.builder.metadata.duration = root["job"]?["duration"]?.seconds
    var stretches: [SpeakerTimes.Stretch] = []
    for speaker in try source.list("speakers", of: root) ?? .none {
      let (start, end) = try times(speaker, source)
      guard let start, let end else { continue }
      stretches.append((start, end, speaker))
    }
    let speakers = SpeakerTimes(stretches)
    for word in try source.list("words", of: root) ?? .none {
      let text = try source.string("name", of: word)
      let (start, end) = try times(word, source)
      // A full stop has a time of its own, in which nobody says anything.
      if let text, isMark(text) {
        speech.add(text, label: nil, start: nil, end: nil, .attached)
      } else {
        let label = try speech.label("name", of: speakers.speaker(from: start, to: end))
        speech.add(text, label: label, start: start, end: end)
      }
    }
  }

  private func times(
    _ value: JSONValue, _ source: SourceText
  ) throws(ReadingError) -> (MediaTime?, MediaTime?) {
    let start = try source.seconds("time", of: value)
    let length = try source.seconds("duration", of: value)
    return (start, start.flatMap { start in length.map { start + $0 } })
  }

  private func isMark(_ text: JSONValue) -> Bool {
    text.text.allSatisfy { !$0.isLetter && !$0.isDigit }
  }
}
