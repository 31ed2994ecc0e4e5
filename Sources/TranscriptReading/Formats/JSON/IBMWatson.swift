import TranscriptModel

/// What IBM Watson Speech to Text answers: `results` whose `timestamps` are triples of word, start and
/// end, and `speaker_labels` with the same times.
struct IBMWatson: JSONFormat {
  let id = "ibm-watson"
  let title = "IBM Watson JSON"
  let summary = "words in seconds, joined by time with the speaker labels"

  func recognize(_ root: JSONValue) -> Likeness {
    let inner = root["results"]?.first?["results"] ?? root["results"]
    let timestamps = inner?.first?["alternatives"]?.first?["timestamps"]
    return timestamps?.first?.isArray == true
      ? Likeness(0.98, "“alternatives” with “timestamps”")
      : Likeness(0, "no “alternatives” with “timestamps”")
  }

  func read(_ root: JSONValue, into speech: inout SpeechAssembly) throws(ReadingError) {
    let source = speech.source
    guard let list = try source.list("results", of: root) else {
      throw source.malformed("it has no “results”", at: root.offset)
    }
    // A job that ran by itself has one answer for each of its recordings.
    let answers = list.first?["results"] == nil ? [root] : Array(list)
    for answer in answers {
      let speakers = try speakers(answer, source)
      for result in try source.list("results", of: answer) ?? .none {
        // A guess that came later stands in its place.
        if try source.member("final", of: result)?.bool == false { continue }
        let best = try source.list("alternatives", of: result)?.first
        guard let best else { continue }
        for word in try source.list("timestamps", of: best) ?? .none {
          try add(word, speakers, to: &speech)
        }
      }
    }
  }

  private func add(
    _ word: JSONValue, _ speakers: SpeakerTimes, to speech: inout SpeechAssembly
  ) throws(ReadingError) {
    var parts = word.elements
    guard let text = parts.next(), text.isString, let start = parts.next()?.seconds,
      let end = parts.next()?.seconds
    else {
      throw speech.source.malformed(
        "a list of a word, its start and its end is expected here", at: word.offset)
    }
    // “%HESITATION” stands for a sound nobody wrote down.
    let content = text.content
    if content.span.has("%HESITATION", at: text.raw) { return speech.leaveOut(text) }
    let label = try speech.label(of: speakers.speaker(from: start, to: end))
    speech.add(text, label: label, start: start, end: end)
  }

  private func speakers(
    _ answer: JSONValue, _ source: SourceText
  ) throws(ReadingError) -> SpeakerTimes {
    var stretches: [SpeakerTimes.Stretch] = []
    for label in try source.list("speaker_labels", of: answer) ?? .none {
      guard let start = try source.seconds("from", of: label),
        let end = try source.seconds("to", of: label)
      else { continue }
      stretches.append((start, end, label))
    }
    return SpeakerTimes(stretches)
  }
}
