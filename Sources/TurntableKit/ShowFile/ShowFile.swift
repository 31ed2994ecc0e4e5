public import EpisodeBuilding
public import TranscriptModel

/// What the people of a show state of it in its `show.yml`.
public struct ShowFile: Sendable {
  /// Somebody, and the labels transcripts have for them.
  public struct Person: Hashable, Sendable {
    /// The full name.
    public var name: Stated
    /// The other spellings.
    public var spellings: [Stated]
  }

  /// The name every such file has.
  public static let name = "show.yml"

  /// Where it lies, as people would write it.
  public let path: String
  /// The show's name.
  public let show: Stated?
  /// The language of its episodes, a BCP 47 tag.
  public let language: Stated?
  /// Who hosts it.
  public let hosts: [Stated]
  /// Who is a guest whenever they take part.
  public let guests: [Stated]
  /// Whom several labels stand for.
  public let speakers: [Person]
  /// Labels of advertisements.
  public let advertisements: [Stated]
  /// Labels that are no people.
  public let notPeople: [Stated]
  /// The topics to count whether they stand out or not.
  public let topics: [TrackedTopic]
  /// The terms of each of them as they stand in the file, the excluded ones left out.
  let terms: [[Written]]
  /// The bounds the show sets itself.
  public let targets: [Target]
  /// The month its year starts in, 1…12; 1 where nothing is stated.
  public let yearStartsIn: Int
  /// What is odd about it and does no harm.
  public let warnings: [Diagnostic]

  /// Reads a file.
  ///
  /// - Throws: ``InputError`` where it cannot be read, ``ShowFileError`` where something in it is wrong.
  public init(at path: String) throws {
    try self.init(SystemCalls.readAll(path), at: path)
  }

  /// Reads a file in memory.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: Where it lies.
  /// - Throws: ``ShowFileError`` where something in it is wrong.
  public init(_ bytes: [UInt8], at path: String) throws {
    let settings: ShowSettings
    do {
      settings = ShowSettings(try YAMLPiece.read(try YAMLGuard.text(bytes)))
    } catch let problem as YAMLProblem {
      throw ShowFileError(path: path, problems: [problem.diagnostic])
    }
    let problems = settings.problems + settings.contradictions
    guard problems.isEmpty else {
      throw ShowFileError(
        path: path,
        problems: problems.sorted {
          ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0)
        })
    }
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stated = { (written: Written) in
      Stated(written.text, .file(file, line: written.line))
    }
    self.path = path
    show = settings.show.map(stated)
    language = settings.language.map(stated)
    hosts = settings.hosts.map(stated)
    guests = settings.guests.map(stated)
    speakers = settings.speakers.map {
      Person(name: stated($0.name), spellings: $0.texts.map(stated))
    }
    advertisements = settings.advertisements.map(stated)
    notPeople = settings.notPeople.map(stated)
    let isExcluded = { (term: Written) in term.text.hasPrefix("-") }
    terms = settings.topics.map { $0.texts.filter { !isExcluded($0) } }
    topics = zip(settings.topics, terms).map { topic, terms in
      TrackedTopic(
        name: topic.name.text, terms: terms.map(\.text),
        excluded: topic.texts.filter(isExcluded).map { String($0.text.drop { $0 == "-" }) })
    }
    targets = settings.targets
    yearStartsIn = settings.yearStartsIn ?? 1
    warnings = settings.sharedTerms
  }

  /// What a tally carries of the file of its show: the name, the targets and the start of the year.
  init(_ stated: TallySource.StatedShow) {
    path = stated.path
    show = stated.show.map { Stated($0, .file(ShowFile.name, line: 1)) }
    (language, hosts, guests, speakers) = (nil, [], [], [])
    (advertisements, notPeople, topics, terms) = ([], [], [], [])
    targets = stated.targets
    yearStartsIn = min(max(1, stated.yearStartsIn), 12)
    warnings = []
  }

  /// What an episode of the show is understood by.
  public var context: ShowContext {
    var context = ShowContext()
    context.show = show
    context.language = language
    context.hosts = hosts
    context.guests = guests
    for person in speakers {
      for spelling in [person.name] + person.spellings {
        context.aliases[spelling.value] = Stated(person.name.value, spelling.source)
      }
    }
    context.advertisements = advertisements.map(\.value)
    context.notPeople = notPeople.map(\.value)
    context.topics = topics
    return context
  }
}

/// Why a show's file cannot be used: everything that is wrong with it.
public struct ShowFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file.
  public var path: String
  /// What is wrong, in order of lines.
  public var problems: [Diagnostic]

  /// A line a problem: `show.yml:7:1: error: there is no setting “host”; did you mean “hosts”?`
  public var description: String {
    problems.map { $0.rendered(source: path) }.joined(separator: "\n")
  }
}
