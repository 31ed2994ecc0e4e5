import EpisodeBuilding

/// Says of facts whether the user or the show's file states them; what nobody states comes from the
/// file, or is found in it.
struct FactSources {
  private let context: ShowContext
  private let overrides: EpisodeOverrides

  /// Takes what was stated.
  init(_ options: EpisodeOptions) { (context, overrides) = (options.context, options.overrides) }

  func title(_ text: String) -> String { said(text, overrides.title, "--title") ?? text }
  func show(_ text: String?) -> String? { said(text, context.show) }
  func published(_ text: String?) -> String? { said(text, overrides.published, "--date") }
  func length(_ text: String?) -> String? { said(text, overrides.duration, "--duration") }
  func language(_ text: String?) -> String? {
    said(text, overrides.language.map { Stated($0, .user("--language")) } ?? context.language)
  }

  private func said<Fact>(_ text: String?, _ fact: Fact?, _ option: String) -> String? {
    said(text, fact.map { _ in Stated("", .user(option)) })
  }

  private func said(_ text: String?, _ stated: Stated?) -> String? {
    stated.flatMap { stated in text.map { "\($0) (\(stated.source.words))" } } ?? text
  }
}
