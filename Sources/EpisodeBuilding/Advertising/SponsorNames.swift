/// The names that a sponsor goes by within an advertisement, by its addresses and by whom it thanks.
struct SponsorNames {
  private var names: [ByteText] = []

  /// Whether none is known.
  var isEmpty: Bool { names.isEmpty }

  /// Learns a name; too short a one stands for nothing.
  mutating func learn(_ name: String?) {
    guard let name, name.utf8.count >= 3 else { return }
    let folded = ByteText(name.utf8)
    if !names.contains(folded) { names.append(folded) }
  }

  /// Learns what an address is named after; of one with a path, which may be a page of the show's,
  /// only the whole.
  mutating func learn(address: String?) {
    guard let address else { return }
    learn(address.contains("/") ? address : WebAddress.name(of: address))
  }

  /// Whether one of them stands in a sentence, as words of its own.
  func areSaid(in sentence: ArraySlice<UInt8>) -> Bool {
    guard !names.isEmpty else { return false }
    let text = ByteText(sentence.lazy.map { $0 == 0x0A ? 0x20 : $0 })
    return names.contains { text.contains($0) }
  }
}
