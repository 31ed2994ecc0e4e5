/// Finds what stands in quotation marks, and the words that give it to somebody.
///
/// Reading uses it to know an article, building to tell whose words they are.
package enum QuotationMarks {
  /// Words in quotation marks.
  package struct Stretch: Hashable {
    /// The bytes between the marks.
    package var text: Range<Int>
    /// Whether a mark closes it.
    package var isClosed: Bool
  }

  /// The quotations of a paragraph, in order; only the last can be without its closing mark. Single
  /// marks are left alone, since an apostrophe looks the same.
  package static func quotations(
    _ bytes: borrowing Span<UInt8>, in paragraph: Range<Int>
  ) -> [Stretch] {
    var found: [Stretch] = []
    var open: (start: Int, closing: Mark)?
    var index = paragraph.lowerBound
    while index < paragraph.upperBound {
      guard let (mark, length) = mark(bytes, index, paragraph.upperBound) else {
        index += 1
        continue
      }
      if let current = open {
        if mark == current.closing {
          found.append(Stretch(text: current.start..<index, isClosed: true))
          open = nil
        }
      } else if let closing = mark.closing,
        mark != .straight || opens(bytes, index, in: paragraph)
      {
        open = (index + length, closing)
      }
      index += length
    }
    if let open { found.append(Stretch(text: open.start..<paragraph.upperBound, isClosed: false)) }
    return found
  }

  /// Whether a paragraph begins with a mark that opens a quotation, and how long it is.
  package static func opening(
    _ bytes: borrowing Span<UInt8>, at paragraph: Range<Int>
  ) -> Int? {
    guard let first = paragraph.first,
      let (mark, length) = mark(bytes, first, paragraph.upperBound), mark.closing != nil,
      mark != .straight || opens(bytes, first, in: paragraph)
    else { return nil }
    return length
  }

  /// The verbs that give words to somebody, in every form that is used.
  package static let verbs: Set<String> = {
    let regular = [
      "add", "admit", "advise", "advocate", "agree", "announce", "answer", "argue", "ask", "assert",
      "caution", "claim", "clarify", "comment", "complain", "concede", "conclude", "confess",
      "confirm", "contend", "continue", "counter", "declare", "emphasize", "emphasise", "estimate",
      "explain", "explore", "express", "highlight", "insist", "joke", "lament", "maintain",
      "mention",
      "muse", "note", "observe", "offer", "point", "predict", "propose", "quip", "recall",
      "recommend", "reflect", "remark", "remember", "repeat", "reply", "report", "respond",
      "reveal",
      "share", "state", "stress", "suggest", "summarize", "summarise", "urge", "warn", "wonder",
    ]
    var forms: Set<String> = [
      "say", "says", "said", "saying", "tell", "tells", "told", "write", "writes", "wrote", "put",
      "puts", "recalls", "according",
    ]
    for verb in regular {
      let past =
        verb.hasSuffix("e")
        ? verb + "d" : verb.hasSuffix("y") ? String(verb.dropLast()) + "ied" : verb + "ed"
      let present =
        verb.hasSuffix("y")
        ? String(verb.dropLast()) + "ies" : verb.hasSuffix("s") ? verb + "es" : verb + "s"
      forms.formUnion([present, past])
    }
    forms.formUnion(["admitted", "replies"])
    return forms
  }()

  private enum Mark {
    case straight, curlyOpen, curlyClose, low, angleOpen, angleClose

    /// The mark that closes what this one opens.
    var closing: Mark? {
      switch self {
      case .straight: .straight
      case .curlyOpen: .curlyClose
      case .low: .curlyOpen
      case .angleOpen: .angleClose
      case .curlyClose, .angleClose: nil
      }
    }
  }

  private static func mark(
    _ bytes: borrowing Span<UInt8>, _ index: Int, _ end: Int
  ) -> (Mark, length: Int)? {
    switch bytes[index] {
    case 0x22: return (.straight, 1)
    case 0xE2 where index + 2 < end && bytes[index + 1] == 0x80:
      switch bytes[index + 2] {
      case 0x9C: return (.curlyOpen, 3)
      case 0x9D: return (.curlyClose, 3)
      case 0x9E: return (.low, 3)
      default: return nil
      }
    case 0xC2 where index + 1 < end:
      switch bytes[index + 1] {
      case 0xAB: return (.angleOpen, 2)
      case 0xBB: return (.angleClose, 2)
      default: return nil
      }
    default: return nil
    }
  }

  /// Whether a straight mark opens a quotation: a word follows it, and none stands right before it,
  /// as one does before the sign for inches.
  private static func opens(
    _ bytes: borrowing Span<UInt8>, _ index: Int, in paragraph: Range<Int>
  ) -> Bool {
    guard index + 1 < paragraph.upperBound, bytes[index + 1] > 0x20 else { return false }
    guard index > paragraph.lowerBound else { return true }
    let before = bytes[index - 1]
    return !(before &- 0x30 < 10 || (before | 0x20) &- 0x61 < 26)
  }
}
