import TranscriptModel

/// The fields of headers and front matter: `TITLE: …`, `date: …`.
enum MetadataKey {
  case title, show, number, published, duration, language, url, host, guest, speaker, description
  case other

  /// The field a key names; `nil` where it is none that is known.
  init?(_ key: String) {
    switch key.lowercased() {
    case "title", "episode title": self = .title
    case "show", "podcast", "series", "programme", "program", "podcast name", "show name":
      self = .show
    case "episode", "number", "episode number", "episode_number", "ep", "no": self = .number
    case "date", "published", "published on", "publish date", "published_at", "pub_date",
      "pubdate", "publish_date", "release date", "released", "aired", "air date", "recorded":
      self = .published
    case "duration", "length", "runtime", "running time": self = .duration
    case "duration_seconds": self = .duration
    case "language", "lang": self = .language
    case "url", "link", "permalink", "episode url", "page", "web": self = .url
    case "host", "hosts", "hosted by", "presenter", "presenters": self = .host
    case "guest", "guests", "featuring", "with": self = .guest
    case "speakers", "people", "participants", "panelists", "panellists", "cast": self = .speaker
    case "description", "summary", "subtitle", "excerpt", "show tease", "abstract":
      self = .description
    case "source", "source file", "archive", "file archive", "file", "speaker", "location", "topic",
      "topics", "tags", "author", "media",
      "audio", "video", "transcript_by", "transcript by", "transcribed by",
      "transcript completed by", "edited by", "transcription",
      "translation_by", "categories", "keywords", "aliases", "slug", "license", "copyright",
      "producer", "producers", "editor", "notes", "links", "website", "download", "guid":
      self = .other
    default: return nil
    }
  }

  /// The role of people named under this key.
  var role: Role? {
    switch self {
    case .host: .host
    case .guest: .guest
    case .speaker: .unknown
    default: nil
    }
  }
}

extension SourceMetadata {
  /// Takes in one field; what is already known stays.
  ///
  /// - Returns: `false` where the value is not what such a field holds.
  @discardableResult
  mutating func take(_ key: MetadataKey, _ value: String, line: Int) -> Bool {
    guard !value.isEmpty else { return true }
    switch key {
    case .title: title = title ?? value
    case .show:
      // “podcast: https://…” is where the episode is found.
      if value.hasPrefix("http") { url = url ?? value } else { show = show ?? value }
    case .language: language = language ?? value
    case .url: url = url ?? value
    case .number:
      guard let found = EpisodeNumber.parse(value) else { return false }
      number = number ?? found
    case .published:
      guard let date = DateText.parse(value) else { return false }
      published = published ?? date
    case .duration:
      guard let length = DurationText.parse(value) else { return false }
      duration = duration ?? length
    case .host, .guest, .speaker:
      for name in PeopleList.split(value) {
        credits.append(Credit(name: name, role: key.role ?? .unknown, line: line))
      }
    case .description: prose.append(ProseLine(value, line: line))
    case .other: break
    }
    return true
  }
}

/// Reads `Episode 44`, `#981`, `Ep. 12: Title` and `44`.
enum EpisodeNumber {
  /// The number a text states at its beginning.
  static func parse(_ text: String) -> Int? {
    var rest = Substring(text.lowercased())
    for prefix in ["episode", "ep.", "ep", "no.", "number"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
      break
    }
    rest = rest.drop { $0 == " " || $0 == "#" || $0 == "\u{A0}" }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard (1...6).contains(digits.count) else { return nil }
    if let next = rest.dropFirst(digits.count).first, next.isLetter || next.isNumber { return nil }
    return Int(digits)
  }
}

/// Reads lengths: `52:10`, `1:02:03`, `49min`, `1h 3min`, `108 MINUTES`, `3723`.
enum DurationText {
  /// The length a text states.
  static func parse(_ text: String) -> MediaTime? {
    let bytes = Array(text.utf8)
    if let time = TimeStamp.parse(bytes.span, 0..<bytes.count) { return time }
    var seconds = 0
    var units = 0
    var value: Int?
    for word in words(of: text) {
      if let number = Int(word) {
        guard word.count <= 6, value == nil else { return nil }
        value = number
      } else {
        guard let number = value, let unit = unit(word) else { return nil }
        seconds += number * unit
        units += 1
        value = nil
      }
    }
    if let value { return units == 0 ? MediaTime(seconds: value) : nil }
    return units > 0 ? MediaTime(seconds: seconds) : nil
  }

  private static func unit(_ word: String) -> Int? {
    switch word {
    case "h", "hr", "hrs", "hour", "hours": 3600
    case "m", "min", "mins", "minute", "minutes": 60
    case "s", "sec", "secs", "second", "seconds": 1
    default: nil
    }
  }

  /// Runs of digits and runs of letters, made small.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var last = UInt8(0)
    for byte in text.utf8.prefix(60) {
      guard byte.isDigit || byte.isLetter else {
        last = 0
        continue
      }
      if last != 0, last.isDigit == byte.isDigit {
        words[words.count - 1].unicodeScalars.append(Unicode.Scalar(byte.lowered))
      } else {
        words.append(String(Unicode.Scalar(byte.lowered)))
      }
      last = byte
    }
    return words
  }
}

/// Cuts `Ada B and Cy D, E F` into names.
enum PeopleList {
  /// The names a value lists; what follows a name after a comma is left out where it does not look
  /// like another name (“Ada Bell, engineer at Foundry”).
  static func split(_ value: String) -> [String] {
    let inner =
      value.hasPrefix("[") && value.hasSuffix("]") ? value.dropFirst().dropLast() : value[...]
    var names: [String] = []
    var current: [Substring] = []
    let flush = { (words: inout [Substring], names: inout [String]) in
      let name = words.joined(separator: " ")
      let bare = name.drop { "\"'".contains($0) }
      let end = bare.lastIndex { !"\"'".contains($0) }.map { bare[...$0] } ?? bare
      if !end.isEmpty { names.append(String(end)) }
      words = []
    }
    for word in inner.split(separator: " ") {
      if ["&", "and", "und", "+"].contains(word) {
        flush(&current, &names)
      } else if word.hasSuffix(",") || word.hasSuffix(";") {
        current.append(word.dropLast())
        flush(&current, &names)
      } else {
        current.append(word)
      }
    }
    flush(&current, &names)
    return names.enumerated().filter { index, name in
      let bytes = Array(name.utf8)
      return index == 0 || SpeakerLabel.form(bytes.span, 0..<bytes.count) == .likely
    }.map(\.element)
  }
}
