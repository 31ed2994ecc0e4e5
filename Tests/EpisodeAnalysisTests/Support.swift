import EpisodeAnalysis
import TestSupport
import TranscriptModel

extension Script {
  /// The conversation counted.
  var analyzed: AnalyzedEpisode {
    var analyzer = EpisodeAnalyzer()
    return analyzer.analyze(episode)
  }

  var tally: EpisodeTally { analyzed.tally }
  var stats: EpisodeStats { EpisodeStats(tally) }

  /// What somebody of the conversation said.
  func speech(of name: String) -> SpeechTally {
    tally.speakers.first { $0.speaker.name == name }?.speech ?? SpeechTally()
  }

  /// Turns of so many words, one after another, none of which is on a word list.
  static func lengths(_ turns: [(String, Int)], roles: [String: Role] = [:]) -> Script {
    Script(
      turns.map { Line($0, String(repeating: "crane ", count: $1)) }, roles: roles)
  }

  /// A conversation of up to five people in random turns, with what its times are to come from.
  static func random(_ seed: UInt64, basis: String) -> Script {
    var script = random(seed, isTimed: basis == "measured")
    if basis == "anchored" { script.anchors = [0: 500, script.lines.count - 1: 200_000] }
    if basis == "scaled" { script.facts.declaredDuration = MediaTime(milliseconds: 90_000) }
    return script
  }

  /// A conversation of up to five people in random turns; timed where asked for.
  static func random(_ seed: UInt64, isTimed: Bool = false) -> Script {
    var random = SameNumbers(seed: seed)
    let words = [
      "yeah", "right", "crane", "berth", "plan,", "why?", "you know?", "late.", "So", "um", "I",
      "mean", "harbor", "“Who?”", "okay", "tide.", "Then", "the", "is",
    ]
    var now = 0
    let lines = (0..<Int.random(in: 1...60, using: &random)).map { _ -> Line in
      let count = Int.random(in: 0...30, using: &random)
      let text = (0..<count).map { _ in words.randomElement(using: &random) ?? "" }
      let who =
        ["Ann", "Ben", "Cy", "Dee", "Eve", nil, Script.advertisement]
        .randomElement(using: &random) ?? nil
      let start = max(0, now + Int.random(in: -800...1500, using: &random))
      let end = start + count * Int.random(in: 200...500, using: &random)
      now = max(now, end)
      return isTimed
        ? Line(who, text.joined(separator: " "), start, end)
        : Line(who, text.joined(separator: " "))
    }
    return Script(lines)
  }
}

/// Whether two numbers agree to so many digits after the point.
func agree(_ a: Double?, _ b: Double?, within tolerance: Double = 1e-9) -> Bool {
  switch (a, b) {
  case (nil, nil): true
  case (let a?, let b?): abs(a - b) <= tolerance
  default: false
  }
}
