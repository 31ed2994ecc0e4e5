import TranscriptModel

/// What people call the show: “Welcome to Shop Talk”, “another episode of the Shop Talk podcast”.
enum SpokenShowName {
  /// Later in an episode somebody else may be welcomed to something else.
  private static let reach = 1_500
  /// The most words a name is believed to have.
  private static let longest = 4

  /// The names with capitals after “welcome to” and “welcome back to” early in the episode, and those
  /// of several words before “podcast”.
  static func names(_ episode: Episode, _ spoken: SpokenWords) -> [String] {
    let tokens = spoken.tokens.prefix(reach)
    return tokens.indices.compactMap { index in
      if says("podcast", tokens[index], episode) {
        return name(before: index, tokens, episode)
      }
      guard says("welcome", tokens[index], episode) else { return nil }
      let rest = tokens[(index + 1)...].prefix(2)
      guard let last = rest.lastIndex(where: { says("to", $0, episode) }) else { return nil }
      var end = last + 1
      while end < tokens.endIndex, end - last <= longest,
        episode.speech[Int(tokens[end].start)].isUppercaseASCII,
        tokens[end].start - tokens[end - 1].end == 1
      {
        end += 1
      }
      guard end > last + 1 else { return nil }
      let bytes = Int(tokens[last + 1].start)..<Int(tokens[end - 1].end)
      return String(decoding: episode.speech[bytes], as: UTF8.self)
    }
  }

  private static func name(
    before end: Int, _ tokens: ArraySlice<SpokenWords.Token>, _ episode: Episode
  ) -> String? {
    var start = end
    while start > tokens.startIndex, end - start < longest,
      episode.speech[Int(tokens[start - 1].start)].isUppercaseASCII,
      tokens[start].start - tokens[start - 1].end == 1
    {
      start -= 1
    }
    guard end - start > 1 else { return nil }
    let bytes = Int(tokens[start].start)..<Int(tokens[end - 1].end)
    return String(decoding: episode.speech[bytes], as: UTF8.self)
  }

  private static func says(
    _ word: String, _ token: SpokenWords.Token, _ episode: Episode
  ) -> Bool {
    guard Int(token.end - token.start) == word.utf8.count,
      episode.speech[Int(token.start)] | 0x20 == word.utf8.first
    else { return false }
    return zip(episode.speech[Int(token.start)..<Int(token.end)], word.utf8)
      .allSatisfy { $0 | 0x20 == $1 }
  }
}
