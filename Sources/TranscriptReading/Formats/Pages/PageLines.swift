import TranscriptModel

/// The lines of a web page's text as they are gathered.
struct PageLines {
  /// A line, and what at its beginning is set off from the rest.
  private struct Line {
    let range: Range<Int>
    let name: Range<Int>
    let number: Int
  }

  /// In how many elements it stands whose line ends count.
  var keepsLines = 0
  /// How many lines there are.
  var count: Int { lines.count }

  private var bytes: [UInt8] = []
  private var lines: [Line] = []
  private var start = 0
  /// Where the open line begins on the page.
  private var offset: Int?
  private var nameStart: Int?
  private var timeStart: Int?
  private var name = 0..<0
  private let pageLines: [Range<Int>]
  private var reached = 0

  /// Prepares for the text of a page of so many bytes, with these lines.
  init(reserving count: Int, _ pageLines: [Range<Int>]) {
    bytes.reserveCapacity(count)
    self.pageLines = pageLines
  }

  private var lineIsEmpty: Bool { bytes.count == start }

  /// Adds a text of the page: blanks are one, references are resolved.
  mutating func append(_ page: Span<UInt8>, _ node: MarkupDocument.Node) {
    var index = Int(node.start)
    let end = Int(node.end)
    while index < end {
      if page[index] <= 0x20 {
        if keepsLines > 0, page[index] == 0x0A { breakLine() } else { space() }
        index += 1
        continue
      }
      offset = offset ?? index
      if page[index] == 0x26, !node.isVerbatim,
        let (character, next) = Entities.decode(page, at: index, before: end)
      {
        bytes.append(contentsOf: UTF8.encode(character) ?? .init())
        index = next
        continue
      }
      let stop = PageLines.nextMark(page, index + 1..<end) ?? end
      page.extracting(index..<stop).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
      index = stop
    }
  }

  /// The next place that is no word, nor a single blank between two words.
  @inline(__always)
  private static func nextMark(_ page: Span<UInt8>, _ range: Range<Int>) -> Int? {
    page.first(in: range) { place in
      let block = page.block(place)
      return block.lies(in: 0x00...0x1F) .| block.equals(0x26)
        .| (block.equals(0x20) .& page.block(place + 1).lies(in: 0x00...0x20))
    }
  }

  /// Parts words.
  mutating func space() {
    if !lineIsEmpty, bytes.last != 0x20 { bytes.append(0x20) }
  }

  /// Ends the line.
  mutating func breakLine() {
    while !lineIsEmpty, bytes.last == 0x20 { bytes.removeLast() }
    if nameStart != nil { takeName() }
    if !lineIsEmpty {
      lines.append(Line(range: start..<bytes.count, name: name, number: line(of: offset ?? 0)))
      bytes.append(0x0A)
    }
    start = bytes.count
    (offset, name) = (nil, start..<start)
    if nameStart != nil { nameStart = start }
  }

  /// Begins what is set off; it counts at the beginning of a line, a stamp before it aside.
  mutating func beginName() { if nameStart == nil { nameStart = bytes.count } }

  /// Ends what is set off.
  mutating func endName() {
    guard nameStart != nil else { return }
    takeName()
    nameStart = nil
  }

  private mutating func takeName() {
    guard let begun = nameStart, begun >= start, name.isEmpty, begun < bytes.count else { return }
    let content = bytes
    let text = content.span
    let before = text.trimmed(start..<begun)
    guard
      before.isEmpty || TimeStamp.scanBracketed(text, before)?.end == before.upperBound
        || TimeStamp.parse(text, before) != nil
    else { return }
    name = text.trimmed(begun..<content.count)
  }

  /// Begins a time.
  mutating func beginTime() {
    space()
    timeStart = bytes.count
  }

  /// Ends a time, which gets brackets.
  mutating func endTime() {
    defer { timeStart = nil }
    guard let begun = timeStart, begun >= start, isStamp(from: begun) else { return space() }
    bytes.insert(0x5B, at: begun)
    bytes.append(0x5D)
    space()
  }

  private func isStamp(from begun: Int) -> Bool {
    begun <= bytes.count && TimeStamp.parse(bytes.span, begun..<bytes.count) != nil
  }

  /// The line of the page a place stands on, from 1; places come in order.
  mutating func line(of offset: Int) -> Int {
    while reached + 1 < pageLines.count, pageLines[reached + 1].lowerBound <= offset {
      reached += 1
    }
    return reached + 1
  }

  /// The text and the page's line of each of its lines; names that are set off again and again get
  /// a colon.
  func finish() -> (bytes: [UInt8], numbers: [Int]) {
    let numbers = lines.map(\.number)
    var counts: [[UInt8]: Int] = [:]
    let text = bytes.span
    for line in lines where isBareName(text, line) {
      counts[text.array(line.name), default: 0] += 1
    }
    guard counts.count(where: { $0.value > 1 }) > 1 else { return (bytes, numbers) }
    var marked: [UInt8] = []
    marked.reserveCapacity(bytes.count + counts.values.reduce(0, +) * 2)
    for line in lines {
      if isBareName(text, line) {
        marked += text.array(line.range.lowerBound..<line.name.upperBound)
        marked += [0x3A, 0x20]
        marked += text.array(text.trimmed(line.name.upperBound..<line.range.upperBound))
      } else {
        marked += text.array(line.range)
      }
      marked.append(0x0A)
    }
    return (marked, numbers)
  }

  /// Whether a line begins with a name that has no colon and no sentence goes on from.
  private func isBareName(_ text: Span<UInt8>, _ line: Line) -> Bool {
    guard let last = line.name.last, text[last] != 0x3A,
      SpeakerLabel.form(text, line.name) != .prose
    else { return false }
    let rest = text.trimmed(line.name.upperBound..<line.range.upperBound)
    guard let next = rest.first else { return true }
    return !text[next].isLower && text[next] != 0x3A && text[next] != 0x2C && text[next] != 0x2E
  }
}
