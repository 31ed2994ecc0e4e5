import TranscriptModel

/// YouTube's own captions (`.sbv`): two times and a comma on a line, then text.
struct SBV: TranscriptFormat {
  let id = "sbv"
  let title = "SBV"
  let summary = "YouTube's captions with times; speakers from “Name:” prefixes"
  let fileExtensions = ["sbv"]

  func recognize(_ source: SourceText) -> Likeness {
    let bytes = source.bytes.span
    if let first = source.firstLine(from: 0),
      CueTiming.isTiming(bytes, source.lines[first], .comma)
    {
      return Likeness(0.95, "begins with a caption's times on line \(first + 1)")
    }
    return Likeness(0, "no caption times such as 0:00:01.000,0:00:02.000")
  }

  func read(_ source: SourceText) throws(ReadingError) -> Reading {
    let scanner = CueScanner(source, separator: .comma)
    var builder = CaptionAssembly.read(source, scanner.cues, scanner.notices)
    return builder.finish()
  }
}
