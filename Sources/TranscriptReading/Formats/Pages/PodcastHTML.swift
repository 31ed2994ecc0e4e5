import TranscriptModel

/// The HTML transcript of Podcasting 2.0: `<cite>Name:</cite><time>0:00</time><p>words</p>`, with or
/// without a page around it.
struct PodcastHTML: TranscriptFormat {
  let id = "podcast-html"
  let title = "Podcasting 2.0 HTML"
  let summary = "<cite>Name:</cite> <time>0:00</time> <p>words</p>; times and names may be missing"
  let fileExtensions = ["html", "htm"]

  func recognize(_ source: SourceText) -> Likeness {
    guard let page = source.markup, page.fault == nil else { return Likeness(0, "no HTML") }
    let content = page.bytes
    let bytes = content.span
    var cites = 0
    var times = 0
    for index in page.nodes.indices where page.nodes[index].nameEnd > 0 {
      let node = page.nodes[index]
      let name = Int(node.start) + 1..<Int(node.nameEnd)
      if bytes.equals("cite", name), leads(page, bytes, node, to: ["time", "p"]) { cites += 1 }
      if bytes.equals("time", name), leads(page, bytes, node, to: ["p"]) { times += 1 }
      if cites > 1 { break }
    }
    if cites > 0 { return Likeness(0.97, "<cite> with a name, then <time> or <p>") }
    return times > 1
      ? Likeness(0.9, "<time> before <p>, without <cite>")
      : Likeness(0, "no <cite> or <time> before a <p>")
  }

  /// Whether the next element behind a node has one of these names.
  private func leads(
    _ page: MarkupDocument, _ bytes: Span<UInt8>, _ node: MarkupDocument.Node,
    to names: [StaticString]
  ) -> Bool {
    for next in page.nodes[Int(node.next)...].prefix(2) {
      if next.nameEnd > 0 {
        let name = Int(next.start) + 1..<Int(next.nameEnd)
        return names.contains { bytes.equals($0, name) }
      }
      if !MarkupTextNode(page, next).isBlank { return false }
    }
    return false
  }

  func read(_ source: SourceText) throws(ReadingError) -> Reading {
    guard let page = source.markup else { throw source.malformed("this is no HTML", at: 0) }
    let head = PageHead(page, of: source)
    var reader = CiteReader(page, source)
    reader.builder.metadata = head.metadata
    return head.complete(reader.run())
  }
}

/// Walks through the elements of such a transcript.
private struct CiteReader {
  var builder = TranscriptBuilder()
  private let page: MarkupDocument
  private let source: SourceText
  private var order = TimeOrder(of: "paragraph")
  private var label: Int?
  private var time: MediaTime?
  /// Whether a name came that has no words yet.
  private var isNamed = false
  private var line = 1

  init(_ page: MarkupDocument, _ source: SourceText) {
    (self.page, self.source) = (page, source)
    builder.keepsStamps = false
  }

  mutating func run() -> Reading {
    let content = page.bytes
    let bytes = content.span
    var index = 0
    while index < page.nodes.count {
      let node = page.nodes[index]
      let element = MarkupElement(page, index)
      index += 1
      if node.nameEnd == 0 {
        let text = MarkupTextNode(page, node)
        if !text.isBlank {
          begin(at: text.offset)
          text.append(to: &builder)
        }
        continue
      }
      switch PageElement(bytes, node) {
      case .hidden: index = Int(node.next)
      case .furniture, .button:
        builder.leaveOut(.furniture, element.words(limit: 16), line: line(element.offset))
        index = Int(node.next)
      case .name where element.isNamed("cite"):
        takeName(element)
        index = Int(node.next)
      case .time:
        takeTime(element)
        index = Int(node.next)
      case .block where element.isNamed("p"):
        if builder.isOpen, !isNamed, time == nil {
          builder.join(with: 0x0A, line: line(element.offset))
        }
      case .block where isHeading(bytes, node):
        builder.close()
        builder.leaveOut(.heading, element.words(limit: 16), line: line(element.offset))
        index = Int(node.next)
      case .lineBreak: if builder.isOpen { builder.append(" ") }
      default: break
      }
    }
    if isNamed { begin(at: page.bytes.count) }
    order.report(to: &builder.diagnostics)
    return builder.finish()
  }

  private func line(_ offset: Int) -> Int { source.position(of: offset).line }

  private func isHeading(_ bytes: Span<UInt8>, _ node: MarkupDocument.Node) -> Bool {
    let name = Int(node.start) + 1..<Int(node.nameEnd)
    return name.count == 2 && bytes[name.lowerBound].lowered == 0x68
      && (0x31...0x36).contains(bytes[name.lowerBound + 1])
  }

  /// A name: the speaker from here on. One without words, such as “Break”, is kept.
  private mutating func takeName(_ element: MarkupElement) {
    if isNamed { begin(at: element.offset) }
    let name = Array(element.text.utf8)
    line = line(element.offset)
    label = builder.label(name.span, 0..<name.count)
    isNamed = true
  }

  private mutating func takeTime(_ element: MarkupElement) {
    let text = Array(element.words(limit: 4).utf8)
    guard let stamp = TimeStamp.parse(text.span, 0..<text.count) else {
      builder.diagnostics.append(
        Diagnostic(
          .warning, .badTime,
          "“\(String(decoding: text, as: UTF8.self))” is no time such as 1:02:03",
          line: line(element.offset)))
      return
    }
    if !isNamed { line = line(element.offset) }
    time = stamp
  }

  /// Begins an utterance where a name or a time came before the words.
  private mutating func begin(at offset: Int) {
    guard isNamed || time != nil || !builder.isOpen else { return }
    let place = isNamed || time != nil ? line : line(offset)
    var start = time
    var end: MediaTime?
    order.check(&start, &end, line: place, &builder.diagnostics)
    if !isNamed, label != nil { builder.noteCarriedLabel(line: place) }
    builder.begin(label: label, start: start, line: place)
    (isNamed, time) = (false, nil)
  }
}

extension MarkupElement {
  /// Its first words, blanks and line ends made single spaces.
  func words(limit: Int) -> String {
    text.split(omittingEmptySubsequences: true) { $0.isWhitespace }.prefix(limit)
      .joined(separator: " ")
  }
}
