/// Walks through a part of a markup document in order, saying where elements begin and end; needs no
/// recursion however deep they are nested.
struct MarkupWalk: Sequence, IteratorProtocol {
  enum Step {
    case enter(MarkupElement)
    case leave(MarkupElement)
    case text(MarkupTextNode)
  }

  private let document: MarkupDocument
  private var index: Int
  private let end: Int
  private var open: [Int] = []

  init(_ document: MarkupDocument, _ nodes: Range<Int>) {
    (self.document, index, end) = (document, nodes.lowerBound, nodes.upperBound)
  }

  mutating func next() -> Step? {
    if let last = open.last, Int(document.nodes[last].next) <= index {
      open.removeLast()
      return .leave(MarkupElement(document, last))
    }
    guard index < end else { return nil }
    let node = document.nodes[index]
    index += 1
    guard node.nameEnd > 0 else { return .text(MarkupTextNode(document, node)) }
    open.append(index - 1)
    return .enter(MarkupElement(document, index - 1))
  }

  /// Passes over what is within the element entered last.
  mutating func skip() {
    if let last = open.last { index = Int(document.nodes[last].next) }
  }
}
