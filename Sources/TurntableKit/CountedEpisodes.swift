import EpisodeAnalysis
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Episodes that were counted, until each can be seen beside the others of its show.
///
/// They wait on disk, as lines of tallies with their sentences, since all of them together would take
/// the memory of the whole archive.
final class CountedEpisodes: Sendable {
  private let descriptor: Int32
  private let places = Mutex(Places())

  private struct Places {
    var end = 0
    var ofInputs: [Int: Range<Int>] = [:]
  }

  /// Opens the file; `nil` where there can be none.
  init?() {
    descriptor = SystemCalls.openTemporary()
    if descriptor < 0 { return nil }
  }

  deinit { _ = closeDescriptor(descriptor) }

  /// Keeps an episode that was not seen beside others yet. Where there is no room it is not kept, and
  /// has to be counted again.
  func keep(_ episode: UnderstoodEpisode, ofInputAt index: Int) {
    var source = TallySource()
    source.show = episode.analyzed.tally.facts.show
    let bytes = TallyLine.bytes(TallyRecord(episode, from: source), withQuotes: true)
    let start = places.withLock { places in
      places.end += bytes.count
      return places.end - bytes.count
    }
    guard write(bytes, at: start) else { return }
    places.withLock { $0.ofInputs[index] = start..<start + bytes.count }
  }

  /// An episode that was kept; `nil` for any other.
  func episode(ofInputAt index: Int) -> UnderstoodEpisode? {
    guard let place = places.withLock({ $0.ofInputs[index] }),
      let bytes = SystemCalls.bytes(place, descriptor: descriptor)
    else { return nil }
    return try? TallyLine.record(bytes).understood
  }

  private func write(_ bytes: [UInt8], at start: Int) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress, $0.count, off_t(start + written))
      }
      if count < 0, errno == EINTR { continue }  // a signal came in between
      guard count > 0 else { return false }
      written += count
    }
    return true
  }
}
