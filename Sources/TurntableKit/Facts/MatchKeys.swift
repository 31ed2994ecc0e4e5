import EpisodeBuilding
import TranscriptModel

/// What an episode is known by, in a transcript or in a row of a list.
struct MatchKeys {
  /// The names of its file: with ending and without, in small letters.
  var files: Set<String> = []
  /// Its number.
  var number: Int?
  /// The day it was published.
  var date: CalendarDate?
  /// The words of its titles: as stated, and as the file's name has it.
  var titles: Set<[String]> = []
  /// The words of the title that is stated, from which another's may differ; empty where none is.
  var stated: Set<String> = []

  /// The keys of a row.
  init(_ entry: EpisodeList.Entry, isTable: Bool) {
    self.init(entry.metadata)
    guard isTable else { return }
    files = Set(
      entry.transcripts.compactMap { $0.url.split { $0 == "/" || $0 == "\\" }.last?.lowercased() })
  }

  /// The keys of a transcript, with what a list said of it already.
  init(_ metadata: SourceMetadata, of input: TranscriptInput) {
    self.init(metadata)
    let stem = FileNames.stem(input.name)
    files = [input.name.lowercased(), stem.lowercased()]
    let named = input.facts.filter { $0.source == .fileName }.compactMap(\.metadata.title)
    for name in named + [stem] { titles.insert(MatchKeys.words(name)) }
    if metadata.origins[.title] == ListedFacts.fileNamePlace { stated = [] }
  }

  private init(_ metadata: SourceMetadata) {
    (number, date) = (metadata.number, metadata.published)
    guard let title = metadata.title else { return }
    let words = MatchKeys.words(title)
    titles = words.isEmpty ? [] : [words]
    stated = Set(words)
  }

  /// The words of a title by which it is known, its episode's number left out: `#12: Glue & Gold` is
  /// `glue and gold`.
  static func words(_ title: String) -> [String] {
    var words = ShowContext.words(of: title.replacing("&", with: " and "))
      .map { $0.filter { $0 != "'" } }
    if words.first == "episode" || words.first == "ep" { words.removeFirst() }
    if words.count > 1, words[0].allSatisfy(\.isDigit) { words.removeFirst() }
    return words
  }
}

/// What tells that a row is an episode's, and what speaks against it.
struct MatchEvidence {
  /// What agrees, in words.
  private(set) var agreeing: [String] = []
  /// How much more agrees than differs; from 1 on it may be the episode's.
  private(set) var strength = 0

  /// Weighs a row against a transcript.
  init(_ row: MatchKeys, _ file: MatchKeys) {
    if !row.files.isDisjoint(with: file.files) { take("name", 10) }
    if let number = row.number, let other = file.number {
      if number == other { take("number") } else { strength -= 1 }
    }
    if !row.titles.isDisjoint(with: file.titles) {
      take("title")
    } else if !row.stated.isEmpty, !file.stated.isEmpty, row.stated.isDisjoint(with: file.stated) {
      strength -= 1
    }
    if let date = row.date, let other = file.date {
      // Recorded on one day and published on another is no contradiction.
      if date == other {
        take("date")
      } else if abs(date.dayNumber - other.dayNumber) > 31 {
        strength -= 1
      }
    }
  }

  private mutating func take(_ what: String, _ weight: Int = 1) {
    agreeing.append(what)
    strength += weight
  }

  /// What agrees: `its number and title`.
  var words: String {
    "its "
      + [agreeing.dropLast().joined(separator: ", "), agreeing.last ?? ""]
      .filter { !$0.isEmpty }.joined(separator: " and ")
  }
}
