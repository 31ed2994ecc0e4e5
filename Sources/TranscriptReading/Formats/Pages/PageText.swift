import TranscriptModel

/// The text of a web page as a browser would save it: blocks are lines, references are characters,
/// names set off from the speech have colons. What an episode page's text is read with reads it.
struct PageText {
  /// The text.
  let source: SourceText
  /// The line of the page each line of the text comes from, from 1.
  private let numbers: [Int]
  /// The lines of the element that calls itself the transcript, where there is one.
  let transcript: Range<Int>?
  /// Menus and footers.
  let furniture: [LeftOut]

  /// Takes the text out of a page.
  init(_ page: MarkupDocument, of source: SourceText) {
    var writer = PageTextWriter(page, source.lines)
    writer.run()
    let text = writer.text.finish()
    self.source = SourceText(utf8: text.bytes, encoding: source.encoding, named: source.name)
    (numbers, transcript, furniture) = (text.numbers, writer.transcript, writer.furniture)
  }

  /// A reading of the text with the places of the page.
  func relocated(_ reading: Reading) -> Reading {
    var reading = reading
    for index in reading.diagnostics.indices {
      reading.diagnostics[index].column = nil
      reading.diagnostics[index].line = reading.diagnostics[index].line.map(number)
    }
    guard case .transcript(var transcript) = reading.content else { return reading }
    for index in transcript.utterances.indices {
      transcript.utterances[index].line = number(transcript.utterances[index].line)
    }
    for index in transcript.anchors.indices {
      transcript.anchors[index].line = number(transcript.anchors[index].line)
    }
    for index in transcript.leftOut.indices {
      transcript.leftOut[index].line = number(transcript.leftOut[index].line)
    }
    for index in transcript.metadata.prose.indices {
      transcript.metadata.prose[index].line = number(transcript.metadata.prose[index].line)
    }
    for index in transcript.metadata.credits.indices {
      transcript.metadata.credits[index].line = number(transcript.metadata.credits[index].line)
    }
    transcript.leftOut += furniture
    transcript.leftOut.sort { $0.line < $1.line }
    reading.content = .transcript(transcript)
    return reading
  }

  private func number(_ line: Int) -> Int {
    numbers.indices.contains(line - 1) ? numbers[line - 1] : line
  }
}
