import TranscriptModel
import Yams

/// Text as it stands in a file, and where.
struct Written: Hashable, Sendable {
  /// The text.
  var text: String
  /// The line, from 1.
  var line: Int
  /// The column in characters, from 1.
  var column: Int

  /// A complaint about it.
  func problem(_ message: String, _ severity: Diagnostic.Severity = .error) -> Diagnostic {
    Diagnostic(severity, .badValue, message, line: line, column: column)
  }
}

/// A piece of a YAML file. Every value is the text as written, so that `no` is no truth value and
/// `1:30` no number.
struct YAMLPiece {
  /// What a piece is.
  enum Content {
    case text(String)
    case list([YAMLPiece])
    case settings([(key: YAMLPiece, value: YAMLPiece)])
    /// No value, as after a colon at the end of a line.
    case nothing
    /// Deeper than anything that is asked for.
    case tooDeep
  }

  /// What it is.
  var content: Content
  /// Where it begins; the text is empty.
  var place: Written

  /// Whether there is no value.
  var isNothing: Bool { if case .nothing = content { true } else { false } }

  /// No setting holds more: settings, in them settings, in them a list, in it text.
  private static let depth = 4

  /// Reads a file; `nil` for one that holds nothing.
  ///
  /// - Throws: A `Diagnostic` wrapped in ``YAMLProblem`` where it is no YAML.
  static func read(_ yaml: String) throws -> YAMLPiece? {
    do {
      return try compose(yaml: yaml).map { YAMLPiece($0, depth: depth) }
    } catch let error as YamlError {
      throw YAMLProblem(error, in: yaml)
    }
  }

  private init(_ node: Node, depth: Int) {
    place = Written(text: "", line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    guard depth > 0 else {
      content = .tooDeep
      return
    }
    let piece = { YAMLPiece($0, depth: depth - 1) }
    switch node {
    case .scalar(let scalar):
      let isEmpty = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      content = isEmpty ? .nothing : .text(scalar.string)
    case .sequence(let list): content = .list(list.map(piece))
    case .mapping(let pairs):
      content = .settings(
        pairs.map { pair in
          let key = piece(pair.key)
          var value = piece(pair.value)
          // Where nothing stands after the colon, the place to look at is the name before it.
          if value.isNothing { value.place = key.place }
          return (key, value)
        })
    case .alias: content = .tooDeep
    }
  }
}

/// Why a file is no YAML, in words for people who know none.
struct YAMLProblem: Error {
  /// What is wrong, and where.
  let diagnostic: Diagnostic

  /// Translates what the parser says.
  init(_ error: YamlError, in yaml: String) {
    let lines = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      // What is never closed is shown where it was opened.
      let isOpen = problem.contains("end of stream") || problem.contains("expected ',' or")
      let place = isOpen ? context?.mark ?? mark : mark
      let line = lines.indices.contains(mark.line - 1) ? lines[mark.line - 1] : ""
      let character = line.unicodeScalars.dropFirst(mark.column - 1).first
      self.init(YAMLProblem.words(problem, at: character), line: place.line, column: place.column)
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "“\($0)”" }.joined(separator: " and ")
      self.init(
        "\(names) stands twice here; put all of it in one place", line: context.mark.line,
        column: context.mark.column)
    case .reader(let problem, let offset, _, _):
      let before = yaml.prefix(offset ?? 0)
      let column =
        before.count
        - (before.lastIndex(where: \.isNewline).map {
          before.distance(from: before.startIndex, to: $0) + 1
        } ?? 0)
      self.init(
        "there is a character here that no text holds (\(problem))",
        line: before.count(where: \.isNewline) + 1, column: column + 1)
    default: self.init("this is no YAML: \(error)", line: 1, column: 1)
    }
  }

  init(_ message: String, line: Int, column: Int) {
    diagnostic = Diagnostic(.error, .malformed, message, line: line, column: column)
  }

  private static func words(_ problem: String, at character: Unicode.Scalar?) -> String {
    let quoted = "put it in quotation marks"
    switch problem {
    case let text where text.contains("cannot start any token"):
      return character == "\t"
        ? "a tab stands here; indent with blanks"
        : "text cannot begin with “\(character.map(String.init) ?? "")”; \(quoted)"
    case let text where text.contains("mapping values are not allowed"):
      return "a colon and a blank cannot stand within a value; \(quoted)"
    case let text where text.contains("undefined alias"):
      return "text cannot begin with “*”; \(quoted)"
    case let text where text.contains("expected ':'"):
      return "a setting is a name, a colon and a value, and this has no colon"
    case let text where text.contains("expected ',' or ']'"): return "this “[” has no “]”"
    case let text where text.contains("expected ',' or '}'"): return "this “{” has no “}”"
    case let text where text.contains("end of stream"): return "this quotation mark is not closed"
    case let text where text.contains("did not find expected"):
      return "this is out of line: what belongs together begins in the same column"
    default: return "this is no YAML: \(problem)"
    }
  }
}
