import EpisodeBuilding
import ReportModel
import TranscriptModel

/// What was understood of a file, as `turntable inspect` prints it.
public struct Inspection: Sendable {
  private let understood: Understanding
  private let input: TranscriptInput
  private let original: String?
  private let showFile: String?
  private let sources: FactSources
  private let show: ShowContext

  /// Prepares the text about an input.
  ///
  /// - Parameters:
  ///   - understood: What was understood.
  ///   - input: The file, with what lists say of it.
  ///   - original: The file that holds the same episode and is counted in its place, where a folder
  ///     has one.
  ///   - showFile: The show's own file, where one is in force.
  ///   - options: How it was understood, with all that was stated.
  public init(
    _ understood: Understanding, of input: TranscriptInput, original: TranscriptInput? = nil,
    showFile: ShowFile? = nil, options: EpisodeOptions = EpisodeOptions()
  ) {
    self.understood = understood
    self.input = input
    self.original = original?.path
    self.showFile = showFile?.path
    sources = FactSources(options, understood.origins)
    show = options.context
  }

  /// The text: format, what there is to tell of its kind, diagnostics.
  public var text: String {
    let (recognition, own): (Recognition, [[String]]) =
      switch understood {
      case .episode(let episode):
        (episode.recognition, EpisodeInspection(episode: episode, sources: sources).parts)
      case .listing(let listing):
        (
          listing.recognition,
          ListingInspection(
            listing: listing.listing, sources: sources, matches: input.matches
          ).parts
        )
      case .article(let article):
        (
          article.recognition,
          ArticleInspection(analyzed: article.analyzed, sources: sources).parts
        )
      }
    let diagnostics = understood.diagnostics.map { $0.rendered(source: input.path) }
    let same = original.map { ["The same episode as \($0), which is counted in its place."] } ?? []
    let file = showFile.map { [Inspection.row("Show file", $0)] } ?? []
    let parts =
      [[input.path] + same, Inspection.format(recognition) + file + episodes] + own + [diagnostics]
    return parts.map { $0.joined(separator: "\n") }.filter { !$0.isEmpty }
      .joined(separator: "\n\n") + "\n"
  }

  /// What the show's other episodes add: how many there are, and who takes part in most of them.
  private var episodes: [String] {
    guard show.episodes > 1 else { return [] }
    let regulars = show.regulars.prefix(5).map { "\($0.name) in \($0.episodes)" }
    let who = regulars.isEmpty ? "nobody in several" : regulars.joined(separator: ", ")
    return [Inspection.row("Beside it", "the show's \(show.episodes) episodes: \(who)")]
  }

  private static func format(_ recognition: Recognition) -> [String] {
    let sure = HumanForm.wholePercent(recognition.confidence)
    let next = recognition.runnerUp.map { "; next: \($0)" } ?? ""
    return [
      "Format    \(recognition.format), \(sure) % sure\(next)",
      "          \(recognition.evidence)",
      "Encoding  \(recognition.encoding)",
    ]
  }

  /// A label and what stands beside it.
  static func row(_ label: String, _ text: String) -> String {
    label + String(repeating: " ", count: max(1, 10 - label.count)) + text
  }

  /// Facts, a line each; those that nobody states, too.
  static func rows(_ rows: [(String, String?)]) -> [String] {
    rows.map { row($0.0, $0.1 ?? "not stated") }
  }

  /// `1 turn`, `2 turns`.
  static func count(_ number: Int, _ one: String) -> String {
    "\(HumanForm.grouped(number)) \(number == 1 ? one : one + "s")"
  }
}
