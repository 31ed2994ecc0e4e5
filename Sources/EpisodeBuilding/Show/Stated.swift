/// Something a person states of a show, and where they do.
public struct Stated: Hashable, Codable, Sendable {
  /// Where it is stated.
  public enum Source: Hashable, Codable, Sendable {
    /// By the user of this run: an option such as `--host`, or simply `you`.
    case user(String)
    /// In a file about the show, on a line, from 1.
    case file(String, line: Int)

    /// The source as it ends a sentence: `by --host`, `in show.yml, line 3`.
    public var words: String {
      switch self {
      case .user(let option): "by \(option)"
      case .file(let name, let line): "in \(name), line \(line)"
      }
    }

    /// Whether it is the user of this run, who beats every file.
    var isUser: Bool { if case .user = self { true } else { false } }
  }

  /// What is stated, such as a name.
  public var value: String
  /// Where it is stated.
  public var source: Source

  /// Creates a statement.
  public init(_ value: String, _ source: Source = .user("you")) {
    self.value = value
    self.source = source
  }
}

extension Stated: ExpressibleByStringInterpolation {
  /// Creates a statement of your own.
  public init(stringLiteral value: String) { self.init(value) }
}

extension ShowContext {
  /// The words of a label or name that tell it from others: case and punctuation make no difference.
  package static func words(of label: String) -> [String] { LabelKind.words(of: label) }

  /// What is known where a user adds something: it beats what was known of the same fact, the same
  /// person or the same label; lists of labels are joined.
  public func with(_ user: ShowContext) -> ShowContext {
    var all = self
    all.show = user.show ?? show
    all.language = user.language ?? language
    all.hosts = user.hosts + hosts
    all.guests = user.guests + guests
    let named = Set(user.aliases.keys.map(ShowContext.words))
    all.aliases = aliases.filter { !named.contains(ShowContext.words(of: $0.key)) }
      .merging(user.aliases) { $1 }
    all.advertisements = user.advertisements + advertisements
    all.notPeople = user.notPeople + notPeople
    all.topics = user.topics + topics
    return all
  }
}
