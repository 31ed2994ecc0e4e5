import TranscriptModel

/// A stretch of speech of an annotation, before all tiers are put in one order.
struct TimedSpeech {
  /// Whose tier it stands on; `nil` where no tier names anybody.
  var speaker: String?
  /// What was said.
  var text: String
  /// When it begins, where the file says.
  var start: MediaTime?
  /// When it ends, where the file says.
  var end: MediaTime?
  /// The line of the source.
  var line: Int
}

extension TranscriptBuilder {
  /// Takes the speech of all tiers in order of time. What has no time stays behind the one before it on
  /// its tier; of what begins together the tier first in the file comes first.
  mutating func take(_ speech: [TimedSpeech], from noun: String) {
    var latest = MediaTime.zero
    let places = speech.map { part in
      latest = part.start ?? latest
      return latest
    }
    var order = TimeOrder(of: noun)
    for index in speech.indices.sorted(by: { (places[$0], $0) < (places[$1], $1) }) {
      let part = speech[index]
      var (start, end) = (part.start, part.end)
      order.check(&start, &end, line: part.line, &diagnostics)
      let name = Array((part.speaker ?? "").utf8)
      begin(
        label: label(name.span, 0..<name.count), start: start, end: end, line: part.line)
      // One annotation is one stretch: a line end within is a blank.
      let text = part.text.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
      append(text.span, 0..<text.count)
      close()
    }
  }

  /// Says what becomes of some tiers, and why.
  mutating func noteLeftOut(tiers: [(name: String, line: Int)], _ why: String) {
    guard let first = tiers.first else { return }
    let names = tiers.prefix(6).map { "“\($0.name)”" }.joined(separator: ", ")
    let rest = tiers.count > 6 ? " and \(tiers.count - 6) more" : ""
    diagnostics.append(
      Diagnostic(
        .note, .furniture,
        "\(tiers.count == 1 ? "1 tier" : "\(tiers.count) tiers") \(why): \(names)\(rest)",
        line: first.line))
  }
}
