import TranscriptModel

/// What Speechmatics answers as json-v2: `results` of words, punctuation and entities.
struct Speechmatics: JSONFormat {
  let id = "speechmatics"
  let title = "Speechmatics JSON"
  let summary = "words in seconds with speakers S1, S2, … or channels; entities are counted once"

  func recognize(_ root: JSONValue) -> Likeness {
    guard let results = root["results"], results.isArray, let first = results.first else {
      return Likeness(0, "no list of “results”")
    }
    let isWord = first["type"] != nil && first["start_time"] != nil
    guard isWord else { return Likeness(0, "no “results” with “type” and “start_time”") }
    return root["format"] != nil || root["job"] != nil || first["alternatives"] != nil
      ? Likeness(0.97, "“results” with “type” and “start_time”")
      : Likeness(0.6, "“results” with “type” and “start_time”, but without “format”")
  }

  func read(_ root: JSONValue, into speech: inout SpeechAssembly) throws(ReadingError) {
    let source = speech.source
    let facts = root["metadata"]
    speech.take(language: facts?["transcription_config"]?["language"])
    speech.builder.metadata.duration = root["job"]?["duration"]?.seconds
    let delimiter = facts?["language_pack_info"]?["word_delimiter"]
    let isJoined =
      delimiter.map { $0.raw.isEmpty }
      ?? LanguageTag.joinsWords(speech.builder.metadata.language)
    var words = Words(isJoined: isJoined)
    let results = try source.list("results", of: root) ?? .none
    speech.ordersByTime = results.first?["channel"] != nil
    var channel: JSONValue?
    for result in results {
      let type = try source.string("type", of: result)
      if let here = result["channel"], channel.map({ !here.isWritten(as: $0) }) ?? true {
        channel = here
        speech.begin()
      }
      if type?.equals("speaker_change") ?? false {
        speech.begin()
      } else if try source.list("alternatives", of: result)?.isFilled ?? false {
        try words.add(result, result, to: &speech)
      } else {
        // An entity is heard as it was spoken, and written as people write it.
        for word in try source.list("written_form", of: result) ?? .none {
          try words.add(word, result, to: &speech)
        }
      }
    }
  }

  /// Adds words, and knows what stands next to what.
  private struct Words {
    let isJoined: Bool
    var attachesNext = false

    init(isJoined: Bool) { self.isJoined = isJoined }

    mutating func add(
      _ word: JSONValue, _ result: JSONValue, to speech: inout SpeechAssembly
    ) throws(ReadingError) {
      let source = speech.source
      guard let best = try source.list("alternatives", of: word)?.first else { return }
      let place = try source.string("attaches_to", of: word)
      let isMark = word["type"]?.equals("punctuation") ?? false
      let attachesBoth = place?.equals("both") ?? false
      let attaches = place?.equals("previous") ?? isMark
      let spacing: SpeechAssembly.Spacing =
        attachesBoth || attaches ? .attached : isJoined || attachesNext ? .asWritten : .apart
      attachesNext = attachesBoth || place?.equals("next") ?? false
      let number = result["channel"]?.string.flatMap { Int($0.drop { !$0.isNumber }) }
      let speaker = try speech.label(of: best, channel: number)
      let channel = try speech.label("channel", of: result)
      speech.add(
        try source.string("content", of: best), label: speaker ?? channel,
        start: try source.seconds("start_time", of: word),
        end: try source.seconds("end_time", of: word), spacing)
    }
  }
}
