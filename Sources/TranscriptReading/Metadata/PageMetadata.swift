import TranscriptModel

/// What the text of a page around a transcript tells: title, number, date, show.
struct PageMetadata {
  private let source: SourceText
  private let above: [Int]
  private let below: [Int]
  private var metadata: SourceMetadata

  /// Reads the lines above and below a transcript; what is already known stays.
  init(
    _ source: SourceText, above: Range<Int>, below: Range<Int>,
    knowing known: SourceMetadata = SourceMetadata()
  ) {
    self.source = source
    metadata = known
    self.above = above.filter { !source.isBlank($0) }
    self.below = below.filter { !source.isBlank($0) }
    readAbove()
    readShow()
  }

  /// Hands everything over: the fields, and every line as prose that nobody said.
  func apply(to builder: inout TranscriptBuilder) {
    builder.metadata = metadata
    for line in above + below { builder.takeFurniture(source, line) }
  }

  private mutating func readAbove() {
    var expectsDate = false
    for (place, line) in above.enumerated() {
      let text = source.text(ofLine: line)
      if metadata.number == nil, place < 6, isNumberLine(text) {
        metadata.number = EpisodeNumber.parse(text)
        if let title = titleAfterNumber(text) { metadata.title = metadata.title ?? title }
        continue
      }
      if expectsDate || place < 12, metadata.published == nil, let date = date(in: text) {
        metadata.published = date
        expectsDate = false
        continue
      }
      if let (key, value) = field(text) {
        if value.isEmpty {
          expectsDate = key == .published
        } else if key != .guest, key != .host, key != .speaker, key != .description {
          metadata.take(key, value, line: line + 1)
        }
        continue
      }
      if metadata.duration == nil, place < 12, let length = DurationText.parse(text) {
        metadata.duration = length
        continue
      }
      if metadata.title == nil, place < 12, isTitle(text) { metadata.title = text }
    }
  }

  /// `Show artwork for X`, or the line under “About the Podcast”.
  private mutating func readShow() {
    for (place, line) in below.enumerated() where metadata.show == nil {
      let text = source.text(ofLine: line)
      let lower = text.lowercased()
      if lower.hasPrefix("show artwork for ") {
        metadata.show = String(text.dropFirst("show artwork for ".count)).trimmedSpaces
      } else if ["about the podcast", "about the show"].contains(lower), place + 1 < below.count {
        let next = source.text(ofLine: below[place + 1])
        if isTitle(next) { metadata.show = next }
      }
    }
  }

  private func isNumberLine(_ text: String) -> Bool {
    let lower = text.lowercased()
    return lower.hasPrefix("episode ") || lower.hasPrefix("ep. ") || lower.hasPrefix("#")
  }

  /// `Episode 44: Title` and `Episode 44 - Title` hold the title too.
  private func titleAfterNumber(_ text: String) -> String? {
    let rest: Substring = text.drop(while: { !$0.isNumber }).drop(while: { $0.isNumber })
      .drop(while: { " :-–—|".contains($0) })
    return rest.isEmpty ? nil : String(rest)
  }

  /// A date on its own, or after “Published” and the like.
  private func date(in text: String) -> CalendarDate? {
    if let date = DateText.parse(text) { return date }
    guard let (key, value) = field(text), key == .published else {
      let lower = text.lowercased()
      for opening in ["published on ", "published ", "released on "] where lower.hasPrefix(opening)
      {
        return DateText.parse(text.dropFirst(opening.count))
      }
      return nil
    }
    return DateText.parse(value)
  }

  private func field(_ text: String) -> (MetadataKey, String)? {
    guard let colon = text.firstIndex(of: ":"), let key = MetadataKey(String(text[..<colon])) else {
      return nil
    }
    return (key, String(text[text.index(after: colon)...]).trimmedSpaces)
  }

  /// A line that reads like a heading: short, no sentence, no list item, no remark of the player.
  private func isTitle(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let last = bytes.last, bytes.count <= 160, last != 0x2E, last != 0x3A else {
      return false
    }
    let remarks = [
      "full", "trailer", "bonus", "explicit", "clean", "play", "pause", "download", "share",
      "subscribe", "home", "episodes", "about", "menu", "search", "listen", "podcast",
      "skip to content",
    ]
    return !remarks.contains(text.lowercased()) && bytes.contains { $0.isLetter }
      && DateText.parse(text) == nil
  }
}
