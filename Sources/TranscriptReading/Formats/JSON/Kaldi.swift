import TranscriptModel

/// What the BBC's Kaldi service writes: `words` with punctuation, and a `segmentation` that says who
/// speaks when.
struct Kaldi: JSONFormat {
  let id = "kaldi"
  let title = "BBC Kaldi JSON"
  let summary = "words in seconds, joined by time with the speakers of the segmentation"

  func recognize(_ root: JSONValue) -> Likeness {
    let word = body(root)["words"]?.first
    guard let word, word["word"] != nil, word["start"] != nil else {
      return Likeness(0, "no “words” with “word” and “start”")
    }
    return word["punct"] != nil
      ? Likeness(0.97, "“words” with a “punct”")
      : Likeness(0.2, "“words” without a “punct”")
  }

  func read(_ root: JSONValue, into speech: inout SpeechAssembly) throws(ReadingError) {
    let source = speech.source
    let body = body(root)
    var stretches: [SpeakerTimes.Stretch] = []
    if let segmentation = try source.member("segmentation", of: body) ?? root["segmentation"] {
      for segment in try source.list("segments", of: segmentation) ?? .none {
        guard let start = try source.seconds("start", of: segment),
          let length = try source.seconds("duration", of: segment),
          let speaker = try source.member("speaker", of: segment)
        else { continue }
        stretches.append((start, start + length, speaker))
      }
    }
    let speakers = SpeakerTimes(stretches)
    for word in try source.list("words", of: body) ?? .none {
      let start = try source.seconds("start", of: word)
      let end = try source.seconds("end", of: word)
      speech.add(
        try source.string("punct", or: "word", of: word),
        label: try speech.label("@id", of: speakers.speaker(from: start, to: end)),
        start: start, end: end)
    }
  }

  private func body(_ root: JSONValue) -> JSONValue { root["retval"] ?? root }
}
