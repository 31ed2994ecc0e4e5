import TranscriptModel

/// A paragraph cut at its quotation marks.
struct QuotedParagraph {
  /// The stretches outside quotation marks; one more than ``quoted``, some of them empty.
  var outside: [String]
  /// The bytes of what stands within marks, which may run over several paragraphs.
  var quoted: [Range<Int>]
  /// The line it begins on.
  var line: Int

  /// Cuts paragraphs; a quotation left open at the end of one goes on where the next opens with a
  /// mark, as printers do it.
  static func cut(
    _ paragraphs: [Article.Paragraph], of text: [UInt8], _ diagnostics: inout [Diagnostic]
  ) -> [QuotedParagraph] {
    let bytes = text.span
    var result: [QuotedParagraph] = []
    var isOpen = false
    for (index, paragraph) in paragraphs.enumerated() {
      var spans = QuotationMarks.quotations(bytes, in: paragraph.text)
      var start = paragraph.text.lowerBound
      if isOpen, let last = result.indices.last, let first = spans.first {
        // The quotation goes on; what follows it belongs to the paragraph it began in.
        let own = result[last].quoted.removeLast()
        result[last].quoted.append(own.lowerBound..<first.text.upperBound)
        spans.removeFirst()
        start = first.text.upperBound
        isOpen = !first.isClosed
        if isOpen { isOpen = goesOn(paragraphs, index, bytes) }
        if first.isClosed {
          let end = spans.first?.text.lowerBound ?? paragraph.text.upperBound
          result[last].outside[result[last].outside.count - 1] = clean(bytes, start..<end)
        }
        if spans.isEmpty { continue }
      }
      var cut = QuotedParagraph(outside: [], quoted: [], line: paragraph.line)
      for span in spans {
        isOpen = !span.isClosed && goesOn(paragraphs, index, bytes)
        guard span.isClosed || isOpen else {
          diagnostics.append(
            Diagnostic(
              .note, .openQuotation,
              "a quotation mark opens “\(clean(bytes, span.text).prefix(40)) …” and none closes it",
              line: paragraph.line))
          continue
        }
        cut.outside.append(clean(bytes, start..<span.text.lowerBound))
        cut.quoted.append(span.text)
        start = span.text.upperBound
      }
      cut.outside.append(isOpen ? "" : clean(bytes, start..<paragraph.text.upperBound))
      result.append(cut)
    }
    return result
  }

  /// Whether the paragraph after one opens with a quotation mark.
  private static func goesOn(
    _ paragraphs: [Article.Paragraph], _ index: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    index + 1 < paragraphs.count
      && QuotationMarks.opening(bytes, at: paragraphs[index + 1].text) != nil
  }

  /// Text outside quotation marks, the marks themselves left out.
  private static func clean(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    let text = bytes.extracting(range).withUnsafeBufferPointer {
      String(decoding: $0, as: UTF8.self)
    }
    return text.filter { !"\"“”„«»".contains($0) }.trimmingSpaces
  }

  /// For each quotation, whether it stands in round brackets.
  var areInBrackets: [Bool] {
    var depth = 0
    return outside.dropLast().map { stretch in
      for byte in stretch.utf8 {
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
      }
      return depth > 0
    }
  }
}

/// What stands around a quotation.
struct QuotationFrame {
  private let before: [String]
  private let after: [String]
  /// Whether the quotation is a part of the sentence that goes on after it: “…,” she says.
  private let goesOn: Bool
  /// Whether the sentence before it leads into it: she says: “…”.
  private let isLedInto: Bool
  private let sentenceBefore: String

  init(before: String, after: String, quotation: ArraySlice<UInt8>, sentenceBefore: String) {
    self.before = RunTogether.sentences(before)
    self.after = RunTogether.sentences(after)
    self.sentenceBefore = sentenceBefore
    let last = quotation.last ?? 0
    let follows = after.first
    goesOn =
      last == UInt8(ascii: ",") || follows == "," || follows.map(\.isLowercase) == true
      || last == UInt8(ascii: "?") || last == UInt8(ascii: "!")
    isLedInto = self.before.last.map { !".!?".contains($0.last ?? ".") } ?? false
  }

  /// Who is given the words, and where that stands.
  func find(_ attribution: Attribution) -> (Attribution.Finding, String)? {
    if goesOn, let first = after.first, let finding = attribution.find(in: first) {
      return (finding, "after the words")
    }
    if isLedInto, let last = before.last,
      let finding = attribution.find(in: last) ?? attribution.subject(of: last)
    {
      return (finding, "before the words")
    }
    if let first = after.first, let finding = attribution.find(in: first) {
      return (finding, "in the sentence after")
    }
    if !isLedInto, let last = before.last ?? (sentenceBefore.isEmpty ? nil : sentenceBefore),
      let finding = attribution.find(in: last) ?? attribution.subject(of: last)
    {
      return (finding, "in the sentence before")
    }
    return nil
  }
}
