import TranscriptModel

/// Tells files that hold no text by their first bytes.
enum FileSignature {
  /// What a binary file is and how to get a transcript from it; `nil` for text.
  static func notText(_ bytes: [UInt8]) -> Diagnostic? {
    for (signature, offset, what) in known
    where bytes.count >= offset + signature.count
      && bytes[offset..<offset + signature.count].elementsEqual(signature)
    {
      return Diagnostic(.error, .notText, "this is \(what.name), not text: \(what.remedy)")
    }
    if bytes.starts(with: [0xFF, 0xFB]) || bytes.starts(with: [0xFF, 0xF3]) {
      return Diagnostic(.error, .notText, "this is \(audio("MP3").name), not text: \(recording)")
    }
    return looksBinary(bytes)
      ? Diagnostic(
        .error, .notText,
        "this is binary data, not text: export the transcript as WebVTT, SubRip or plain text")
      : nil
  }

  /// Control characters in more than a twentieth of the first bytes; zeros are left to UTF-16.
  private static func looksBinary(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(4000)
    let odd = sample.count { $0 != 0 && ($0 < 0x09 || ($0 > 0x0D && $0 < 0x20 && $0 != 0x1B)) }
    let zeros = sample.count { $0 == 0 }
    return odd * 20 > sample.count || zeros * 10 > sample.count * 7
  }

  private typealias Kind = (name: String, remedy: String)

  private static let recording = "transcribe the recording first, then give the transcript"
  private static let document = "open it and save the transcript as plain text (.txt)"
  private static let unpacking = "unpack it and give the files in it"
  private static let picture = "only text can be read; export the transcript as plain text"

  private static func audio(_ name: String) -> Kind { ("an \(name) recording", recording) }

  private static let known: [(signature: [UInt8], offset: Int, what: Kind)] = [
    (Array("%PDF".utf8), 0, ("a PDF document", document)),
    (
      [0x50, 0x4B, 0x03, 0x04], 0,
      (
        "a ZIP archive or an office document (DOCX, ODT, XLSX)",
        "save the document as plain text (.txt), or unpack the archive"
      )
    ),
    ([0xD0, 0xCF, 0x11, 0xE0], 0, ("an old office document (DOC, XLS)", document)),
    (Array("{\\rtf".utf8), 0, ("a rich text document (RTF)", document)),
    ([0x89, 0x50, 0x4E, 0x47], 0, ("a PNG image", picture)),
    ([0xFF, 0xD8, 0xFF], 0, ("a JPEG image", picture)),
    (Array("GIF8".utf8), 0, ("a GIF image", picture)),
    (Array("ID3".utf8), 0, audio("MP3")),
    (Array("ftyp".utf8), 4, ("an MP4 recording (M4A, MP4, MOV)", recording)),
    (Array("WAVE".utf8), 8, ("a WAV recording", recording)),
    (Array("OggS".utf8), 0, audio("Ogg")),
    (Array("fLaC".utf8), 0, ("a FLAC recording", recording)),
    ([0x1A, 0x45, 0xDF, 0xA3], 0, ("a Matroska or WebM recording", recording)),
    ([0x1F, 0x8B], 0, ("a gzip archive", unpacking)),
    (Array("BZh".utf8), 0, ("a bzip2 archive", unpacking)),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], 0, ("an xz archive", unpacking)),
    ([0x37, 0x7A, 0xBC, 0xAF], 0, ("a 7-Zip archive", unpacking)),
    ([0x28, 0xB5, 0x2F, 0xFD], 0, ("a Zstandard archive", unpacking)),
    (
      Array("ooBinaryFile".utf8), 0,
      (
        "a binary Praat file",
        "in Praat, open it and choose “Save as text file…”, then give that TextGrid"
      )
    ),
    (Array("SQLite format 3".utf8), 0, ("an SQLite database", picture)),
    ([0x7F, 0x45, 0x4C, 0x46], 0, ("a program", picture)),
  ]
}
