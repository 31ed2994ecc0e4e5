/// Text made safe to show on one line: what would break a line, hide or reorder text is gone.
package enum VisibleText {
  /// Line breaks become spaces; controls and what XML cannot hold become `�`; marks that
  /// reorder or hide text are dropped.
  static func line(_ text: String) -> String {
    if isPlain(text) { return text }
    var result = ""
    result.unicodeScalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x85, 0x2028, 0x2029: result.unicodeScalars.append(" ")
      case 0x00...0x1F, 0x7F...0x9F: result.unicodeScalars.append("\u{FFFD}")
      case 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: break
      case 0xE0000...0xE007F where !isTagInFlag(result): break
      case let value where value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value):
        result.unicodeScalars.append("\u{FFFD}")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// One line of at most so many characters, an ellipsis in place of the rest.
  static func line(_ text: String, upTo limit: Int) -> String {
    cut(line(text), to: limit)
  }

  /// Cuts text that is wider than so many columns, and ends it in an ellipsis.
  package static func cut(_ text: String, to limit: Int) -> String {
    if text.utf8.count <= limit { return text }
    var width = 0
    var fits = text.startIndex
    for index in text.indices {
      width += columns(of: text[index])
      if width > limit { return text[..<fits] + "…" }
      if width < limit { fits = text.index(after: index) }
    }
    return text
  }

  /// How many columns of a terminal or a fixed-width font the text takes, near enough.
  package static func width(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + columns(of: $1) }
  }

  /// Printable ASCII is the common case and needs no copy.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  /// The flags of England, Scotland and Wales spell their region in tag characters.
  private static func isTagInFlag(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last?.value else { return false }
    return last == 0x1F3F4 || (0xE0000...0xE007F).contains(last)
  }

  private static func columns(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
    if first.properties.isEmojiPresentation { return 2 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
