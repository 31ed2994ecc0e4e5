/// Reads the texts of a feed, which are HTML more often than not.
enum FeedText {
  /// The first child of a name with any text, on one line.
  static func line(_ element: MarkupElement, _ name: StaticString) -> String? {
    element.children(name).lazy.compactMap { oneLine($0.text) }.first
  }

  /// A text without tags, its runs of white space a blank each; `nil` where nothing is left.
  static func oneLine(_ text: String) -> String? {
    let lines = lines(text)
    return lines.isEmpty ? nil : lines.joined(separator: " ")
  }

  /// The paragraphs of a text, its tags taken off and its references resolved.
  static func lines(_ text: String) -> [String] {
    var bytes: [UInt8] = []
    if text.utf8.contains(0x3C) || text.utf8.contains(0x26) {
      append(MarkupDocument(Array(text.utf8)), to: &bytes)
    } else {
      bytes = Array(text.utf8)
    }
    return bytes.split { $0 == 0x0A || $0 == 0x0D }.compactMap { line in
      let words = line.split { $0 <= 0x20 }
      return words.isEmpty
        ? nil : words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }
  }

  /// The texts in document order; an element that is a block stands on lines of its own.
  private static func append(_ document: MarkupDocument, to bytes: inout [UInt8]) {
    let content = document.bytes
    var endsBlock = [Bool](repeating: false, count: document.nodes.count + 1)
    for (index, node) in document.nodes.enumerated() {
      if endsBlock[index] { bytes.append(0x0A) }
      if node.nameEnd == 0 {
        MarkupText.append(content.span, node, to: &bytes)
      } else if isBlock(MarkupElement(document, index)) {
        bytes.append(0x0A)
        endsBlock[Int(node.next)] = true
      }
    }
  }

  private static func isBlock(_ element: MarkupElement) -> Bool {
    let blocks: [StaticString] = [
      "p", "br", "li", "ul", "ol", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "tr",
      "hr", "section",
    ]
    return blocks.contains { element.isNamed($0) }
  }
}
