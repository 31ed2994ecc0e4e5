/// Colours that stay apart for every kind of colour vision, on white and on black.
///
/// Drawings name classes only; this style sheet and the page's give them their colours, so that
/// one drawing serves both.
enum Palette {
  /// How many series have a colour of their own; the last is kept for all the others.
  static let count = 8

  /// Colours on white, each with the colour of text upon it.
  static let light: [(fill: String, text: String)] = [
    ("#0b6fa4", "#ffffff"), ("#e08a3c", "#1b1f24"), ("#1b7f5f", "#ffffff"),
    ("#b4558f", "#ffffff"), ("#e3bf4d", "#1b1f24"), ("#7cc4e4", "#1b1f24"),
    ("#5f549c", "#ffffff"), ("#a6adb5", "#1b1f24"),
  ]

  /// Colours on black.
  static let dark: [(fill: String, text: String)] = [
    ("#55aee0", "#101418"), ("#f0a05a", "#101418"), ("#4fc49d", "#101418"),
    ("#e08fc0", "#101418"), ("#f2d577", "#101418"), ("#b5e2f5", "#101418"),
    ("#aca0e6", "#101418"), ("#858d96", "#101418"),
  ]

  /// The rules for one set of colours.
  static func rules(
    _ colours: [(fill: String, text: String)], ink: String, soft: String, line: String
  ) -> String {
    var rules =
      ".ink{fill:\(ink)}.soft{fill:\(soft)}.line{stroke:\(line);stroke-width:1}"
      + ".bound{stroke:\(soft);stroke-width:1.5;stroke-dasharray:6 5}"
      + ".track{fill:\(line);fill-opacity:.5}"
    for (index, colour) in colours.enumerated() {
      rules += ".f\(index){fill:\(colour.fill)}.t\(index){fill:\(colour.text)}"
      rules += ".s\(index){stroke:\(colour.fill);stroke-width:2.5;fill:none}"
    }
    return rules
  }

  /// The style sheet of a drawing in a file of its own, on white.
  static let fileStyle =
    "text{font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',sans-serif;"
    + "font-size:13px}.head{font-size:16px;font-weight:600}.in{font-weight:600}"
    + rules(light, ink: "#1b1f24", soft: "#5b646e", line: "#dfe3e8")
}
