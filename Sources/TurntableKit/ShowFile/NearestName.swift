/// Finds what somebody who mistyped a name most likely meant.
enum NearestName {
  /// The nearest of some names, where one is near: at most a third of its letters differ, two at
  /// least; of equals the first.
  static func to(_ name: String, among names: [String]) -> String? {
    let written = Array(name.lowercased().prefix(100))
    let near = names.map { (name: $0, distance: distance(written, Array($0.lowercased()))) }
      .filter { $0.distance <= max(2, $0.name.count / 3) && $0.distance < $0.name.count }
    return near.enumerated().min {
      ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
    }?.element.name
  }

  /// `; did you mean “hosts”?`, or the whole list where nothing is near.
  static func hint(_ name: String, among names: [String], _ what: String) -> String {
    to(name, among: names).map { "; did you mean “\($0)”?" }
      ?? "; the \(what) are: \(names.joined(separator: ", "))"
  }

  /// How many letters must be added, taken away or changed (Levenshtein 1966).
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let changed = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(changed, row[j] + 1, diagonal + 1)
      }
    }
    return row[b.count]
  }
}
