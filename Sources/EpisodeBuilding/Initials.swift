import TranscriptModel

/// Labels that introduce initials: “Ada Quill (AQ)” speaks once, and then “AQ” does.
struct Initials {
  /// A name and the initials that stand for it.
  typealias Full = (name: String, initials: String)

  private var known: [[String]: Full] = [:]

  /// Finds the labels whose brackets hold another label.
  init(_ labels: [String]) {
    let words = Set(labels.map(LabelKind.words(of:)))
    for label in labels where label.last == ")" {
      guard let opening = label.lastIndex(of: "("), opening > label.startIndex else { continue }
      let initials = String(label[label.index(after: opening)...].dropLast())
      let short = LabelKind.words(of: initials)
      let name = NameEvidence.straight(String(label[..<opening])).trimmingSpaces
      let long = LabelKind.words(of: name)
      guard short.count == 1, words.contains(short), !long.isEmpty, short != long else { continue }
      for form in [short, LabelKind.words(of: label)] where known[form] == nil {
        known[form] = (name, initials)
      }
    }
  }

  /// Whom initials, or the label that introduces them, stand for.
  func fullName(of label: String) -> Full? { known[LabelKind.words(of: label)] }
}
