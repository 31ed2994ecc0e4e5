/// Reads the encodings of China, Japan and Korea from before Unicode. Nothing in a file names them: the
/// one is taken in which the commonest characters of its language come as often as they must.
enum EastAsianText {
  private struct Candidate {
    /// What people call it.
    let name: String
    /// What the system's converter calls it.
    let system: String
    /// Whether a character is one of the commonest.
    let isCommon: @Sendable (UInt32) -> Bool
    /// How large their share of all characters beyond ASCII is at least.
    let share: Double
  }

  /// Nearly all beyond ASCII must be of these scripts, or it is another encoding.
  private static let nearlyAll = 0.95

  /// The text as UTF-8 and the name of its encoding; `nil` where it is in none of these.
  static func decode(_ bytes: [UInt8]) -> (text: [UInt8], encoding: String)? {
    var best: (text: [UInt8], encoding: String, rank: Double)?
    for candidate in candidates {
      guard let text = SystemConversion.utf8(bytes, from: candidate.system) else { continue }
      let (all, eastern, common) = count(text, candidate.isCommon)
      let share = Double(common) / Double(max(1, all))
      guard all >= 4, Double(eastern) >= Double(all) * nearlyAll, share >= candidate.share else {
        continue
      }
      let rank = share / candidate.share
      if rank > best?.rank ?? 0 { best = (text, candidate.name, rank) }
      if candidate.share > 0.1 { break }
    }
    return best.map { ($0.text, $0.encoding) }
  }

  private static func count(
    _ text: [UInt8], _ isCommon: (UInt32) -> Bool
  ) -> (all: Int, eastern: Int, common: Int) {
    var (all, eastern, common) = (0, 0, 0)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars where !scalar.isASCII {
      all += 1
      if isEastern(scalar.value) { eastern += 1 }
      if isCommon(scalar.value) { common += 1 }
    }
    return (all, eastern, common)
  }

  /// Han, kana, hangul, and the punctuation written with them.
  private static func isEastern(_ value: UInt32) -> Bool {
    switch value {
    case 0xB7, 0x2010...0x2026, 0x3000...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xFF00...0xFFEF:
      true
    default: false
    }
  }

  private static let simplified = Set("的一是不了在人有我他这个们来".unicodeScalars.map(\.value))
  private static let traditional = Set("的一是不了在人有我他這個們來".unicodeScalars.map(\.value))

  /// Kana and hangul are sure signs and asked for first; of the Chinese ones the likelier is taken.
  private static let candidates = [
    Candidate(
      name: "EUC-JP", system: "EUC-JP", isCommon: { (0x3041...0x3096).contains($0) }, share: 0.2),
    Candidate(
      name: "Shift_JIS", system: "CP932", isCommon: { (0x3041...0x3096).contains($0) }, share: 0.2),
    Candidate(
      name: "EUC-KR", system: "CP949", isCommon: { (0xAC00...0xD7A3).contains($0) }, share: 0.9),
    Candidate(
      name: "GB18030", system: "GB18030", isCommon: { simplified.contains($0) }, share: 0.03),
    Candidate(name: "Big5", system: "BIG5", isCommon: { traditional.contains($0) }, share: 0.03),
  ]
}
