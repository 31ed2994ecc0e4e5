import Foundation
import TestSupport
import Testing

/// `formats`, `columns`, `inspect` and the help.
struct ListTests {
  @Test func `lists the formats that can be read`() throws {
    let ended = try Turntable.run(["formats"])
    #expect(ended.code == 0)
    let ids = ended.text.split(separator: "\n").dropFirst().map { $0.prefix { $0 != " " } }
    #expect(
      ids == [
        "webvtt", "subrip", "sbv", "substation", "lrc", "ttml", "podlove-xml",
        "podcast-json", "whisperx", "whisper-timestamped", "openai-diarized",
        "openai-verbose", "faster-whisper", "whisper-json", "whisper-cpp", "huggingface",
        "assemblyai", "deepgram", "amazon-transcribe", "amazon-call-analytics", "google-speech",
        "azure-speech", "rev-ai", "rev-com", "speechmatics", "speechmatics-v1", "ibm-watson",
        "elevenlabs", "bbc-dpe", "kaldi", "vosk", "youtube-json3", "youtube-transcript-api",
        "subtitle-list",
        "chat", "elan", "textgrid", "rttm",
        "rss", "podcast-html", "html", "csv", "tsv", "episode-table", "episode-notes", "page",
        "episode-list",
        "article", "markdown",
        "text",
      ])
  }

  @Test func `prints the data dictionary`() throws {
    let all = try Turntable.run(["columns"])
    #expect(all.code == 0)
    for table in ["episode", "speakers", "roles", "turns", "asked", "ads", "timeline", "topics"] {
      #expect(all.text.contains("\n\(table): ") || all.text.hasPrefix("\(table): "))
      let one = try Turntable.run(["columns", table])
      #expect(one.code == 0)
      #expect(one.text.hasPrefix("\(table): "))
      #expect(all.text.contains(one.text))
    }
    #expect(all.text.contains("Word list, en, backchannel cues: "))
  }

  @Test func `columns are those of the report`() throws {
    let scratch = try Scratch()
    #expect(
      try Turntable.run(["report", "-q", "-f", "csv", "-o", scratch.path, page]).code == 0)
    for path in scratch.files() where path.hasSuffix(".csv") {
      let table = try #require(path.split(separator: "/").last?.dropLast(4))
      let listed = try Turntable.run(["columns", String(table)]).text.split(separator: "\n")
        .dropFirst().map { String($0.split(separator: " ")[0]) }
      // The quarter is told of an episode in a dataset only.
      let own = listed.filter { table != "episode" || $0 != "period" }
      #expect(csvRows(try scratch.read(path)).first == own)
    }
  }

  @Test func `inspect shows format, roles and the evidence`() throws {
    let ended = try Turntable.run(["inspect", page])
    #expect(ended.code == 0)
    for part in [
      page + "\n", "Format    page, ", "Encoding  UTF-8", "Title     Every Berth Is a Promise",
      "Show      Shipping Lanes", "Number    12", "Published 2026-02-17",
      "Timing    untimed; times are estimated",
      "1,663 words of people in 52 turns, 1 turn of advertising (70 words)",
      "Person    Maya Lindqvist, host: 27 turns, 366 words",
      "Person    Tomás Okafor, guest: 25 turns, 1,297 words", "          role: ",
      "“Break” is a sound or a break, not a person",
    ] {
      #expect(ended.text.contains(part), "\(part)")
    }
    #expect(ended.errors.isEmpty)
  }

  @Test func `inspect goes through several inputs and folders`() throws {
    let ended = try Turntable.run(["inspect", page, captions])
    #expect(ended.code == 0)
    #expect(ended.text.contains("Format    page") && ended.text.contains("Format    webvtt"))
    #expect(try Turntable.run(["inspect", fixture("one-conversation")]).text.contains("subrip"))
  }

  @Test func `the version and the help of every command`() throws {
    #expect(try Turntable.run(["--version"]).text.hasPrefix("turntable "))
    let help = try Turntable.run(["--help"])
    #expect(help.code == 0)
    for command in ["report", "inspect", "convert", "init", "formats", "columns"] {
      #expect(help.text.contains("\n  \(command) "))
      #expect(try Turntable.run(["help", command]).text.hasPrefix("OVERVIEW: "))
    }
    let report = try Turntable.run(["help", "report"]).text
    // The manual page is made from it, and must be the same on every machine.
    #expect(report.contains("(default: one a"))
    for option in [
      "--output", "--format", "--show", "--no-show", "--host", "--guest", "--alias", "--title",
      "--date", "--duration",
      "--read-as", "--language", "--text", "--ads", "--force", "--jobs", "--quiet", "--strict",
    ] {
      #expect(report.contains(option + " ") || report.contains(option + "\n"), "\(option)")
    }
  }
}
