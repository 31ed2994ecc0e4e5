public import TranscriptModel

/// Understands a list of episodes: who hosts the show, and who is said to be in each episode.
///
/// - Parameters:
///   - document: What a reader made of the file.
///   - list: Its list.
///   - name: The file's name; the title where the source states none.
///   - context: What is known of the show.
public func buildListing(
  _ document: SourceDocument, _ list: EpisodeList, named name: String,
  in context: ShowContext = .empty
) -> ShowListing {
  let show = list.metadata
  let title = context.show?.value ?? show.show ?? name
  let hosts = ShowHosts(show, in: context).hosts
  let facts = { (metadata: SourceMetadata, title: String) in
    EpisodeFacts(
      title: title, show: context.show?.value ?? metadata.show ?? show.show,
      number: metadata.number,
      published: metadata.published,
      language: context.language?.value ?? metadata.language ?? show.language,
      url: metadata.url, source: name, format: document.recognition.format, timing: .untimed,
      declaredDuration: metadata.duration)
  }
  let episodes = list.entries.map { entry in
    ListedEpisode(
      facts: facts(entry.metadata, entry.metadata.title ?? "untitled, line \(entry.line)"),
      people: people(entry.metadata, hosts: hosts),
      description: entry.metadata.prose.map(\.text), transcripts: entry.transcripts.count,
      line: entry.line)
  }
  return ShowListing(
    facts: facts(show, title), hosts: hosts, description: show.prose.map(\.text),
    episodes: episodes, diagnostics: document.diagnostics)
}

/// The people of an episode: those a field names, else the show's hosts; and the guests the
/// description names where no field does.
private func people(_ metadata: SourceMetadata, hosts: [Speaker]) -> [Speaker] {
  let named = metadata.credits.map { credit in
    Speaker(
      name: NameEvidence.straight(credit.name), labels: [credit.name], role: credit.role,
      roleBasis: "named as \(credit.role.rawValue) on line \(credit.line)")
  }
  let people = metadata.credits.isEmpty ? hosts : named
  if people.contains(where: \.role.isGuestSide) { return people }
  let known = (hosts + people).map(\.name)
  return people + GuestEvidence(metadata, hosts: known).guests
}

/// The hosts of a show, as its page or feed names them.
private struct ShowHosts {
  private(set) var hosts: [Speaker] = []
  /// No show has more, so that no page can make the search long.
  private static let most = 20

  init(_ show: SourceMetadata, in context: ShowContext) {
    let page = PageCredits(show)
    for host in context.hosts { add(host.value, "named as host \(host.source.words)", page) }
    for credit in show.credits where credit.role.isHostSide {
      add(credit.name, "named as \(credit.role.rawValue) on line \(credit.line)", page)
    }
    for line in show.prose {
      for sentence in RunTogether.sentences(line.text) { takeCredit(sentence, line, page) }
    }
    // “Harbour Talk with Ada Byron” is a name and a credit.
    if let title = show.show {
      takeNames(after: ["with"], ProseWords(title), "the show's name says", nil, page)
    }
  }

  private mutating func add(_ name: String, _ basis: String, _ page: PageCredits) {
    let name = NameEvidence.straight(name)
    guard hosts.count < ShowHosts.most,
      !hosts.contains(where: { LabelKind.words(of: $0.name) == LabelKind.words(of: name) })
    else { return }
    var host = Speaker(name: name, labels: [name], role: .host, roleBasis: basis)
    host.affiliation = page.affiliation(of: host)
    hosts.append(host)
  }

  private mutating func takeCredit(
    _ sentence: String, _ line: SourceMetadata.ProseLine, _ page: PageCredits
  ) {
    let words = ProseWords(sentence)
    for phrase in [
      ["hosted", "by"], ["presented", "by"], ["host:"], ["hosts:"], ["hosts", "are"],
      ["your", "host"], ["your", "hosts"],
    ] {
      takeNames(after: phrase, words, "the page says", line.line, page)
    }
    // A line of its own above the description: “with Ada Byron and Ben Oak”.
    if words.words.first?.lowered == "with", words.words.count <= 8 {
      takeNames(after: ["with"], words, "the page says", line.line, page)
    }
  }

  /// The names right after a phrase, “and” between them.
  private mutating func takeNames(
    after phrase: [String], _ words: ProseWords, _ source: String, _ line: Int?,
    _ page: PageCredits
  ) {
    let all = words.words
    for start in all.indices where start + phrase.count < all.count {
      let isHere = zip(all[start...], phrase).allSatisfy {
        $0.lowered == $1 || $0.lowered + $0.after == $1
      }
      guard isHere else { continue }
      var index = start + phrase.count
      while let name = words.name(at: index) {
        let place = line.map { " on line \($0)" } ?? ""
        add(name.text, "\(source) “\(words.text(start..<name.end))”\(place)", page)
        index = name.end
        guard index < all.count, ["and", "&"].contains(all[index].lowered) else { break }
        index += 1
      }
    }
  }
}
