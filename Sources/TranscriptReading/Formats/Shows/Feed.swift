import TranscriptModel

/// A podcast's feed: what it says of the show and its episodes, and where their transcripts lie.
struct Feed: TranscriptFormat {
  let id = "rss"
  let title = "podcast feed"
  let summary = "RSS 2.0 with the itunes and podcast namespaces: episodes, people, transcripts"
  let fileExtensions = ["xml", "rss"]

  func recognize(_ source: SourceText) -> Likeness {
    guard source.markup != nil, let channel = Feed.channel(source) else {
      return Likeness(0, "no RSS element with a channel")
    }
    let items = channel.children("item").count
    return Likeness(0.97, "an RSS channel with \(items) items")
  }

  func read(_ source: SourceText) throws(ReadingError) -> Reading {
    guard let document = source.markup, let channel = Feed.channel(source) else {
      throw .noSpeech("the file has no RSS element with a channel")
    }
    var reader = FeedReader(source)
    var list = EpisodeList(metadata: reader.show(channel))
    for item in channel.children("item") {
      list.entries.append(reader.entry(item, of: list.metadata))
    }
    if let fault = document.fault {
      let place = source.position(of: fault.offset)
      reader.diagnostics.append(
        Diagnostic(
          .warning, .malformed, "\(fault.message); what stands before it is read",
          line: place.line, column: place.column))
    }
    guard !list.entries.isEmpty else { throw .noSpeech("the feed has no episode") }
    return Reading(.episodeList(list), diagnostics: reader.diagnostics.inFileOrder())
  }

  private static func channel(_ source: SourceText) -> MarkupElement? {
    source.markup?.root.child("rss")?.child("channel")
  }
}

/// Reads the elements of a feed.
private struct FeedReader {
  private let source: SourceText
  var diagnostics: [Diagnostic] = []

  init(_ source: SourceText) { self.source = source }

  /// What the channel says of the show.
  mutating func show(_ channel: MarkupElement) -> SourceMetadata {
    var metadata = SourceMetadata()
    metadata.show = FeedText.line(channel, "title")
    metadata.language = FeedText.line(channel, "language")
    metadata.url = FeedText.line(channel, "link")
    takePeople(of: channel, into: &metadata)
    let owner = channel.child("owner").flatMap { FeedText.line($0, "name") }
    for (what, name) in [("Author", FeedText.line(channel, "author")), ("Owner", owner)] {
      if let name { metadata.prose.append(.init("\(what): \(name)", line: line(of: channel))) }
    }
    takeProse(of: channel, into: &metadata)
    return metadata
  }

  /// What an item says of its episode; people named in it replace all of the channel's.
  mutating func entry(_ item: MarkupElement, of show: SourceMetadata) -> EpisodeList.Entry {
    var metadata = SourceMetadata()
    metadata.title = FeedText.line(item, "title")
    metadata.show = show.show
    metadata.language = show.language
    metadata.url = FeedText.line(item, "link")
    take(item, "episode", .number, into: &metadata)
    take(item, "pubdate", .published, into: &metadata)
    take(item, "duration", .duration, into: &metadata)
    if item.children("person").isEmpty {
      metadata.credits = show.credits
    } else {
      takePeople(of: item, into: &metadata)
    }
    takeProse(of: item, into: &metadata)
    return EpisodeList.Entry(
      metadata: metadata, transcripts: transcripts(of: item), line: line(of: item))
  }

  private func line(of element: MarkupElement) -> Int { source.position(of: element.offset).line }

  /// Takes in a field, and says so where its value is none.
  private mutating func take(
    _ item: MarkupElement, _ name: StaticString, _ key: MetadataKey,
    into metadata: inout SourceMetadata
  ) {
    guard let element = item.child(name), let value = FeedText.line(item, name) else { return }
    if !metadata.take(key, value, line: line(of: element)) {
      diagnostics.append(
        Diagnostic(
          .warning, .badValue, "“\(value.prefix(40))” is no value for “\(name)”",
          line: line(of: element)))
    }
  }

  /// The cast as credits, once each; others who worked on it as prose.
  private func takePeople(of element: MarkupElement, into metadata: inout SourceMetadata) {
    var seen: Set<SourceMetadata.Credit> = []
    for person in element.children("person") {
      guard let name = FeedText.oneLine(person.text) else { continue }
      let line = line(of: person)
      let group = person.attribute("group")?.trimmedSpaces.lowercased() ?? "cast"
      let stated = person.attribute("role")?.trimmedSpaces ?? "host"
      guard group == "cast" || group == "writing" && stated.lowercased() == "guest" else {
        metadata.prose.append(.init("\(stated): \(name)", line: line))
        continue
      }
      let role = FeedReader.role(stated.lowercased())
      if seen.insert(.init(name: name, role: role, line: 0)).inserted {
        metadata.credits.append(.init(name: name, role: role, line: line))
      }
    }
  }

  private static func role(_ stated: String) -> Role {
    switch stated {
    case "", "host", "guest host": .host
    case "co-host", "cohost", "co host": .cohost
    case "guest": .guest
    default: .unknown
    }
  }

  /// The longest of the descriptions: others are its beginning.
  private func takeProse(of element: MarkupElement, into metadata: inout SourceMetadata) {
    let texts = ["description", "encoded", "summary"] as [StaticString]
    let found = texts.compactMap { name in
      element.child(name).map { (lines: FeedText.lines($0.text), line: line(of: $0)) }
    }
    let length = { (lines: [String]) in lines.reduce(0) { $0 + $1.utf8.count } }
    guard let longest = found.max(by: { length($0.lines) < length($1.lines) }) else { return }
    metadata.prose += longest.lines.map { .init($0, line: longest.line) }
  }

  private mutating func transcripts(of item: MarkupElement) -> [EpisodeList.TranscriptLink] {
    item.children("transcript").compactMap { link in
      guard let url = link.attribute("url")?.trimmedSpaces, !url.isEmpty else {
        diagnostics.append(
          Diagnostic(
            .warning, .badValue, "a podcast:transcript without an address was passed over",
            line: line(of: link)))
        return nil
      }
      return EpisodeList.TranscriptLink(
        url: url, type: link.attribute("type"), language: link.attribute("language"),
        isCaptions: link.attribute("rel")?.lowercased() == "captions")
    }
  }
}
