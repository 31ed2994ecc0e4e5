import EpisodeBuilding
import TranscriptModel

/// Matches the rows of lists with the transcripts at and below the lists' folders, by file name, number,
/// title and date. Where two fit alike, neither is taken.
struct ListMatching {
  /// The inputs, with what the rows say of them.
  private(set) var inputs: [TranscriptInput]
  private var keys: [MatchKeys?]
  private var shows: [String?]

  init(_ inputs: [TranscriptInput], _ lists: [FoundList], jobs: Int) async {
    let paths = Set(lists.map(\.path))
    let fits = KeptDocument.fitting(inputs)
    let read = await concurrentMap(Array(inputs.indices), jobs: jobs, worker: { () }) { index, _ in
      let input = inputs[index]
      guard !paths.contains(input.path), lists.contains(where: { $0.covers(input) }) else {
        return (input: input, metadata: SourceMetadata?.none)
      }
      let kept = fits[index] ? input.keeping(as: nil) : input
      return (kept, (try? kept.document())?.metadata)
    }
    self.inputs = read.map(\.input)
    let metadata = read.map(\.metadata)
    keys = zip(inputs, metadata).map { input, metadata in
      metadata.map { MatchKeys($0, of: input) }
    }
    shows = metadata.map { $0?.show }
    for list in lists { match(list) }
  }

  /// A row that fits a transcript.
  private struct Fit {
    var row: Int
    var evidence: MatchEvidence
  }

  private mutating func match(_ list: FoundList) {
    let rows = list.list.entries.indices.filter { !list.linked.contains($0) }
    let keysOfRows = rows.map { MatchKeys(list.list.entries[$0], isTable: list.source == .table) }
    let index = RowIndex(keysOfRows)
    var claims: [Int: [(input: Int, evidence: MatchEvidence)]] = [:]
    for input in inputs.indices {
      guard let keys = keys[input], list.covers(inputs[input]), isOfShow(input, of: list),
        !inputs[input].facts.contains(where: { $0.path == list.path })
      else { continue }
      let fits = index.candidates(for: keys).map {
        Fit(row: rows[$0], evidence: MatchEvidence(keysOfRows[$0], keys))
      }.filter { $0.evidence.strength > 0 }
      guard let best = fits.map(\.evidence.strength).max() else { continue }
      let strongest = fits.filter { $0.evidence.strength == best }
      if strongest.count == 1 {
        claims[strongest[0].row, default: []].append((input, strongest[0].evidence))
      } else {
        let places = strongest.map { "line \(list.line($0.row)) by \($0.evidence.words)" }
        inputs[input].doubts.append(
          "\(list.name) has several rows that fit: \(places.joined(separator: ", ")); none was taken"
        )
      }
    }
    var matches = ListMatches(source: list.source)
    for row in rows { settle(row, of: list, claims[row] ?? [], &matches) }
    if let place = inputs.firstIndex(where: { $0.path == list.path }),
      keys.indices.contains(where: { keys[$0] != nil && list.covers(inputs[$0]) })
    {
      inputs[place].matches = matches
    }
  }

  /// Gives a row to the transcript it fits best; to several only where they are of one name, or more
  /// than one thing tells of each.
  private mutating func settle(
    _ row: Int, of list: FoundList, _ claims: [(input: Int, evidence: MatchEvidence)],
    _ matches: inout ListMatches
  ) {
    guard let best = claims.map(\.evidence.strength).max() else { return }
    let strongest = claims.filter { $0.evidence.strength == best }
    let names = Set(strongest.map { FileNames.stem(inputs[$0.input].path) })
    let place = "\(list.name), line \(list.line(row)),"
    guard names.count == 1 || best > 1 else {
      for claim in strongest {
        let others = strongest.filter { $0.input != claim.input }.map { inputs[$0.input].name }
        inputs[claim.input].doubts.append(
          "\(place) fits by \(claim.evidence.words), and fits \(others.joined(separator: ", ")), too; "
            + "none of them was given it")
      }
      matches.doubtful[list.line(row)] =
        strongest.map { inputs[$0.input].name }.joined(separator: ", ")
      return
    }
    for claim in strongest {
      var facts = ListedFacts(list.list.entries[row], of: list.list, list.source, at: list.path)
      facts.matched = claim.evidence.words
      inputs[claim.input].facts.append(facts)
    }
    for claim in claims where claim.evidence.strength < best {
      inputs[claim.input].doubts.append(
        "\(place) fits by \(claim.evidence.words), but fits \(inputs[strongest[0].input].name) better"
      )
    }
    matches.found[list.line(row)] =
      strongest.map { "\(inputs[$0.input].name), by \($0.evidence.words)" }
      .joined(separator: "; ")
  }

  /// Whether nothing says that a transcript and a list are of different shows.
  private func isOfShow(_ input: Int, of list: FoundList) -> Bool {
    guard let own = shows[input], let other = list.list.metadata.show else { return true }
    let common: Set = ["the", "a", "an", "podcast", "show", "with", "of", "and"]
    let (words, others) = (Set(ShowContext.words(of: own)), Set(ShowContext.words(of: other)))
    return words == others || !words.intersection(others).subtracting(common).isEmpty
  }
}

extension SourceDocument {
  /// What the file states of its episode; `nil` for a list of them.
  fileprivate var metadata: SourceMetadata? {
    if case .article(let article) = content { return article.metadata }
    return transcript?.metadata
  }
}

/// The transcripts a list's rows were matched with, by the rows' lines.
struct ListMatches: Hashable, Sendable {
  /// What kind of list it is.
  var source: ListedFacts.Source
  /// The transcript of a row, and what tells, in words.
  var found: [Int: String] = [:]
  /// The transcripts a row fits alike.
  var doubtful: [Int: String] = [:]
}

/// Finds rows by what they may be known by, without walking all of them for every transcript.
private struct RowIndex {
  private enum Key: Hashable {
    case file(String)
    case number(Int)
    case date(CalendarDate)
    case title([String])
  }

  private var rows: [Key: [Int]] = [:]
  /// What more rows than these have in common tells none of them from the others.
  private static let most = 8

  init(_ all: [MatchKeys]) {
    for (row, keys) in all.enumerated() {
      for key in RowIndex.keys(of: keys) { rows[key, default: []].append(row) }
    }
  }

  /// The rows that have something in common with a transcript, in order.
  func candidates(for keys: MatchKeys) -> [Int] {
    let found = RowIndex.keys(of: keys).compactMap { rows[$0] }.filter { $0.count <= RowIndex.most }
    return Set(found.joined()).sorted()
  }

  private static func keys(of keys: MatchKeys) -> [Key] {
    keys.files.map(Key.file) + keys.titles.map(Key.title)
      + [keys.number.map(Key.number), keys.date.map(Key.date)].compactMap(\.self)
  }
}

extension FoundList {
  /// Whether a transcript lies in the list's ``folder`` or below it.
  fileprivate func covers(_ input: TranscriptInput) -> Bool {
    input.path != "-" && input.path.utf8.starts(with: folder.utf8)
      && (!folder.isEmpty || !input.path.utf8.starts(with: "/".utf8))
  }

  /// The line an entry begins on.
  fileprivate func line(_ row: Int) -> Int { list.entries[row].line }
}
