import TranscriptModel

extension Script {
  /// The words of five subjects; none is on a word list, and no two share a stem.
  public static let subjects = [
    ["crane", "berth", "harbor", "tide", "pilot"],
    ["mortar", "granite", "mason", "vault", "plaster"],
    ["violin", "bow", "sonata", "rosin", "cellist"],
    ["orchard", "apple", "cider", "graft", "blossom"],
    ["glacier", "crevasse", "icefall", "moraine", "snowline"],
  ]

  /// Turns of 25 words and ten seconds each, Ann the host and Ben the guest in turn, so many of each
  /// subject. Ann opens a subject with a question; all other turns are statements.
  public static func subjects(_ turns: [Int], isTimed: Bool = false) -> Script {
    var random = SameNumbers(seed: 7)
    var lines: [Line] = []
    for (subject, count) in turns.enumerated() {
      for turn in 0..<count {
        let words = (0..<25).map { index in
          index % 3 == 0 ? "the" : subjects[subject].randomElement(using: &random) ?? ""
        }
        let text = words.joined(separator: " ") + (turn == 0 && subject > 0 ? "?" : ".")
        let start = lines.count * 10_000
        let who = ["Ann", "Ben"][lines.count % 2]
        lines.append(isTimed ? Line(who, text, start, start + 10_000) : Line(who, text))
      }
    }
    return Script(lines, roles: ["Ann": .host, "Ben": .guest])
  }
}
