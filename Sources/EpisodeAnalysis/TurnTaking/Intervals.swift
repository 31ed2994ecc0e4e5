/// Stretches of time that do not touch, in order.
struct Intervals {
  /// Start and end of each stretch, in milliseconds.
  private(set) var spans: [Range<Int>] = []

  /// Creates the union of some stretches, in any order and overlapping or not.
  init(unionOf stretches: [Range<Int>]) {
    for stretch in stretches.sorted(by: {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }) {
      if let last = spans.last, stretch.lowerBound <= last.upperBound {
        spans[spans.count - 1] = last.lowerBound..<max(last.upperBound, stretch.upperBound)
      } else {
        spans.append(stretch)
      }
    }
  }

  /// The time they cover, in milliseconds.
  var length: Int { spans.reduce(0) { $0 + $1.count } }

  /// The time they cover within `window`, in milliseconds.
  func length(within window: Range<Int>) -> Int {
    spans.reduce(0) { $0 + $1.clamped(to: window).count }
  }

  /// The time in which at least two of the sets are under way, in milliseconds.
  static func overlap(of sets: [Intervals]) -> Int {
    var edges: [(time: Int, step: Int)] = []
    for set in sets {
      for span in set.spans {
        edges.append((span.lowerBound, 1))
        edges.append((span.upperBound, -1))
      }
    }
    edges.sort { ($0.time, $0.step) < ($1.time, $1.step) }
    var (depth, since, total) = (0, 0, 0)
    for edge in edges {
      if depth >= 2 { total += edge.time - since }
      depth += edge.step
      since = edge.time
    }
    return total
  }
}
