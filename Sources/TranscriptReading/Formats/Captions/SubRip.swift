import TranscriptModel

/// SubRip captions (`.srt`).
struct SubRip: TranscriptFormat {
  let id = "subrip"
  let title = "SubRip"
  let summary = "numbered captions with times; speakers from “Name:” prefixes, carried on"
  let fileExtensions = ["srt"]

  func recognize(_ source: SourceText) -> Likeness {
    let bytes = source.bytes.span
    var line = source.firstLine(from: 0) ?? 0
    let opening = min(source.lines.count, line + 4)
    while line < opening {
      if case .times = CueTiming.read(bytes, source.lines[line]) {
        return Likeness(0.95, "begins with a caption's times on line \(line + 1)")
      }
      line += 1
    }
    let found = source.lines.prefix(400).count { CueTiming.isTiming(bytes, $0) }
    return found > 2 && found * 10 > min(400, source.lines.count)
      ? Likeness(0.6, "has \(found) lines of caption times near the beginning")
      : Likeness(0, "no caption times such as 00:00:01,000 --> 00:00:02,000")
  }

  func read(_ source: SourceText) throws(ReadingError) -> Reading {
    let scanner = CueScanner(source)
    var builder = CaptionAssembly.read(source, scanner.cues, scanner.notices)
    return builder.finish()
  }
}
