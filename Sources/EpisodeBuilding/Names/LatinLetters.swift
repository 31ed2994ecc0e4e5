/// Letters as people type them who lack the keys: `Körbes` is `korbes`.
enum LatinLetters {
  /// The letters and digits of a text in lower case, without accents; all else is left out.
  static func folded(_ text: some StringProtocol) -> String {
    // Most names are ASCII, and characters are dear.
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      let bytes = text.utf8.compactMap { byte -> UInt8? in
        if byte &- 0x41 < 26 { return byte | 0x20 }
        return byte &- 0x61 < 26 || byte &- 0x30 < 10 ? byte : nil
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    var result = ""
    for character in text where character.isLetter || character.isNumber {
      if let ascii = character.asciiValue {
        result.unicodeScalars.append(Unicode.Scalar(ascii &- 0x41 < 26 ? ascii | 0x20 : ascii))
        continue
      }
      for small in character.lowercased() { result += bare[small] ?? String(small) }
    }
    return result
  }

  /// Letters with marks, by what they are without. Equal characters are equal however composed.
  private static let bare: [Character: String] = {
    let rows: [(String, String)] = [
      ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęěẹẻẽếềểễệ"),
      ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįıǐỉị"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"),
      ("n", "ñńņňŋ"), ("o", "òóôõöøōŏőǒọỏốồổỗộơớờởỡợ"), ("r", "ŕŗř"), ("s", "śŝşšș"),
      ("t", "ţťŧț"), ("u", "ùúûüũūŭůűųǔụủưứừửữự"), ("w", "ŵ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"),
      ("ae", "æ"), ("oe", "œ"), ("ss", "ß"), ("th", "þ"),
    ]
    var table: [Character: String] = [:]
    for (plain, marked) in rows { for letter in marked { table[letter] = plain } }
    return table
  }()
}
