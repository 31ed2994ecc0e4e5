import TranscriptModel

extension Advertisement {
  /// Reads what an advertisement under a label of its own says of itself.
  init(label: String, host: String?, words: String) {
    self.init(
      readBy: LabelKind.words(of: label).contains("host") ? host : nil,
      sponsor: Advertisement.sponsor(in: words),
      evidence: "it stands under the label “\(label)”")
  }

  private static let introductions = [
    "brought to you by ", "sponsored by ", "supported by ", "our friends at ", "learn more at ",
    "check out ", "head to ", "head over to ", "go to ", "visit ", "thanks to ",
  ]

  /// The capitalised words after a phrase that names a sponsor; of an address, its first part.
  private static func sponsor(in text: String) -> String? {
    let lowered = text.lowercased()
    guard lowered.utf8.count == text.utf8.count else { return nil }  // offsets must agree
    for phrase in introductions {
      guard let at = firstRange(of: phrase, in: lowered) else { continue }
      let rest = text.utf8.dropFirst(at).split(separator: UInt8(ascii: " ")).prefix(3)
      var name: [String] = []
      for piece in rest {
        let word = String(decoding: piece, as: UTF8.self)
        guard word.first?.isUppercase == true else { break }
        let address = word.split(separator: ".", omittingEmptySubsequences: true)
        name.append(address.first.map(String.init) ?? word)
        if let last = word.last, ".,!?".contains(last) || address.count > 1 { break }
      }
      let joined = name.joined(separator: " ")
        .filter { $0.isLetter || $0.isNumber || " -&'".contains($0) }
      if !joined.isEmpty { return joined }
    }
    return nil
  }

  /// The offset in UTF-8 after the first occurrence of a phrase.
  private static func firstRange(of phrase: String, in text: String) -> Int? {
    let (text, phrase) = (Array(text.utf8), Array(phrase.utf8))
    guard text.count >= phrase.count else { return nil }
    return (0...(text.count - phrase.count)).first { text[$0...].starts(with: phrase) }
      .map { $0 + phrase.count }
  }
}
