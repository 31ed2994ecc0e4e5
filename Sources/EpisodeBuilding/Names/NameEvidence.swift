import TranscriptModel

/// Full names in a page's prose.
struct NameEvidence {
  /// A name found for a label, and why it was chosen.
  struct Finding {
    /// The full name, apostrophes straight.
    var name: String
    /// The evidence, in words.
    var basis: String
    /// A misspelling of the name on the same page, and the line it stands on.
    var misspelling: (name: String, line: Int?, times: Int)?
  }

  private struct Mention {
    var words: [Substring]
    var source: SourceMetadata.ProseLine
    var line: Int { source.line }
  }

  private var mentions: [Mention] = []

  /// Collects every run of capitalised words in the prose.
  init(_ prose: [SourceMetadata.ProseLine]) {
    for line in prose { collect(line) }
  }

  /// The fullest name whose first word is the label, or the label itself where it is in capitals and
  /// the prose is not; `nil` where the prose has none.
  func fullName(for label: String) -> Finding? {
    guard label.split(separator: " ").count == 1 else { return inSmallLetters(label) }
    let wanted = NameEvidence.straight(label).lowercased()
    let named = mentions.filter { $0.words[0].lowercased() == wanted && $0.words.count > 1 }
    guard !named.isEmpty else { return nil }
    // The commonest two words; a third where most mentions have it.
    guard var best = NameEvidence.commonest(named.map { Array($0.words.prefix(2)) }) else {
      return nil
    }
    // Two names written equally often, and not one of them misspelt, settle nothing.
    let rivals = Set(named.map { Array($0.words.prefix(2)) }).subtracting([best.words])
    guard
      !rivals.contains(where: { rival in
        named.count { $0.words.starts(with: rival) } == best.count
          && zip(rival, best.words).reduce(0) { $0 + NameEvidence.distance($1.0, $1.1) } > 1
      })
    else { return nil }
    let same = named.filter { $0.words.starts(with: best.words) }
    let longer = same.filter { $0.words.count > 2 }.map { Array($0.words.prefix(3)) }
    if let third = NameEvidence.commonest(longer), third.count * 2 > best.count { best = third }
    let name = best.words.joined(separator: " ")
    return Finding(
      name: name, basis: NameEvidence.basis(name, best.count, same),
      misspelling: misspelling(of: best.words))
  }

  /// `ADA BYRON` as the prose writes it.
  private func inSmallLetters(_ label: String) -> Finding? {
    let wanted = NameEvidence.straight(label).lowercased().split(separator: " ")
    guard 2...3 ~= wanted.count, label == label.uppercased() else { return nil }
    let same = mentions.filter { mention in
      mention.words.count >= wanted.count
        && zip(mention.words, wanted).allSatisfy { $0.lowercased() == $1 && $0 != $0.uppercased() }
    }
    let forms = same.map { Array($0.words.prefix(wanted.count)) }
    guard let best = NameEvidence.commonest(forms) else { return nil }
    let name = best.words.joined(separator: " ")
    return Finding(name: name, basis: NameEvidence.basis(name, best.count, same), misspelling: nil)
  }

  private static func basis(_ name: String, _ count: Int, _ mentions: [Mention]) -> String {
    let place = mentions.min { $0.line < $1.line }?.source.place ?? "line 1"
    let times = count == 1 ? "once" : count == 2 ? "twice" : "\(count) times"
    return "the page writes “\(name)” \(times), first on \(place)"
  }

  /// A name on the page that differs from this one by one letter in one word.
  private func misspelling(of name: [Substring]) -> (name: String, line: Int?, times: Int)? {
    let close = mentions.filter { mention in
      mention.words.count >= name.count
        && zip(mention.words, name).reduce(0) { $0 + NameEvidence.distance($1.0, $1.1) } == 1
        && mention.words.prefix(name.count).contains { name.contains($0) }
    }
    guard let first = close.min(by: { $0.line < $1.line }) else { return nil }
    let spelled = first.words.prefix(name.count)
    return (
      spelled.joined(separator: " "), first.source.file == nil ? first.line : nil,
      close.count { $0.words.prefix(name.count) == spelled }
    )
  }

  private mutating func collect(_ line: SourceMetadata.ProseLine) {
    let text = NameEvidence.straight(line.text)
    var run: [Substring] = []
    func flush(_ mentions: inout [Mention]) {
      for start in run.indices where run.count - start > 1 {
        mentions.append(Mention(words: Array(run[start...].prefix(3)), source: line))
      }
      run = []
    }
    for bytes in text.utf8.split(separator: UInt8(ascii: " ")) {
      // Most words begin with a small letter.
      if bytes[bytes.startIndex] &- 0x61 < 26 {
        flush(&mentions)
        continue
      }
      let piece = text[bytes.startIndex..<bytes.endIndex]
      let word = piece.trimmingPrefix { !$0.isLetter }
      let bare = word.trimmingSuffix { !$0.isLetter }
      let isName =
        bare.first?.isUppercase == true
        && bare.allSatisfy {
          $0.isLetter || $0 == "'" || $0 == "-" || $0 == "."
        }
      if word.startIndex != piece.startIndex { flush(&mentions) }
      guard isName else {
        flush(&mentions)
        continue
      }
      let isPossessive = bare.hasSuffix("'s")
      run.append(isPossessive ? bare.dropLast(2) : bare)
      if bare.endIndex != word.endIndex || isPossessive { flush(&mentions) }
    }
    flush(&mentions)
  }

  private static func commonest(_ names: [[Substring]]) -> (words: [Substring], count: Int)? {
    var counts: [[Substring]: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    return counts.max {
      ($0.value, $1.key.joined(separator: " ")) < ($1.value, $0.key.joined(separator: " "))
    }.map { ($0.key, $0.value) }
  }

  /// Text with straight apostrophes, so that one name has one spelling.
  static func straight(_ text: String) -> String {
    guard text.utf8.contains(0xE2) else { return text }  // the lead byte of both
    var text = text
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { straight in
        var end = 0
        for byte in bytes {
          straight[end] = byte
          end += 1
          // ‘ and ’ are three bytes.
          if byte == 0x98 || byte == 0x99, end >= 3, straight[end - 2] == 0x80,
            straight[end - 3] == 0xE2
          {
            end -= 2
            straight[end - 1] = UInt8(ascii: "'")
          }
        }
        return end
      }
    }
  }

  /// 0 for equal words, 1 where one letter was added, lost, changed or swapped, else 2.
  static func distance(_ a: Substring, _ b: Substring) -> Int {
    if a == b { return 0 }
    let (a, b) = (Array(a.lowercased()), Array(b.lowercased()))
    if a == b { return 0 }
    guard abs(a.count - b.count) <= 1, min(a.count, b.count) > 2 else { return 2 }
    let prefix = zip(a, b).prefix { $0 == $1 }.count
    let (restA, restB) = (Array(a[prefix...]), Array(b[prefix...]))
    let isOneEdit: Bool =
      if restA.count == restB.count {
        restA.dropFirst() == restB.dropFirst()
          || (restA.count > 1 && restA[0] == restB[1] && restA[1] == restB[0]
            && restA.dropFirst(2) == restB.dropFirst(2))
      } else if restA.count > restB.count {
        restA.dropFirst() == restB[...]
      } else {
        restB.dropFirst() == restA[...]
      }
    return isOneEdit ? 1 : 2
  }
}

extension StringProtocol {
  fileprivate func trimmingPrefix(_ isNoise: (Character) -> Bool) -> SubSequence {
    drop(while: isNoise)
  }
  fileprivate func trimmingSuffix(_ isNoise: (Character) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex, isNoise(self[index(before: end)]) { end = index(before: end) }
    return self[startIndex..<end]
  }
}
