import Testing
import TranscriptModel
import TranscriptReading

/// Whatever bytes a transcript is stored in, it says the same.
struct EncodingTests {
  static let text = "Zoë: Guten Tag – “schön”.\n\nBo: Ja.\n\nZoë: Na dann.\n"
  static let written = ["Zoë|Guten Tag – “schön”.", "Bo|Ja.", "Zoë|Na dann."]

  static let stored: [(bytes: [UInt8], encoding: String)] = [
    (Array(text.utf8), "UTF-8"),
    ([0xEF, 0xBB, 0xBF] + Array(text.utf8), "UTF-8"),
    ([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, "UTF-16LE"),
    ([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, "UTF-16BE"),
    (text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, "UTF-16LE"),
    (windows1252(text), "Windows-1252"),
    (Array(text.replacing("\n", with: "\r\n").utf8), "UTF-8"),
    (Array(text.replacing("\n", with: "\r").utf8), "UTF-8"),
    (Array(text.replacing("Ja", with: "J\u{0}a").utf8), "UTF-8"),
  ]

  private static func windows1252(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "–": 0x96
      case "“": 0x93
      case "”": 0x94
      default: UInt8(scalar.value)
      }
    }
  }

  @Test(arguments: stored.indices)
  func isReadInItsEncoding(_ index: Int) throws {
    let (bytes, encoding) = Self.stored[index]
    let document = try readTranscript(bytes, named: "a.txt")
    #expect(document.written == Self.written)
    #expect(document.recognition.encoding == encoding)
    #expect(document.codes.contains(.encodingConverted) == (encoding == "Windows-1252"))
  }

  @Test func brokenUTF8IsRepairedAndSaid() throws {
    var bytes = Array(Self.text.utf8)
    bytes.replaceSubrange(10...10, with: [0xFF])
    let document = try readTranscript(bytes, named: "a.txt")
    let diagnostic = try #require(document.diagnostics.first { $0.code == .bytesReplaced })
    #expect(diagnostic.line == 1)
    #expect(diagnostic.column == 11)
    #expect(document.written.first?.contains("\u{FFFD}") == true)
  }
}
