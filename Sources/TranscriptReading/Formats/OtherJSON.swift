import TranscriptModel

/// Knows JSON that is no transcript, to say what it is.
enum OtherJSON {
  /// What JSON is and what to do about it; `nil` where the text is none.
  static func recognize(_ source: SourceText) -> Diagnostic? {
    guard let json = source.json, let root = json.root else { return nil }
    if let (message, offset) = json.fault {
      // “[[Episode 12]]” and “["Ropes," she said]” begin as JSON does, and go on as text.
      if root.isArray, root.first?.isObject != true, json.nodes.count < 5 { return nil }
      let place = source.position(of: offset)
      return Diagnostic(
        .error, .malformed, message + "; what stands before it is of no kind that can be read",
        line: place.line, column: place.column)
    }
    let what = kinds.first { $0.matches(root) }?.what ?? unknown(root, in: source)
    return Diagnostic(.error, .unknownFormat, what, line: source.line(of: root))
  }

  /// A kind of JSON people have lying beside their transcripts.
  private struct Kind: Sendable {
    let what: String
    let matches: @Sendable (JSONValue) -> Bool
  }

  private static let kinds: [Kind] = [
    Kind(what: "this is a JSON Schema or a document that names one, not a transcript") {
      $0["$schema"] != nil
    },
    Kind(what: "this describes a software package (package.json); it is no transcript") {
      $0["name"] != nil && ($0["dependencies"] ?? $0["devDependencies"] ?? $0["scripts"]) != nil
    },
    Kind(what: "these are chapters of an episode, not a transcript: give the words that are said") {
      $0["chapters"]?.first?["title"] != nil
    },
    Kind(
      what:
        "these are captions as a program took them apart, not a transcript: give the WebVTT file "
        + "they come from"
    ) { $0["cues"]?.isArray == true },
    Kind(what: "this is a tree of markup as a program took it apart, not a transcript") {
      $0["childNodes"] ?? $0.first?["childNodes"] != nil
    },
    Kind(
      what: "this JSON holds words, but neither times nor speakers: ask for segments, such as "
        + "OpenAI's verbose_json, or save the words as a text file"
    ) { root in
      ["text", "transcript"].contains { root[$0]?.isString == true }
    },
  ]

  /// How many keys are named.
  private static let shownKeys = 6

  private static func unknown(_ root: JSONValue, in source: SourceText) -> String {
    var shape = root.isArray ? "an empty list" : "an object without keys"
    if let object = root.isArray ? root.first : root, object.isObject || root.isArray {
      let keys = object.members.map { "“\($0.key.prefix(30))”" }
      let named = keys.prefix(shownKeys).joined(separator: ", ")
      let more = keys.count > shownKeys ? " and \(keys.count - shownKeys) more" : ""
      let container = root.isArray ? "a list of objects" : "an object"
      if !keys.isEmpty { shape = "\(container) with \(named)\(more)" }
      if root.isArray, !object.isObject { shape = "a list of other things than objects" }
    }
    var nearest: (title: String, likeness: Likeness)?
    for format in TranscriptFormats.all where format is any JSONFormat || format is PodcastJSON {
      let likeness = format.recognize(source)
      if likeness.confidence > nearest?.likeness.confidence ?? 0 {
        nearest = (format.title, likeness)
      }
    }
    let closest = nearest.map { "; the closest is \($0.title) (\($0.likeness.evidence))" } ?? ""
    return "this is JSON of a kind that is not read: \(shape)\(closest). Read are Podcasting 2.0, "
      + "Whisper and its relatives, AssemblyAI, Deepgram, Amazon, Google and others, which the "
      + "command “formats” lists"
  }
}
