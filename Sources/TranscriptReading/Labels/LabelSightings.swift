/// What stands where labels would at the beginning of lines: each thing once, with how often it
/// comes and in what company.
struct LabelSightings {
  /// One thing that may be a label.
  struct Sighting {
    /// The label, cleaned.
    let name: [UInt8]
    let form: SpeakerLabel.Form
    /// Whether it stands on the first line with anything on it.
    let isFirst: Bool
    /// How often it comes.
    var count = 0
    /// Whether it has a line to itself somewhere.
    var isAlone = false
    /// How often an address and nothing else follows: “Website: https://example.org”.
    var addresses = 0
    /// How often what follows begins with a quotation mark: “Question: "Is it true?"”.
    var quotations = 0
    /// Whether one of its words is a number: “BIP 174”.
    var hasNumber: Bool {
      name.indices.dropFirst().contains { name[$0].isDigit && name[$0 - 1] == 0x20 }
    }
  }

  /// Each thing, in order of first appearance.
  private(set) var all: [Sighting] = []
  /// How many lines begin with something in the form of a sentence.
  private(set) var proseLines = 0
  private var indices: [[UInt8]: Int] = [:]
  private var recent = RecentLabels<Int>()
  private var places: [(index: Int, offset: Int)] = []

  /// Takes in what a line begins with: a label, its colon at `offset`, and what follows.
  mutating func take(
    _ bytes: Span<UInt8>, _ label: Range<Int>, at offset: Int, body: Range<Int>, isFirst: Bool
  ) {
    let index = recent.finding(bytes, label) ?? add(bytes, label, isFirst: isFirst)
    all[index].count += 1
    if body.isEmpty { all[index].isAlone = true }
    if LabelSightings.isAddress(bytes, body) { all[index].addresses += 1 }
    if bytes.has("\"", at: body) || bytes.has("“", at: body) { all[index].quotations += 1 }
    if all[index].form == .prose { proseLines += 1 }
    places.append((index, offset))
  }

  private mutating func add(_ bytes: Span<UInt8>, _ label: Range<Int>, isFirst: Bool) -> Int {
    let name = LabelTable.clean(bytes, label)
    let index = indices[name] ?? all.count
    if index == all.count {
      indices[name] = index
      all.append(
        Sighting(name: name, form: SpeakerLabel.form(bytes, label), isFirst: isFirst))
    }
    recent.remember(bytes, label, index)
    return index
  }

  /// The places of those that are not accepted, in file order.
  func rejected(
    _ accepted: [[UInt8]: Int], in source: SourceText, withProse: Bool
  ) -> [(line: Int, column: Int, text: String)] {
    let isRejected = all.map { accepted[$0.name] == nil && (withProse || $0.form != .prose) }
    return places.filter { isRejected[$0.index] }.map {
      let (line, column) = source.position(of: $0.offset)
      return (line, column, String(decoding: all[$0.index].name.prefix(60), as: UTF8.self))
    }
  }

  /// Whether a range is an address of the web and nothing else.
  static func isAddress(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    // Markdown may put it in angle brackets.
    let range = range.first.map { bytes[$0] == 0x3C } == true ? range.dropFirst() : range
    guard bytes.has("http", at: range) || bytes.has("www.", at: range) else { return false }
    return bytes.first(0x20, in: range) == nil
  }
}
