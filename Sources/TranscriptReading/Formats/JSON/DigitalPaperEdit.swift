import TranscriptModel

/// What BBC Digital Paper Edit stores: `words`, and `paragraphs` that say who speaks when.
struct DigitalPaperEdit: JSONFormat {
  let id = "bbc-dpe"
  let title = "BBC Digital Paper Edit JSON"
  let summary = "words in seconds, joined by time with the speakers of the paragraphs"

  func recognize(_ root: JSONValue) -> Likeness {
    guard let word = root["words"]?.first, word["text"] != nil, word["start"] != nil,
      let paragraph = root["paragraphs"]?.first
    else { return Likeness(0, "no “words” and “paragraphs”") }
    return paragraph["start"] != nil && paragraph["end"] != nil
      ? Likeness(0.97, "“words”, and “paragraphs” with “start” and “end”")
      : Likeness(0.3, "“words”, and “paragraphs” without times")
  }

  func read(_ root: JSONValue, into speech: inout SpeechAssembly) throws(ReadingError) {
    let source = speech.source
    var stretches: [SpeakerTimes.Stretch] = []
    for paragraph in try source.list("paragraphs", of: root) ?? .none {
      guard let start = try source.seconds("start", of: paragraph),
        let end = try source.seconds("end", of: paragraph)
      else { continue }
      stretches.append((start, end, paragraph))
    }
    let speakers = SpeakerTimes(stretches)
    for word in try source.list("words", of: root) ?? .none {
      let start = try source.seconds("start", of: word)
      let end = try source.seconds("end", of: word)
      let label = try speech.label(of: speakers.speaker(from: start, to: end))
      speech.add(try source.string("text", of: word), label: label, start: start, end: end)
    }
  }
}
