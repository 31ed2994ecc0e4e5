/// Letters as people type them who lack the keys: `Körbes` is `korbes`.
enum LatinLetters {
  /// The letters and digits of a text in lower case, without accents; all else is left out.
  static func folded(_ text: some StringProtocol) -> String {
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
