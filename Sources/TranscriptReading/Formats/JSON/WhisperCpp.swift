import TranscriptModel

/// What whisper.cpp writes with `-oj`: `{"transcription": [{timestamps, offsets, text, speaker}]}`.
struct WhisperCpp: JSONFormat {
  let id = "whisper-cpp"
  let title = "whisper.cpp JSON"
  let summary = "segments with offsets in milliseconds; with --diarize also speakers 0 and 1"

  func recognize(_ root: JSONValue) -> Likeness {
    guard let first = root["transcription"]?.first else {
      return Likeness(0, "no “transcription”")
    }
    return first["offsets"] != nil || first["timestamps"] != nil
      ? Likeness(0.98, "a “transcription” with “offsets”")
      : Likeness(0.3, "a “transcription” without “offsets”")
  }

  func read(_ root: JSONValue, into speech: inout SpeechAssembly) throws(ReadingError) {
    let source = speech.source
    speech.take(language: root["result"]?["language"])
    for segment in try source.list("transcription", of: root) ?? .none {
      let label = try speech.label(of: segment)
      let text = try source.string("text", of: segment)
      var (start, end): (MediaTime?, MediaTime?)
      if let offsets = try source.member("offsets", of: segment) {
        start = try source.milliseconds("from", of: offsets)
        end = try source.milliseconds("to", of: offsets)
      } else if let stamps = try source.member("timestamps", of: segment) {
        start = try source.seconds("from", of: stamps)
        end = try source.seconds("to", of: stamps)
      }
      speech.addSegment(text, label: label, start: start, end: end)
    }
  }
}
