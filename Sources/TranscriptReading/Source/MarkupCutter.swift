/// Cuts markup into nodes; in XML it stops at the first fault, in HTML it mends.
struct MarkupCutter {
  private(set) var nodes: [MarkupDocument.Node] = []
  private(set) var fault: (message: String, offset: Int)?
  private let isXML: Bool
  private var open: [Int] = []
  private var lastClose = -1

  init(isXML: Bool, count: Int) {
    self.isXML = isXML
    if count >= UInt32.max { fault = ("the document is larger than 4 GB", 0) }
    nodes.reserveCapacity(min(count / 40, 1 << 22))
  }

  mutating func run(_ bytes: Span<UInt8>) {
    lastClose = (0..<bytes.count).last(where: { bytes[$0] == 0x3E }) ?? -1
    var index = 0
    while index < bytes.count, fault == nil {
      if let next = markup(bytes, at: index) {
        index = next
        continue
      }
      // A `<` that begins nothing is text.
      var end = bytes.first(0x3C, in: index + 1..<bytes.count) ?? bytes.count
      if let last = open.last, isRaw(bytes, last) {
        end = endOfRaw(bytes, from: index, last)
      }
      text(index..<end, verbatim: false)
      index = end
    }
    if fault == nil, isXML, let last = open.last {
      let name = bytes.string(Int(nodes[last].start) + 1..<Int(nodes[last].nameEnd))
      fault = ("the element “\(name.prefix(40))” is never closed", Int(nodes[last].start))
    }
    while !open.isEmpty { close() }
  }

  /// Reads a tag, a comment or the like; where it ends, or `nil` where text stands.
  private mutating func markup(_ bytes: Span<UInt8>, at index: Int) -> Int? {
    guard bytes[index] == 0x3C, index + 1 < bytes.count else { return nil }
    let rest = index..<bytes.count
    if let last = open.last, isRaw(bytes, last), bytes[index + 1] != 0x2F { return nil }
    switch bytes[index + 1] {
    case 0x21:
      if bytes.has("<!--", at: rest) {
        return bytes.find("-->", in: index + 4..<bytes.count).map { $0 + 3 } ?? bytes.count
      }
      if bytes.has("<![CDATA[", at: rest) {
        let end = bytes.find("]]>", in: index + 9..<bytes.count) ?? bytes.count
        text(index + 9..<end, verbatim: true)
        return min(bytes.count, end + 3)
      }
      return endOfDeclaration(bytes, index)
    case 0x3F: return bytes.first(0x3E, in: rest).map { $0 + 1 } ?? bytes.count
    case 0x2F: return endTag(bytes, index)
    case let byte where byte.isLetter || byte == 0x5F: return startTag(bytes, index)
    default: return nil
    }
  }

  /// `<!DOCTYPE … [ … ]>`: what it declares is passed over.
  private func endOfDeclaration(_ bytes: Span<UInt8>, _ index: Int) -> Int {
    var depth = 0
    for place in index..<bytes.count {
      switch bytes[place] {
      case 0x5B: depth += 1
      case 0x5D: depth -= 1
      case 0x3E where depth <= 0: return place + 1
      default: break
      }
    }
    return bytes.count
  }

  private mutating func startTag(_ bytes: Span<UInt8>, _ index: Int) -> Int? {
    var nameEnd = index + 1
    while nameEnd < bytes.count, isNameByte(bytes[nameEnd]) { nameEnd += 1 }
    guard let close = endOfTag(bytes, nameEnd) else {
      if isXML { fault = ("the document breaks off within a tag", index) }
      return isXML ? bytes.count : nil
    }
    let isEmpty = bytes[close - 1] == 0x2F
    if !isXML { closeImplied(bytes, index + 1..<nameEnd) }
    let node = nodes.count
    nodes.append(
      .init(
        start: UInt32(index), end: UInt32(close + 1), nameEnd: UInt32(nameEnd),
        next: UInt32(node + 1), isVerbatim: false))
    let isVoid = !isXML && MarkupCutter.voids.contains { bytes.equals($0, index + 1..<nameEnd) }
    if !isEmpty, !isVoid { open.append(node) }
    return close + 1
  }

  /// Where the `>` of a tag stands, quoted values stepped over.
  private func endOfTag(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case 0x3E: return index
      case 0x3C: return nil
      case let quote
      where (quote == 0x22 || quote == 0x27) && index > start
        && (bytes[index - 1] == 0x3D || bytes[index - 1] <= 0x20):
        guard let close = bytes.first(quote, in: index + 1..<bytes.count) else { return nil }
        index = close + 1
      default: index += 1
      }
    }
    return nil
  }

  private mutating func endTag(_ bytes: Span<UInt8>, _ index: Int) -> Int? {
    var nameEnd = index + 2
    while nameEnd < bytes.count, isNameByte(bytes[nameEnd]) { nameEnd += 1 }
    // Where no tag can end any more is found once, not for each that is never closed.
    guard index < lastClose, let close = bytes.first(0x3E, in: nameEnd..<bytes.count) else {
      if isXML { fault = ("the document breaks off within a tag", index) }
      return isXML ? bytes.count : nil
    }
    let name = index + 2..<nameEnd
    // How far up the element stands that it closes; nothing closes across many levels by mistake.
    let depth = open.reversed().prefix(isXML ? 1 : 64).enumerated().first {
      isSame(bytes, name, Int(nodes[$0.element].start) + 1..<Int(nodes[$0.element].nameEnd))
    }?.offset
    if let depth {
      for _ in 0...depth { self.close() }
    } else if isXML {
      fault = ("“</\(bytes.string(name).prefix(40))>” closes no element that is open", index)
    }
    return close + 1
  }

  private func isSame(_ bytes: Span<UInt8>, _ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    return (0..<a.count).allSatisfy {
      let (x, y) = (bytes[a.lowerBound + $0], bytes[b.lowerBound + $0])
      return x == y || !isXML && x.lowered == y.lowered
    }
  }

  /// HTML leaves out `</p>`, `</li>` and their like.
  private mutating func closeImplied(_ bytes: Span<UInt8>, _ name: Range<Int>) {
    guard let last = open.last else { return }
    let parent = Int(nodes[last].start) + 1..<Int(nodes[last].nameEnd)
    if bytes.equals("p", parent) {
      if MarkupCutter.blocks.contains(where: { bytes.equals($0, name) }) { close() }
    } else if MarkupCutter.siblings.contains(where: { bytes.equals($0, parent) }),
      isSame(bytes, name, parent)
    {
      close()
    }
  }

  private func isRaw(_ bytes: Span<UInt8>, _ node: Int) -> Bool {
    guard !isXML else { return false }
    let name = Int(nodes[node].start) + 1..<Int(nodes[node].nameEnd)
    return bytes.equals("script", name) || bytes.equals("style", name)
  }

  private func endOfRaw(_ bytes: Span<UInt8>, from index: Int, _ node: Int) -> Int {
    let isScript = bytes.equals("script", Int(nodes[node].start) + 1..<Int(nodes[node].nameEnd))
    return bytes.find(
      isScript ? "</script" : "</style", in: index..<bytes.count, anyCase: true) ?? bytes.count
  }

  private mutating func text(_ range: Range<Int>, verbatim: Bool) {
    guard !range.isEmpty else { return }
    nodes.append(
      .init(
        start: UInt32(range.lowerBound), end: UInt32(range.upperBound), nameEnd: 0,
        next: UInt32(nodes.count + 1), isVerbatim: verbatim))
  }

  private mutating func close() { nodes[open.removeLast()].next = UInt32(nodes.count) }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == 0x3A || byte == 0x2D || byte == 0x5F || byte == 0x2E
  }

  private static let voids: [StaticString] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
  private static let siblings: [StaticString] = ["li", "dt", "dd", "tr", "td", "th", "option"]
  private static let blocks: [StaticString] = [
    "p", "div", "ul", "ol", "dl", "table", "section", "article", "header", "footer", "main", "nav",
    "aside", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "form", "hr", "figure",
  ]
}
