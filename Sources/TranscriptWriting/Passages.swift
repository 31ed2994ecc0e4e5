import TranscriptModel

/// What one voice says in a row, as texts write it: a paragraph a line.
struct Passage {
  /// The name to write before it; `nil` where nobody is named.
  var name: String?
  /// When it begins, where the source says.
  var start: MediaTime?
  /// Its paragraphs, without line ends, stamps in brackets where they stood.
  var paragraphs: [String]

  /// The passages of a transcript.
  ///
  /// - Parameters:
  ///   - escape: Makes words safe for the form.
  ///   - stamp: How a stamp within the words is written.
  static func all(
    of transcript: Transcript, _ voices: inout VoiceChanges,
    escape: @escaping (String) -> String, stamp: (MediaTime) -> String
  ) -> [Passage] {
    var passages: [Passage] = []
    var anchors = transcript.anchors[...]
    var previous: Utterance?
    for utterance in transcript.utterances {
      var paragraphs: [String] = [""]
      var start = utterance.text.lowerBound
      let take = { (end: Int) in
        let lines = transcript.speech[start..<end]
          .split(separator: 0x0A, omittingEmptySubsequences: false)
          .map { escape(String(decoding: $0, as: UTF8.self)) }
        paragraphs[paragraphs.count - 1] += lines[0]
        paragraphs += lines.dropFirst()
        start = end
      }
      while let anchor = anchors.first, anchor.offset <= utterance.text.upperBound {
        anchors.removeFirst()
        take(max(start, anchor.offset))
        paragraphs[paragraphs.count - 1] += stamp(anchor.time) + " "
      }
      take(utterance.text.upperBound)
      let name = voices.change(to: utterance.label, line: utterance.line)
      if name == nil, let last = passages.indices.last, !utterance.text.isEmpty {
        passages[last].goOn(with: paragraphs, afterPause: pauses(previous, utterance))
      } else {
        passages.append(Passage(name: name, start: utterance.start, paragraphs: paragraphs))
      }
      previous = utterance
    }
    return passages
  }

  /// Captions go on in one paragraph; a pause, or the end of a text's own paragraph, begins another.
  private mutating func goOn(with more: [String], afterPause: Bool) {
    if !afterPause, let last = paragraphs.last, let first = more.first {
      paragraphs[paragraphs.count - 1] =
        last.isEmpty || first.isEmpty ? last + first : last + " " + first
      paragraphs += more.dropFirst()
    } else {
      paragraphs += more
    }
  }

  private static func pauses(_ previous: Utterance?, _ next: Utterance) -> Bool {
    guard let end = previous?.end, let start = next.start else {
      return previous?.end == nil && next.start == nil
    }
    return start - end > MediaTime(milliseconds: 1500)
  }
}
