import ArgumentParser
import TurntableKit

/// The options of every command that reads transcripts.
struct EpisodeFlags: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Transcripts, folders of them, or - for standard input.", valueName: "input"),
    completion: .file())
  var inputs: [String]

  @Option(help: ArgumentHelp("Name somebody as host; may be repeated.", valueName: "name"))
  var host: [String] = []

  @Option(help: ArgumentHelp("Name somebody as guest; may be repeated.", valueName: "name"))
  var guest: [String] = []

  @Option(
    help: ArgumentHelp(
      "Say who a label is, as in 'MAYA=Maya Lindqvist'; may be repeated.", valueName: "label=name"))
  var alias: [String] = []

  @Option(help: "The episode's title; one input only.")
  var title: String?

  @Option(
    help: ArgumentHelp("Day of publication, as in 2026-03-04; one input only.", valueName: "day"))
  var date: String?

  @Option(
    help: ArgumentHelp(
      "Length of the recording, as in 1:02:30 or 62:30; one input only.", valueName: "h:mm:ss"))
  var duration: String?

  @Option(help: ArgumentHelp("The language, as in en or de-AT.", valueName: "tag"))
  var language: String?

  @Option(
    help: ArgumentHelp(
      "Read as this format, whatever it looks like; “turntable formats” lists them.",
      valueName: "format"))
  var readAs: String?

  @Option(
    help: ArgumentHelp(
      "Keep advertisements as their reader's words, or count them apart.",
      valueName: "keep|separate"))
  var ads = Advertising.separate

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Flag(help: "Fail where there are warnings.")
  var strict = false

  /// What becomes of advertisements.
  enum Advertising: String, ExpressibleByArgument, CaseIterable { case keep, separate }

  func validate() throws {
    if inputs.isEmpty {
      throw ValidationError("name a transcript, a folder, or - for standard input")
    }
    try validate(inputs: inputs.count)
    _ = try options()
  }

  /// Refuses options that state something of one episode where there are several.
  func validate(inputs count: Int) throws {
    if count > 1, title != nil || date != nil || duration != nil {
      throw ValidationError("--title, --date and --duration go with one input only")
    }
  }

  /// The options in the words of the kit.
  func options(withTexts: Bool = false) throws -> EpisodeOptions {
    var options = EpisodeOptions()
    if let readAs, !Catalogue.formatIDs.contains(readAs) {
      throw ValidationError(
        "there is no format “\(readAs)” to read; the formats are: "
          + Catalogue.formatIDs.joined(separator: ", "))
    }
    options.format = readAs
    options.withTexts = withTexts
    options.context.hosts = host
    options.context.guests = guest
    for text in alias {
      guard let split = text.firstIndex(of: "="), split > text.startIndex,
        text.index(after: split) < text.endIndex
      else { throw ValidationError("--alias takes LABEL=NAME, not “\(text)”") }
      options.context.aliases[String(text[..<split])] = String(text[text.index(after: split)...])
    }
    options.overrides.title = title
    options.overrides.language = language
    options.overrides.keepsAdvertisements = ads == .keep
    if let date {
      guard let day = CalendarDate(iso8601: date) else {
        throw ValidationError("--date takes a day such as 2026-03-04, not “\(date)”")
      }
      options.overrides.published = day
    }
    if let duration {
      guard let length = MediaTime(clock: duration) else {
        throw ValidationError("--duration takes a length such as 1:02:30, not “\(duration)”")
      }
      options.overrides.duration = length
    }
    return options
  }
}

extension MediaTime {
  /// Reads `h:mm:ss` or `m:ss`; `nil` for any other text and for a length of zero.
  fileprivate init?(clock text: String) {
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
