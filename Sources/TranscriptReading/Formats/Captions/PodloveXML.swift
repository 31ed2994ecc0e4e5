import TranscriptModel

/// Podlove's transcripts in XML: speeches with a speaker and timed items.
struct PodloveXML: TranscriptFormat {
  let id = "podlove-xml"
  let title = "Podlove XML"
  let summary = "speeches of a speaker, in items with start and end"
  let fileExtensions = ["xml", "xsl"]

  func recognize(_ source: SourceText) -> Likeness {
    guard let root = source.markup?.root.child("transcripts") else {
      return Likeness(0, "no XML with the element “transcripts”")
    }
    return root.child("speech") != nil
      ? Likeness(0.97, "the element “transcripts” with “speech” in it")
      : Likeness(0.6, "the element “transcripts”, without “speech” in it")
  }

  func read(_ source: SourceText) throws(ReadingError) -> Reading {
    let root = try source.wholeXML("transcripts", for: self)
    var script = CaptionScript(room: source.bytes.count / 4)
    var notices = CaptionNotices()
    for speech in root.children("speech") {
      let name = Array((speech.child("speaker")?.text ?? "").utf8)
      for item in speech.children("item") {
        let line = source.position(of: item.offset).line
        script.begin(
          start: source.clock(item, "start", line, &notices),
          end: source.clock(item, "end", line, &notices), name: name, line: line - 1)
        for node in item.texts { script.append(node) }
      }
    }
    script.end()
    var builder = script.read(notices)
    builder.metadata.language = root.attribute("lang")
    return builder.finish()
  }
}

extension SourceText {
  /// The root element of a text that is whole XML.
  func wholeXML(
    _ name: StaticString, for format: some TranscriptFormat
  ) throws(ReadingError) -> MarkupElement {
    if let (message, offset) = markup?.fault { throw malformed(message, at: offset) }
    guard let root = markup?.root.child(name) else {
      throw malformed("\(format.title) has a root element “\(name)”; this text has none", at: 0)
    }
    return root
  }

  /// A time an attribute states; what is none is said.
  fileprivate func clock(
    _ element: MarkupElement, _ name: StaticString, _ line: Int, _ notices: inout CaptionNotices
  ) -> MediaTime? {
    guard let range = element.attributeRange(name) else { return nil }
    let bytes = bytes.span
    if let time = TimeStamp.parse(bytes, range, bareSeconds: true) { return time }
    notices.diagnostics.append(
      Diagnostic(
        .warning, .badTime, "“\(bytes.excerpt(range, limit: 20))” is no time and is left out",
        line: line))
    return nil
  }
}
