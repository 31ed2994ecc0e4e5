import TranscriptModel

/// Takes values from pieces of YAML, and collects what is wrong instead of stopping at the first.
struct SettingsReader {
  /// What is wrong, in order of discovery.
  private(set) var problems: [Diagnostic] = []

  /// Notes something wrong.
  mutating func complain(_ message: String, at place: Written) {
    problems.append(place.problem(message))
  }

  /// A text, which may not be empty.
  mutating func text(_ piece: YAMLPiece, of name: String) -> Written? {
    switch piece.content {
    case .text(let text) where !text.allSatisfy(\.isWhitespace):
      var written = piece.place
      written.text = text
      return written
    case .text, .nothing:
      complain("“\(name)” has no value; state one, or take the line out", at: piece.place)
    case .list: complain("“\(name)” takes a text, not a list", at: piece.place)
    case .settings: complain("“\(name)” takes a text, not settings of its own", at: piece.place)
    case .tooDeep: complain("“\(name)” takes a text; this is nested too deeply", at: piece.place)
    }
    return nil
  }

  /// A list of texts; one text alone is a list of one.
  mutating func texts(_ piece: YAMLPiece, of name: String) -> [Written] {
    switch piece.content {
    case .list(let items): return items.compactMap { text($0, of: name) }
    case .settings:
      complain("“\(name)” takes a list, not settings of its own", at: piece.place)
      return []
    case .text, .nothing, .tooDeep: return text(piece, of: name).map { [$0] } ?? []
    }
  }

  /// Settings by name, each name once.
  mutating func settings(
    _ piece: YAMLPiece, of name: String, such example: String
  ) -> [(key: Written, value: YAMLPiece)] {
    switch piece.content {
    case .settings(let pairs):
      var seen: [String: Int] = [:]
      return pairs.compactMap { pair in
        guard let key = text(pair.key, of: name) else { return nil }
        if let line = seen[key.text] {
          complain("“\(key.text)” stands on line \(line), too; put all of it in one place", at: key)
          return nil
        }
        seen[key.text] = key.line
        return (key, pair.value)
      }
    case .nothing:
      complain("“\(name)” has no value; state one, or take the line out", at: piece.place)
    case .text, .list, .tooDeep:
      complain("“\(name)” takes a line each, such as “\(example)”", at: piece.place)
    }
    return []
  }
}
