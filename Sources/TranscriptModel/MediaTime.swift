/// A position in, or a length of, a recording, in whole milliseconds.
///
/// Integers add up the same in any order, which floating-point seconds do not.
public struct MediaTime: Hashable, Comparable, Codable, Sendable {
  /// The time in milliseconds; negative only where a source says so.
  public var milliseconds: Int

  /// Creates a time of so many milliseconds.
  public init(milliseconds: Int) { self.milliseconds = milliseconds }

  /// Creates a time from a clock's parts. Callers bound each part; see `TimeStamp` for reading text.
  public init(hours: Int = 0, minutes: Int = 0, seconds: Int = 0, milliseconds: Int = 0) {
    self.milliseconds = ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds
  }

  /// The beginning of a recording.
  public static let zero = MediaTime(milliseconds: 0)

  /// Orders times from early to late.
  public static func < (a: MediaTime, b: MediaTime) -> Bool { a.milliseconds < b.milliseconds }
  /// The time that lies `b` after `a`.
  public static func + (a: MediaTime, b: MediaTime) -> MediaTime {
    MediaTime(milliseconds: a.milliseconds + b.milliseconds)
  }
  /// The length from `b` to `a`; negative where `a` is the earlier.
  public static func - (a: MediaTime, b: MediaTime) -> MediaTime {
    MediaTime(milliseconds: a.milliseconds - b.milliseconds)
  }

  /// Written in JSON as a plain number of milliseconds.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }

  /// Reads a plain number of milliseconds.
  public init(from decoder: any Decoder) throws {
    milliseconds = try decoder.singleValueContainer().decode(Int.self)
  }
}

extension MediaTime: CustomStringConvertible {
  /// The time as `h:mm:ss`, rounded down to the second.
  public var description: String {
    let total = abs(milliseconds) / 1000
    let pad = { (n: Int) in n < 10 ? "0\(n)" : "\(n)" }
    let sign = milliseconds < 0 ? "-" : ""
    return "\(sign)\(total / 3600):\(pad(total / 60 % 60)):\(pad(total % 60))"
  }
}
