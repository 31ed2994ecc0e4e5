/// Cuts what several people say at once into equal parts.
enum SharedSpeech {
  /// The bytes of each part: as many words for everybody, and what is over for the first.
  static func parts(of text: Range<Int>, in speech: [UInt8], among count: Int) -> [Range<Int>] {
    var starts: [Int] = []
    var isWithin = false
    var opening = text.lowerBound
    for index in text {
      let byte = speech[index]
      if byte == 0x20 || byte == 0x0A {
        (isWithin, opening) = (false, index + 1)
      } else if !isWithin, byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 {
        // Brackets and quotation marks before a word stay with it.
        starts.append(opening)
        isWithin = true
      }
    }
    let each = starts.count / count
    let rest = starts.count % count
    var cuts = [text.lowerBound]
    for part in 1..<count {
      let word = rest + part * each
      cuts.append(word < starts.count ? starts[word] : text.upperBound)
    }
    return zip(cuts, cuts.dropFirst() + [text.upperBound]).map { $0..<$1 }
  }
}
