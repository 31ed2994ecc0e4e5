import Foundation
import TestSupport
import Testing

/// `show.yml` through the command: where it is found, what it beats, and what beats it.
struct ShowFileTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(Talk.lines("ADA", "BEN"), to: "shows/harbour/2026/one.txt")
  }

  private func show(_ text: String, at path: String = "shows/harbour/show.yml") throws {
    try scratch.write(text, to: path)
  }

  private func inspect(_ arguments: String...) throws -> Ended {
    try Turntable.run(["inspect"] + arguments, in: scratch.url)
  }

  @Test func `the nearest one at or above the input is in force, and inspect says so`() throws {
    try show("show: Everything\n", at: "show.yml")
    try show("show: Harbour Talk\nhosts: [ADA]\nspeakers:\n  Ben Oak: [BEN]\n")
    let ended = try inspect("shows/harbour/2026/one.txt")
    #expect(ended.code == 0, "\(ended.errors)")
    for line in [
      "Show file shows/harbour/show.yml", "Show      Harbour Talk (in show.yml, line 1)",
      "          role: named as host in show.yml, line 2",
      "          name: “BEN” is Ben Oak: named so in show.yml, line 4",
    ] {
      #expect(ended.text.contains("\n\(line)\n"), "\(line)")
    }
  }

  @Test func `it is found from standard input, too, and by a path with dots`() throws {
    try show("show: Harbour Talk\n")
    let folder = scratch.url("shows/harbour/2026")
    let input = Data(Talk.lines().utf8)
    let piped = try Turntable.run(["inspect", "-"], input: input, in: folder)
    #expect(piped.text.contains("Show      Harbour Talk (in show.yml, line 1)"))
    let dotted = try Turntable.run(["inspect", "./../2026/one.txt"], in: folder)
    #expect(dotted.text.contains("Show      Harbour Talk (in show.yml, line 1)"))
  }

  @Test func `the search ends at a folder that is a repository`() throws {
    try show("show: Everything\n", at: "show.yml")
    try scratch.write("", to: "shows/harbour/.git/HEAD")
    let ended = try inspect("shows/harbour/2026/one.txt")
    #expect(!ended.text.contains("Show file"))
    try show("show: Harbour Talk\n")
    #expect(try inspect("shows/harbour/2026/one.txt").text.contains("Harbour Talk"))
  }

  @Test func `--show names another, --no-show none`() throws {
    try show("show: Harbour Talk\n")
    try show("show: Another\n", at: "other.yml")
    let path = "shows/harbour/2026/one.txt"
    let other = try inspect("--show", "other.yml", path)
    #expect(other.text.contains("Show file other.yml\n"))
    #expect(other.text.contains("Show      Another (in other.yml, line 1)\n"))
    let none = try inspect("--no-show", path)
    #expect(none.text.contains("Show      not stated\n") && !none.text.contains("Show file"))
    #expect(try inspect("--no-show", "--show", "other.yml", path).code == 64)
    let missing = try inspect("--show", "nowhere.yml", path)
    #expect(missing.code == 2)
    #expect(missing.errors == "nowhere.yml: error: there is no such file or folder\n")
  }

  @Test func `flags beat it, it beats the file, the file beats what is inferred`() throws {
    let text = "Title: One\nShow: The file's show\nLanguage: de\n\n" + Talk.lines("ADA", "BEN")
    let path = try scratch.write(text, to: "shows/harbour/two.txt")
    try show("show: Harbour Talk\nhosts: [ADA]\nspeakers: {Ben Oak: [BEN]}\nlanguage: en\n")
    let stated = try inspect(path).text
    #expect(stated.contains("\nShow      Harbour Talk (in show.yml, line 1)\n"))
    #expect(stated.contains("\nTitle     One\n"))
    #expect(stated.contains("\nLanguage  en (in show.yml, line 4)\n"))
    #expect(stated.contains("\nPerson    ADA, host: "))
    let flags = try inspect(
      "--host", "BEN", "--guest", "ADA", "--alias", "ben=Ben Quill", "--title", "Two", "--date",
      "2026-03-04", "--duration", "10:00", "--language", "en-GB", path
    ).text
    for line in [
      "Title     Two (by --title)", "Published 2026-03-04 (by --date)",
      "Length    0:10:00, as stated (by --duration)", "Language  en-GB (by --language)",
      "          role: named as host by --host", "          role: named as guest by --guest",
      "          name: “BEN” is Ben Quill: named so by --alias",
    ] {
      #expect(flags.contains("\n\(line)\n"), "\(line)")
    }
    #expect(flags.contains("\nPerson    Ben Quill, host: ") && flags.contains("ADA, guest: "))
    #expect(try inspect("--no-show", path).text.contains("\nShow      The file's show\n"))
  }

  @Test(arguments: ["report", "inspect", "convert"])
  func `a wrong one stops every command with all that is wrong`(command: String) throws {
    try show("hsots: [ADA]\nyear-starts-in: 13\n")
    try show("show: [A]\n", at: "other/show.yml")
    try scratch.write(Talk.lines(), to: "other/two.txt")
    let ended = try Turntable.run(
      [command] + (command == "convert" ? ["--to", "txt"] : [])
        + ["-o", "out"].filter { _ in
          command != "inspect"
        } + ["shows", "other"], in: scratch.url)
    #expect(ended.code == 2)
    #expect(ended.text.isEmpty)
    #expect(
      ended.errors == """
        shows/harbour/show.yml:1:1: error: there is no setting “hsots”; did you mean “hosts”?
        shows/harbour/show.yml:2:17: error: “13” is no month; write its name, or its number from 1 to 12
        other/show.yml:1:7: error: “show” takes a text, not a list

        """)
    #expect(scratch.files("out").isEmpty)
  }

  @Test func `a walk through a folder passes over it in silence`() throws {
    try show("show: Harbour Talk\nhosts: [ADA]\n")
    let ended = try Turntable.run(
      ["report", "-o", "out", "-f", "csv", "shows"], in: scratch.url)
    #expect(ended.code == 0)
    #expect(ended.errors == "out/harbour-talk/one: data/\n")
  }

  @Test func `it is no transcript where it is named, alone or among others`() throws {
    try show("show: Harbour Talk\n")
    let path = "shows/harbour/show.yml"
    let alone = try inspect(path)
    #expect(alone.code == 2)
    #expect(
      alone.errors
        == "\(path): error: it states what is known of a show; name the show's transcripts\n")
    let glob = try inspect("shows/harbour/2026/one.txt", path)
    #expect(glob.code == 0 && glob.errors.isEmpty)
  }

  @Test func `each show of several has its own`() throws {
    try show("show: Harbour Talk\n")
    try show("show: Lamp Room\n", at: "shows/lamp/show.yml")
    try scratch.write(Talk.lines("Cy Dale", "Di East"), to: "shows/lamp/two.txt")
    let text = try inspect("shows").text
    #expect(text.contains("Harbour Talk (in") && text.contains("Lamp Room (in"))
  }

  @Test func `a warning is told once, and not under --quiet`() throws {
    try show("topics:\n  AI: [model]\n  Ships: [model]\n")
    let path = "shows/harbour/2026/one.txt"
    #expect(
      try inspect(path).errors
        == "shows/harbour/show.yml:3:11: warning: “model” is a term of “AI” on line 2, too, and counts "
        + "for that one only\n"
    )
    #expect(try inspect("--quiet", path).errors.isEmpty)
    for command in [["inspect"], ["convert", "--to", "txt"], ["report", "-o", "-"], ["report"]] {
      #expect(try Turntable.run(command + [path], in: scratch.url).code == 0, "\(command)")
      #expect(try Turntable.run(command + ["--strict", path], in: scratch.url).code == 1)
    }
  }

  @Test func `convert gives the names and the show it states`() throws {
    try show("show: Harbour Talk\nspeakers: {Ada Byron: [ADA]}\n")
    let ended = try Turntable.run(
      ["convert", "--to", "md", "shows/harbour/2026/one.txt"], in: scratch.url)
    #expect(ended.text.contains("**Ada Byron:**") && ended.text.contains("Harbour Talk"))
  }

  @Test func `the fixture's file settles who is who in every episode`() throws {
    let ended = try Turntable.run(["inspect", fixture("shows/lamp-room")])
    #expect(ended.code == 0, "\(ended.errors)")
    let people = ended.text.split(separator: "\n").filter { $0.hasPrefix("Person    ") }
      .map { $0.dropFirst(10).prefix { $0 != "," } }
    #expect(
      people == [
        "Inge Brandt", "Osei Mensah", "Petra Vale", "Osei Mensah", "Inge Brandt", "Dario Finch",
        "Inge Brandt", "Osei Mensah", "Ruth Okello", "Inge Brandt", "Samir Holt", "Osei Mensah",
        "Inge Brandt", "Petra Vale",
      ])
    // Two notices in the first episode, one in each of the others.
    let turns = ended.text.matches(of: /(\d) turns? of advertising/).compactMap { Int($0.1) }
    #expect(turns == [2, 1, 1, 1, 1])
  }
}
