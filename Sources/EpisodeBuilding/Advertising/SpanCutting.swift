import TranscriptModel

/// What tells an advertisement.
enum AdvertisementSource: Equatable {
  /// It stands under this label.
  case label(String)
  /// People read it within their turns: how many bytes of it each, by their place in the list.
  case span(AdvertisementFinding.Span, readers: [Int: Int])

  /// Where it stands within people's speech; `nil` for one under a label of its own.
  var span: AdvertisementFinding.Span? {
    if case .span(let span, _) = self { span } else { nil }
  }

  /// Counts what somebody reads of it.
  mutating func count(_ bytes: Int, by holder: Turn.Holder) {
    guard case .span(let span, var readers) = self, case .speaker(let index) = holder else {
      return
    }
    readers[index, default: 0] += bytes
    self = .span(span, readers: readers)
  }
}

/// Cuts utterances where an advertisement begins or ends in them.
///
/// The moment of a cut within a timed utterance is reckoned by the bytes before it, so that the
/// times of the pieces add up to the utterance's own.
struct SpanCutting {
  /// A part of an utterance, and the advertisement it is part of.
  struct Piece {
    var utterance: Utterance
    var span: AdvertisementFinding.Span?
  }

  private let speech: [UInt8]
  private var spans: ArraySlice<AdvertisementFinding.Span>

  /// Prepares to cut utterances, in order, by spans in order.
  init(_ spans: [AdvertisementFinding.Span], of speech: [UInt8]) {
    self.speech = speech
    self.spans = spans[...]
  }

  /// The pieces of an utterance, in order; the utterance itself where no advertisement touches it.
  mutating func pieces(of utterance: Utterance) -> [Piece] {
    while let span = spans.first, span.text.upperBound <= utterance.text.lowerBound {
      spans = spans.dropFirst()
    }
    guard let first = spans.first, first.text.lowerBound < utterance.text.upperBound else {
      return [Piece(utterance: utterance)]
    }
    var pieces: [Piece] = []
    var place = utterance.text.lowerBound
    for span in spans {
      let text = span.text.clamped(to: utterance.text)
      guard !text.isEmpty else { break }
      append(place..<text.lowerBound, of: utterance, nil, to: &pieces)
      append(text, of: utterance, span, to: &pieces)
      place = text.upperBound
    }
    append(place..<utterance.text.upperBound, of: utterance, nil, to: &pieces)
    return pieces
  }

  private func append(
    _ text: Range<Int>, of whole: Utterance, _ span: AdvertisementFinding.Span?,
    to pieces: inout [Piece]
  ) {
    guard let start = speech[text].firstIndex(where: SpanCutting.isInk),
      let last = speech[text].lastIndex(where: SpanCutting.isInk)
    else { return }
    var piece = whole
    piece.text = start..<last + 1
    if start > whole.text.lowerBound {
      piece.start = time(at: start, in: whole)
      piece.changesVoice = false
    }
    // It lasts until the next begins.
    if let next = speech[text.upperBound..<whole.text.upperBound].firstIndex(
      where: SpanCutting.isInk)
    {
      piece.end = time(at: next, in: whole)
    }
    pieces.append(Piece(utterance: piece, span: span))
  }

  private static func isInk(_ byte: UInt8) -> Bool { byte != 0x20 && byte != 0x0A }

  private func time(at offset: Int, in utterance: Utterance) -> MediaTime? {
    guard let start = utterance.start, let end = utterance.end else { return nil }
    let part = Double(offset - utterance.text.lowerBound) / Double(utterance.text.count)
    let length = Double((end - start).milliseconds)
    return start + MediaTime(milliseconds: Int((part * length).rounded()))
  }
}
