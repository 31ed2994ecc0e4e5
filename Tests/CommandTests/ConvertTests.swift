import Foundation
import Testing

/// `turntable convert`, and episodes that lie in a folder twice.
struct ConvertTests {
  private let scratch: Scratch
  private let captions = fixture("one-conversation/interview.vtt")

  init() throws { scratch = try Scratch() }

  private func text(_ path: String) throws -> String {
    String(decoding: try scratch.read(path), as: UTF8.self)
  }

  @Test func `writes to standard output and to a file`() throws {
    let printed = try Turntable.run(["convert", "--to", "md", captions])
    #expect(printed.code == 0)
    #expect(printed.text.contains("\n**Tomás Okafor:** \\[0:00:51\\] It was a complaint"))
    let written = try Turntable.run(
      ["convert", "--to", "md", "-o", "new/talk.md", captions], in: scratch.url)
    #expect(written.code == 0)
    #expect(try text("new/talk.md") == printed.text)
  }

  @Test func `never overwrites a file unasked`() throws {
    try scratch.write("mine", to: "talk.srt")
    let arguments = ["convert", "--to", "srt", "-o", "talk.srt", captions]
    let refused = try Turntable.run(arguments, in: scratch.url)
    #expect(refused.code == 2)
    #expect(refused.errors.contains("talk.srt: error: it stands there already"))
    #expect(try text("talk.srt") == "mine")
    #expect(try Turntable.run(arguments + ["--force"], in: scratch.url).code == 0)
    #expect(try text("talk.srt").hasPrefix("1\n00:00:00,400 --> "))
  }

  @Test func `several go into a folder, each under its own name`() throws {
    try scratch.write(Talk.lines("ADA", "BEN"), to: "a/talk.txt")
    try scratch.write(Talk.lines("ADA", "BEN"), to: "b/talk.txt")
    let ended = try Turntable.run(
      ["convert", "--to", "json", "-o", "out", "a/talk.txt", "b/talk.txt"], in: scratch.url)
    #expect(ended.code == 0)
    #expect(scratch.files("out") == ["talk-2.json", "talk.json"])
    let refused = try Turntable.run(
      ["convert", "--to", "json", "a/talk.txt", "b/talk.txt"], in: scratch.url)
    #expect(refused.code == 64)
    #expect(refused.errors.contains("name a folder with -o"))
  }

  @Test func `captions are not made of a text without times`() throws {
    try scratch.write(Talk.lines("ADA", "BEN"), to: "talk.txt")
    let ended = try Turntable.run(["convert", "--to", "vtt", "talk.txt"], in: scratch.url)
    #expect(ended.code == 2)
    #expect(ended.output.isEmpty)
    #expect(ended.errors.contains("talk.txt: error: the transcript has no times, and WebVTT needs"))
  }

  @Test func `an unknown form is wrong usage`() throws {
    let ended = try Turntable.run(["convert", "--to", "docx", captions])
    #expect(ended.code == 64)
    #expect(ended.errors.contains("the forms are: vtt, srt, json, csv, txt, md"))
  }

  @Test func `an episode that lies in a folder twice is counted once`() throws {
    for ending in ["vtt", "md", "txt"] {
      let data = try Data(
        contentsOf: URL(filePath: fixture("one-conversation/interview." + ending)))
      try scratch.write(data, to: "in/interview-\(ending).\(ending)")
    }
    let once = try Turntable.run(["report", "-f", "csv", "-o", "once", "in"], in: scratch.url)
    #expect(once.code == 0)
    #expect(
      once.errors.contains(
        "passed over 2 files with an episode another file holds (--keep-duplicates counts each): "
          + "in/interview-md.md (as interview-vtt.vtt), in/interview-txt.txt (as interview-vtt.vtt)"
      ))
    #expect(scratch.files("once").count { $0.hasSuffix("/episode.csv") } == 1)
    let inspected = try Turntable.run(["inspect", "in"], in: scratch.url)
    #expect(
      inspected.text.contains(
        "in/interview-md.md\nThe same episode as in/interview-vtt.vtt, which is counted in its place."
      ))
    let each = try Turntable.run(
      ["report", "--keep-duplicates", "-f", "csv", "-o", "each", "in"], in: scratch.url)
    #expect(each.code == 0)
    #expect(scratch.files("each").count { $0.hasSuffix("/episode.csv") } == 3)
    // Files named one by one are meant.
    let named = try Turntable.run(
      ["report", "-f", "csv", "-o", "named", "in/interview-md.md", "in/interview-vtt.vtt"],
      in: scratch.url)
    #expect(named.code == 0)
    #expect(scratch.files("named").count { $0.hasSuffix("/episode.csv") } == 2)
  }
}
