import TranscriptModel

/// The web page of an episode as the browser gets it: HTML in whatever markup the host uses.
///
/// Its text is read as an episode page's text is; only title, date and show come from its head.
struct WebPage: TranscriptFormat {
  let id = "html"
  let title = "web page"
  let summary = "an episode's web page in HTML, with speakers' names or time stamps in its text"
  let fileExtensions = ["html", "htm", "xhtml"]

  func recognize(_ source: SourceText) -> Likeness {
    guard let page = source.pageText else { return Likeness(0, "no HTML") }
    let parts = WebPage.parts(of: page)
    let names = parts.survey.accepted.count
    if names > 0 {
      if parts.heading != nil || page.transcript != nil {
        return Likeness(0.96, "HTML with \(names) speakers' names under “Transcript”")
      }
      return Likeness(names > 1 ? 0.9 : 0.6, "HTML with \(names) speakers' names")
    }
    if let body = page.transcript ?? parts.heading.map({ $0 + 1..<page.source.lines.count }),
      !body.isEmpty
    {
      return Likeness(0.7, "HTML with a part called “transcript” and no speakers' names")
    }
    let stamped = PlainText.stampedLines(page.source)
    return stamped >= 3
      ? Likeness(0.7, "HTML in which \(stamped) lines begin with a time stamp")
      : Likeness(0.2, "HTML without speakers' names, time stamps or a part called “transcript”")
  }

  func read(_ source: SourceText) throws(ReadingError) -> Reading {
    guard let page = source.pageText, let markup = source.markup else {
      throw source.malformed("this is no HTML", at: 0)
    }
    var parts = WebPage.parts(of: page)
    if parts.survey.accepted.isEmpty, let stated = page.transcript { parts.narrow(to: stated) }
    let head = PageHead(markup, of: source)
    let reading = page.relocated(EpisodePage.read(page.source, parts, knowing: head.metadata))
    return head.complete(reading)
  }

  /// The parts of a page's text; those a page itself names count first.
  private static func parts(of page: PageText) -> PageParts {
    guard let stated = page.transcript else { return page.source.pageParts }
    return PageParts(page.source, stated: stated)
  }

  /// Whether markup is a web page or a part of one: its first tags are HTML's.
  static func isPage(_ page: MarkupDocument) -> Bool {
    guard page.fault == nil else { return false }
    let content = page.bytes
    let bytes = content.span
    for node in page.nodes.prefix(40) where node.nameEnd > 0 {
      let name = Int(node.start) + 1..<Int(node.nameEnd)
      return signs.contains { bytes.equals($0, name) }
    }
    return false
  }

  private static let signs: [StaticString] = [
    "html", "head", "body", "title", "meta", "div", "p", "cite", "time", "article", "section",
    "main", "h1", "h2", "h3", "ul", "ol", "table", "link", "blockquote", "pre", "strong", "span",
  ]
}
