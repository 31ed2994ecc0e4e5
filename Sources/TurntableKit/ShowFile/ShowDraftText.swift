extension ShowDraft {
  /// The draft as a `show.yml` with comments that give the evidence; what is only a suggestion is
  /// commented out.
  public var text: String {
    let parts = [
      head, show, hosts, guests, speakers, others,
      nobody("advertisements", "Further labels of advertisements", advertisements),
      nobody("not-people", "Further labels that are no people", sounds), tracked, aims, examples,
    ]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
      + "\n"
  }

  /// Writes it to a file.
  ///
  /// - Throws: ``OutputError`` where a file stands there already and `force` is not set, or it cannot
  ///   be written.
  public func write(to path: String, force: Bool) throws {
    try WholeFile.write(Array(text.utf8), to: path, force: force)
  }

  private var head: [String] {
    let span = days.map { ", \($0.first) to \($0.last)" } ?? ""
    return [
      "# What is known of the show. Flags beat it, and it beats what the transcripts say.",
      "# Written by “turntable init” from \(count(episodes))\(span). Look through it, correct it,",
      "# and take away the # before what you want; “turntable inspect” shows what comes of it.",
    ]
  }

  private var show: [String] {
    let names = ShowDraft.ranked(shows)
    let named = names.reduce(0) { $0 + $1.count }
    let evidence = names.prefix(5).map { "# Named \(shown($0.name)) in \(of($0.count))" }
    guard let first = names.first, first.count * 2 > named else {
      let why = names.isEmpty ? ["# No transcript names the show."] : evidence
      return why + ["# show: \(YAMLText.quoted(folder))"]
    }
    return evidence + ["show: \(YAMLText.quoted(first.name))"]
  }

  private var hosts: [String] {
    let regular = people.filter { $0.asHost > $0.asGuest && $0.asHost * 4 >= episodes }
    let occasional = people.filter { $0.asHost > 1 && $0.asHost * 4 < episodes }
    let others = occasional.prefix(10).map { "# \(shown($0.name)) hosted \(of($0.asHost))" }
    guard !regular.isEmpty else {
      return ["# Nothing tells who hosts the show."] + others + ["# hosts: [Ada Byron, Ben Oak]"]
    }
    return ["# Who hosts the show"] + others + ["hosts:"]
      + regular.map { "  - \(YAMLText.quoted($0.name))  # hosted \(of($0.asHost))" }
  }

  private var guests: [String] {
    let recurring = people.filter { $0.episodes.count > 1 && $0.asGuest > $0.asHost }
    let lines = recurring.prefix(20).map {
      "#   - \(YAMLText.quoted($0.name))  # in \(of($0.episodes.count)), a guest in \($0.asGuest)"
    }
    return ["# Who is a guest whenever they take part"]
      + (lines.isEmpty ? ["# guests: [Zoe Quill]"] : ["# guests:"] + lines)
  }

  private var speakers: [String] {
    let spellings = people.map(\.spellings)
    var owners: [[String]: Int] = [:]
    for (person, spellings) in zip(people, spellings) {
      for words in [ShowSettings.words(of: person.name)] + spellings.map(\.words) {
        owners[words, default: 0] += 1
      }
    }
    // The first name of somebody who was there once may be another's next time.
    let entries = zip(people, spellings).filter { $0.0.episodes.count > 1 }.flatMap {
      person, spellings -> [String] in
      // A label that two people have is neither's alone.
      let own = spellings.filter { owners[$0.words] == 1 }
      guard !own.isEmpty, owners[ShowSettings.words(of: person.name)] == 1 else { return [] }
      let shared = spellings.filter { owners[$0.words] != 1 }
      return shared.map { "  # \(shown($0.name)), too, as others are called" }
        + ["  \(YAMLText.quoted(person.name)):"]
        + own.map { "    - \(YAMLText.quoted($0.name))  # in \(of($0.episodes))" }
    }
    let title = "# One person under every spelling"
    return entries.isEmpty
      ? [title, "# speakers:", "#   Ada Byron: [ADA, \"Ada B.\"]"] : [title, "speakers:"] + entries
  }

  /// Those who recur in no role: people, or labels that should stand in one of the next two lists.
  private var others: [String] {
    let others = people.filter {
      $0.episodes.count > 1 && $0.asHost == $0.asGuest
    }
    let lines = others.prefix(20).map { "# \(shown($0.name)) in \(of($0.episodes.count))" }
    return lines.isEmpty
      ? []
      : ["# Who else recurs; a label that is no person goes into one of the next two lists"] + lines
  }

  /// Labels that are told without anybody's help: shown, so that those that are missed stand out.
  private func nobody(_ key: String, _ what: String, _ labels: [String: Int]) -> [String] {
    let found = ShowDraft.ranked(labels).prefix(10).map {
      "# \(shown($0.name)) is known without it, in \(of($0.count))"
    }
    let example = key == "advertisements" ? "Word from a friend" : "Fog horn"
    return ["# \(what)"] + found + ["# \(key): [\(example)]"]
  }

  /// What leads in several episodes, for people to choose from.
  private var tracked: [String] {
    let found = topics.map {
      let name = YAMLText.quoted($0.name)
      return "#   \(name): [\(name)]  # in \(of($0.episodes)), \($0.mentions) mentions"
    }
    let examples = ["#   Kubernetes: [kubernetes, k8s]", "#   AI: [AI, LLM*, -AI winter]"]
    return [
      "# Topics to count in every episode: any of the terms; * is any ending, -term is no mention",
      "# topics:",
    ] + (found.isEmpty ? examples : found)
  }

  /// Bounds that most episodes keep, for people to choose from.
  private var aims: [String] {
    let found = targets.map { "#   \($0.measure): \($0.bound)  # \($0.evidence)" }
    let examples = [
      "#   host-talk-time-share: at most 40%", "#   duration-s: between 0:40:00 and 1:10:00",
    ]
    let origin = "# Suggested is what about three in four of the episodes keep to already."
    return ["# Bounds you set yourselves: at most, at least, between … and …"]
      + (found.isEmpty ? ["# targets:"] + examples : [origin, "# targets:"] + found)
  }

  private var examples: [String] {
    [
      "# The first month of your year, for quarters",
      "# year-starts-in: January",
      "",
      "# The language of the episodes, where the transcripts do not state it",
      "# language: en",
    ]
  }

  private func shown(_ name: String) -> String { "“\(YAMLText.comment(name))”" }

  private func count(_ episodes: Int) -> String {
    episodes == 1 ? "1 episode" : "\(episodes) episodes"
  }

  /// `4 of 5 episodes`
  private func of(_ number: Int) -> String { "\(number) of \(count(episodes))" }
}

extension ShowDraft.Person {
  /// A label that differs from the name by more than case.
  fileprivate struct Spelling {
    var name: String
    var words: [String]
    var episodes: Int
  }

  /// The labels other than the name, each once whatever its case, the commonest first.
  fileprivate var spellings: [Spelling] {
    let others = labels.filter { label, _ in
      let words = ShowSettings.words(of: label)
      return !words.isEmpty && words != ShowSettings.words(of: name) && label.count < 100
    }
    return Dictionary(grouping: others) { ShowSettings.words(of: $0.key) }.map { words, labels in
      let counts = Dictionary(uniqueKeysWithValues: labels.map { ($0.key, $0.value.count) })
      let episodes = labels.reduce(into: Set<Int>()) { $0.formUnion($1.value) }
      return Spelling(
        name: ShowDraft.ranked(counts)[0].name, words: words, episodes: episodes.count)
    }
    .sorted { ($1.episodes, $0.name) < ($0.episodes, $1.name) }
  }
}
