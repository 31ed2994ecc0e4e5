import TranscriptModel

/// Makes labels of the codes speech recognizers have for speakers: `0`, `A` and `S1` become
/// `Speaker 0`, `Speaker A` and `Speaker S1`; `SPEAKER_00` and names stay as they are.
struct SpeakerCodes {
  private var recent = RecentLabels<Int?>()

  /// The index of a speaker's label; `nil` where the source does not know who speaks.
  ///
  /// - Parameter channel: The channel of the recording, where there is more than one: each has
  ///   speakers of its own.
  mutating func label(
    _ speaker: JSONValue?, channel: Int?, in builder: inout TranscriptBuilder
  ) -> Int? {
    guard let speaker else {
      return SpeakerCodes.index(of: "Speaker\(SpeakerCodes.suffix(channel))", in: &builder)
    }
    let content = speaker.content
    let bytes = content.span
    let raw = speaker.raw
    if channel == nil, let known = recent.finding(bytes, raw) { return known }
    var label: Int?
    if let name = SpeakerCodes.name(speaker) {
      label = SpeakerCodes.index(of: name + SpeakerCodes.suffix(channel), in: &builder)
    } else if let channel {
      label = self.label(nil, channel: channel, in: &builder)
    }
    if channel == nil { recent.remember(bytes, raw, label) }
    return label
  }

  private static func suffix(_ channel: Int?) -> String {
    channel.map { " on channel \($0)" } ?? ""
  }

  private static func index(of name: String, in builder: inout TranscriptBuilder) -> Int? {
    let name = Array(name.utf8)
    return builder.label(name.span, 0..<name.count)
  }

  /// What a speaker is called; `nil` for the marks that say nobody knows.
  private static func name(_ speaker: JSONValue) -> String? {
    let content = speaker.content
    let bytes = content.span
    let range = bytes.trimmed(speaker.raw)
    if range.isEmpty || unknown.contains(where: { bytes.equals($0, range) }) { return nil }
    for prefix: StaticString in ["ch_", "channel_"] where bytes.has(prefix, at: range) {
      let number = range.dropFirst(prefix.utf8CodeUnitCount)
      return "Speaker on channel \(bytes.string(number))"
    }
    if speaker.isNumber || isCode(bytes, range) { return "Speaker \(bytes.string(range))" }
    return speaker.string
  }

  /// Digits, a single letter, or one or two letters and digits: `0`, `A`, `S1`, `F_S12`.
  private static func isCode(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var (letters, digits) = (0, 0)
    for index in range where bytes[index] != 0x5F {
      if bytes[index].isDigit {
        digits += 1
      } else if (bytes[index] | 0x20) &- 0x61 < 26, digits == 0 {
        letters += 1
      } else {
        return false
      }
    }
    return digits > 0 ? letters <= 2 : letters == 1
  }

  /// Matched in any case.
  private static let unknown: [StaticString] = ["uu", "unk", "unknown", "?"]
}
