import TranscriptModel

extension MediaTime {
  /// Reads `h:mm:ss` or `m:ss`; `nil` for any other text and for a length of zero.
  package init?(clock text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard (2...3).contains(parts.count), parts.allSatisfy({ $0 != nil }) else { return nil }
    let numbers = parts.compactMap(\.self)
    guard numbers.dropFirst().allSatisfy((0..<60).contains), (0..<100_000).contains(numbers[0])
    else { return nil }
    let seconds = numbers.reduce(0) { $0 * 60 + $1 }
    guard seconds > 0 else { return nil }
    self.init(milliseconds: seconds * 1000)
  }
}
