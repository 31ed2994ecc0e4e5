import TranscriptModel

/// What a label of a transcript stands for.
enum LabelKind: Hashable {
  /// A person's name.
  case person
  /// A person without a name, such as `Speaker 1`.
  case anonymous
  /// Advertising, such as `Host read ad`.
  case advertisement
  /// Music, breaks, clips: nobody who takes part.
  case sound

  /// Tells by the words of the label, by how often it stands in the transcript, and by what the
  /// context knows of it.
  ///
  /// - Parameters:
  ///   - times: How often it stands in the transcript.
  ///   - speaks: Whether words follow it anywhere.
  init(_ label: String, times: Int, speaks: Bool = true, in context: ShowContext) {
    let words = LabelKind.words(of: label)
    let isListed = { (list: [String]) in list.contains { LabelKind.words(of: $0) == words } }
    if isListed(context.advertisements) {
      self = .advertisement
    } else if isListed(context.notPeople) {
      self = .sound
    } else if context.aliases.keys.contains(where: { LabelKind.words(of: $0) == words }) {
      self = .person
    } else {
      self =
        LabelKind.isAudience(words) && speaks
        ? .anonymous
        : LabelKind.isRecurringName(words, times) ? .person : LabelKind.byWords(words)
    }
  }

  /// Whether a label ends in a word that is a surname, too, and comes back as a clip does not.
  private static func isRecurringName(_ words: [String], _ times: Int) -> Bool {
    guard times >= 3, words.count == 2, surnames.contains(words[1]) else { return false }
    return byWords([words[0]]) == .person
  }

  /// Whether a label names somebody in the audience, or all of it: where words follow, they were
  /// asked or called from there; where none do, it clapped.
  private static func isAudience(_ words: [String]) -> Bool {
    guard words.first == "audience" else { return false }
    let rest = words.dropFirst().filter { !$0.allSatisfy(\.isNumber) }
    return rest.isEmpty || rest == ["member"] || rest == ["question"]
  }

  private static func byWords(_ words: [String]) -> LabelKind {
    guard let first = words.first, let last = words.last else { return .anonymous }
    if words.contains(where: advertising.contains) { return .advertisement }
    if words.contains(where: sounds.contains) || soundPhrases.contains(words) { return .sound }
    let isNumbered = last.allSatisfy(\.isNumber)
    if anonymousWords.contains(first) || anonymousWords.contains(last) { return .anonymous }
    if words.count > 1, isNumbered {
      return anonymousWords.contains(words[words.count - 2]) ? .anonymous : .sound
    }
    guard words.count == 1 else { return .person }
    // “spk00” and “s1” are numbers of people as “spk 0” is.
    let stem = first.prefix { !$0.isNumber }
    let isCounted = first.dropFirst(stem.count).allSatisfy(\.isNumber)
    return isCounted && (stem.count <= 1 || anonymousWords.contains(String(stem)))
      ? .anonymous : .person
  }

  /// The label's words in lower case: `Song sample` gives `song`, `sample`.
  static func words(of label: String) -> [String] {
    guard label.utf8.allSatisfy({ $0 < 0x80 }) else {
      return label.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'") }
        .map(String.init)
    }
    let folded = label.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    let words = folded.split { byte in
      !(byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "'"))
    }
    return words.map { String(decoding: $0, as: UTF8.self) }
  }

  private static let advertising: Set<String> = [
    "ad", "ads", "advert", "advertisement", "advertisements", "adverts", "commercial", "promo",
    "sponsor", "sponsors", "sponsored",
  ]

  /// Words that make a label a sound wherever they stand in it.
  private static let sounds: Set<String> = [
    "announcer", "applause", "audience", "audio", "begins", "break", "bumper", "clip", "clips",
    "ends", "extract", "intermission", "intro", "jingle", "jingles", "laughter", "music", "outro",
    "pause", "recording", "sample", "segment", "sfx", "silence", "song", "sound", "sounds",
    "soundtrack", "stinger", "theme", "transition", "video",
  ]

  /// Words of the other lists that people are called.
  private static let surnames: Set<String> = ["guest", "man", "sample", "song"]

  private static let soundPhrases: Set<[String]> = [["crosstalk"], ["beep"], ["noise"]]

  /// Words that stand for somebody without naming them.
  private static let anonymousWords: Set<String> = [
    "all", "both", "caller", "everybody", "everyone", "female", "guest", "host", "interviewee",
    "interviewer",
    "male", "man", "moderator", "narrator", "participant", "person", "speaker", "spk",
    "spokesperson", "unidentified", "unknown", "voice", "woman",
  ]

  /// The role a label itself states, as `Host:` does.
  static func statedRole(_ label: String) -> Role? {
    let words = words(of: label)
    return words.count <= 2 ? words.lazy.compactMap { roleWords[$0] }.first : nil
  }

  /// Whether a word states a role.
  static func statesRole(_ word: String) -> Bool { roleWords[word] != nil || word == "cohost" }

  /// Whether a label only says that nobody knows who speaks, so that it tells no voice from another.
  static func saysUnknown(_ label: String) -> Bool {
    let words = words(of: label).filter { !["speaker", "voice", "person"].contains($0) }
    return words == ["unknown"] || words == ["unidentified"] || words == ["new"]
  }

  private static let roleWords: [String: Role] = [
    "host": .host, "interviewer": .host, "guest": .guest, "interviewee": .guest, "caller": .caller,
  ]
}
