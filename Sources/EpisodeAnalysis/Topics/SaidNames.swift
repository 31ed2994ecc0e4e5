/// Where people say the show's name: what its words mean there is not what they talk about.
struct SaidNames {
  /// The words of each name, by their stems, stop words among them.
  private let names: [[Vocabulary.ID]]
  /// The first word of each name that topics are made of.
  private let anchors: [(stem: Vocabulary.ID, offset: Int)]

  /// Takes the names of several words.
  init(_ names: [[Vocabulary.ID]], _ lexicon: Lexicon) {
    self.names = names.filter { name in
      name.count > 1 && name.contains { !lexicon[$0].traits.contains(.stop) }
    }
    anchors = self.names.map { name in
      let offset = name.firstIndex { !lexicon[$0].traits.contains(.stop) } ?? 0
      return (name[offset], offset)
    }
  }

  /// The last token of a name that has the token at `index` for its first word of substance; `nil`
  /// where none has.
  func end(
    at index: Int32, _ spoken: SpokenWords, _ lexicon: inout Lexicon
  ) -> Int32? {
    guard !names.isEmpty else { return nil }
    let stem = lexicon.stem(of: spoken.tokens[Int(index)].word)
    for (name, anchor) in zip(names, anchors) where anchor.stem == stem {
      let start = Int(index) - anchor.offset
      guard start >= 0, start + name.count <= spoken.tokens.count else { continue }
      let isName = name.indices.allSatisfy {
        lexicon.stem(of: spoken.tokens[start + $0].word) == name[$0]
      }
      if isName { return Int32(start + name.count - 1) }
    }
    return nil
  }
}
