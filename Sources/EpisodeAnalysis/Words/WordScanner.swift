import TranscriptModel

/// Walks the words of UTF-8 text: UAX #29 word segments that hold a letter or a digit.
///
/// One rule is ours: where two sentences run together without a space (“infrastructure.Pete”), a
/// lower-case letter, a full stop and an upper-case letter split the segment, domain names and
/// titles such as `Psy.D` excepted.
struct WordScanner {
  /// Where the next search begins.
  private(set) var position: Int
  /// Where the text ends.
  let end: Int

  /// Creates a scanner over the bytes `range` of some valid UTF-8 text.
  init(_ range: Range<Int>) {
    position = range.lowerBound
    end = range.upperBound
  }

  /// The bytes of the next word, or `nil` at the end.
  mutating func next(
    in text: UnsafeBufferPointer<UInt8>, classes: UnsafeBufferPointer<WordBreakClass>
  ) -> Range<Int>? {
    while position < end {
      let start = position
      var last = classes[Int(text[start])]
      var step = 1
      if last == .multibyte { (last, step) = WordScanner.decode(text, start, end) }
      position = start + step
      switch last {
      case .letter:
        // Most words are letters, with an apostrophe now and then, and end at a space.
        position = endOfLetters(in: text)
        while let next = letterAfterApostrophe(in: text) {
          position = next
          position = endOfLetters(in: text)
        }
        if position == end || classes[Int(text[position])] == .other { return start..<position }
        _ = extendWord(from: start, .letter, in: text, classes)
        return start..<position
      case .digit, .katakana, .connector:
        if extendWord(from: start, last, in: text, classes) { return start..<position }
      case .lone:
        skipExtenders(in: text, classes)
        return start..<position
      default: continue
      }
    }
    return nil
  }

  /// Where the ASCII letters from ``position`` on end, eight at a time: nearly every word takes the same
  /// way through here, however long it is.
  @inline(__always)
  private func endOfLetters(in text: UnsafeBufferPointer<UInt8>) -> Int {
    var place = position
    while place &+ 8 <= text.count {
      let count = UInt64(block: UnsafeRawBufferPointer(text), at: place).leadingLetters
      place &+= count
      if count < 8 || place >= end { return min(place, end) }
    }
    while place < end, text[place].isLetterASCII { place += 1 }
    return place
  }

  /// Where the ASCII letter stands that an apostrophe at ``position``, straight or curly, joins to the
  /// letters before it.
  @inline(__always)
  private func letterAfterApostrophe(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard position &+ 1 < end else { return nil }
    var next = position &+ 1
    if text[position] != UInt8(ascii: "'") {
      guard text[position] == 0xE2, position &+ 3 < end, text[next] == 0x80,
        text[next &+ 1] == 0x99
      else { return nil }
      next = position &+ 3
    }
    return text[next].isLetterASCII ? next : nil
  }

  /// Moves ``position`` to the end of the segment begun at `start`; false where it holds neither
  /// letter nor digit.
  private mutating func extendWord(
    from start: Int, _ first: WordBreakClass, in text: UnsafeBufferPointer<UInt8>,
    _ classes: UnsafeBufferPointer<WordBreakClass>
  ) -> Bool {
    var last = first
    var holdsWord = first != .connector
    while position < end {
      var next = classes[Int(text[position])]
      var step = 1
      if next == .multibyte { (next, step) = WordScanner.decode(text, position, end) }
      switch next {
      case .letter where last != .katakana, .digit where last != .katakana:
        holdsWord = true
        last = next
      case .katakana where last == .katakana || last == .connector:
        holdsWord = true
        last = next
      case .connector: last = next
      case .extend: break
      case .midLetter, .midBoth, .midDigit:
        let isJoiner =
          last == .letter ? next != .midDigit : last == .digit ? next != .midLetter : false
        guard isJoiner, classOfNext(after: position + step, in: text, classes) == last,
          !(text[position] == UInt8(ascii: ".") && runsTogether(from: start, in: text))
        else { return holdsWord }
      default: return holdsWord
      }
      position += step
    }
    return holdsWord
  }

  /// The class of the first scalar at or after `index` that is no extender.
  private func classOfNext(
    after index: Int, in text: UnsafeBufferPointer<UInt8>,
    _ classes: UnsafeBufferPointer<WordBreakClass>
  ) -> WordBreakClass {
    var index = index
    while index < end {
      let (found, step) =
        text[index] < 0x80
        ? (classes[Int(text[index])], 1) : WordScanner.decode(text, index, end)
      if found != .extend { return found }
      index += step
    }
    return .other
  }

  private mutating func skipExtenders(
    in text: UnsafeBufferPointer<UInt8>, _ classes: UnsafeBufferPointer<WordBreakClass>
  ) {
    while position < end, text[position] >= 0x80 {
      let (found, step) = WordScanner.decode(text, position, end)
      guard found == .extend else { return }
      position += step
    }
  }

  /// Whether the full stop at ``position`` stands between two sentences rather than within a name.
  private func runsTogether(from start: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard position > start, position + 1 < end, endsInLowercase(text), beginsInUppercase(text)
    else { return false }
    var tail = position + 1
    while tail < end, text[tail].isLetterASCII { tail += 1 }
    // Psy.D, Ph.D: a short capitalised piece, then one letter.
    if tail == position + 2, position - start <= 3, text[start].isUppercaseASCII { return false }
    return !endsInDomain(text, position + 1)
  }

  /// Whether one of the parts that follow a full stop each, from `start` on, ends a domain name, as
  /// the last of “reefknot.Quayside.social” does.
  private func endsInDomain(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var start = start
    while start < end {
      var tail = start
      while tail < end, text[tail].isLetterASCII { tail += 1 }
      if DomainEndings.contains(text, start..<tail) { return true }
      guard tail > start, tail < end, text[tail] == UInt8(ascii: ".") else { return false }
      start = tail + 1
    }
    return false
  }

  /// Whether the scalar before ``position`` is a lower-case letter.
  private func endsInLowercase(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text[position - 1] >= 0x80 else { return text[position - 1].isLowercaseASCII }
    var lead = position - 1
    while text[lead] & 0xC0 == 0x80, lead > 0 { lead -= 1 }
    return String(decoding: text[lead..<position], as: UTF8.self).unicodeScalars.first?.properties
      .isLowercase ?? false
  }

  /// Whether the scalar after ``position`` is an upper-case letter.
  private func beginsInUppercase(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text[position + 1] >= 0x80 else { return text[position + 1].isUppercaseASCII }
    return String(decoding: text[position + 1..<min(end, position + 5)], as: UTF8.self)
      .unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// The class and the length of the scalar whose lead byte stands at `index`.
  private static func decode(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int
  ) -> (WordBreakClass, Int) {
    let lead = text[index]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, index + length <= end else { return (.other, 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
    guard let scalar = Unicode.Scalar(value) else { return (.other, length) }
    return (WordBreakClass(scalar), length)
  }
}

extension WordScanner {
  /// The bytes of each word of some text.
  static func words(of text: [UInt8]) -> [Range<Int>] {
    var scanner = WordScanner(text.indices)
    var words: [Range<Int>] = []
    text.withUnsafeBufferPointer { text in
      WordBreakClass.ascii.withUnsafeBufferPointer { classes in
        while let word = scanner.next(in: text, classes: classes) { words.append(word) }
      }
    }
    return words
  }
}

/// The words of some text, as the counts of an episode see them.
package func scannedWords(of text: String) -> [String] {
  let text = Array(text.utf8)
  return WordScanner.words(of: text).map { String(decoding: text[$0], as: UTF8.self) }
}

/// The last parts of domain and package names that speech capitalises now and then.
private enum DomainEndings {
  static let all: Set<String> = [
    "ai", "app", "blog", "ca", "cloud", "co", "com", "de", "dev", "edu", "eu", "fm", "gg", "gov",
    "info", "io", "js", "me", "net", "org", "sh", "social", "tech", "tv", "uk", "us", "xyz",
  ]
  private static let longest = 6

  static func contains(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    range.count <= longest
      && all.contains(String(decoding: text[range], as: UTF8.self).lowercased())
  }
}

extension UInt8 {
  var isLowercaseASCII: Bool { self &- 0x61 < 26 }
  var isUppercaseASCII: Bool { self &- 0x41 < 26 }
  var isLetterASCII: Bool { (self | 0x20).isLowercaseASCII }
  var isDigitASCII: Bool { self &- 0x30 < 10 }
  /// The byte in lower case, where it is an ASCII letter.
  var foldedASCII: UInt8 { isUppercaseASCII ? self | 0x20 : self }
}
