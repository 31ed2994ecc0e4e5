import TranscriptModel

/// Reads the flat keys of YAML front matter between `---` lines; enough for titles, dates and
/// names, and never more than a line scanner.
struct FrontMatter {
  /// The first line after it, as an index of ``SourceText/lines``.
  private(set) var end = 0
  private var fields: [(key: String, value: String, line: Int)] = []

  /// Reads front matter at the beginning of a text; `nil` where there is none.
  init?(_ source: SourceText) {
    guard let first = source.firstLine(from: 0), source.text(ofLine: first) == "---" else {
      return nil
    }
    var line = first + 1
    var key: String?
    var open: (quote: Character, text: String, key: String, line: Int)?
    while line < source.lines.count {
      let text = source.text(ofLine: line)
      if open == nil, text == "---" || text == "..." {
        end = line + 1
        break
      }
      if let quoted = open {
        // A quoted value goes on until its quotation mark.
        open?.text += (quoted.text.isEmpty || text.isEmpty ? "" : " ") + text
        if text.last == quoted.quote, let value = open?.text.dropLast() {
          fields.append((quoted.key, String(value).trimmedSpaces, quoted.line))
          open = nil
        }
      } else if text.hasPrefix("- "), let key {
        fields.append((key, FrontMatter.unquoted(text.dropFirst(2)), line + 1))
      } else if let (name, value) = FrontMatter.field(source, line) {
        key = name
        if let quote = value.first, quote == "'" || quote == "\"",
          value.count == 1 || value.last != quote
        {
          open = (quote, String(value.dropFirst()), name, line + 1)
        } else if !value.isEmpty {
          fields.append((name, FrontMatter.unquoted(value), line + 1))
        }
      } else if !text.isEmpty, let last = fields.indices.last, fields[last].key == key {
        fields[last].value += " " + text
      }
      line += 1
    }
    guard end > 0 else { return nil }
  }

  /// `key: value` without indentation.
  private static func field(_ source: SourceText, _ line: Int) -> (String, Substring)? {
    let bytes = source.bytes.span
    let range = source.lines[line]
    guard let first = range.first, !bytes[first].isBlank, bytes[first] != 0x23,
      let colon = bytes.first(0x3A, in: range), colon - range.lowerBound < 40,
      colon + 1 == range.upperBound || bytes[colon + 1].isBlank
    else { return nil }
    let value = bytes.string(bytes.trimmed(colon + 1..<range.upperBound))
    return (bytes.string(range.lowerBound..<colon), value[...])
  }

  private static func unquoted(_ value: Substring) -> String {
    let value = String(value).trimmedSpaces
    guard value.count > 1, let quote = value.first, quote == "'" || quote == "\"",
      value.last == quote
    else { return value }
    return String(value.dropFirst().dropLast())
  }

  /// Hands the fields over, with a diagnostic for each that does not hold what it should.
  func apply(to builder: inout TranscriptBuilder) {
    for (key, value, line) in fields {
      if let known = MetadataKey(key) {
        builder.take(known, named: key, value, line: line)
      }
    }
  }
}

extension TranscriptBuilder {
  /// Takes in a metadata field and says so where its value is none.
  mutating func take(_ key: MetadataKey, named name: String, _ value: String, line: Int) {
    if !metadata.take(key, value, line: line) {
      diagnostics.append(
        Diagnostic(
          .warning, .badValue, "“\(value.prefix(40))” is no value for “\(name)”", line: line))
    }
  }
}

extension String {
  /// The text without spaces and tabs at its ends.
  var trimmedSpaces: String {
    let bytes = Array(utf8)
    return bytes.span.string(bytes.span.trimmed(0..<bytes.count))
  }
}
