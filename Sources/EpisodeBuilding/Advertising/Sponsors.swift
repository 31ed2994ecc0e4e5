import TranscriptModel

extension Advertisement {
  /// Reads what an advertisement says of itself.
  init(_ source: AdvertisementSource, _ identities: Identities, words: String) {
    let reader: Int?
    let evidence: String
    switch source {
    case .label(let label):
      reader = LabelKind.words(of: label).contains("host") ? identities.host : nil
      evidence = "it stands under the label “\(label)”"
    case .span(let span, let readers):
      // Of people who read equally much, the first of the transcript.
      reader = readers.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      evidence = span.evidence
    }
    self.init(
      readBy: reader.map { identities.speakers[$0].name },
      sponsor: Advertisement.sponsor(in: words), evidence: evidence)
  }

  private static let introductions = [
    "brought to you by ", "sponsored by ", "supported by ", "our friends at ", "the folks at ",
    "our sponsor is ", "our sponsors is ", "sponsor today is ", "thanks to ", "thank you to ",
    "thanks so much to ", "learn more at ", "check out ", "head to ", "head over to ", "go to ",
    "visit ",
  ].map { Array($0.utf8) }

  /// The capitalised words after a phrase that names a sponsor; of an address, its first part.
  private static func sponsor(in text: String) -> String? {
    let bytes = text.utf8.map { $0 == 0x0A ? 0x20 : $0 }
    let folded = bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    for phrase in introductions {
      guard let end = firstEnd(of: phrase, in: folded) else { continue }
      var name: [String] = []
      for piece in bytes[end...].split(separator: 0x20, maxSplits: 3).prefix(3) {
        let word = String(decoding: piece, as: UTF8.self)
        guard word.first?.isUppercase == true else { break }
        let address = word.split(separator: ".", omittingEmptySubsequences: true)
        name.append(address.first.map(String.init) ?? word)
        if let last = word.last, ".,!?".contains(last) || address.count > 1 { break }
      }
      let joined = name.joined(separator: " ")
        .filter { $0.isLetter || $0.isNumber || " -&'".contains($0) }
      // “brought to you by E. C. M.”, “I'm told”: no name.
      if joined.count > 1, !joined.hasPrefix("I'") { return joined }
    }
    return nil
  }

  /// The offset after the first occurrence of a phrase.
  private static func firstEnd(of phrase: [UInt8], in text: [UInt8]) -> Int? {
    guard text.count >= phrase.count else { return nil }
    return (0...text.count - phrase.count).first { start in
      text[start] == phrase[0] && text[start..<start + phrase.count].elementsEqual(phrase)
    }.map { $0 + phrase.count }
  }
}
