/// Addresses as they stand in transcripts: `quayside.example/radio`.
enum WebAddress {
  /// The first address of a sentence, in its own letters; `nil` where there is none.
  static func first(in sentence: ArraySlice<UInt8>) -> String? {
    var index = sentence.startIndex
    while let dot = sentence[index...].firstIndex(of: UInt8(ascii: ".")) {
      index = dot + 1
      guard dot > sentence.startIndex, isWord(sentence[dot - 1]) else { continue }
      let ending = sentence[index...].prefix(while: isWord)
      guard 2...7 ~= ending.count else { continue }
      guard domains.contains(Array(ending.map { $0 | 0x20 })) else { continue }
      let start = sentence[..<dot].lastIndex { !isWord($0) && $0 != UInt8(ascii: ".") }
      let end = sentence[index...].firstIndex { !isWord($0) && !inner.contains($0) }
      let whole = sentence[
        (start.map { $0 + 1 } ?? sentence.startIndex)..<(end ?? sentence.endIndex)]
      let text = whole.reversed().drop { !isWord($0) }.reversed()
      return String(decoding: Array(text), as: UTF8.self)
    }
    return nil
  }

  /// What an address is named after: `quayside` of `www.quayside.com/radio`, all of `quayside.blog`.
  static func name(of address: String) -> String? {
    let host = address.prefix { $0 != "/" }.split(separator: ".")
    guard host.count >= 2, let ending = host.last else { return nil }
    let name = host[host.count - 2]
    return AdvertisingPhrases.plainDomains.contains(ending.lowercased())
      ? String(name) : "\(name).\(ending)"
  }

  private static let domains = Set(AdvertisingPhrases.domains.map { Array($0.utf8) })
  /// What may stand within an address.
  private static let inner = Set("./-_".utf8)

  private static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
  }
}
