import EpisodeAnalysis
import TranscriptModel

/// Which terms of the shows' files the episodes of a run say: one that none of them says is most
/// likely mistyped.
public struct TermRecord: Sendable {
  private var files: [ShowFile] = []
  private var episodes: [Int] = []
  private var counts: [[[Int]]] = []

  /// Creates a record of no episodes.
  public init() {}

  /// Counts an episode, where the show's file tracks topics.
  public mutating func add(_ understood: Understanding, of file: ShowFile?) {
    guard let file, !file.topics.isEmpty, let said = understood.termCounts else { return }
    // What the user states besides stands first.
    let own = said.suffix(file.topics.count)
    guard let index = files.firstIndex(where: { $0.path == file.path }) else {
      files.append(file)
      episodes.append(1)
      counts.append(Array(own))
      return
    }
    episodes[index] += 1
    counts[index] = zip(counts[index], own).map { zip($0, $1).map(+) }
  }

  /// A warning for each term that no episode says, as
  /// `show.yml:12:16: warning: “kubernets” never occurs in 5 episodes`.
  public var warnings: [String] {
    files.indices.flatMap { index in
      files[index].unsaid(counts[index]).map { term in
        let episodes = episodes[index] == 1 ? "the episode" : "\(episodes[index]) episodes"
        return term.problem("“\(term.text)” never occurs in \(episodes)", .warning)
          .rendered(source: files[index].path)
      }
    }
  }
}

extension ShowFile {
  /// The terms that are said not once, by how often each of them is.
  fileprivate func unsaid(_ counts: [[Int]]) -> [Written] {
    zip(terms, counts).flatMap { terms, counts in
      zip(terms, counts).filter { $1 == 0 }.map(\.0)
    }
  }

  /// The most terms ``note(on:)`` names.
  private static let mostNamed = 5

  /// Says in an episode's diagnostics which of the terms it does not say; for one that stands alone,
  /// where that is nothing to warn of.
  public func note(on understood: inout Understanding) {
    guard case .episode(var episode) = understood, let counts = understood.termCounts else {
      return
    }
    let unsaid = unsaid(counts.suffix(topics.count))
    guard !unsaid.isEmpty else { return }
    let named = unsaid.prefix(ShowFile.mostNamed).map { "“\($0.text)” (line \($0.line))" }
    let rest = unsaid.count - named.count
    episode.analyzed.diagnostics.append(
      Diagnostic(
        .note, .unsaidTerm,
        "of the \(terms.joined().count) terms of \(ShowFile.name) these never occur: "
          + named.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")))
    understood = .episode(episode)
  }
}
