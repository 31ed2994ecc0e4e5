/// Made-up episodes of a show, as many as one likes: the same for the same place, everywhere.
///
/// Two people are in every episode and a third comes and goes; lengths differ by a factor of four, and
/// formats change with the months, as they do in real archives.
public enum Archive {
  /// An episode, and what its file is called.
  public struct Episode: Sendable {
    /// The file's name: a number, a day and the format's extension.
    public let name: String
    /// The whole file.
    public let bytes: [UInt8]
  }

  private static let formats: [Format] = [.text, .markdown, .text, .webvtt, .subrip]

  /// Makes the episode at a place, 0 or more.
  public static func episode(_ index: Int) -> Episode {
    var random = RandomNumbers(seed: UInt64(index) &* 2 + 1)
    let format = formats[index / 40 % formats.count]
    let guest = guests[random.int(in: 0...guests.count - 1)]
    let interview = Interview(
      bytes: random.int(in: 40_000...160_000), seed: UInt64(index),
      people: ["Maya Lindqvist", "Tomás Okafor", guest])
    let file = format.fileName.split(separator: ".").last ?? "txt"
    return Episode(
      name: "\(padded(index + 1, 6))-\(day(index)).\(file)", bytes: interview.written(as: format))
  }

  /// Guests by first and last names that are nobody's in particular.
  private static let guests = ["Ines", "Jonas", "Amara", "Pavel", "Sunniva", "Rafiq"].flatMap {
    first in
    ["Vandermeer", "Halloran", "Oyelaran", "Strand", "Quispe"].map { "\(first) \($0)" }
  }

  /// An episode a week from 2015 on; months of 28 days serve.
  private static func day(_ index: Int) -> String {
    let month = index / 4
    return "\(2015 + month / 12 % 80)-\(padded(month % 12 + 1, 2))-\(padded(index % 4 * 7 + 1, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
