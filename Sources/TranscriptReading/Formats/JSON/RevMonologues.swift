import TranscriptModel

/// What the two formats of Rev have in common: monologues of words, punctuation and blanks.
enum RevMonologues {
  /// Reads the monologues of a document.
  ///
  /// - Parameters:
  ///   - start: The key of a word's start.
  ///   - end: The key of a word's end.
  static func read(
    _ root: JSONValue, start: StaticString, end: StaticString, into speech: inout SpeechAssembly
  ) throws(ReadingError) {
    let source = speech.source
    let names = try names(root, source)
    for monologue in try source.list("monologues", of: root) ?? .none {
      let label = try label(monologue, names, &speech)
      speech.begin()
      for element in try source.list("elements", of: monologue) ?? .none {
        let value = try source.string("value", of: element)
        let type = element["type"]
        if type?.equals("tag") ?? false || type?.equals("unknown") ?? false {
          // `inaudible`, `crosstalk`: what the transcriber could not write down.
          if let value { speech.leaveOut(value) }
          continue
        }
        speech.add(
          value, label: label, start: try source.seconds(start, of: element),
          end: try source.seconds(end, of: element),
          type?.equals("punct") ?? false ? .attached : .asWritten)
      }
    }
  }

  private static func label(
    _ monologue: JSONValue, _ names: [Int: JSONValue], _ speech: inout SpeechAssembly
  ) throws(ReadingError) -> Int? {
    if let label = try speech.label("speaker_name", of: monologue) { return label }
    if let info = try speech.source.member("speaker_info", of: monologue),
      let label = try speech.label("display_name", of: info)
    {
      return label
    }
    if let person = monologue["speaker"]?.int.flatMap({ names[$0] }),
      let label = try speech.label("name", of: person)
    {
      return label
    }
    return try speech.label(of: monologue)
  }

  /// The people a document lists, by their numbers.
  private static func names(
    _ root: JSONValue, _ source: SourceText
  ) throws(ReadingError) -> [Int: JSONValue] {
    var names: [Int: JSONValue] = [:]
    for person in try source.list("speakers", of: root) ?? .none {
      if let number = try source.member("id", of: person)?.int { names[number] = person }
    }
    return names
  }

  /// The first element of the first monologue that has any.
  static func firstTimed(_ root: JSONValue, _ key: StaticString) -> Bool {
    root["monologues"]?.elements.prefix(20).contains { monologue in
      monologue["elements"]?.elements.prefix(20).contains { $0[key] != nil } ?? false
    } ?? false
  }
}
