/// What a tier of an annotation holds, as far as its name and its type tell: researchers write words,
/// sounds, translations and remarks on tiers beside the speech.
struct TierKind: Comparable {
  /// From what people said to what others wrote about it.
  enum Level: Int {
    case speech, word, syllable, sound, translation, gloss, remark
  }

  /// What the tier holds.
  var level: Level
  /// The name without the word that tells the level: `Ada - words` is Ada's.
  var speaker: String

  /// Tells by the last word of a tier's name, then by its first, then by the words of its type; behind
  /// a sign @ stands the speaker, as in `ref@Ada`.
  init(name: String, type: String = "") {
    let parts = name.split(separator: "@", maxSplits: 1)
    let named = parts.count == 2 ? String(parts[1]) : nil
    let name = parts.first ?? ""
    let words = TierKind.words(of: name)
    (level, speaker) = (.speech, String(name))
    if let known = TierKind.wholeNames[String(name)] {
      (level, speaker) = (known, "")
    } else if let last = words.last, let known = TierKind.levels[last.lowercased()] {
      (level, speaker) = (known, TierKind.trimmed(name[..<last.startIndex]))
    } else if let first = words.first, let known = TierKind.levels[first.lowercased()] {
      (level, speaker) = (known, TierKind.trimmed(name[first.endIndex...]))
    }
    speaker = named ?? speaker
    if level == .speech {
      let known = TierKind.words(of: type[...]).lazy.compactMap { TierKind.levels[$0.lowercased()] }
      level = known.first ?? .speech
    }
  }

  /// Orders tiers from the one that is speech to the one that is farthest from it.
  static func < (a: TierKind, b: TierKind) -> Bool { a.level.rawValue < b.level.rawValue }

  private static func words(of name: Substring) -> [Substring] { name.split { !$0.isLetter } }

  private static func trimmed(_ part: Substring) -> String {
    let isEdge = { (character: Character) in " -_/:.,@()[]\t".contains(character) }
    return String(part.drop(while: isEdge).reversed().drop(while: isEdge).reversed())
  }

  /// What the aligner MAUS calls its tiers; as parts of a name they are surnames.
  private static let wholeNames: [String: Level] = [
    "ORT-MAU": .word, "KAN-MAU": .sound, "MAU": .sound,
  ]

  private static let levels: [String: Level] = {
    var levels: [String: Level] = [:]
    for (level, words) in names { for word in words { levels[word] = level } }
    return levels
  }()

  private static let names: [(Level, [String])] = [
    (
      .speech,
      [
        "speech", "utterance", "utterances", "sentence", "sentences", "phrase", "phrases",
        "transcript", "transcription", "orthography", "text",
      ]
    ),
    (.word, ["word", "words", "token", "tokens"]),
    (.syllable, ["syllable", "syllables", "syll"]),
    (
      .sound,
      [
        "phone", "phones", "phoneme", "phonemes", "segment", "segments", "ipa", "tones",
      ]
    ),
    (.translation, ["translation", "translations", "interpreter", "tolk"]),
    (.gloss, ["gloss", "glosses", "glosl", "glosr", "lemma", "lemmas", "morph", "morphs"]),
    (
      .remark,
      [
        "remark", "remarks", "comment", "comments", "note", "notes", "opmerkingen", "gesture",
        "gestures", "gaze", "posture", "fto", "ftos", "topics", "codes", "event", "events", "noise",
      ]
    ),
  ]
}
