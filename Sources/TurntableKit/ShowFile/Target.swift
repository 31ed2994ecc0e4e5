import ReportComposition
import ReportModel
import TranscriptModel

/// A bound a show sets itself for a measure of its episodes.
public struct Target: Hashable, Sendable {
  /// The id of the measure: a column of the table `episode`, such as `host_talk_time_share`.
  public var measure: String
  /// The least it is to be, in the unit of the column; `nil` where there is no least.
  public var low: Double?
  /// The most it is to be, in the unit of the column; `nil` where there is no most.
  public var high: Double?
  /// The line of the show's file, from 1.
  public var line: Int

  /// The measures there can be a target for, as `show.yml` writes them: `host-talk-time-share`.
  public static var measures: [String] { columns.map { named($0.id) } }

  fileprivate static var columns: [ColumnInfo] {
    let columns = TableDefinition.dictionary.first { $0.id == "episode" }?.columns ?? []
    return columns.filter { column in
      [.count, .number, .share, .rate, .duration].contains(column.kind) && column.id != "number"
        && !column.id.contains("_low") && !column.id.contains("_high")
    }
  }

  /// A measure as `show.yml` writes it.
  static func named(_ id: String) -> String { String(id.map { $0 == "_" ? "-" : $0 }) }
}

extension ShowFile {
  /// The targets as a review checks them.
  var reviewTargets: [ReviewTarget] {
    targets.map { ReviewTarget(measure: $0.measure, low: $0.low, high: $0.high) }
  }
}

extension SettingsReader {
  /// A measure and its bounds.
  mutating func target(_ key: Written, _ piece: YAMLPiece) -> Target? {
    guard let column = Target.columns.first(where: { Target.named($0.id) == key.text }) else {
      let hint = NearestName.hint(key.text, among: Target.measures, "measures")
      complain("there is no measure “\(key.text)”\(hint)", at: key)
      return nil
    }
    guard let written = text(piece, of: key.text) else { return nil }
    guard let bounds = Bounds(written.text, column.kind) else {
      let (low, high) = Bounds.example(column.kind)
      complain(
        "“\(written.text)” is not understood; write “at most \(high)”, “at least \(low)” or "
          + "“between \(low) and \(high)”", at: written)
      return nil
    }
    if let low = bounds.low, let high = bounds.high, low > high {
      complain("“\(written.text)” is never met: the first is the larger", at: written)
      return nil
    }
    return Target(measure: column.id, low: bounds.low, high: bounds.high, line: key.line)
  }
}

/// What a target's text says.
private struct Bounds {
  var low: Double?
  var high: Double?

  /// Reads `at most 40%`, `at least 3`, `between 0:30:00 and 1:00:00`; `nil` for anything else.
  init?(_ text: String, _ kind: ColumnInfo.Kind) {
    let words = text.lowercased().split(separator: " ").joined(separator: " ")
    let value = { Bounds.value($0, kind) }
    if words.hasPrefix("at most "), let most = value(words.dropFirst("at most ".count)) {
      high = most
    } else if words.hasPrefix("at least "), let least = value(words.dropFirst("at least ".count)) {
      low = least
    } else if words.hasPrefix("between "), case let ends = words.dropFirst("between ".count),
      let and = ends.firstRange(of: " and "), let first = value(ends[..<and.lowerBound]),
      let second = value(ends[and.upperBound...])
    {
      (low, high) = (first, second)
    } else {
      return nil
    }
  }

  /// A value in the unit of its column: shares as fractions, lengths in seconds.
  private static func value(_ text: Substring, _ kind: ColumnInfo.Kind) -> Double? {
    switch kind {
    case .share:
      guard text.hasSuffix("%") else { return nil }
      let number = text.dropLast()
      return plain(number.hasSuffix(" ") ? number.dropLast() : number)
        .flatMap { $0 <= 100 ? $0 / 100 : nil }
    case .duration:
      if let unit = [" minutes", " min"].first(where: text.hasSuffix) {
        return plain(text.dropLast(unit.count)).map { $0 * 60 }
      }
      return MediaTime(clock: String(text)).map { Double($0.milliseconds) / 1000 }
    default: return plain(text)
    }
  }

  /// A plain number from 0 on.
  private static func plain(_ text: Substring) -> Double? {
    let isPlain = text.count <= 12 && text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
    return isPlain ? Double(text) : nil
  }

  /// Two values as they are written, for a message.
  static func example(_ kind: ColumnInfo.Kind) -> (String, String) {
    switch kind {
    case .share: ("30%", "40%")
    case .duration: ("0:30:00", "1:00:00")
    default: ("3", "12")
    }
  }
}
