import TranscriptModel

/// A format that is JSON: known by its keys, read value by value.
protocol JSONFormat: TranscriptFormat {
  /// How much a value looks like this format.
  func recognize(_ root: JSONValue) -> Likeness

  /// Hands the words or segments of a value to an assembly.
  func read(_ root: JSONValue, into speech: inout SpeechAssembly) throws(ReadingError)
}

extension JSONFormat {
  var fileExtensions: [String] { ["json"] }

  func recognize(_ source: SourceText) -> Likeness {
    guard let root = source.json?.root else { return Likeness(0, "no JSON") }
    return recognize(root)
  }

  func read(_ source: SourceText) throws(ReadingError) -> Reading {
    let root = try source.wholeJSON(for: self)
    var speech = SpeechAssembly(source)
    try read(root, into: &speech)
    return speech.finish()
  }
}
