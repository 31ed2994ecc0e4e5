import TranscriptModel

/// The sentences that people say, one after the other, and what each says of advertisements.
struct AdvertisingSentences {
  /// A sentence of people.
  struct Sentence {
    /// Its bytes in the transcript's speech.
    var text: Range<Int>
    /// About how many words it has.
    var words: Int
    /// What it says that is said in advertisements.
    var cues: AdvertisingCues
  }

  /// Where sentences begin and end.
  let bounds: SentenceBounds
  private let transcript: Transcript
  private let isPerson: [Bool]

  /// Prepares to listen to a transcript; `bearers` says what each label stands for.
  init(_ transcript: Transcript, _ bearers: [Identities.Bearer]) {
    self.transcript = transcript
    bounds = SentenceBounds(transcript)
    isPerson = transcript.utterances.map { utterance in
      guard let label = utterance.label else { return true }
      return if case .speaker = bearers[label] { true } else { false }
    }
  }

  /// Whether a person, known or not, says the byte at an offset.
  func isSpoken(at offset: Int) -> Bool {
    bounds.utterance(at: offset).map { isPerson[$0] } ?? false
  }

  /// The sentence from an offset on; `nil` where something else than people is heard first, and at
  /// the end.
  func sentence(from offset: Int) -> Sentence? {
    let start = bounds.skippingSpace(from: offset)
    guard start < transcript.speech.count, !isBroken(from: offset, to: start) else { return nil }
    let text = start..<bounds.end(after: start)
    guard !text.isEmpty else { return nil }
    let bytes = transcript.speech[text]
    let words = 1 + bytes.count { $0 == 0x20 || $0 == 0x0A }
    return Sentence(text: text, words: words, cues: AdvertisingCues(bytes))
  }

  /// Whether a sound or an advertisement of its own is what ends people's speech at an offset.
  func isBroken(after offset: Int) -> Bool {
    let start = bounds.skippingSpace(from: offset)
    return start < transcript.speech.count && isBroken(from: offset, to: start)
  }

  /// The sentences before an offset, not before another, without a break between.
  func sentences(from floor: Int, before offset: Int) -> [Sentence] {
    var found: [Sentence] = []
    var place = bounds.skippingSpace(from: floor)
    while place < offset {
      guard let sentence = sentence(from: place) else {
        found.removeAll()
        place = bounds.skippingSpace(from: bounds.end(after: bounds.skippingSpace(from: place)))
        continue
      }
      if sentence.text.upperBound <= offset { found.append(sentence) }
      place = bounds.skippingSpace(from: sentence.text.upperBound)
      if isBroken(after: sentence.text.upperBound) { found.removeAll() }
    }
    return found
  }

  /// Whether a sentence names somebody.
  func says(_ names: SponsorNames, _ sentence: Sentence) -> Bool {
    names.areSaid(in: transcript.speech[sentence.text])
  }

  /// The words of a sentence.
  func words(of sentence: Sentence) -> String {
    String(decoding: transcript.speech[sentence.text], as: UTF8.self)
  }

  /// The line of the file that a sentence stands in, from 1.
  func line(of sentence: Sentence) -> Int {
    bounds.utterance(at: sentence.text.lowerBound).map { transcript.utterances[$0].line } ?? 1
  }

  private func isBroken(from offset: Int, to start: Int) -> Bool {
    guard let next = bounds.utterance(at: start) else { return true }
    guard let one = bounds.utterance(at: offset), one < next else { return !isPerson[next] }
    return !isPerson[one + 1...next].allSatisfy { $0 }
  }
}
