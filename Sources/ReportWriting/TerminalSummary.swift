public import ReportModel

/// The report in a few lines for a terminal: title, opening sentences, who held the floor.
///
/// - Parameters:
///   - report: the report.
///   - width: how many columns the terminal has.
///   - colour: whether to use its colours and weights.
public func terminalSummary(_ report: Report, width: Int, colour: Bool) -> String {
  let terminal = Terminal(width: max(20, min(width, 100)), colour: colour)
  var lines = terminal.wrapped(report.title).map { terminal.styled($0, "1") }
  if !report.subtitle.isEmpty {
    lines += terminal.wrapped(report.subtitle.joined(separator: " · "))
      .map { terminal.styled($0, "2") }
  }
  let shares = report.sections.lazy.flatMap(\.charts).first { $0.shape == .sharedBar }
  if let shares { lines += [""] + terminal.bar(shares) }
  if !report.opening.isEmpty { lines.append("") }
  for sentence in report.opening { lines += terminal.wrapped(sentence, bullet: "• ") }
  return lines.joined(separator: "\n") + "\n"
}

/// Lays out lines for one width.
private struct Terminal {
  private static let longestLegendName = 40
  private static let colours = ["34", "33", "32", "35", "36", "31", "94", "90"]
  private static let fills: [Character] = ["█", "▓", "▒", "░", "▚", "▤", "▥", "·"]

  let width: Int
  let colour: Bool

  func styled(_ text: String, _ code: String) -> String {
    colour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// Breaks text between words; a word too long for a line is broken within.
  func wrapped(_ text: String, bullet: String = "") -> [String] {
    let indent = String(repeating: " ", count: bullet.count)
    var lines: [String] = []
    var line = bullet
    var used = bullet.count
    var isEmpty = true
    func startLine() {
      lines.append(line)
      line = indent
      used = indent.count
      isEmpty = true
    }
    for word in VisibleText.line(text).split(separator: " ") {
      let length = VisibleText.width(String(word))
      if !isEmpty, used + 1 + length > width { startLine() }
      if !isEmpty {
        line += " "
        used += 1
      }
      if used + length <= width {
        line += word
        used += length
        isEmpty = false
        continue
      }
      for character in word {
        let step = VisibleText.width(String(character))
        if used + step > width { startLine() }
        line.append(character)
        used += step
        isEmpty = false
      }
    }
    if !isEmpty { lines.append(line) }
    return lines
  }

  /// A bar as wide as the terminal, and a legend.
  func bar(_ chart: Chart) -> [String] {
    let chart = chart.folded(to: Palette.count)
    let values = chart.series.map { $0.values.first ?? 0 }
    let total = values.reduce(0, +)
    guard total > 0 else { return [] }
    var bar = ""
    var drawn = 0
    var sum = 0.0
    for (index, value) in values.enumerated() {
      // Cells come from running sums, so that they always fill the bar.
      sum += value
      let end = Int((sum / total * Double(width)).rounded())
      bar += styled(String(repeating: fill(index), count: end - drawn), Self.colours[index])
      drawn = end
    }
    let legend = zip(chart.series, values).enumerated().map { index, entry in
      let name = VisibleText.line(entry.0.name, upTo: min(Self.longestLegendName, width - 14))
      return styled(String(fill(index)), Self.colours[index])
        + " \(name) \(chart.kind.label(entry.1))"
    }
    return [bar] + legend
  }

  /// Without colour the parts differ in their shading.
  private func fill(_ index: Int) -> Character { colour ? "█" : Self.fills[index] }
}
