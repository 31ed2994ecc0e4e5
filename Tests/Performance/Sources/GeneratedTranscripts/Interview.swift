/// A made-up conversation of any length; the same for the same size, everywhere.
public struct Interview: Sendable {
  /// What somebody says at a stretch.
  struct Utterance {
    let speaker: String
    let start: Int
    let end: Int
    let text: [UInt8]
  }

  /// Who speaks.
  public static let people = ["Maya Lindqvist", "Tomás Okafor", "Ines Vandermeer"]
  private static let listening = ["Yeah.", "Mm-hm.", "Right.", "Okay, yeah."]

  let utterances: [Utterance]

  /// Makes a conversation of three people with at least so many bytes of speech.
  public init(bytes: Int, seed: UInt64 = 20_260_304, people: [String] = Interview.people) {
    var random = RandomNumbers(seed: seed)
    var utterances: [Utterance] = []
    var size = 0
    var clock = 0
    var speaker = 0
    while size < bytes {
      speaker = (speaker + random.int(in: 1...2)) % people.count
      let utterance = Self.utterance(by: people[speaker], at: clock, &random)
      clock = utterance.end + random.int(in: 0...400)
      size += utterance.text.count
      utterances.append(utterance)
    }
    self.utterances = utterances
  }

  private static func utterance(
    by speaker: String, at start: Int, _ random: inout RandomNumbers
  ) -> Utterance {
    var text: [UInt8] = []
    var words = 0
    if random.fraction() < 0.08 {
      text += listening[random.int(in: 0...listening.count - 1)].utf8
      words = 1
    } else {
      for sentence in 0..<random.int(in: 1...6) {
        if sentence > 0 { text.append(UInt8(ascii: " ")) }
        words += appendSentence(to: &text, &random)
      }
    }
    return Utterance(speaker: speaker, start: start, end: start + words * 350, text: text)
  }

  private static func appendSentence(
    to text: inout [UInt8], _ random: inout RandomNumbers
  ) -> Int {
    let words = random.int(in: 4...24)
    let first = text.count
    for word in 0..<words {
      if word > 0 {
        if random.fraction() < 0.07 { text.append(UInt8(ascii: ",")) }
        text.append(UInt8(ascii: " "))
      }
      Vocabulary.appendWord(to: &text, from: &random)
    }
    if text[first] >= UInt8(ascii: "a") { text[first] -= 32 }
    text.append(UInt8(ascii: random.fraction() < 0.12 ? "?" : "."))
    return words
  }
}
