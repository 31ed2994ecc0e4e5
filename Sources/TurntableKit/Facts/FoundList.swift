import TranscriptModel
import TranscriptReading

/// A feed, a show's page or a table of episodes among the inputs.
struct FoundList {
  /// Where it lies.
  var path: String
  /// What kind of list it is.
  var source: ListedFacts.Source
  /// What it says.
  var list: EpisodeList
  /// Its entries whose transcripts a feed links to and that are at hand, by their places.
  var linked: Set<Int> = []

  /// The folder whose transcripts it may tell of, with a slash at its end; empty for the working
  /// directory.
  let folder: String

  /// The list's name without its folder.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Reads an input that is a list of episodes; `nil` where it is none.
  init?(_ input: TranscriptInput) {
    guard input.path != "-",
      let beginning = SystemCalls.beginning(of: input.path, count: EpisodeLists.beginning),
      EpisodeLists.mayBegin(beginning),
      let document = try? readTranscript(try input.read(), named: input.name),
      case .episodeList(let list) = document.content
    else { return nil }
    path = input.path
    self.list = list
    switch document.recognition.format {
    case "rss": source = .feed
    case "episode-table": source = .table
    case "episode-notes": source = .notes
    default: source = .page
    }
    folder = FoundList.folder(of: path, source)
  }

  private static func folder(of path: String, _ source: ListedFacts.Source) -> String {
    var folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    // Notes of episodes, of which there are many, may have a folder of their own beside the transcripts'.
    if source == .notes, let parent = folder.dropLast().lastIndex(of: "/") {
      folder = folder[...parent]
    }
    return String(folder)
  }
}
