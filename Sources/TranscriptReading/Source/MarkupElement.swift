/// An element of a markup document, or the whole of it.
struct MarkupElement {
  let document: MarkupDocument
  private let index: Int?

  /// An element, or everything where there is no index.
  init(_ document: MarkupDocument, _ index: Int?) {
    (self.document, self.index) = (document, index)
  }

  private var node: MarkupDocument.Node? { index.map { document.nodes[$0] } }

  /// The nodes within it.
  private var inside: Range<Int> {
    guard let index else { return 0..<document.nodes.count }
    return index + 1..<Int(document.nodes[index].next)
  }

  /// Where its tag begins.
  var offset: Int { Int(node?.start ?? 0) }

  /// The range of its name, a prefix and its colon left out.
  private var nameRange: Range<Int> {
    guard let node else { return 0..<0 }
    let name = Int(node.start) + 1..<Int(node.nameEnd)
    let content = document.bytes
    guard let colon = content.span.first(0x3A, in: name) else { return name }
    return colon + 1..<name.upperBound
  }

  /// Its name in small letters, without a prefix.
  var name: String {
    let content = document.bytes
    return content.span.string(nameRange).lowercased()
  }

  /// Whether it has a name, given in small letters and without a prefix.
  func isNamed(_ name: StaticString) -> Bool {
    let content = document.bytes
    return content.span.equals(name, nameRange)
  }

  /// An attribute's value, references resolved; the name in small letters, a prefix left out where
  /// none is given.
  func attribute(_ name: StaticString) -> String? {
    guard let range = attributeRange(name) else { return nil }
    let content = document.bytes
    return MarkupText.decoded(content.span, range)
  }

  /// Where an attribute's value stands, as written.
  func attributeRange(_ name: StaticString) -> Range<Int>? {
    guard let node else { return nil }
    let content = document.bytes
    return MarkupText.attribute(
      content.span, name, in: Int(node.nameEnd)..<Int(node.end))
  }

  /// The elements and texts right within it, in order.
  var children: Children { Children(document, inside) }

  /// The elements right within it that have a name.
  func children(_ name: StaticString) -> [MarkupElement] {
    children.compactMap {
      if case .element(let element) = $0, element.isNamed(name) { element } else { nil }
    }
  }

  /// The first element right within it that has a name.
  func child(_ name: StaticString) -> MarkupElement? { children(name).first }

  /// All elements within it, at any depth, in order.
  var descendants: [MarkupElement] {
    inside.compactMap { document.nodes[$0].nameEnd > 0 ? MarkupElement(document, $0) : nil }
  }

  /// All elements within it that have a name, at any depth, in order.
  func descendants(_ name: StaticString) -> [MarkupElement] {
    descendants.filter { $0.isNamed(name) }
  }

  /// All texts within it, at any depth, in order.
  var texts: [MarkupTextNode] {
    inside.compactMap {
      let node = document.nodes[$0]
      return node.nameEnd == 0 ? MarkupTextNode(document, node) : nil
    }
  }

  /// All its texts put together, references resolved.
  var text: String {
    var text: [UInt8] = []
    for node in texts { node.append(to: &text) }
    return String(decoding: text, as: UTF8.self)
  }

  /// A walk through all that is within it.
  var walk: MarkupWalk { MarkupWalk(document, inside) }

  /// A node of the tree.
  enum Child {
    case element(MarkupElement)
    case text(MarkupTextNode)
  }

  /// The nodes of one level, in order.
  struct Children: Sequence, IteratorProtocol {
    private let document: MarkupDocument
    private var rest: Range<Int>

    fileprivate init(_ document: MarkupDocument, _ nodes: Range<Int>) {
      (self.document, rest) = (document, nodes)
    }

    mutating func next() -> Child? {
      guard let first = rest.first else { return nil }
      let node = document.nodes[first]
      rest = Int(node.next)..<rest.upperBound
      return node.nameEnd > 0
        ? .element(MarkupElement(document, first)) : .text(MarkupTextNode(document, node))
    }
  }
}

/// A text of a markup document.
struct MarkupTextNode {
  private let document: MarkupDocument
  private let node: MarkupDocument.Node

  init(_ document: MarkupDocument, _ node: MarkupDocument.Node) {
    (self.document, self.node) = (document, node)
  }

  /// Where it begins.
  var offset: Int { Int(node.start) }

  /// Its text, references resolved.
  var text: [UInt8] {
    var text: [UInt8] = []
    append(to: &text)
    return text
  }

  /// Appends its text, references resolved.
  func append(to text: inout [UInt8]) {
    let content = document.bytes
    MarkupText.append(content.span, node, to: &text)
  }

  /// Whether there are only blanks and line ends.
  var isBlank: Bool {
    let content = document.bytes
    let bytes = content.span
    return (Int(node.start)..<Int(node.end)).allSatisfy { bytes[$0] <= 0x20 }
  }

  /// Appends it to the open utterance of a builder, references resolved, line ends as blanks.
  func append(to builder: inout TranscriptBuilder) {
    let text = text.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    builder.append(text.span, 0..<text.count)
  }
}
