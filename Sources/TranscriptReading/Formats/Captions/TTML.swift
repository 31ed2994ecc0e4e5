import TranscriptModel

/// Timed Text Markup Language, IMSC and Apple Podcasts' transcripts among it.
struct TTML: TranscriptFormat {
  let id = "ttml"
  let title = "TTML"
  let summary = "paragraphs with begin, end or dur; speakers from ttm:agent or “Name:” prefixes"
  let fileExtensions = ["ttml", "dfxp", "itt", "xml"]

  func recognize(_ source: SourceText) -> Likeness {
    guard source.markup?.root.child("tt") != nil else {
      return Likeness(0, "no XML with the root element “tt”")
    }
    return Likeness(0.97, "XML with the root element “tt”")
  }

  func read(_ source: SourceText) throws(ReadingError) -> Reading {
    let root = try source.wholeXML("tt", for: self)
    var reader = TTMLReader(source, root)
    reader.run(root)
    var builder = reader.script.read(reader.notices)
    builder.metadata.language = root.attribute("lang").flatMap { $0.isEmpty ? nil : $0 }
    if let metadata = root.child("head")?.child("metadata"), let title = metadata.child("title") {
      builder.metadata.take(.title, title.text, line: source.position(of: title.offset).line)
    }
    if reader.rubies > 0 {
      builder.diagnostics.append(
        Diagnostic(
          .note, .furniture,
          "readings above words (ruby) were left out, \(reader.rubies) in all: nobody says a word twice"
        ))
    }
    return builder.finish()
  }
}

/// Walks through a timed text document and gathers its captions.
private struct TTMLReader {
  private(set) var script: CaptionScript
  private(set) var notices = CaptionNotices()
  private(set) var rubies = 0
  private let source: SourceText
  private let clock: TTMLClock
  private let isAbsolute: Bool
  private let agents: [String: [UInt8]]
  private var frames: [Frame]
  /// Who says the caption that is open.
  private var speaker: [UInt8] = []
  private var paragraph: Frame?

  /// What holds within an element.
  private struct Frame {
    var span: TTMLSpan
    /// Whether its children follow one another instead of all beginning with it.
    var isSequence = false
    /// In a sequence, where the next child begins.
    var reached: MediaTime?
    var agent: [UInt8] = []
    var isTimed = false
  }

  init(_ source: SourceText, _ root: MarkupElement) {
    self.source = source
    clock = TTMLClock(root)
    isAbsolute = TTMLSpan.areAbsolute(root, clock)
    agents = TTMLReader.agents(root)
    script = CaptionScript(room: source.bytes.count / 4)
    frames = [Frame(span: TTMLSpan())]
  }

  mutating func run(_ root: MarkupElement) {
    guard let body = root.child("body") else { return }
    enter(body)
    var walk = body.walk
    while let step = walk.next() {
      switch step {
      case .enter(let element):
        if isAside(element) {
          walk.skip()
          // What is passed over is entered too: it leaves as anything does.
          frames.append(frames[frames.count - 1])
        } else {
          enter(element)
        }
      case .leave(let element): leave(element)
      case .text(let text): take(text)
      }
    }
    script.end()
  }

  private mutating func enter(_ element: MarkupElement) {
    let parent = frames[frames.count - 1]
    var frame = Frame(span: parent.span, agent: parent.agent)
    if let agent = element.attribute("agent")?.split(separator: " ").first {
      frame.agent = agents[String(agent)] ?? Array(agent.utf8)
    }
    if let container = element.attributeRange("timecontainer") {
      let bytes = source.bytes.span
      frame.isSequence = bytes.equals("seq", container)
    }
    let times = TTMLSpan.Stated(element, clock)
    if let fault = times.fault { note(fault, in: element) }
    frame.isTimed = times.isAny
    let base = isAbsolute ? .zero : parent.isSequence ? parent.reached : parent.span.start
    frame.span = parent.span.child(times, from: base ?? .zero, isAbsolute: isAbsolute)
    frame.reached = frame.span.start
    if element.isNamed("p") {
      script.end()
      paragraph = frame
    } else if element.isNamed("br") {
      script.breakLine(line: source.position(of: element.offset).line - 1)
    } else if isWord(element) {
      script.appendBlank()
    }
    frames.append(frame)
  }

  private mutating func leave(_ element: MarkupElement) {
    let frame = frames.removeLast()
    if element.isNamed("p") {
      script.end()
      paragraph = nil
    } else if isWord(element) {
      script.appendBlank()
    }
    frames[frames.count - 1].reached = frame.span.end ?? frame.span.start
  }

  /// Text outside paragraphs is layout; another agent within one begins another caption.
  private mutating func take(_ text: MarkupTextNode) {
    guard let paragraph else { return }
    if text.isBlank {
      script.appendBlank()
      return
    }
    let frame = frames[frames.count - 1]
    // A paragraph's times are those of its words, unless it has none or somebody cuts in.
    let isWhole = paragraph.isTimed && frame.agent == paragraph.agent
    let span = isWhole ? paragraph.span : frame.span
    if !script.isOpen || frame.agent != speaker {
      script.begin(
        start: span.start, end: span.end, name: frame.agent,
        line: source.position(of: text.offset).line - 1)
      speaker = frame.agent
    } else {
      script.widen(start: span.start, end: span.end)
    }
    script.append(text)
  }

  /// Apple writes each word and each sentence as a span, and no blanks between them.
  private func isWord(_ element: MarkupElement) -> Bool {
    guard let unit = element.attributeRange("unit") else { return false }
    let bytes = source.bytes.span
    return bytes.equals("word", unit) || bytes.equals("sentence", unit)
  }

  /// Whether an element holds what nobody says: notes on the document, animation, ruby.
  private mutating func isAside(_ element: MarkupElement) -> Bool {
    let others: [StaticString] = [
      "metadata", "title", "desc", "copyright", "agent", "actor", "set", "animate", "image",
      "audio", "chunk", "data",
    ]
    if others.contains(where: { element.isNamed($0) }) { return true }
    guard let ruby = element.attributeRange("ruby") else { return false }
    let content = source.bytes
    let bytes = content.span
    let isAbove: Bool = ["text", "textcontainer", "delimiter"].contains { (kind: StaticString) in
      bytes.equals(kind, ruby)
    }
    if isAbove { rubies += 1 }
    return isAbove
  }

  private mutating func note(_ fault: Range<Int>, in element: MarkupElement) {
    let content = source.bytes
    let bytes = content.span
    let (line, column) = source.position(of: fault.lowerBound)
    notices.diagnostics.append(
      Diagnostic(
        .warning, .badTime, "“\(bytes.excerpt(fault, limit: 20))” is no time and is left out",
        line: line, column: column))
  }

  /// The names of the people the head lists.
  private static func agents(_ root: MarkupElement) -> [String: [UInt8]] {
    var names: [String: [UInt8]] = [:]
    for agent in root.child("head")?.descendants("agent") ?? [] {
      guard let id = agent.attribute("id") else { continue }
      let name = agent.child("name")?.text ?? id
      names[id] = Array((name.isEmpty ? id : name).utf8)
    }
    return names
  }
}
