import Foundation

/// What must hold of every file of a report, whatever it is about: that programs which know nothing of
/// Turntable can read it, and that none of them runs or loads anything.
public enum OutputLaws {
  /// Checks a file by its ending; those of other endings are taken as they are.
  ///
  /// - Throws: ``Broken`` with what is wrong.
  public static func check(_ path: String, _ bytes: [UInt8]) throws {
    switch path.split(separator: ".").last {
    case "csv": try checkTable(path, bytes)
    case "json":
      do { _ = try JSONSerialization.jsonObject(with: Data(bytes)) } catch {
        throw Broken("\(path) is no JSON: \(error)")
      }
    case "svg": try checkDrawing(path, bytes)
    case "html": try checkPage(path, bytes)
    case "md": try checkMarkdown(path, bytes)
    default: break
    }
  }

  /// Every row has as many cells as the head, and none is a formula.
  private static func checkTable(_ path: String, _ bytes: [UInt8]) throws {
    let rows = csvRows(bytes)
    guard let width = rows.first?.count else { throw Broken("\(path) has no head") }
    for row in rows {
      if row.count != width { throw Broken("\(path) has rows of several lengths: \(row)") }
      for cell in row {
        guard let first = cell.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first),
          Double(cell) == nil
        else { continue }
        throw Broken("\(path) has a formula: \(cell)")
      }
    }
  }

  private static func checkDrawing(_ path: String, _ bytes: [UInt8]) throws {
    guard let drawing = WellFormed(bytes) else { throw Broken("\(path) is not well-formed") }
    let places = ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height", "points"]
    for (name, value) in drawing.attributes.joined() where places.contains(name) {
      if value.contains("nan") || value.contains("inf") {
        throw Broken("\(path) has \(name)=\"\(value)\"")
      }
    }
  }

  private static func checkPage(_ path: String, _ bytes: [UInt8]) throws {
    let page = String(decoding: bytes, as: UTF8.self).lowercased()
    // One script, which the page lets run by its hash.
    guard page.components(separatedBy: "<script").count == 2 else {
      throw Broken("\(path) has not one script")
    }
    guard page.contains("default-src &#39;none&#39;") || page.contains("default-src 'none'") else {
      throw Broken("\(path) may load things")
    }
    guard page.contains("</html>") else { throw Broken("\(path) breaks off") }
    for mark in ["javascript:", "src=", "srcset=", "<link", "<iframe"]
    where page.contains(mark) && isMarkup(mark, in: page) {
      throw Broken("\(path) runs or loads something by \(mark)")
    }
    // Somebody may say so, and be quoted in an attribute; it only loads something in a style.
    for style in page.components(separatedBy: "<style").dropFirst() {
      let rules = style.components(separatedBy: "</style")[0]
      for mark in ["@import", "url("] where rules.contains(mark) {
        throw Broken("\(path) loads something by \(mark)")
      }
    }
  }

  /// Whether one of the places a text stands at is within a tag, not among what the page shows.
  private static func isMarkup(_ text: String, in page: String) -> Bool {
    page.components(separatedBy: text).dropLast().contains { before in
      text.hasPrefix("<")
        || (before.lastIndex(of: "<") ?? before.startIndex)
          >= (before.lastIndex(of: ">") ?? before.startIndex)
    }
  }

  /// Every row of a table has as many cells as the line below its head.
  private static func checkMarkdown(_ path: String, _ bytes: [UInt8]) throws {
    var width: Int?
    var previous: ArraySlice<UInt8> = []
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.starts(with: "| -".utf8) {
        width = bars(line)
        if bars(previous) != width { throw Broken("\(path): \(text(previous))") }
      } else if line.first == UInt8(ascii: "|") {
        if let width, bars(line) != width { throw Broken("\(path): \(text(line))") }
      } else {
        width = nil
      }
      previous = line
    }
  }

  /// The bars of a line that no backslash makes text.
  private static func bars(_ line: ArraySlice<UInt8>) -> Int {
    var count = 0
    var isEscaped = false
    for byte in line {
      if byte == UInt8(ascii: "|"), !isEscaped { count += 1 }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return count
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String {
    String(decoding: line, as: UTF8.self)
  }
}

/// What is wrong where something that always holds does not.
public struct Broken: Error, CustomStringConvertible {
  /// What is wrong, in words.
  public var description: String

  /// Creates an error.
  public init(_ description: String) { self.description = description }
}
