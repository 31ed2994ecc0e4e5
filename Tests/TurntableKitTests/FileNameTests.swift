import Testing
import TranscriptModel
import TurntableKit

/// What the names of files tell of their episodes.
struct FileNameTests {
  private func facts(_ name: String, among others: [String] = []) -> FileNames.Facts? {
    FileNames([name] + others).facts(of: name)
  }

  @Test(
    arguments: [
      ("2025-03-14-the-dough.srt", "2025-03-14"), ("20250314.txt", "2025-03-14"),
      ("dough_2025.03.14.vtt", "2025-03-14"), ("dough_2025_03_14.json", "2025-03-14"),
      ("dough-20250314-final.md", "2025-03-14"), ("2025-03-14 2025-03-14.txt", "2025-03-14"),
      ("14.03.2025.txt", "2025-03-14"), ("03-14-2025 dough.txt", "2025-03-14"),
      ("04-04-2025.txt", "2025-04-04"), ("GMT20250314-093000_Recording.vtt", "2025-03-14"),
      // Two days, a day that may be another, and none.
      ("2025-03-14-to-2025-03-16.txt", nil), ("03-04-2025.txt", nil), ("2025-02-30.txt", nil),
      ("2025-03_14.txt", nil), ("2025-03.txt", nil), ("120250314.txt", nil), ("20251314.txt", nil),
      ("0314-dough.txt", nil), ("18120314.txt", nil), ("1-2-2025.txt", nil), (".txt", nil),
    ] as [(String, String?)])
  func `a day is taken where it can only be that day`(name: String, day: String?) {
    #expect(facts(name)?.date?.description == day)
  }

  @Test(
    arguments: [
      ("ep014.srt", 14), ("EP14 - the dough.srt", 14), ("episode-14.txt", 14),
      ("Episode 14.txt", 14),
      ("the-dough-#14.txt", 14), ("folge_7_teig.vtt", 7), ("2025-03-14-ep7.txt", 7),
      ("ep-2024.txt", 2024),
      ("S02E05.srt", 5), ("show.s02e05.dough.srt", 5), ("S2 Ep 5.txt", 5),
      // Alone, nothing tells what these count.
      ("99-problems.txt", nil), ("the-dough-14.txt", nil), ("Dough412.srt", nil), ("14.srt", nil),
      ("2024.txt", nil), ("episode.txt", nil), ("step-12.txt", nil),
      ("ep12345.txt", nil), ("ep12b.txt", nil), ("3d-printing.txt", nil),
    ] as [(String, Int?)])
  func `a number by itself needs a word`(name: String, number: Int?) {
    #expect(facts(name)?.number == number)
  }

  struct Folder: Sendable, CustomTestStringConvertible {
    var names: [String]
    var numbers: [Int?]
    var testDescription: String { names.joined(separator: " ") }
  }

  @Test(arguments: [
    Folder(names: ["14-the-dough.srt", "15-the-oven.srt", "notes.txt"], numbers: [14, 15, nil]),
    Folder(names: ["Dough412.srt", "Dough413.srt"], numbers: [412, 413]),
    Folder(names: ["dough-9.md", "dough-10.md", "crust-1.md"], numbers: [9, 10, nil]),
    // One episode in two files, and in a third that says more after the number.
    Folder(
      names: ["7-salt.srt", "7-salt.txt", "7-salt-raw.txt", "8-rye.srt"], numbers: [7, 7, 7, 8]),
    Folder(
      names: ["2025-03-18-05-rye.json", "2025-04-22-07-salt.json", "01-oats.txt"],
      numbers: [5, 7, 1]),
    // Numbers past 1999 are counted on; 2020 and 2021 are years.
    Folder(
      names: ["1899-rye.txt", "1998-oats.txt", "2001-salt.txt"], numbers: [1899, 1998, 2001]),
    Folder(names: ["2020-spring.txt", "2021-autumn.txt"], numbers: [nil, nil]),
    Folder(
      names: ["2020-01-06-rye.md", "2020-01-09-salt.md", "99-problems.md"],
      numbers: [nil, nil, nil]),
    // A word that counts something else; too few; seasons.
    Folder(names: ["rye-part-1.txt", "rye-part-2.txt"], numbers: [nil, nil]),
    Folder(names: ["track1.vtt", "track2.vtt", "track3.vtt"], numbers: [nil, nil, nil]),
    Folder(
      names: ["99-problems.txt", "101-dogs.txt", "rye.txt", "salt.txt", "oats.txt"],
      numbers: [nil, nil, nil, nil, nil]),
    Folder(names: ["5_1.srt", "5_2.srt", "5_3.srt", "1_4.srt"], numbers: [nil, nil, nil, nil]),
    // Places in a list, before what identifies the file.
    Folder(names: ["001_4a5162e43a57.txt", "002_b13c64cb11c5.txt"], numbers: [nil, nil]),
    Folder(names: ["s1e1.txt", "s1e2.txt"], numbers: [1, 2]),
    Folder(names: ["s1e1.txt", "s2e1.txt"], numbers: [nil, nil]),
  ])
  func `a number is the episode's where its neighbours have one, too`(folder: Folder) {
    let names = FileNames(folder.names)
    #expect(folder.names.map { names.facts(of: $0)?.number } == folder.numbers)
    // The order in which a folder is listed makes no difference.
    let reversed = FileNames(folder.names.reversed())
    #expect(folder.names.map { reversed.facts(of: $0) } == folder.names.map { names.facts(of: $0) })
  }

  @Test(
    arguments: [
      ("14-the-dough-that-waited.srt", "The dough that waited"),
      ("2025-03-14-14-the_dough.srt", "The dough"),
      ("14 - dough-and-rye at noon.srt", "Dough-and-rye at noon"),
      ("ep14 Élan vital.txt", "Élan vital"), ("14-dough.srt", nil), ("14.srt", nil),
    ] as [(String, String?)])
  func `words after a number are a title`(name: String, title: String?) {
    #expect(facts(name, among: ["15-rye.srt", "16-salt.srt"])?.title == title)
  }

  @Test func `a folder of very many names is looked at in no time`() {
    let names = (0..<50_000).map { "\($0 % 10_000)-rye-\($0).txt" }
    #expect(FileNames(names).facts(of: "77-rye-77.txt")?.number == 77)
    let letters = String(repeating: "1-", count: 50_000)
    #expect(FileNames([letters]).facts(of: letters) == nil)
  }
}
