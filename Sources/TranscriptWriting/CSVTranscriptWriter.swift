import TranscriptModel

/// Writes a table with a row an utterance: start and end in seconds, speaker, text.
struct CSVTranscriptWriter: TranscriptWriter {
  let id = "csv"
  let title = "CSV"
  let fileExtension = "csv"

  func write(_ transcript: Transcript) throws(WritingError) -> WrittenTranscript {
    var text = "start,end,speaker,text\r\n"
    for utterance in transcript.utterances {
      let cells = [
        utterance.start?.seconds ?? "", utterance.end?.seconds ?? "",
        utterance.label.map { transcript.labels[$0] } ?? "", transcript.text(of: utterance),
      ]
      text += cells.map(CSVTranscriptWriter.cell).joined(separator: ",") + "\r\n"
    }
    return WrittenTranscript(Array(text.utf8))
  }

  /// A cell, quoted where RFC 4180 asks for it; an apostrophe keeps a spreadsheet from computing words
  /// such as “=A1” or “- Yes”.
  private static func cell(_ words: String) -> String {
    let isNumber = Double(words) != nil
    let text = words.first.map { "=+-@".contains($0) } == true && !isNumber ? "'" + words : words
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
