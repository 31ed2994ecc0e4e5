/// Reads who an advertisement is for, where it says so plainly.
enum SponsorNaming {
  /// Phrases that a sponsor's name follows, in lower case; the plainest first.
  private static let introductions = [
    "brought to you by ", "sponsored by ", "supported by ", "our friends at ",
    "our friends over at ",
    "the folks at ", "sponsors, which is ", "sponsor, which is ", "sponsors which is ",
    "sponsor which is ", "sponsors is ", "sponsor is ", "sponsor today is ",
  ].map { Array($0.utf8) }
  private static let thanks = [
    "thanks to ", "thank you to ", "thanks so much to ", "thank you so much to ",
    "thanks again to ",
    "thank you ", "thanks ",
  ].map { Array($0.utf8) }
  private static let visits = [
    "learn more at ", "check out ", "head over to ", "head to ", "go to ", "visit ",
  ].map { Array($0.utf8) }
  /// Words that begin a sentence, or an address, rather than go on with a name.
  private static let others: Set<String> = [
    "And", "As", "But", "Check", "For", "HTTP", "HTTPS", "He", "I", "If", "In", "It", "It's", "Now",
    "Our", "She", "So", "That", "The", "They", "This", "We", "What", "When", "Who", "With", "You",
  ]
  private static let determiners: Set<String> = [
    "all", "both", "everybody", "everyone", "for", "just", "our", "the", "them", "these", "this",
    "you",
  ]
  /// The longest name, in words.
  private static let longest = 3

  /// The sponsor: the capitalised words after a phrase that names one, else what an address is named
  /// after, as it is written elsewhere; `nil` where neither is plain.
  static func name(in text: String) -> String? {
    let bytes = text.utf8.map { $0 == 0x0A ? 0x20 : $0 }
    if isHouse(bytes) { return nil }
    let introduced = name(after: introductions, in: bytes)
    if let introduced, introduced.first?.isUppercase == true || introduced.contains(".") {
      return introduced
    }
    return addressee(of: bytes)
      ?? [thanks, visits].lazy.compactMap { name(after: $0, in: bytes) }
      .first { $0.first?.isUppercase == true }
  }

  /// Whether the show itself is what it is brought by.
  private static func isHouse(_ bytes: [UInt8]) -> Bool {
    guard let end = firstEnd(of: introductions[0], in: bytes, from: 0) else { return false }
    return String(decoding: bytes[end...].prefix { $0 != 0x20 && $0 != 0x2E }, as: UTF8.self)
      == "us"
  }

  /// Whom a sentence introduces.
  static func introduced(in sentence: String) -> String? {
    name(after: introductions, in: sentence.utf8.map { $0 == 0x0A ? 0x20 : $0 })
  }

  /// Whom a sentence thanks; one word where it has no capital.
  static func afterThanks(in sentence: String) -> String? {
    let bytes = sentence.utf8.map { $0 == 0x0A ? 0x20 : $0 }
    return name(after: thanks, in: bytes) ?? word(after: thanks, in: bytes)
  }

  private static func word(after phrases: [[UInt8]], in bytes: [UInt8]) -> String? {
    let folded = bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    for phrase in phrases {
      guard let end = firstEnd(of: phrase, in: folded, from: 0) else { continue }
      let word = String(decoding: folded[end...].prefix { $0 != 0x20 }, as: UTF8.self)
      if word.count > 2, !determiners.contains(word), word.allSatisfy(\.isLetter) { return word }
    }
    return nil
  }

  private static func name(after phrases: [[UInt8]], in bytes: [UInt8]) -> String? {
    let folded = bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    for phrase in phrases {
      var from = 0
      while let end = firstEnd(of: phrase, in: folded, from: from) {
        let words = bytes[end...].split(separator: 0x20, maxSplits: longest).prefix(longest)
        if let name = name(of: words.map { String(decoding: $0, as: UTF8.self) }) { return name }
        from = end
      }
    }
    return nil
  }

  /// The name that some words begin with.
  private static func name(of words: [String]) -> String? {
    var name: [String] = []
    for word in words {
      let bare = word.prefix { !",!?;:\"”)".contains($0) }
      let plain = bare.hasSuffix(".") ? bare.dropLast() : bare
      // “Acme's cranes” are Acme's.
      let owner = plain.firstIndex { "'’".contains($0) }.map { plain[..<$0] }
      let isAddress = WebAddress.first(in: Array(plain.utf8)[...]) != nil
      guard isAddress || isName(String(plain)), !isInitials(plain) else { break }
      if name.first == String(plain) { break }
      let part =
        isAddress
        ? WebAddress.name(of: String(plain)) : String((owner ?? plain).prefix { $0 != "." })
      name.append(part.map { $0.filter { $0.isLetter || $0.isNumber || "-&.".contains($0) } } ?? "")
      if isAddress || owner != nil || bare.count < word.count || plain.count < bare.count { break }
    }
    let joined = name.joined(separator: " ")
    // “brought to you by E. C. M.”: no name.
    return joined.count > 1 ? joined : nil
  }

  /// What an address is named after, as it is written outside of addresses.
  private static func addressee(of bytes: [UInt8]) -> String? {
    guard let address = WebAddress.first(in: bytes[...]),
      let name = WebAddress.name(of: address)
    else { return nil }
    let path = address.split(separator: "/").dropFirst().first.map(String.init)
    let words = bytes.split(separator: 0x20).map { word in
      let plain = String(decoding: word, as: UTF8.self)
        .filter { $0.isLetter || $0.isNumber || "-.".contains($0) }
      return plain.hasSuffix(".") ? String(plain.dropLast()) : plain
    }
    for wanted in [name, path].compactMap({ $0?.lowercased() }) {
      let places = words.indices.filter {
        words[$0].first?.isUppercase == true && words[$0].lowercased() == wanted
      }
      guard let place = places.first else { continue }
      // “Acme Ropes”, where the first word goes with the other more than once.
      let before = places.filter { $0 > 0 && isName(words[$0 - 1]) }.map { words[$0 - 1] }
      if let first = before.first, before.count(where: { $0 == first }) > 1 {
        return first + " " + words[place]
      }
      return words[place]
    }
    return nil
  }

  /// Whether a word is letters with full stops between, `E.C.M`.
  private static func isInitials(_ word: Substring) -> Bool {
    word.contains(".") && word.prefix { $0 != "." }.count < 2
  }

  private static func isName(_ word: String) -> Bool {
    word.first?.isUppercase == true && !others.contains(word)
  }

  /// The offset after the first occurrence of a phrase from an offset on.
  private static func firstEnd(of phrase: [UInt8], in text: [UInt8], from: Int) -> Int? {
    guard text.count >= from + phrase.count else { return nil }
    return (from...text.count - phrase.count).first { start in
      text[start] == phrase[0] && text[start..<start + phrase.count].elementsEqual(phrase)
    }.map { $0 + phrase.count }
  }
}
