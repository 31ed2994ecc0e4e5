import TranscriptModel

/// The captions of YouTube as `json3`: `{"events": [{tStartMs, dDurationMs, segs: [{utf8}]}]}`.
struct YouTubeJSON3: JSONFormat {
  let id = "youtube-json3"
  let title = "YouTube json3"
  let summary = "captions in milliseconds; no speakers"

  func recognize(_ root: JSONValue) -> Likeness {
    guard let events = root["events"], events.isArray else { return Likeness(0, "no “events”") }
    return events.elements.prefix(20).contains { $0["tStartMs"] != nil }
      ? Likeness(0.98, "“events” with “tStartMs”")
      : Likeness(0.1, "“events” without “tStartMs”")
  }

  func read(_ root: JSONValue, into speech: inout SpeechAssembly) throws(ReadingError) {
    let source = speech.source
    speech.areCaptions = true
    // An event without text opens a window; one that appends breaks the line.
    let events = try source.list("events", of: root) ?? .none
    var spoken: [JSONValue] = []
    for event in events {
      let segments = try source.list("segs", of: event) ?? .none
      if segments.contains(where: { !($0["utf8"]?.isBlank ?? true) }) { spoken.append(event) }
    }
    for (index, event) in spoken.enumerated() {
      let start = try source.milliseconds("tStartMs", of: event)
      let length = try source.milliseconds("dDurationMs", of: event)
      var end = start.flatMap { start in length.map { start + $0 } }
      // A recognized line stays on the screen while the next is said.
      if event["wWinId"] != nil, index + 1 < spoken.count {
        let next = try source.milliseconds("tStartMs", of: spoken[index + 1])
        end = SpeechAssembly.end(of: start, end, before: next)
      }
      speech.begin()
      for segment in try source.list("segs", of: event) ?? .none {
        try speech.add(
          source.string("utf8", of: segment), label: nil, start: start, end: end, .asWritten)
      }
    }
  }
}
