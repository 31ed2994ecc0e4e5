import ReportModel

/// Elements of a drawing, put down one by one.
struct SVGCanvas {
  /// The width everything is laid out in.
  static let width = 720.0
  /// The size of text, in the same unit.
  static let textSize = 13.0

  /// Where a label stands on its point.
  enum Anchor: String { case start, middle, end }

  private(set) var body = ""
  /// How far down the drawing has grown.
  var height = 0.0

  /// Draws a box, its colour as strong as `opacity`, with words that show where it is pointed at.
  mutating func box(
    x: Double, y: Double, width: Double, height: Double, fill: String, corner: Double = 0,
    opacity: Double = 1, hint: String? = nil
  ) {
    body += "<rect class=\"\(fill)\" x=\"\(Self.number(x))\" y=\"\(Self.number(y))\""
    body += " width=\"\(Self.number(max(width, 0)))\" height=\"\(Self.number(max(height, 0)))\""
    if corner > 0 { body += " rx=\"\(Self.number(corner))\"" }
    if opacity < 1 { body += " fill-opacity=\"\(Self.number(opacity))\"" }
    body += hint.map { "><title>\(Markup($0).source)</title></rect>" } ?? "/>"
    body += "\n"
  }

  /// Draws a level or upright line.
  mutating func line(from start: (x: Double, y: Double), to end: (x: Double, y: Double)) {
    body += "<line class=\"line\" x1=\"\(Self.number(start.x))\" y1=\"\(Self.number(start.y))\""
    body += " x2=\"\(Self.number(end.x))\" y2=\"\(Self.number(end.y))\"/>\n"
  }

  /// Draws a line through points.
  mutating func path(
    _ points: [(x: Double, y: Double)], style: String, hint: String? = nil
  ) {
    let places = points.map { "\(Self.number($0.x)),\(Self.number($0.y))" }
    body += "<polyline class=\"\(style)\" points=\"\(places.joined(separator: " "))\""
    body += hint.map { "><title>\(Markup($0).source)</title></polyline>" } ?? "/>"
    body += "\n"
  }

  /// Draws a point, with words that show where it is pointed at.
  mutating func dot(x: Double, y: Double, fill: String, hint: String) {
    body += "<circle class=\"\(fill)\" cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" r=\"4.5\">"
    body += "<title>\(Markup(hint).source)</title></circle>\n"
  }

  /// Writes a label on one line; the base line is at `y`.
  mutating func label(
    _ text: String, x: Double, y: Double, style: String, anchor: Anchor = .start
  ) {
    body += "<text class=\"\(style)\" x=\"\(Self.number(x))\" y=\"\(Self.number(y))\""
    if anchor != .start { body += " text-anchor=\"\(anchor.rawValue)\"" }
    body += ">\(Markup(text).source)</text>\n"
  }

  /// Sets out names with their colours in as many lines as they need, below what is there.
  mutating func legend(_ entries: [String], from left: Double = 0) {
    var x = left
    var y = height + 12
    for (index, entry) in entries.enumerated() {
      let width = 18 + Self.width(of: entry) + 22
      if x > left, x + width - 22 > Self.width {
        x = left
        y += 22
      }
      box(x: x, y: y - 10, width: 12, height: 12, fill: "f\(index % Palette.count)", corner: 2)
      label(entry, x: x + 18, y: y, style: "ink")
      x += width
    }
    height = y + 10
  }

  /// A length with at most two digits after the point.
  static func number(_ value: Double) -> String {
    FixedDecimal(value, fractionDigits: 2)?.text(trimming: true) ?? "0"
  }

  /// About how wide a text is: no font is at hand to measure it by.
  static func width(of text: String, size: Double = textSize) -> Double {
    text.unicodeScalars.reduce(0.0) { width, scalar in
      switch scalar {
      case "i", "j", "l", "t", "f", "r", "I", ".", ",", ":", ";", "'", "|", "!", " ", "(", ")":
        width + 0.38 * size
      case "m", "w", "M", "W", "%", "@": width + 0.95 * size
      case "A"..."Z": width + 0.7 * size
      default: width + (scalar.value < 0x1100 ? 0.62 : 1.05) * size
      }
    }
  }
}
