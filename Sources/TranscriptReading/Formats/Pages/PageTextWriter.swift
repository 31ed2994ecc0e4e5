import TranscriptModel

/// Walks through a web page once and writes down its text.
struct PageTextWriter {
  private(set) var text: PageLines
  /// The lines of the largest element that calls itself the transcript.
  private(set) var transcript: Range<Int>?
  /// Menus and footers.
  private(set) var furniture: [LeftOut] = []
  private let page: MarkupDocument
  private var open: [Open] = []

  private struct Open {
    /// The first node behind the element.
    let end: Int
    let kind: PageElement
    /// The line an element that calls itself the transcript begins on.
    var firstLine: Int?
    var size = 0
  }

  private var largest = 0
  /// A shorter element of that name is a link or a tab.
  private static let shortestTranscript = 400

  /// Prepares to walk through a page with these lines.
  init(_ page: MarkupDocument, _ lines: [Range<Int>]) {
    self.page = page
    text = PageLines(reserving: page.bytes.count, lines)
  }

  /// Walks through the page.
  mutating func run() {
    let content = page.bytes
    let bytes = content.span
    let nodes = page.nodes
    var index = 0
    while index < nodes.count {
      close(before: index)
      let node = nodes[index]
      index += 1
      guard node.nameEnd > 0 else {
        text.append(bytes, node)
        continue
      }
      let kind = PageElement(bytes, node)
      switch kind {
      case .hidden: index = Int(node.next)
      case .furniture:
        text.breakLine()
        leaveOut(index - 1)
        index = Int(node.next)
      case .button where !isStamp(index - 1):
        leaveOut(index - 1)
        index = Int(node.next)
      case .lineBreak: text.breakLine()
      case .plain where Int(node.next) == index: break
      default: enter(bytes, node, kind)
      }
    }
    close(before: nodes.count)
    text.breakLine()
  }

  private mutating func enter(
    _ bytes: Span<UInt8>, _ node: MarkupDocument.Node, _ kind: PageElement
  ) {
    var element = Open(end: Int(node.next), kind: kind)
    switch kind {
    case .block, .preformatted:
      text.breakLine()
      if kind == .preformatted { text.keepsLines += 1 }
      if PageElement.calls(itself: "transcript", bytes, node) {
        let end =
          Int(node.next) < page.nodes.count ? Int(page.nodes[Int(node.next)].start) : bytes.count
        element.firstLine = text.count
        element.size = end - Int(node.end)
      }
    case .name: text.beginName()
    case .time, .button: text.beginTime()
    case .cell: text.space()
    default: break
    }
    open.append(element)
  }

  private mutating func close(before index: Int) {
    while let element = open.last, element.end <= index {
      open.removeLast()
      switch element.kind {
      case .block, .preformatted:
        text.breakLine()
        if element.kind == .preformatted { text.keepsLines -= 1 }
        if let first = element.firstLine, element.size > largest,
          element.size >= PageTextWriter.shortestTranscript
        {
          (largest, transcript) = (element.size, first..<text.count)
        }
      case .name: text.endName()
      case .time, .button: text.endTime()
      case .cell: text.space()
      default: break
      }
    }
  }

  private func isStamp(_ index: Int) -> Bool {
    let label = Array(MarkupElement(page, index).text.utf8)
    return label.count <= 16 && TimeStamp.parse(label.span, 0..<label.count) != nil
  }

  private mutating func leaveOut(_ index: Int) {
    let element = MarkupElement(page, index)
    let words = element.words(limit: 16)
    guard !words.isEmpty else { return }
    let bytes = Array(words.utf8)
    furniture.append(
      LeftOut(.furniture, bytes.span.excerpt(0..<bytes.count), line: text.line(of: element.offset)))
  }
}
