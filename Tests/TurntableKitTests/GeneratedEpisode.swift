import TestSupport

/// A conversation made from a seed, written as a transcript file.
struct GeneratedEpisode {
  /// One turn: who speaks, what, and from when to when in milliseconds.
  struct Turn {
    var speaker: Int
    var text: String
    var start: Int
    var end: Int
  }

  /// The labels, by the speakers' numbers.
  var names: [String]
  /// The turns; no two neighbours are one person's.
  var turns: [Turn]

  /// Names none of which resembles another.
  static let names = ["Ann Quill", "Ben Orrin", "Cleo Vance", "Dov Marsh"]
  /// As many again.
  static let otherNames = ["Walt Ibsen", "Xenia Fry", "Yann Duval", "Zoe Lark"]

  private static let words = [
    "the", "crane", "berth", "harbor", "was", "late", "and", "we", "moved", "tide", "so", "in",
    "um", "you", "know", "a", "ledger", "17", "of", "yeah",
  ]

  /// Makes the conversation of a seed: two to four people, 12 to 60 turns.
  init(seed: UInt64) {
    var random = SameNumbers(seed: seed)
    names = Array(GeneratedEpisode.names.prefix(Int.random(in: 2...4, using: &random)))
    turns = []
    var now = 0
    for _ in 0..<Int.random(in: 12...60, using: &random) {
      let others = names.indices.filter { $0 != turns.last?.speaker }
      let count = Int.random(in: 1...40, using: &random)
      let words = (0..<count).map { _ in
        GeneratedEpisode.words.randomElement(using: &random) ?? ""
      }
      let end = [".", "?", "!"].randomElement(using: &random) ?? "."
      now += Int.random(in: 0...900, using: &random)
      let length = count * Int.random(in: 250...450, using: &random)
      turns.append(
        Turn(
          speaker: others.randomElement(using: &random) ?? 0,
          text: words.joined(separator: " ") + end, start: now, end: now + length))
      now += length
    }
  }

  /// The transcript as text: `Ann Quill: …`, a paragraph a turn.
  var text: [UInt8] {
    Array(turns.map { "\(names[$0.speaker]): \($0.text)" }.joined(separator: "\n\n").utf8)
  }

  /// The transcript as captions, a cue a turn, all times so many milliseconds later.
  func captions(later shift: Int = 0) -> [UInt8] {
    let cues = turns.map {
      "\(Self.clock($0.start + shift)) --> \(Self.clock($0.end + shift))\n"
        + "<v \(names[$0.speaker])>\($0.text)</v>"
    }
    return Array(("WEBVTT\n\n" + cues.joined(separator: "\n\n") + "\n").utf8)
  }

  private static func clock(_ milliseconds: Int) -> String {
    let parts = [milliseconds / 3_600_000, milliseconds / 60_000 % 60, milliseconds / 1000 % 60]
    let texts = parts.map { $0 < 10 ? "0\($0)" : "\($0)" }
    return texts.joined(separator: ":") + "." + String(1000 + milliseconds % 1000).dropFirst()
  }
}
