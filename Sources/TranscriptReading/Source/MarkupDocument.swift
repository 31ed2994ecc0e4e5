/// XML or HTML text cut into elements and texts once, so that formats can be told apart and read by
/// name and place.
///
/// The nodes stand one after another in document order, each with the place of the next node on its
/// level, so no walk needs the stack. Comments, processing instructions and document types are left
/// out; entities a document declares itself are never expanded, and nothing outside is looked at.
final class MarkupDocument: Sendable {
  /// An element or a text.
  struct Node {
    /// Where its tag or its text begins.
    let start: UInt32
    /// Where its tag or its text ends.
    let end: UInt32
    /// Where an element's name ends; zero for a text.
    let nameEnd: UInt32
    /// The index of the node behind this one and all that is in it.
    var next: UInt32
    /// Whether it is character data in which no references stand.
    let isVerbatim: Bool
  }

  /// The text.
  let bytes: [UInt8]
  /// The nodes in document order.
  let nodes: [Node]
  /// What is wrong first in a document that calls itself XML, and where; HTML forgives.
  let fault: (message: String, offset: Int)?

  /// Cuts markup into nodes.
  init(_ bytes: [UInt8]) {
    var cutter = MarkupCutter(isXML: MarkupDocument.isXML(bytes.span), count: bytes.count)
    cutter.run(bytes.span)
    self.bytes = bytes
    (nodes, fault) = (cutter.nodes, cutter.fault)
  }

  /// Everything in the document.
  var root: MarkupElement { MarkupElement(self, nil) }

  /// Whether a text begins with a tag, a comment, a declaration or a document type.
  static func begins(_ bytes: Span<UInt8>) -> Bool {
    let start = firstVisible(bytes)
    guard start + 1 < bytes.count, bytes[start] == 0x3C else { return false }
    let next = bytes[start + 1]
    return next == 0x21 || next == 0x3F || (next | 0x20) &- 0x61 < 26
  }

  private static func firstVisible(_ bytes: Span<UInt8>) -> Int {
    var index = 0
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    return index
  }

  /// XML declares itself, or has a root element HTML does not know.
  private static func isXML(_ bytes: Span<UInt8>) -> Bool {
    let start = firstVisible(bytes)
    if bytes.has("<?xml", at: start..<bytes.count) { return true }
    var first = min(start + 1, bytes.count)
    // A document type names the root before it comes.
    if bytes.has("!doctype", at: first..<bytes.count, anyCase: true) {
      first = bytes.skipBlanks(first + 8, bytes.count)
    }
    var end = first
    while end < bytes.count, bytes[end].isNameByte {
      end += 1
      if bytes[end - 1] == 0x3A { first = end }
    }
    let name = first..<end
    return roots.contains { bytes.equals($0, name) }
  }

  /// The root elements by which XML without a declaration is known.
  private static let roots: [StaticString] = [
    "rss", "feed", "tt", "annotation_document", "transcripts", "opml",
  ]
}
