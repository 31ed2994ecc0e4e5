/// Which column of a table holds what, by its header or, without one, by what stands in it.
struct TableColumns {
  /// What a column of a transcript holds.
  enum Meaning {
    case speaker, start, end, duration, text
    /// A number of the row.
    case index
  }

  /// The unit a header states for times.
  enum Unit { case seconds, milliseconds }

  private(set) var speaker: Int?
  private(set) var start: Int?
  private(set) var end: Int?
  private(set) var duration: Int?
  private(set) var text: Int
  /// The unit the header states, where it does.
  private(set) var unit: Unit?
  /// The names in the header; empty where there is none.
  private(set) var names: [String] = []
  /// Whether the first row is a header.
  var hasHeader: Bool { !names.isEmpty }

  /// Reads a header; `nil` where the row names no column of text and none of speakers or times.
  init?(header cells: [TableScanner.Cell], _ bytes: Span<UInt8>) {
    text = -1
    for (column, cell) in cells.enumerated() {
      let name = String(decoding: bytes.array(cell), as: UTF8.self)
      names.append(name)
      // A paragraph with commas in it is no header and need not be taken apart.
      if cell.range.count > TableColumns.longestName { continue }
      let (words, unit) = TableColumns.words(name)
      guard let meaning = TableColumns.meanings.first(where: { $0.names.contains(words) })?.meaning
      else { continue }
      switch meaning {
      case .speaker: speaker = speaker ?? column
      case .start: start = start ?? column
      case .end: end = end ?? column
      case .duration: duration = duration ?? column
      // “words” may be how many there are, where a column “text” stands, too.
      case .text: if text < 0 || words == "text" { text = column }
      case .index: break
      }
      if [.start, .end, .duration].contains(meaning) { self.unit = self.unit ?? unit }
    }
    guard text >= 0, speaker != nil || start != nil else { return nil }
  }

  /// Looks at the first rows of a table without a header; `nil` where they tell no text from times,
  /// numbers of rows or names.
  init?(rows: [[TableScanner.Cell]], _ bytes: Span<UInt8>) {
    guard rows.count > 1, let width = rows.first?.count, (2...6).contains(width),
      rows.allSatisfy({ $0.count == width })
    else { return nil }
    let sizes = (0..<width).map { column in rows.reduce(0) { $0 + $1[column].range.count } }
    text = sizes.indices.max { (sizes[$0], $1) < (sizes[$1], $0) } ?? 0
    var isIndex = false
    for column in 0..<width where column != text {
      let cells = rows.map { $0[column].range }
      if cells.enumerated().allSatisfy({ row, cell in
        TableTime.whole(bytes, cell).map { $0 - row } == TableTime.whole(bytes, cells[0])
      }) {
        isIndex = true
      } else if cells.allSatisfy({ TableTime.number(bytes, $0) != nil }) {
        if start == nil { start = column } else if end == nil { end = column }
      } else if speaker == nil,
        cells.allSatisfy({ SpeakerLabel.form(bytes, $0) != .prose })
      {
        speaker = column
      } else {
        return nil
      }
    }
    let words = rows.reduce(0) { total, row in
      total + row[text].range.count { bytes[$0] == 0x20 }
    }
    guard start != nil || isIndex && width == 2, words >= rows.count else { return nil }
  }

  private static let longestName = 64

  /// A header's words in small letters, and the unit among them.
  private static func words(_ name: String) -> (String, Unit?) {
    var words: [String] = []
    var unit: Unit?
    let split = name.unicodeScalars.split { !($0.properties.isAlphabetic || $0.value == 0x23) }
    for part in split.flatMap({ humps(String($0)) }) {
      let word = part.lowercased()
      switch word {
      case "ms", "msec", "millis", "milliseconds", "millisecond": unit = .milliseconds
      case "s", "sec", "secs", "seconds", "second": unit = .seconds
      default: words.append(word)
      }
    }
    return (words.joined(separator: " "), unit)
  }

  /// `startTime` is two words.
  private static func humps(_ word: String) -> [String] {
    var parts: [String] = [""]
    var wasSmall = false
    for scalar in word.unicodeScalars {
      let isLarge = (0x41...0x5A).contains(scalar.value)
      if isLarge, wasSmall { parts.append("") }
      parts[parts.count - 1].unicodeScalars.append(scalar)
      wasSmall = !isLarge
    }
    return parts
  }

  private static let meanings: [(meaning: Meaning, names: Set<String>)] = [
    (
      .speaker,
      [
        "speaker", "speakers", "speaker name", "speaker label", "speaker id", "name", "who",
        "participant", "person", "voice", "role", "actor", "author", "user name", "username",
      ]
    ),
    (
      .start,
      [
        "start", "start time", "start timestamp", "starts", "begin", "begin time", "begins", "from",
        "time", "times", "timestamp", "time stamp", "timecode", "time code", "in", "onset", "tmin",
        "start timecode", "timecode in", "tc in", "time in", "offset", "start at", "clock",
      ]
    ),
    (
      .end,
      [
        "end", "end time", "end timestamp", "ends", "to", "stop", "stop time", "until", "out",
        "finish", "tmax", "end timecode", "timecode out", "tc out", "time out", "end at",
      ]
    ),
    (.duration, ["duration", "length", "dur"]),
    (
      .text,
      [
        "text", "words", "transcript", "transcription", "content", "sentence", "utterance", "body",
        "caption", "captions", "speech", "message", "line", "lines", "dialogue", "dialog",
        "transcript text", "paragraph", "spoken text", "segment text", "subtitle",
      ]
    ),
    (.index, ["index", "#", "number", "id", "row"]),
  ]
}
