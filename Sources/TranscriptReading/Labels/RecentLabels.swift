/// What was found out about the labels seen last: in a conversation the same few come again and
/// again, and need no second look.
struct RecentLabels<Finding> {
  private static var capacity: Int { 8 }

  private var entries: [(label: [UInt8], finding: Finding)] = []
  private var oldest = 0

  /// What was found out about a label with the same bytes; `nil` where it is not remembered.
  func finding(_ bytes: Span<UInt8>, _ label: Range<Int>) -> Finding? {
    for entry in entries where entry.label.count == label.count {
      var offset = 0
      while offset < label.count,
        entry.label[offset] == bytes[label.lowerBound + offset]
      {
        offset += 1
      }
      if offset == label.count { return entry.finding }
    }
    return nil
  }

  /// Remembers a finding, in place of the oldest where there are many.
  mutating func remember(_ bytes: Span<UInt8>, _ label: Range<Int>, _ finding: Finding) {
    let label = bytes.array(label)
    if entries.count < Self.capacity {
      entries.append((label, finding))
    } else {
      entries[oldest] = (label, finding)
      oldest = (oldest + 1) % Self.capacity
    }
  }
}
