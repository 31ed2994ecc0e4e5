import TranscriptModel

/// Web Video Text Tracks: captions after a line `WEBVTT`.
struct WebVTT: TranscriptFormat {
  let id = "webvtt"
  let title = "WebVTT"
  let summary = "captions with times; speakers from <v Name> tags or “Name:” prefixes"
  let fileExtensions = ["vtt", "webvtt"]

  func recognize(_ source: SourceText) -> Likeness {
    let bytes = source.bytes.span
    guard let first = source.firstLine(from: 0), isHeader(bytes, source.lines[first]) else {
      return Likeness(0, "no line WEBVTT at the beginning")
    }
    return Likeness(1, "begins with the line WEBVTT")
  }

  func read(_ source: SourceText) throws(ReadingError) -> Reading {
    let bytes = source.bytes.span
    var first = source.firstLine(from: 0) ?? 0
    var header: [Int] = []
    if first < source.lines.count, isHeader(bytes, source.lines[first]) {
      // Header text goes on to the first blank line, or to the first times where there is none.
      first += 1
      while first < source.lines.count, !source.isBlank(first),
        !CueTiming.isTiming(bytes, source.lines[first])
      {
        header.append(first)
        first += 1
      }
    }
    var builder = CaptionAssembly.read(source, CueScanner(source, from: first))
    for line in header {
      takeHeader(bytes, source.lines[line], line + 1, &builder)
    }
    return builder.finish()
  }

  private func isHeader(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    let line = bytes.trimmed(line)
    guard bytes.has("WEBVTT", at: line) else { return false }
    let after = line.lowerBound + 6
    return after == line.upperBound || bytes[after].isBlank || bytes[after] == 0x2D
  }

  /// `Language: en`, `Title: …` and the like.
  private func takeHeader(
    _ bytes: Span<UInt8>, _ line: Range<Int>, _ number: Int, _ builder: inout TranscriptBuilder
  ) {
    guard let colon = bytes.first(0x3A, in: line),
      let key = MetadataKey(bytes.string(bytes.trimmed(line.lowerBound..<colon)))
    else { return }
    builder.metadata.take(
      key, bytes.string(bytes.trimmed(colon + 1..<line.upperBound)), line: number)
  }
}
