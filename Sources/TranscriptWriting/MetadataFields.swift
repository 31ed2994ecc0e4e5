import TranscriptModel

extension SourceMetadata {
  /// The fields that are known, by the names readers look for, in a set order.
  var fields: [(key: String, value: String)] {
    let people = { (role: Role) in
      let names = credits.filter { $0.role == role }.map(\.name)
      return names.isEmpty ? nil : names.joined(separator: ", ")
    }
    let known: [(String, String?)] = [
      ("title", title), ("show", show), ("episode", number.map(String.init)),
      ("date", published?.description), ("duration", duration?.description),
      ("language", language), ("url", url), ("host", people(.host)), ("guest", people(.guest)),
    ]
    return known.compactMap { key, value in
      value.map { (key, $0.split(whereSeparator: \.isNewline).joined(separator: " ")) }
    }
  }
}
