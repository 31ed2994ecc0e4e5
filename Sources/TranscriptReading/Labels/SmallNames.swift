/// Knows names written in small letters (`sam boyer:`) by the rest of the file.
enum SmallNames {
  /// Whether a label without capitals is somebody's name: it recurs, and stands in the text with
  /// its capitals, too.
  static func isName(_ sighting: LabelSightings.Sighting, in source: SourceText) -> Bool {
    guard sighting.count > 1, let name = capitalised(sighting.name) else { return false }
    let bytes = source.bytes.span
    var start = 0
    while let place = bytes.first(name[0], in: start..<bytes.count) {
      start = place + 1
      if place + name.count <= bytes.count,
        name.indices.allSatisfy({ bytes[place + $0] == name[$0] })
      {
        return true
      }
    }
    return false
  }

  /// Two or three small words with their first letters made large; `nil` for anything else. A single
  /// one is too common a beginning of sentences.
  private static func capitalised(_ label: [UInt8]) -> [UInt8]? {
    guard label.count <= 40,
      label.count(where: { $0 == 0x20 }) == 1 || label.count(where: { $0 == 0x20 }) == 2,
      label.allSatisfy({ $0.isLower || $0 == 0x20 || $0 == 0x27 || $0 == 0x2D || $0 >= 0x80 })
    else { return nil }
    var name = label
    for index in name.indices where index == 0 || name[index - 1] == 0x20 {
      if name[index].isLower { name[index] ^= 0x20 }
    }
    return name
  }
}
