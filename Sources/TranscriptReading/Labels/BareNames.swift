/// Finds names that stand alone on their lines without a colon, as some web players write them:
/// `00:00  Travis`, the speech below.
enum BareNames {
  private struct Line {
    let name: [UInt8]
    let form: SpeakerLabel.Form
    let isStamped: Bool
    /// Whether speech follows, not another such line or the end.
    var leads = false
  }

  /// The names and how often each comes; `nil` where lines are no heads.
  static func find(
    _ source: SourceText, _ lines: some Sequence<Int>, bareStamps: Bool
  ) -> [[UInt8]: Int]? {
    let bytes = source.bytes.span
    var found: [Line] = []
    var all = 0
    var stampedSpeech = 0
    var firstName: Int?
    var lastWasName = false
    for line in lines where !source.isBlank(line) {
      all += 1
      let head = LineHead.parse(
        bytes, source.lines[line], bareStamps: bareStamps, bareNames: true)
      let form = head.label.map { SpeakerLabel.form(bytes, $0) } ?? .prose
      guard head.isAlone, let label = head.label, form != .prose,
        !PageFurniture.isPageHeading(bytes, label)
      else {
        if lastWasName { found[found.count - 1].leads = true }
        if head.time != nil { stampedSpeech += 1 }
        lastWasName = false
        continue
      }
      firstName = firstName ?? all
      found.append(
        Line(name: LabelTable.clean(bytes, label), form: form, isStamped: head.time != nil))
      lastWasName = true
    }
    // Where only heads have stamps, the stamps tell them; else names must come back and be a good part
    // of all lines. Short answers on lines of their own do not lead to speech.
    let stamped = found.count(where: \.isStamped)
    let byStamps = stamped >= 2 && stampedSpeech * 10 <= stamped
    let heads = byStamps ? found.filter(\.isStamped) : found
    var counts: [[UInt8]: Int] = [:]
    for head in heads { counts[head.name, default: 0] += 1 }
    let recurring = counts.count { $0.value > 1 }
    guard heads.count(where: \.leads) * 10 >= heads.count * 9, heads.count * 8 >= all,
      recurring > (byStamps ? 0 : 1), byStamps || (firstName ?? 0) <= 5
    else { return nil }
    let likely = Set(heads.filter { $0.form == .likely }.map(\.name))
    return counts.filter { byStamps || $0.value > 1 || likely.contains($0.key) }
  }
}
