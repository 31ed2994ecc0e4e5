import TranscriptModel

/// The notes of an episode in a file of their own, as site generators keep them: front matter with title,
/// number or date, then headings, lists and links, and no speech.
struct EpisodeNotes: TranscriptFormat {
  let id = "episode-notes"
  let title = "notes of an episode"
  let summary = "front matter with title, number or date, and no speech: facts for the transcript"
  let fileExtensions = ["md", "markdown"]

  func recognize(_ source: SourceText) -> Likeness {
    guard case .lines = source.shape, let metadata = EpisodeNotes.metadata(source)?.metadata,
      metadata.title != nil || metadata.number != nil, metadata.published != nil
    else { return Likeness(0, "no front matter with title and date") }
    guard source.showNotes != nil else { return Likeness(0, "more than headings, lists and links") }
    return Likeness(0.9, "front matter with title and date, then headings, lists and links")
  }

  func read(_ source: SourceText) throws(ReadingError) -> Reading {
    guard let (metadata, diagnostics) = EpisodeNotes.metadata(source) else {
      throw source.malformed("the file must begin with front matter, between lines of ---", at: 0)
    }
    return Reading(
      .episodeList(EpisodeList(entries: [.init(metadata: metadata, line: 1)])),
      diagnostics: diagnostics)
  }

  private static func metadata(
    _ source: SourceText
  ) -> (metadata: SourceMetadata, diagnostics: [Diagnostic])? {
    guard let front = FrontMatter(source) else { return nil }
    var builder = TranscriptBuilder()
    front.apply(to: &builder)
    return (builder.metadata, builder.diagnostics)
  }
}
