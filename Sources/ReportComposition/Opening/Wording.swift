import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// Numbers and lists as sentences write them.
enum Wording {
  /// `1 turn`, `2 turns`, `1,200 turns`.
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(HumanForm.grouped(number)) \(number == 1 ? one : many ?? one + "s")"
  }

  /// `4 March 2026`.
  static func date(_ date: CalendarDate) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return "\(date.day) \(months[date.month - 1]) \(date.year)"
  }

  /// `1st`, `2nd`, `11th`.
  static func ordinal(_ number: Int) -> String {
    let ending =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return HumanForm.grouped(number) + ending
  }

  /// `once`, `twice`, `3 times`.
  static func times(_ number: Int) -> String {
    switch number {
    case 1: "once"
    case 2: "twice"
    default: "\(HumanForm.grouped(number)) times"
    }
  }

  /// How many times as fast as reckoned one person is taken to speak at most: `1.15`.
  static let apart = FixedDecimal(PaceBounds.apart, fractionDigits: 2)?.text(trimming: true) ?? ""

  /// The bounds of an estimate as factors: `0.8 to 1.3`.
  static func factors(_ bounds: ClosedRange<Double>) -> String {
    [bounds.lowerBound, bounds.upperBound]
      .map { FixedDecimal($0, fractionDigits: 2)?.text(trimming: true) ?? "" }
      .joined(separator: " to ")
  }

  /// How time is reckoned from what is said.
  static let reckoning =
    "from the syllables of its words, numbers read aloud, hesitations, punctuation and turns"

  /// How much of a programme is taken for talk.
  static let talkPart = HumanForm.percent(PaceBounds.typicalTalkPart)

  /// What a backchannel is where there are no words to tell one by.
  static let backchannelByTime =
    "Without words to tell by, a backchannel is a turn of at most a second that begins and ends while "
    + "somebody else speaks."

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Where a fraction of the episode lies, in words.
  static func place(_ fraction: Double) -> String {
    switch fraction {
    case ..<0.05: "at the very beginning"
    case ..<0.15: "about a tenth of the way in"
    case ..<0.225: "about a fifth of the way in"
    case ..<0.29: "about a quarter of the way in"
    case ..<0.37: "about a third of the way in"
    case ..<0.45: "about two fifths of the way in"
    case ..<0.55: "about halfway in"
    case ..<0.63: "about three fifths of the way in"
    case ..<0.71: "about two thirds of the way in"
    case ..<0.775: "about three quarters of the way in"
    case ..<0.85: "about four fifths of the way in"
    case ..<0.95: "about nine tenths of the way in"
    default: "at the very end"
    }
  }

  /// Where something counted in equal slices lives: the part of the episode that holds most of it.
  static func home(_ slices: [Int]) -> String {
    let total = slices.reduce(0, +)
    let third = (slices.count + 1) / 3  // 7 of 20
    let parts = [
      slices[..<third].reduce(0, +), slices[third..<(slices.count - third)].reduce(0, +),
      slices[(slices.count - third)...].reduce(0, +),
    ]
    let names = ["in the first third", "in the middle", "in the last third"]
    for (part, name) in zip(parts, names) where part * 10 >= total * 9 {
      return "nearly all " + name
    }
    for (part, name) in zip(parts, names) where part * 5 >= total * 3 { return "mostly " + name }
    // What is hardly ever said in one third is not said throughout.
    if let empty = parts.firstIndex(where: { $0 * 10 < total }) {
      return ["from the middle on", "in the first and last third", "until the last third"][empty]
    }
    return "throughout"
  }
}
