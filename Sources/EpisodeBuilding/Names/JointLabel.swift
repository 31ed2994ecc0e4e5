/// Labels of several people: `Ada & Ben`, `Ada Quill, Ben Hull, and Cy Roe`, `BOTH`.
enum JointLabel {
  /// The names a label lists; `nil` where it lists none.
  static func parts(of label: String) -> [String]? {
    let spaces = label.utf8.count { $0 == 0x20 }
    guard spaces > 1 || label.utf8.contains(where: { marks.contains($0) }),
      !label.utf8.contains(UInt8(ascii: "("))
    else { return nil }
    var parts: [String] = []
    for clause in label.split(whereSeparator: { $0.asciiValue.map(marks.contains) == true }) {
      var words: [Substring] = []
      for word in clause.split(separator: " ") + [Substring("and")] {
        guard joiners.contains(word.lowercased()) else {
          words.append(word)
          continue
        }
        let part = words.joined(separator: " ")
        words = []
        if part.isEmpty { continue }
        // “Ada Quill, PhD” lists nobody beside Ada.
        if let last = parts.last, PersonName("\(last), \(part)").words == PersonName(last).words {
          parts[parts.count - 1] += ", " + part
        } else {
          parts.append(part)
        }
      }
    }
    return parts.count > 1 ? parts : nil
  }

  private static let marks: [UInt8] = Array("&+/,;".utf8)
  private static let joiners: Set<String> = ["and", "und", "et", "y"]

  /// Whether a part of a label looks like a person's name, and whether like a full one.
  static func form(of part: String) -> (isName: Bool, isFull: Bool) {
    let name = PersonName(part)
    let isName =
      LabelKind(part, times: 1, in: .empty) == .person && (1...4).contains(name.words.count)
      && part.first?.isLowercase == false
    return (isName, isName && name.isFull && name.words.allSatisfy { $0.count > 1 })
  }

  /// How many people a label such as `BOTH` or `EVERYONE` may stand for; `nil` for other labels.
  static func everybody(_ label: String) -> ClosedRange<Int>? {
    let words = LabelKind.words(of: label).filter { $0 != "speakers" && $0 != "together" }
    return switch words {
    case ["both"]: 2...2
    case ["all"], ["everyone"], ["everybody"]: 2...4
    default: nil
    }
  }
}
