import TranscriptModel

/// The captions of a transcript: utterances with a start and an end, and those that share them.
struct Captions {
  /// One caption; the voices in it share its times.
  struct Caption {
    var start: MediaTime
    var end: MediaTime
    /// Indices of ``Transcript/utterances``, in order.
    var utterances: [Int]
  }

  private(set) var captions: [Caption] = []
  /// What had to be made up.
  private(set) var diagnostics: [Diagnostic] = []

  /// Puts the utterances of a transcript into captions.
  ///
  /// - Throws: ``WritingError`` where most of the speech has no start and end.
  init(_ transcript: Transcript, for title: String) throws(WritingError) {
    guard transcript.timing == .measured else {
      let what =
        transcript.timing == .untimed
        ? "the transcript has no times" : "the transcript only says where some of the speech begins"
      throw WritingError(
        "\(what), and \(title) needs a beginning and an end for every caption; "
          + "convert to txt, md, csv or json instead")
    }
    var open: Caption?
    var unended = 0
    for (index, utterance) in transcript.utterances.enumerated() {
      if let start = utterance.start {
        // A caption that never ended ends where the next begins.
        if var caption = open {
          caption.end = max(caption.start, start)
          captions.append(caption)
          unended += 1
        }
        open = Caption(start: start, end: start, utterances: [])
      } else if open == nil, let last = captions.indices.last {
        if utterance.text.isEmpty {
          captions.append(
            Caption(start: captions[last].end, end: captions[last].end, utterances: [index]))
        } else {
          captions[last].utterances.append(index)
          captions[last].end = max(captions[last].end, utterance.end ?? .zero)
        }
        continue
      } else if open == nil {
        open = Caption(start: .zero, end: .zero, utterances: [])
      }
      open?.utterances.append(index)
      if let end = utterance.end, var caption = open {
        caption.end = end
        captions.append(caption)
        open = nil
      }
    }
    if let caption = open {
      captions.append(caption)
      unended += 1
    }
    guard unended > 0 else { return }
    let what =
      unended == 1 ? "1 caption has no end; it ends" : "\(unended) captions have no end; they end"
    diagnostics.append(
      Diagnostic(.warning, .badTime, "\(what) where the next begins"))
  }
}

extension Utterance {
  /// What captions write before the words of another voice that nobody names.
  var dash: String { changesVoice ? "- " : "" }
}

extension MediaTime {
  /// The time as captions write it: `00:01:02.345`.
  func caption(_ point: String) -> String {
    let total = max(0, milliseconds)
    let pad = { (number: Int, width: Int) in
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(pad(total / 3_600_000, 2)):\(pad(total / 60_000 % 60, 2)):"
      + "\(pad(total / 1000 % 60, 2))\(point)\(pad(total % 1000, 3))"
  }

  /// The time in seconds, exact to the millisecond: `62.345`.
  var seconds: String {
    let fraction = milliseconds % 1000
    guard fraction != 0 else { return String(milliseconds / 1000) }
    var digits = String(1000 + fraction).dropFirst()
    while digits.hasSuffix("0") { digits = digits.dropLast() }
    return "\(milliseconds / 1000).\(digits)"
  }

  /// The time in brackets as texts write it, `[0:01:02]`; to the thousandth only where the source
  /// itself marks points like this.
  func stamp(in timing: SourceTiming) -> String {
    guard timing == .anchored, milliseconds % 1000 != 0 else { return "[\(self)]" }
    return "[\(self).\(String(1000 + milliseconds % 1000).dropFirst())]"
  }
}
