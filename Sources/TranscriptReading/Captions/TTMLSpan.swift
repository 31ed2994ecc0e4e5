import TranscriptModel

/// When an element of timed text is shown.
struct TTMLSpan {
  var start: MediaTime?
  var end: MediaTime?

  /// The times an element states.
  struct Stated {
    var begin: MediaTime?
    var end: MediaTime?
    var duration: MediaTime?
    /// What was meant to be a time and is none.
    var fault: Range<Int>?

    /// Whether there are any.
    var isAny: Bool { begin != nil || end != nil || duration != nil }

    /// Reads an element's attributes.
    init(_ element: MarkupElement, _ clock: TTMLClock) {
      begin = time(element, "begin", clock)
      end = time(element, "end", clock)
      duration = time(element, "dur", clock)
    }

    private mutating func time(
      _ element: MarkupElement, _ name: StaticString, _ clock: TTMLClock
    ) -> MediaTime? {
      guard let range = element.attributeRange(name) else { return nil }
      let content = element.document.bytes
      let time = clock.time(content.span, range)
      if time == nil { fault = range }
      return time
    }
  }

  /// The times of a child: what it does not state it has from this, what it states counts from `base`.
  func child(_ times: Stated, from base: MediaTime, isAbsolute: Bool) -> TTMLSpan {
    guard times.isAny else { return self }
    var span = self
    let start = base + (times.begin ?? (isAbsolute ? self.start ?? .zero : .zero))
    span.start = start
    let ends = [times.end.map { base + $0 }, times.duration.map { start + $0 }, end]
    span.end = ends.compactMap { $0 }.min()
    return span
  }

  /// Whether a document counts all its times from the beginning of the recording, as Apple does,
  /// though the standard counts them from the element around: read by the standard, parts would be
  /// shown after their whole is over.
  static func areAbsolute(_ root: MarkupElement, _ clock: TTMLClock) -> Bool {
    var frames: [Stated] = []
    var misfits = 0
    for step in root.walk {
      switch step {
      case .enter(let element):
        let times = Stated(element, clock)
        if let whole = frames.last, let begin = whole.begin, begin > .zero, let part = times.begin {
          guard begin <= part else { return false }
          if let last = whole.end, begin + (times.end ?? part) > last { misfits += 1 }
        }
        let around = frames.last
        frames.append(times.isAny ? times : around ?? times)
      case .leave: frames.removeLast()
      case .text: break
      }
    }
    return misfits > 0
  }
}
