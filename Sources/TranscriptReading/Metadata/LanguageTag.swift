/// Makes BCP 47 tags of the ways speech recognizers write languages: `en_us`, `eng`, `english`.
enum LanguageTag {
  /// The tag; what is not known stays as it is written.
  static func tag(for written: String) -> String {
    let written = String(written.map { $0 == "_" ? "-" : $0 })
    return known[written.lowercased()] ?? written
  }

  /// The names OpenAI's service writes and the three-letter codes other tools write, of the
  /// languages most podcasts are in.
  private static let known: [String: String] = [
    "arabic": "ar", "ara": "ar", "chinese": "zh", "zho": "zh", "cmn": "zh", "czech": "cs",
    "ces": "cs", "danish": "da", "dan": "da", "dutch": "nl", "nld": "nl", "english": "en",
    "eng": "en", "finnish": "fi", "fin": "fi", "french": "fr", "fra": "fr", "german": "de",
    "deu": "de", "hebrew": "he", "heb": "he", "hindi": "hi", "hin": "hi", "italian": "it",
    "ita": "it", "japanese": "ja", "jpn": "ja", "korean": "ko", "kor": "ko", "norwegian": "no",
    "nor": "no", "polish": "pl", "pol": "pl", "portuguese": "pt", "por": "pt", "russian": "ru",
    "rus": "ru", "spanish": "es", "spa": "es", "swedish": "sv", "swe": "sv", "turkish": "tr",
    "tur": "tr", "ukrainian": "uk", "ukr": "uk",
  ]

  /// Whether words of a language stand next to each other without blanks.
  static func joinsWords(_ tag: String?) -> Bool {
    guard let base = tag?.split(separator: "-").first else { return false }
    return ["zh", "ja", "th", "yue"].contains(base)
  }
}
