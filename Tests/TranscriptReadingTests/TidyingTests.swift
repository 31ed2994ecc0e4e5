import Testing
import TranscriptModel
import TranscriptReading

/// What is looked for in stretches of sixteen bytes must be found wherever it stands in one.
struct TidyingTests {
  @Test(arguments: [
    ("  ", " "), (" [laughter] ", " "), ("\t", " "), ("\u{A0}", " "), ("\u{2003}", " "),
    ("\u{200B}", ""), ("\u{2060}", ""), ("\u{AD}", ""), ("\u{7F}", ""),
    (" (a note of sorts) ", " (a note of sorts) "), (" – ", " – "), ("’", "’"), ("…", "…"),
    ("\u{200D}", "\u{200D}"), (" € ", " € "),
  ])
  func tidiesAtEveryPlace(found: String, becomes: String) throws {
    for width in 1...40 {
      let word = String(repeating: "a", count: width)
      for end in ["b", "b and words enough to fill the stretch after it"] {
        let transcript = try #require(
          try read("Ada Quill: \(word)\(found)\(end)\nBo Marsh: So\nAda Quill: Yes").transcript)
        let first = try #require(transcript.utterances.first)
        #expect(transcript.text(of: first) == word + becomes + end)
      }
    }
  }

  @Test func longPageWithoutHeadingIsAPage() throws {
    let turn = "Ada Quill: What became of it?\n\nBo Marsh: It went on as it had for years.\n\n"
    let menu = "Home\nEpisodes\nEpisode 44: Slow fires\nPublished March 3, 2024\n\n"
    let page =
      menu + String(repeating: turn, count: 1200) + "About the Podcast\nSlow Talk\nPrivacy Policy\n"
    let document = try read(page)
    #expect(document.recognition.format == "page")
    #expect(document.transcript?.metadata.number == 44)
    #expect(document.transcript?.utterances.count == 2400)
    // Read as plain text, its menu does not end the speech before it begins.
    #expect(try read(page, as: "text").transcript?.labels == ["Ada Quill", "Bo Marsh"])
  }
}
