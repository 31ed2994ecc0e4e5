import ArgumentParser
import TurntableKit

/// The options of every command that reads transcripts.
struct EpisodeFlags: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Transcripts, folders of them, or - for standard input.", valueName: "input"),
    completion: .file())
  var inputs: [String]

  @Option(
    help: ArgumentHelp(
      "What is stated of the show. (default: the nearest show.yml at or above the input)",
      valueName: "file"),
    completion: .file(extensions: ["yml"]))
  var show: String?

  @Flag(help: "Look for no show.yml.")
  var noShow = false

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
    if noShow, show != nil { throw ValidationError("--show and --no-show exclude each other") }
    try validate(inputs: inputs.count)
    _ = try options()
  }

  /// Refuses options that state something of one episode where there are several.
  func validate(inputs count: Int) throws {
    if count > 1, title != nil || date != nil || duration != nil {
      throw ValidationError("--title, --date and --duration go with one input only")
    }
  }

  /// Which files about shows are looked at.
  var showChoice: ShowFiles.Choice { noShow ? .none : show.map { .file($0) } ?? .nearest }

  /// The options in the words of the kit.
  func options(withTexts: Bool = false) throws -> EpisodeOptions {
    var options = EpisodeOptions()
    if let readAs, !Catalogue.formatIDs.contains(readAs) {
      throw ValidationError(
        "there is no format “\(readAs)” to read; the formats are: "
          + Catalogue.formatIDs.joined(separator: ", "))
    }
    options.format = readAs
    if withTexts { options.parts.insert(.texts) }
    options.context.hosts = host.map { Stated($0, .user("--host")) }
    options.context.guests = guest.map { Stated($0, .user("--guest")) }
    for text in alias {
      guard let split = text.firstIndex(of: "="), split > text.startIndex,
        text.index(after: split) < text.endIndex
      else { throw ValidationError("--alias takes LABEL=NAME, not “\(text)”") }
      options.context.aliases[String(text[..<split])] = Stated(
        String(text[text.index(after: split)...]), .user("--alias"))
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
