import TranscriptModel

/// Cuts the speech of a transcript into sentences, across captions and up to a change of voice.
struct SentenceBounds {
  /// The bytes after which a sentence without any stop is cut between words.
  static let longest = 400

  private let speech: [UInt8]
  private let utterances: [Utterance]

  /// Prepares to cut the speech of a transcript.
  init(_ transcript: Transcript) {
    speech = transcript.speech
    utterances = transcript.utterances
  }

  /// The utterance that holds a byte, or the line feed after it; `nil` outside of all.
  func utterance(at offset: Int) -> Int? {
    var (low, high) = (0, utterances.count)
    while low < high {
      let middle = (low + high) / 2
      if utterances[middle].text.upperBound < offset { low = middle + 1 } else { high = middle }
    }
    guard low < utterances.count, utterances[low].text.lowerBound <= offset else { return nil }
    return low
  }

  /// Where the sentence begins that holds a byte; at a few words before it where no beginning is
  /// near.
  func start(before offset: Int) -> Int {
    let floor = max(0, offset - SentenceBounds.longest)
    var index = offset
    var nearby = offset
    while index > floor {
      if isSpace(speech[index - 1]) {
        if endsSentence(at: index - 1, next: index) { return index }
        if offset - index <= 50 { nearby = index }
      }
      index -= 1
    }
    return index == 0 ? 0 : nearby
  }

  /// Where the sentence ends that begins at an offset.
  func end(after start: Int) -> Int {
    var index = start
    while index < speech.count {
      if isSpace(speech[index]) {
        if endsSentence(at: index, next: index + 1) { return index }
        if index - start >= SentenceBounds.longest { return index }
      }
      index += 1
    }
    return speech.count
  }

  /// The first byte from an offset on that is no space.
  func skippingSpace(from offset: Int) -> Int {
    var index = offset
    while index < speech.count, isSpace(speech[index]) { index += 1 }
    return index
  }

  /// Whether a sentence ends with the space at an offset: a stop before it and no small letter
  /// behind, or the end of a paragraph or of what one voice says.
  private func endsSentence(at space: Int, next: Int) -> Bool {
    if speech[space] == 0x0A, !isWithinCaptions(space) { return true }
    var last = space - 1
    while last >= 0 {
      switch speech[last] {
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
        let first = skippingSpace(from: next)
        return first == speech.count || speech[first] &- 0x61 >= 26
      // Brackets and quotation marks, “”” and “’” byte by byte.
      case 0x22, 0x27, 0x29, 0x5D, 0x99, 0x9D, 0x80, 0xE2: last -= 1
      default: return false
      }
    }
    return false
  }

  /// Whether a line feed only parts two captions of one voice.
  private func isWithinCaptions(_ offset: Int) -> Bool {
    guard let index = utterance(at: offset), utterances[index].text.upperBound == offset,
      index + 1 < utterances.count
    else { return false }
    let (one, next) = (utterances[index], utterances[index + 1])
    return one.label == next.label && one.end != nil && next.start != nil && !next.changesVoice
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }
}
