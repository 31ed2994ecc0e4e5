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

  /// Chinese, Japanese and Korean in the encodings they had before Unicode, made by another program.
  @Test(arguments: [
    ("gb18030.txt", "GB18030", "李明|我们不是在城里，我的船来了。"),
    ("big5.txt", "Big5", "李明|我們不是在城裡，我的船來了。"),
    ("shift-jis.txt", "Shift_JIS", "李明|わたしのふねがきました。"),
    ("euc-jp.txt", "EUC-JP", "李明|わたしのふねがきました。"),
    ("euc-kr.txt", "EUC-KR", "민수|우리 배가 왔습니다."),
    ("utf-16.txt", "UTF-16LE", "李明|我们不是在城里，我的船来了。"),
  ])
  func eastAsianEncodingsAreTold(_ file: String, _ encoding: String, _ first: String) throws {
    let document = try document("edge-cases/encodings/" + file)
    #expect(document.recognition.encoding == encoding)
    #expect(document.written.first == first)
    #expect(document.codes.contains(.encodingConverted) == (encoding != "UTF-16LE"))
  }

  @Test func lostCharactersAreCountedAndLocated() throws {
    let document = try read("Ada: Hello.\nBo: Li\u{FFFD}ge is a city, \u{FFFD} too.\nAda: Yes.\n")
    let diagnostic = try #require(document.diagnostics.first { $0.code == .bytesReplaced })
    #expect(diagnostic.message.contains("2 characters"))
    #expect(diagnostic.line == 2)
    #expect(diagnostic.column == 7)
  }

  @Test func zeroBytesAreCountedAndLeftOut() throws {
    let document = try read("Ada: Hel\u{0}lo.\nBo: Y\u{0}es.\nAda: Good.\n")
    #expect(document.written == ["Ada|Hello.", "Bo|Yes.", "Ada|Good."])
    #expect(document.diagnostics.first { $0.code == .bytesReplaced }?.message.contains("2") == true)
  }

  @Test func mixedLineEndsAreLineEnds() throws {
    let document = try read("Ada: One.\r\nBo: Two.\rAda: Three.\nBo: Four.")
    #expect(document.written == ["Ada|One.", "Bo|Two.", "Ada|Three.", "Bo|Four."])
    #expect(document.transcript?.utterances.map(\.line) == [1, 2, 3, 4])
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
