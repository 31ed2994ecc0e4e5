/// Tells a speaker's name from the beginning of a sentence by how it is written.
///
/// A colon proves nothing: “So here is the thing: …”. Whether a label that may be a name is one also
/// depends on the rest of the file, see ``LabelSurvey``.
enum SpeakerLabel {
  /// What the form of a label says.
  enum Form: Equatable {
    /// It cannot be a name.
    case prose
    /// It may be a name: one word, or words that are not all capitalised.
    case possible
    /// Two or more capitalised words, or a kind of speaker such as `Speaker 2` or `Host read ad`.
    case likely
  }

  private static let longest = 64
  private static let mostWords = 7

  /// The form of a label as written, without its colon.
  ///
  /// - Parameter isMarked: Whether markup (bold) already sets the label off from the speech, so
  ///   that small first letters are no objection.
  static func form(_ bytes: Span<UInt8>, _ range: Range<Int>, isMarked: Bool = false) -> Form {
    let range = bytes.trimmed(range)
    guard let first = range.first, range.count <= longest else { return .prose }
    guard bytes[first].isLetter || bytes[first].isDigit || bytes[first] == 0x24 else {
      return .prose
    }
    var tally = Tally()
    var index = first
    while index < range.upperBound {
      let start = bytes.skipBlanks(index, range.upperBound)
      var end = start
      while end < range.upperBound, !bytes[end].isBlank { end += 1 }
      guard end > start else { break }
      guard tally.take(bytes, start..<end, isLast: end == range.upperBound, isMarked: isMarked)
      else { return .prose }
      index = end
    }
    return verdict(tally, bytes, range, isMarked: isMarked)
  }

  private static func verdict(
    _ tally: Tally, _ bytes: Span<UInt8>, _ range: Range<Int>, isMarked: Bool
  ) -> Form {
    guard tally.words > 0, tally.words <= mostWords else { return .prose }
    if neverNames.contains(where: { bytes.equals($0, range) }) { return .prose }
    if tally.kinds > 0, tally.small == 0 { return .likely }
    if isMarked { return tally.words == 1 ? .possible : .likely }
    guard tally.small == 0, tally.words <= 5 || tally.joins > 0 else { return .prose }
    if tally.names == 0 && tally.words > 1 { return .prose }
    let opening = range.lowerBound..<(bytes.first(0x20, in: range) ?? range.upperBound)
    let opensSentence = sentenceWords.contains { bytes.equals($0, opening) }
    return tally.names >= 2 && tally.numbers == 0 && !opensSentence ? .likely : .possible
  }

  /// What a label's words are.
  private struct Tally {
    var words = 0
    var names = 0
    var numbers = 0
    var small = 0
    var kinds = 0
    var joins = 0

    /// Counts one word; `false` where no name holds such a word.
    mutating func take(
      _ bytes: Span<UInt8>, _ word: Range<Int>, isLast: Bool, isMarked: Bool
    ) -> Bool {
      for index in word where isForbidden(bytes, word, index, isLast: isLast) { return false }
      words += 1
      let lead = bytes[word.lowerBound]
      if joiners.contains(where: { bytes.equals($0, word) }) {
        joins += 1
      } else if kindWords.contains(where: { bytes.equals($0, word) })
        || bytes.has("speaker_", at: word, anyCase: true) || bytes.has("spk_", at: word)
      {
        kinds += 1
      } else if lead.isDigit {
        numbers += 1
      } else if lead.isLower && !particles.contains(where: { bytes.equals($0, word) }) {
        small += 1
      } else if !lead.isLower {
        names += 1
      }
      return true
    }

    /// Punctuation that ends sentences or quotes; a full stop is fine after an initial, in a title
    /// and within a word (`Psy.D`).
    private func isForbidden(
      _ bytes: Span<UInt8>, _ word: Range<Int>, _ index: Int, isLast: Bool
    ) -> Bool {
      switch bytes[index] {
      case 0x21, 0x3F, 0x3B, 0x22, 0x3A, 0x3C, 0x3E, 0x3D, 0x7B, 0x7D, 0x7C, 0x5F:
        return bytes[index] != 0x5F || word.count < 2
      case 0x2C: return isLast && index == word.upperBound - 1
      case 0x2E:
        guard index == word.upperBound - 1 else { return false }
        return word.count > 4 && bytes.first(0x2E, in: word.dropLast()) == nil
      case 0xE2:
        // Curly double quotation marks and the ellipsis.
        guard index + 2 < word.upperBound, bytes[index + 1] == 0x80 else { return false }
        let third = bytes[index + 2]
        return third == 0x9C || third == 0x9D || third == 0xA6
      default: return false
      }
    }
  }

  private static let joiners: [StaticString] = ["&", "and", "und", "y", "et", "+", "/", "with"]

  /// Small words within names.
  private static let particles: [StaticString] = [
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "el",
    "al", "bin", "ibn", "ben", "ter", "ten", "zu", "of", "the", "from", "à", "e", "i", "af", "av",
  ]

  /// Words that name a kind of voice instead of a person; the builder of episodes sorts them.
  private static let kindWords: [StaticString] = [
    "speaker", "host", "guest", "caller", "interviewer", "interviewee", "moderator", "announcer",
    "narrator", "participant", "audience", "unknown", "ad", "ads", "advert", "advertisement",
    "sponsor", "read", "jingle", "break", "music", "clip", "intro", "outro", "voiceover", "promo",
    "everyone", "both", "all",
  ]

  /// Words sentences open with: a label that begins with one has to recur to be a name.
  private static let sentenceWords: [StaticString] = [
    "then", "so", "and", "but", "the", "this", "that", "these", "now", "here", "in", "on", "what",
    "why", "how", "if", "when", "we", "you", "it", "he", "she", "they", "i", "my", "as", "for",
    "or", "by", "to", "at", "first", "second", "third", "finally", "well", "oh", "a", "an",
  ]

  /// What often stands before a colon and is nobody.
  private static let neverNames: [StaticString] = [
    "note", "notes", "warning", "tip", "tips", "example", "update", "disclaimer", "topic", "topics",
    "location", "date", "time", "title", "links", "link", "resources", "references", "published",
    "duration", "length", "tags", "summary", "transcript", "chapters", "credits", "ps", "p.s.",
    "nb", "n.b.", "remember", "spoiler", "fact", "question", "answer", "source", "sources",
    "important", "correction", "edit", "editor's note", "re", "fun fact", "key takeaways",
    "timestamps", "follow us", "subscribe", "website", "twitter", "email", "read more", "read all",
    "all in all", "case in point", "shout out", "shout-out",
    "shoutout", "shout outs", "long story short", "todo",
  ]
}

extension Span<UInt8> {
  /// Whether a range is the given lower-case ASCII text, in either case.
  func equals(_ text: StaticString, _ range: Range<Int>) -> Bool {
    range.count == text.utf8CodeUnitCount && has(text, at: range, anyCase: true)
  }
}
