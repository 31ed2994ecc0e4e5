public import TranscriptModel

/// A conversation written down for a test, from which transcripts and episodes are made.
public struct Script: Sendable {
  /// One utterance.
  public struct Line: Sendable {
    /// The label; `nil` for speech under none, ``Script/advertisement`` for advertising.
    public var who: String?
    /// The words.
    public var text: String
    /// When it begins, in milliseconds.
    public var start: Int?
    /// When it ends, in milliseconds.
    public var end: Int?

    /// Creates an utterance.
    public init(_ who: String?, _ text: String, _ start: Int? = nil, _ end: Int? = nil) {
      (self.who, self.text, self.start, self.end) = (who, text, start, end)
    }
  }

  /// The label that ``episode`` takes for advertising.
  public static let advertisement = "Ad"

  /// The utterances; in ``episode``, each is a turn of its own.
  public var lines: [Line]
  /// The roles in ``episode`` by label; others are unknown.
  public var roles: [String: Role] = [:]
  /// The stamps at the beginning of lines, by index, in milliseconds.
  public var anchors: [Int: Int] = [:]
  /// What the source knows beside the speech; the timing is that of the lines.
  public var facts = EpisodeFacts(
    title: "A Test", show: "Shop Talk", language: "en", source: "test.txt", format: "text",
    timing: .untimed)
  /// What the source says about the episode, for ``transcript``.
  public var metadata = SourceMetadata()

  /// Creates a conversation.
  public init(_ lines: [Line], roles: [String: Role] = [:]) {
    (self.lines, self.roles) = (lines, roles)
  }

  /// Creates a conversation of untimed lines such as `Ann: Hello.`; without a label where the line
  /// begins with a colon.
  public init(_ text: String, roles: [String: Role] = [:]) {
    self.init(
      text.split(separator: "\n").map { line in
        let colon = line.firstIndex(of: ":") ?? line.startIndex
        let words = line[colon...].dropFirst().drop { $0 == " " }
        return Line(colon == line.startIndex ? nil : String(line[..<colon]), String(words))
      }, roles: roles)
  }

  /// The transcript a reader would make of it: line 1 of the source is the first utterance.
  public var transcript: Transcript {
    var transcript = Transcript(metadata: metadata)
    for (index, line) in lines.enumerated() {
      let start = transcript.speech.count
      transcript.speech += Array(line.text.utf8)
      let text = start..<transcript.speech.count
      transcript.speech.append(UInt8(ascii: "\n"))
      if let who = line.who, !transcript.labels.contains(who) { transcript.labels.append(who) }
      if let anchor = anchors[index] {
        transcript.anchors.append(
          TimeAnchor(offset: start, time: MediaTime(milliseconds: anchor), line: index + 1))
      }
      transcript.utterances.append(
        Utterance(
          label: line.who.flatMap(transcript.labels.firstIndex), text: text,
          start: line.start.map { MediaTime(milliseconds: $0) },
          end: line.end.map { MediaTime(milliseconds: $0) }, line: index + 1))
    }
    return transcript
  }

  /// What a reader would hand on.
  public var document: SourceDocument {
    SourceDocument(
      recognition: Recognition(format: facts.format, confidence: 1, evidence: "a test"),
      content: .transcript(transcript))
  }

  /// The episode with one turn a line, as if it had been built.
  public var episode: Episode {
    let transcript = transcript
    var speakers: [Speaker] = []
    var advertisements: [Advertisement] = []
    let turns = transcript.utterances.indices.map { index -> Turn in
      let utterance = transcript.utterances[index]
      var holder = Turn.Holder.unlabelled
      if let who = lines[index].who {
        if who == Script.advertisement {
          holder = .advertisement(advertisements.count)
          advertisements.append(Advertisement(evidence: "a test says so"))
        } else {
          let known = speakers.firstIndex { $0.name == who }
          holder = .speaker(known ?? speakers.count)
          if known == nil {
            speakers.append(
              Speaker(name: who, labels: [who], role: roles[who] ?? .unknown, roleBasis: "a test"))
          }
        }
      }
      return Turn(
        holder: holder, utterances: index..<index + 1, start: utterance.start, end: utterance.end,
        line: utterance.line)
    }
    var facts = facts
    facts.timing = transcript.timing
    return Episode(
      facts: facts, speakers: speakers, turns: turns, utterances: transcript.utterances,
      speech: transcript.speech, anchors: transcript.anchors, advertisements: advertisements,
      diagnostics: [])
  }
}

/// Numbers that look random and are the same in every run (SplitMix64).
public struct SameNumbers: RandomNumberGenerator {
  private var state: UInt64

  /// Begins a series.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
