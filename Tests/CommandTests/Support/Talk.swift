import Foundation

/// Small transcripts made for one test.
enum Talk {
  /// A conversation of labelled lines.
  static func lines(_ first: String = "Ada Byron", _ second: String = "Ben Oak") -> String {
    (1...8).map {
      "\(first): Hello there, how are the ships on day number \($0)?\n"
        + "\(second): Very well, thanks, all of the ships are fine.\n"
    }.joined()
  }

  /// The same conversation with a header that gives it a title.
  static func titled(_ title: String, show: String = "Harbour Talk") -> String {
    "Title: \(title)\nShow: \(show)\n\n" + lines()
  }

  /// The same conversation as Podcasting 2.0 JSON, in which a name can be anything.
  static func json(_ first: String, _ second: String = "Ben Oak") throws -> Data {
    struct Transcript: Encodable {
      struct Segment: Encodable {
        var speaker: String
        var startTime: Double
        var endTime: Double
        var body: String
      }
      var version = "1.0.0"
      var segments: [Segment]
    }
    let segments = (0..<16).map {
      Transcript.Segment(
        speaker: $0.isMultiple(of: 2) ? first : second, startTime: Double($0) * 4,
        endTime: Double($0) * 4 + 3.5, body: "Hello there, how are the ships on day number \($0)?")
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try encoder.encode(Transcript(segments: segments))
  }
}
