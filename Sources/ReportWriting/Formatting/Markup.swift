import Mustache
import ReportModel

/// Text that is markup already: made by escaping, or from parts that were.
///
/// The page's template takes nothing else, so that no value can reach it unescaped.
package struct Markup: MustacheCustomRenderable {
  /// The markup.
  package let source: String

  /// Escapes text for an element or a quoted attribute of HTML, SVG or XML.
  ///
  /// It works on bytes: a combining mark behind a quotation mark makes another `Character` of
  /// the two, and the quotation mark must be escaped all the same.
  package init(_ text: String) {
    let line = VisibleText.line(text)
    guard line.utf8.contains(where: { Self.reference(for: $0) != nil }) else {
      source = line
      return
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(line.utf8.count + 16)
    for byte in line.utf8 {
      if let reference = Self.reference(for: byte) {
        bytes.append(reference)
      } else {
        bytes.append(byte)
      }
    }
    source = String(decoding: bytes, as: UTF8.self)
  }

  /// Takes what is markup already.
  init(source: String) { self.source = source }

  /// Text with its web addresses as links; for lines the program itself composed.
  init(linking text: String) {
    source = VisibleText.line(text).split(separator: " ", omittingEmptySubsequences: false)
      .map { word in
        let escaped = Markup(String(word)).source
        return WebAddress.isSafe(word) ? "<a href=\"\(escaped)\">\(escaped)</a>" : escaped
      }.joined(separator: " ")
  }

  package var renderText: String { source }
  package var isNull: Bool { source.isEmpty }

  private static func reference(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
