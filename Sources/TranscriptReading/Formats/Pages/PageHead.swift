import TranscriptModel

/// What the head of a web page says of the episode.
struct PageHead {
  /// Title, show, date, address and language.
  private(set) var metadata = SourceMetadata()
  private var description: SourceMetadata.ProseLine?

  /// Reads the head of a page and the first date of its body.
  init(_ page: MarkupDocument, of source: SourceText) {
    let line = { (element: MarkupElement) in source.position(of: element.offset).line }
    var title: String?
    let bytes = page.bytes
    for index in page.nodes.indices where page.nodes[index].nameEnd > 0 {
      // Most of a page are paragraphs, which need no look.
      guard PageHead.initials.contains(bytes[Int(page.nodes[index].start) + 1] | 0x20) else {
        continue
      }
      let element = MarkupElement(page, index)
      if element.isNamed("meta") {
        guard let content = element.attribute("content"), !content.isEmpty else { continue }
        switch element.attribute("property") ?? element.attribute("name") {
        case "og:title": metadata.take(.title, content.trimmedSpaces, line: line(element))
        case "og:site_name": metadata.take(.show, content.trimmedSpaces, line: line(element))
        case "og:url": metadata.take(.url, content, line: line(element))
        case "article:published_time": metadata.take(.published, content, line: line(element))
        case "og:description", "description":
          description = description ?? .init(content.trimmedSpaces, line: line(element))
        default: break
        }
      } else if element.isNamed("link") {
        guard element.attribute("rel") == "canonical", let url = element.attribute("href") else {
          continue
        }
        metadata.take(.url, url, line: line(element))
      } else if element.isNamed("html") {
        if let language = element.attribute("lang") { metadata.language = language }
      } else if element.isNamed("title"), title == nil {
        title = element.text.split { $0.isWhitespace }.joined(separator: " ")
      } else if element.isNamed("time"), metadata.published == nil,
        let date = element.attribute("datetime").flatMap({ DateText.parse($0) })
      {
        metadata.published = date
      }
    }
    metadata.title = (metadata.title ?? title).map { withoutShow($0) }
  }

  /// The letters ``init(_:of:)`` looks for: of meta, link, html, title and time.
  private static let initials: [UInt8] = [0x6D, 0x6C, 0x68, 0x74]

  /// `Title | Show` and `Title - Show` are what browsers show in their tabs.
  private func withoutShow(_ title: String) -> String {
    guard let show = metadata.show, title.hasSuffix(show), title != show else { return title }
    let rest = title.dropLast(show.count)
    let end = rest.lastIndex { !" |-–—·:•".contains($0) }
    return end.map { String(rest[...$0]) } ?? title
  }

  /// A reading with the page's description, which is prose nobody said.
  func complete(_ reading: Reading) -> Reading {
    guard let description, case .transcript(var transcript) = reading.content else {
      return reading
    }
    var reading = reading
    transcript.metadata.prose.insert(description, at: 0)
    reading.content = .transcript(transcript)
    return reading
  }
}
