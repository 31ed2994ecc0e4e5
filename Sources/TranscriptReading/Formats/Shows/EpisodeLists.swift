/// Tells files that may list a show's episodes from all others by their beginning, so that no folder
/// has to be read for its lists.
package enum EpisodeLists {
  /// How much of a file is looked at.
  package static let beginning = 1 << 14

  /// Whether a file that begins like this may be a feed, a show's page or a table of episodes; reading
  /// it decides.
  package static func mayBegin(_ bytes: [UInt8]) -> Bool {
    let span = bytes.span
    if span.find("<rss", in: 0..<span.count) != nil { return true }
    // Markup and data hold no lines; a transcript with a line of date and length is read in vain.
    guard let first = bytes.first(where: { $0 > 0x20 }), first != 0x3C, first != 0x7B else {
      return false
    }
    let source = SourceText(utf8: bytes)
    if source.lines.contains(where: { EpisodeLine(span, $0) != nil }) { return true }
    return EpisodeTable().recognize(source).confidence > 0
      || EpisodeNotes().recognize(source).confidence > 0
  }
}
