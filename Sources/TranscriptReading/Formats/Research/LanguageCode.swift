/// Language codes of three letters (ISO 639-3), which researchers use, as the tags of BCP 47.
enum LanguageCode {
  /// The tag for a code of two or three letters, a country behind it kept; `nil` for anything else.
  static func tag(_ code: some StringProtocol) -> String? {
    let parts = code.split(whereSeparator: { $0 == "-" || $0 == "_" })
    guard let first = parts.first?.lowercased(), (2...3).contains(first.utf8.count),
      first.utf8.allSatisfy(\.isLower), first != "und", first != "mul"
    else { return nil }
    return ([short[first] ?? first] + parts[1...].map { String($0) }).joined(separator: "-")
  }

  private static let short: [String: String] = [
    "ara": "ar", "cat": "ca", "ces": "cs", "cym": "cy", "dan": "da", "deu": "de", "ell": "el",
    "eng": "en", "est": "et", "eus": "eu", "fas": "fa", "fin": "fi", "fra": "fr", "gle": "ga",
    "glg": "gl", "heb": "he", "hin": "hi", "hrv": "hr", "hun": "hu", "ind": "id", "isl": "is",
    "ita": "it", "jpn": "ja", "kor": "ko", "lav": "lv", "lit": "lt", "nld": "nl", "nor": "no",
    "pol": "pl", "por": "pt", "ron": "ro", "rus": "ru", "slk": "sk", "slv": "sl", "spa": "es",
    "srp": "sr", "swe": "sv", "tam": "ta", "tha": "th", "tur": "tr", "ukr": "uk", "vie": "vi",
    "zho": "zh",
  ]
}
