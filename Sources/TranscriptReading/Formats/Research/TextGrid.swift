import TranscriptModel

/// Praat's annotation: tiers of intervals with texts, in a long and in a short form.
///
/// Both forms hold the same numbers and quoted texts in the same order, the long one with names and
/// signs between them that mean nothing.
struct TextGrid: TranscriptFormat {
  let id = "textgrid"
  let title = "Praat TextGrid"
  let summary = "interval tiers as text, long or short: a tier a speaker; points are left out"
  let fileExtensions = ["textgrid"]

  func recognize(_ source: SourceText) -> Likeness {
    let bytes = source.bytes.span
    // Other texts need not be searched for something in quotation marks.
    guard bytes.find("ooTextFile", in: 0..<min(bytes.count, 1000)) != nil else {
      return Likeness(0, "no “ooTextFile” at the start")
    }
    var scan = PraatScan(source)
    guard scan.string() == "ooTextFile" else { return Likeness(0, "no “ooTextFile” at the start") }
    return scan.string() == "TextGrid"
      ? Likeness(1, "a Praat text file of the class TextGrid")
      : Likeness(0, "a Praat text file of another class than TextGrid")
  }

  func read(_ source: SourceText) throws(ReadingError) -> Reading {
    var builder = TranscriptBuilder()
    builder.keepsStamps = false
    let tiers = try readTiers(source)
    let points = tiers.filter(\.isOfPoints).map { ($0.name, $0.line) }
    builder.noteLeftOut(tiers: points, "left out, of points, which last no time")
    let intervals = tiers.filter { !$0.isOfPoints }
    let chosen = speech(among: intervals)
    let names = Set(chosen.map(\.line))
    builder.noteLeftOut(
      tiers: intervals.filter { !names.contains($0.line) && !$0.parts.isEmpty }
        .map { ($0.name, $0.line) },
      "left out, by name the words or sounds of the same speech, or remarks")
    builder.take(chosen.flatMap(\.parts), from: "interval")
    return builder.finish()
  }

  /// Of the tiers of one speaker the coarsest; words nobody is named for are those of the others.
  private func speech(among tiers: [PraatTier]) -> [PraatTier] {
    let spoken = tiers.filter { $0.kind.level.rawValue <= TierKind.Level.word.rawValue }
    var coarsest: [String: TierKind] = [:]
    for tier in spoken where !tier.parts.isEmpty {
      let known = coarsest[tier.kind.speaker] ?? tier.kind
      coarsest[tier.kind.speaker] = min(known, tier.kind)
    }
    let isNamed = coarsest.contains { !$0.key.isEmpty }
    return spoken.filter {
      $0.kind.level == coarsest[$0.kind.speaker]?.level
        && !($0.kind.speaker.isEmpty && $0.kind.level == .word && isNamed)
    }
  }

  private func readTiers(_ source: SourceText) throws(ReadingError) -> [PraatTier] {
    var scan = PraatScan(source)
    _ = (scan.string(), scan.string())
    guard scan.number() != nil, scan.number() != nil, scan.exists(), let count = scan.count() else {
      throw scan.broken("the times of the whole, <exists> and the number of tiers")
    }
    var tiers: [PraatTier] = []
    while tiers.count < count {
      guard let kind = scan.string(), let name = scan.string() else {
        throw scan.broken("tier \(tiers.count + 1) of \(count) with its class and name")
      }
      var tier = PraatTier(name: name, line: scan.line, isOfPoints: kind == "TextTier")
      guard scan.number() != nil, scan.number() != nil, let parts = scan.count() else {
        throw scan.broken("the times of the tier “\(name)” and the number of its parts")
      }
      for part in 0..<parts {
        let start = scan.number()
        let end = tier.isOfPoints ? start : scan.number()
        guard let start, let end, let text = scan.string() else {
          throw scan.broken(
            "part \(part + 1) of \(parts) of the tier “\(name)” with times and text")
        }
        tier.add(text, start, end, line: scan.line)
      }
      tiers.append(tier)
    }
    return tiers
  }
}

/// A tier of a TextGrid, without its pauses.
private struct PraatTier {
  var name: String
  var line: Int
  var isOfPoints: Bool
  var kind: TierKind
  var parts: [TimedSpeech] = []

  init(name: String, line: Int, isOfPoints: Bool) {
    (self.name, self.line, self.isOfPoints) = (name, line, isOfPoints)
    kind = TierKind(name: name)
  }

  /// Adds a part unless its text says that nobody speaks.
  mutating func add(_ text: String, _ start: MediaTime, _ end: MediaTime, line: Int) {
    let mark = text.filter { !$0.isWhitespace }.lowercased()
    guard !mark.isEmpty, !PraatTier.silences.contains(mark) else { return }
    parts.append(
      TimedSpeech(speaker: kind.speaker, text: text, start: start, end: end, line: line))
  }

  private static let silences: Set<String> = [
    "sp", "sil", "spn", "<sil>", "<sp>", "<p:>", "<p>", "#", "silence", "(silence)", "pause", "_",
    "...",
  ]
}
