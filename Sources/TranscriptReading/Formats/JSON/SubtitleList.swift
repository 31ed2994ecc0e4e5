import TranscriptModel

/// The plain list `[{"start": 0, "end": 1500, "text": …}]` in milliseconds some podcast hosts write.
struct SubtitleList: JSONFormat {
  let id = "subtitle-list"
  let title = "JSON list of subtitles"
  let summary = "a list of start, end and text in whole milliseconds; no speakers"

  func recognize(_ root: JSONValue) -> Likeness {
    guard root.isArray, let first = root.first, first["text"] != nil,
      let start = first["start"], let end = first["end"]
    else { return Likeness(0, "no list of “start”, “end” and “text”") }
    // Nothing is said in whole seconds only, and nothing lasts for minutes.
    let areWhole = root.elements.prefix(20).allSatisfy {
      $0["start"]?.int != nil && $0["end"]?.int != nil
    }
    let length = (end.int ?? 0) - (start.int ?? 0)
    return areWhole && length >= 100
      ? Likeness(0.9, "a list of “start”, “end” and “text” in whole milliseconds")
      : Likeness(0.2, "the times of the list are no whole milliseconds")
  }

  func read(_ root: JSONValue, into speech: inout SpeechAssembly) throws(ReadingError) {
    let source = speech.source
    speech.areCaptions = true
    for item in root.elements {
      speech.addSegment(
        try source.string("text", of: item), label: try speech.label(of: item),
        start: try source.milliseconds("start", of: item),
        end: try source.milliseconds("end", of: item))
    }
  }
}
