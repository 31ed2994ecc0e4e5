import EpisodeBuilding

/// The shows that some files are of, in the order of their first files.
struct ShowGrouping {
  /// A show, and what is known of what it is called.
  struct Show {
    /// The name that somebody states.
    var name: String?
    /// The show's own file.
    let file: ShowFile?
    /// What the folder of its files is called.
    var folder: String?

    /// What to call it: by its name, else as its folder; `nil` where there is neither.
    var title: String? { name ?? folder }
  }

  private(set) var shows: [Show] = []
  private var places: [String: Int] = [:]

  /// The place among ``shows`` of the show that a file is of; a show nobody names is called as its folder
  /// is.
  ///
  /// - Parameters:
  ///   - show: What tells the show of the file from others.
  ///   - stated: The name the file states.
  mutating func place(
    of show: String, stated: String?, file: ShowFile?, in folder: String
  ) -> Int {
    let place = places[show] ?? place(named: stated, file) ?? shows.count
    places[show] = place
    if place == shows.count { shows.append(Show(name: file?.show?.value, file: file)) }
    shows[place].name = shows[place].name ?? stated
    shows[place].folder = ShowGrouping.name(of: folder)
    return place
  }

  /// A page and the transcripts of one show may lie in different folders.
  private func place(named name: String?, _ file: ShowFile?) -> Int? {
    guard let name, file == nil else { return nil }
    let words = ShowContext.words(of: name)
    return shows.firstIndex {
      $0.file == nil && $0.name.map(ShowContext.words) == words
    }
  }

  /// What a folder is called; one that is called after what it holds, as its parent is.
  private static func name(of folder: String) -> String? {
    let general: Set = ["transcripts", "episodes", "captions", "subtitles", "text", "files"]
    let parts = folder.split(separator: "/").map(String.init).filter { $0 != "." }
    return parts.last { !general.contains($0.lowercased()) } ?? parts.last
  }
}
