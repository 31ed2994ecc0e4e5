/// What an element of a web page does to its text.
enum PageElement {
  /// It begins and ends a line.
  case block
  /// A block whose line ends count.
  case preformatted
  /// It ends a line.
  case lineBreak
  /// It sets a name off from the speech.
  case name
  /// It holds a time.
  case time
  /// It is pressed, and may be labelled with the time it goes to.
  case button
  /// It parts words.
  case cell
  /// Nobody reads it on the page.
  case hidden
  /// A menu or a footer.
  case furniture
  /// It does nothing.
  case plain

  /// What a node that is an element does.
  init(_ bytes: Span<UInt8>, _ node: MarkupDocument.Node) {
    let name = Int(node.start) + 1..<Int(node.nameEnd)
    self = PageElement.known.first { bytes.equals($0.name, name) }?.element ?? .plain
    switch self {
    case .plain where PageElement.calls(itself: "speaker", bytes, node): self = .name
    default: break
    }
  }

  /// Whether a word stands in the class or the id of an element.
  static func calls(
    itself word: StaticString, _ bytes: Span<UInt8>, _ node: MarkupDocument.Node
  ) -> Bool {
    let tag = Int(node.nameEnd)..<Int(node.end)
    // Most tags hold nothing.
    guard tag.count > word.utf8CodeUnitCount, bytes.find(word, in: tag, anyCase: true) != nil else {
      return false
    }
    for attribute: StaticString in ["class", "id"] {
      if let value = MarkupText.attribute(bytes, attribute, in: tag),
        bytes.find(word, in: value, anyCase: true) != nil
      {
        return true
      }
    }
    return false
  }

  private static let known: [(name: StaticString, element: PageElement)] = [
    ("p", .block), ("div", .block), ("br", .lineBreak), ("span", .plain), ("cite", .name),
    ("time", .time), ("strong", .name), ("b", .name), ("li", .block), ("td", .cell), ("th", .cell),
    ("h1", .block), ("h2", .block), ("h3", .block), ("h4", .block), ("h5", .block), ("h6", .block),
    ("ul", .block), ("ol", .block), ("dl", .block), ("dt", .block), ("dd", .block),
    ("section", .block), ("article", .block), ("main", .block), ("details", .block),
    ("summary", .block), ("blockquote", .block), ("figure", .block), ("figcaption", .block),
    ("table", .block), ("tr", .block), ("hr", .block), ("body", .block), ("address", .block),
    ("fieldset", .block), ("label", .block), ("pre", .preformatted), ("textarea", .preformatted),
    ("head", .hidden), ("script", .hidden), ("style", .hidden), ("noscript", .hidden),
    ("template", .hidden), ("svg", .hidden), ("iframe", .hidden), ("select", .hidden),
    ("audio", .hidden), ("video", .hidden), ("object", .hidden), ("math", .hidden),
    ("nav", .furniture), ("header", .furniture), ("footer", .furniture), ("aside", .furniture),
    ("form", .furniture), ("button", .button), ("dialog", .furniture), ("menu", .furniture),
  ]
}
