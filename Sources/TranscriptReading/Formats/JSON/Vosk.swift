import TranscriptModel

/// What the Kaldi-based recognizer Vosk writes: `{"result": [{word, start, end, conf}], "text": …}`,
/// one or a list of them.
struct Vosk: JSONFormat {
  let id = "vosk"
  let title = "Vosk JSON"
  let summary = "words in seconds; neither punctuation nor speakers"

  func recognize(_ root: JSONValue) -> Likeness {
    let results = root.isArray ? root.elements.prefix(20).map(\.self) : [root]
    let word = results.lazy.compactMap { $0["result"]?.first }.first
    guard let word, word["word"] != nil, word["start"] != nil else {
      return Likeness(0, "no “result” of words")
    }
    return Likeness(0.97, "a “result” of words with “start” and “end”")
  }

  func read(_ root: JSONValue, into speech: inout SpeechAssembly) throws(ReadingError) {
    let source = speech.source
    for result in root.isArray ? Array(root.elements) : [root] {
      // A result is what was said between two silences.
      speech.begin()
      for word in try source.list("result", of: result) ?? .none {
        speech.add(
          try source.string("word", of: word), label: nil,
          start: try source.seconds("start", of: word), end: try source.seconds("end", of: word))
      }
    }
  }
}
