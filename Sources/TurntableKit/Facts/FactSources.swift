import EpisodeBuilding
import TranscriptModel

/// Says of facts who states them where it is not the file itself: the user, the show's file, a list or
/// the file's name.
struct FactSources {
  private let context: ShowContext
  private let overrides: EpisodeOverrides
  private let origins: [SourceMetadata.Fact: String]

  /// Takes what was stated, and where lists state facts.
  init(_ options: EpisodeOptions, _ origins: [SourceMetadata.Fact: String] = [:]) {
    (context, overrides) = (options.context, options.overrides)
    self.origins = origins
  }

  func title(_ text: String) -> String { said(text, .title, overrides.title, "--title") ?? text }
  func show(_ text: String?) -> String? { said(text, .show, context.show) }
  func number(_ text: String?) -> String? { said(text, .number, nil) }
  func url(_ text: String?) -> String? { said(text, .url, nil) }
  func published(_ text: String?) -> String? {
    said(text, .published, overrides.published, "--date")
  }
  func length(_ text: String?) -> String? {
    said(text, .duration, overrides.duration, "--duration")
  }
  func language(_ text: String?) -> String? {
    let stated = overrides.language.map { Stated($0, .user("--language")) }
    return said(text, .language, stated ?? context.language)
  }

  private func said<Value>(
    _ text: String?, _ fact: SourceMetadata.Fact, _ value: Value?, _ option: String
  ) -> String? {
    said(text, fact, value.map { _ in Stated("", .user(option)) })
  }

  private func said(_ text: String?, _ fact: SourceMetadata.Fact, _ stated: Stated?) -> String? {
    guard let text, let origin = stated?.source.words ?? origins[fact] else { return text }
    return "\(text) (\(origin))"
  }
}
