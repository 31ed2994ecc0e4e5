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
