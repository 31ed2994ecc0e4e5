import TranscriptModel

/// What the Python package youtube-transcript-api gives: `[{"text": …, "start": 0.0, "duration": 1.5}]`.
struct YouTubeTranscript: JSONFormat {
  let id = "youtube-transcript-api"
  let title = "youtube-transcript-api JSON"
  let summary = "captions of YouTube in seconds; no speakers"

  func recognize(_ root: JSONValue) -> Likeness {
    guard root.isArray, let first = root.first, first["text"] != nil, first["start"] != nil else {
      return Likeness(0, "no list of “text”, “start” and “duration”")
    }
    return first["duration"] != nil
      ? Likeness(0.96, "a list of “text”, “start” and “duration”")
      : Likeness(0.2, "a list of “text” and “start” without “duration”")
  }

  func read(_ root: JSONValue, into speech: inout SpeechAssembly) throws(ReadingError) {
    let source = speech.source
    speech.areCaptions = true
    let captions = Array(root.elements)
    for (index, caption) in captions.enumerated() {
      let start = try source.seconds("start", of: caption)
      let length = try source.seconds("duration", of: caption)
      let end = start.flatMap { start in length.map { start + $0 } }
      // A recognized line stays on the screen while the next is said.
      let next =
        index + 1 < captions.count ? try source.seconds("start", of: captions[index + 1]) : nil
      speech.addSegment(
        try source.string("text", of: caption), label: nil, start: start,
        end: SpeechAssembly.end(of: start, end, before: next))
    }
  }
}
