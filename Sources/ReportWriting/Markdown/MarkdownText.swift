/// Text as Markdown shows it: whatever a name contains stays text.
///
/// Only what CommonMark or GitHub would take for markup is escaped, so that the source stays
/// readable.
package enum MarkdownText {
  /// One line of text, escaped.
  package static func escaped(_ text: String) -> String {
    let scalars = Array(VisibleText.line(text).unicodeScalars.drop { $0 == " " })
    var result = ""
    result.reserveCapacity(scalars.count + 8)
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : nil
      let after = index + 1 < scalars.count ? scalars[index + 1] : nil
      if isMarkup(scalar, before: before, after: after, isLeading: index == 0)
        || endsListNumber(at: index, in: scalars) || endsWWW(at: index, in: scalars)
      {
        result.unicodeScalars.append("\\")
      }
      result.unicodeScalars.append(scalar)
    }
    while result.last == " " { result.removeLast() }
    return result
  }

  private static func isMarkup(
    _ scalar: Unicode.Scalar, before: Unicode.Scalar?, after: Unicode.Scalar?, isLeading: Bool
  ) -> Bool {
    switch scalar {
    case "\\", "`", "*", "[", "]", "<", "|", "~", "$": return true
    // Within a word it is a letter like any other.
    case "_": return !(isWord(before) && isWord(after))
    case "&": return isWord(after) || after == "#"
    case "#", "=", ">", "+", "-": return isLeading || (scalar == "#" && after == nil)
    // GitHub makes links of bare addresses, and mentions of names.
    case ":": return after == "/"
    case "@": return isWord(after)
    default: return false
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }

  /// Whether the point at this place follows `www`, from which GitHub makes a link as well.
  private static func endsWWW(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard index >= 3, scalars[index] == "." else { return false }
    return scalars[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
  }

  /// Whether the point or bracket at this place would make a numbered list of the line.
  private static func endsListNumber(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard index > 0, index < 10, scalars[index] == "." || scalars[index] == ")" else {
      return false
    }
    guard index + 1 == scalars.count || scalars[index + 1] == " " else { return false }
    return scalars[..<index].allSatisfy { ("0"..."9").contains($0) }
  }

  /// One line of text with its web addresses as links; for lines the program itself composed.
  static func linked(_ text: String) -> String {
    VisibleText.line(text).split(separator: " ", omittingEmptySubsequences: false).map { word in
      WebAddress.isSafe(word) ? "<\(word)>" : escaped(String(word))
    }.joined(separator: " ")
  }
}

/// Web addresses plain enough to be made links.
enum WebAddress {
  /// Whether the word is an `http` or `https` address of nothing but unreserved characters.
  static func isSafe(_ word: Substring) -> Bool {
    guard word.hasPrefix("https://") || word.hasPrefix("http://") else { return false }
    return word.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "-._~:/?#=&%+,;@!".utf8.contains(byte)
      }
    }
  }
}
