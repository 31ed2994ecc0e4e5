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
    // Where no tag can end any more is found once, not for each that is never closed.
    lastClose = (0..<bytes.count).last(where: { bytes[$0] == 0x3E }) ?? -1
    var index = 0
    while index < bytes.count, fault == nil {
      if let next = markup(bytes, at: index) {
        index = next
        continue
      }
      // A `<` that begins nothing is text.
      var end = bytes.first(0x3C, in: index + 1..<bytes.count) ?? bytes.count
      if let raw = rawName(bytes) { end = endOfRaw(bytes, from: index + 1, raw) }
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
    // Only its own end tag ends a script.
    if let raw = rawName(bytes) {
      guard bytes[index + 1] == 0x2F, bytes.has(raw, at: index + 2..<bytes.count, anyCase: true)
      else { return nil }
      return endTag(bytes, index)
    }
    switch bytes[index + 1] {
    case 0x21:
      if bytes.has("<!--", at: rest) {
        return end(of: "comment", bytes.find("-->", in: index + 4..<bytes.count), 3, bytes, index)
      }
      if bytes.has("<![CDATA[", at: rest) {
        let close = bytes.find("]]>", in: index + 9..<bytes.count)
        text(index + 9..<(close ?? bytes.count), verbatim: true)
        return end(of: "CDATA section", close, 3, bytes, index)
      }
      return end(of: "declaration", endOfDeclaration(bytes, index), 1, bytes, index)
    case 0x3F: return end(of: "instruction", bytes.first(0x3E, in: rest), 1, bytes, index)
    case 0x2F: return endTag(bytes, index)
    case let byte where byte.isLetter || byte == 0x5F: return startTag(bytes, index)
    default: return nil
    }
  }

  /// Where something ends whose end was looked for; XML breaks off where it has none.
  private mutating func end(
    of what: String, _ close: Int?, _ width: Int, _ bytes: Span<UInt8>, _ index: Int
  ) -> Int {
    if close == nil, isXML { fault = ("the \(what) that begins here is never closed", index) }
    return close.map { $0 + width } ?? bytes.count
  }

  /// Where the `>` of `<!DOCTYPE … [ … ]>` stands; what it declares is passed over, not looked at.
  private func endOfDeclaration(_ bytes: Span<UInt8>, _ index: Int) -> Int? {
    var depth = 0
    var place = index
    while place < bytes.count {
      switch bytes[place] {
      case 0x5B: depth += 1
      case 0x5D: depth -= 1
      case 0x3E where depth <= 0: return place
      case let quote where isXML && (quote == 0x22 || quote == 0x27):
        guard let close = bytes.first(quote, in: place + 1..<bytes.count) else { return nil }
        place = close
      case 0x3C where isXML && bytes.has("<!--", at: place..<bytes.count):
        guard let close = bytes.find("-->", in: place + 4..<bytes.count) else { return nil }
        place = close + 2
      default: break
      }
      place += 1
    }
    return nil
  }

  private mutating func startTag(_ bytes: Span<UInt8>, _ index: Int) -> Int? {
    var nameEnd = index + 1
    while nameEnd < bytes.count, bytes[nameEnd].isNameByte { nameEnd += 1 }
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
    while nameEnd < bytes.count, bytes[nameEnd].isNameByte { nameEnd += 1 }
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

  /// The name of the open element, where it is one whose content is no markup.
  private func rawName(_ bytes: Span<UInt8>) -> StaticString? {
    guard !isXML, let last = open.last else { return nil }
    let name = Int(nodes[last].start) + 1..<Int(nodes[last].nameEnd)
    return bytes.equals("script", name) ? "script" : bytes.equals("style", name) ? "style" : nil
  }

  /// Where the end tag of such an element stands, or the end.
  private func endOfRaw(_ bytes: Span<UInt8>, from index: Int, _ name: StaticString) -> Int {
    var rest = index..<bytes.count
    while let close = bytes.find("</", in: rest) {
      if bytes.has(name, at: close + 2..<bytes.count, anyCase: true) { return close }
      rest = close + 2..<bytes.count
    }
    return bytes.count
  }

  private mutating func text(_ range: Range<Int>, verbatim: Bool) {
    guard !range.isEmpty else { return }
    nodes.append(
      .init(
        start: UInt32(range.lowerBound), end: UInt32(range.upperBound), nameEnd: 0,
        next: UInt32(nodes.count + 1), isVerbatim: verbatim))
  }

  private mutating func close() { nodes[open.removeLast()].next = UInt32(nodes.count) }

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
