import Foundation
import Testing

/// An episode in several languages is one episode.
struct TranslationTests {
  private static let spanish = (1...8).map {
    "Ada Byron: Hola, ¿cómo están los barcos el día número \($0)?\n"
      + "Ben Oak: Muy bien, gracias, todos los barcos están bien.\n"
  }.joined()

  /// The files whose episodes a dataset over a folder is about.
  private func counted(
    _ files: [String], show: String? = nil
  ) throws -> (kept: [String], told: String) {
    let scratch = try Scratch()
    for file in files {
      let isSpanish = file.contains(".es")
      try scratch.write(isSpanish ? Self.spanish : Talk.lines(), to: "in/\(file)")
    }
    if let show { try scratch.write(show, to: "in/show.yml") }
    let ended = try Turntable.run(
      ["export", "-f", "csv", "-o", "out", "--no-show", "in"].filter {
        show == nil || $0 != "--no-show"
      }, in: scratch.url)
    #expect(ended.code == 0, "\(ended.errors)")
    let table = try #require(scratch.files("out").first { $0.hasSuffix("/episode.csv") })
    let sources = try scratch.records(table).compactMap { $0["source"] }
    return (sources.sorted(), ended.errors)
  }

  @Test(arguments: [
    (["talk.txt", "talk.es.txt"], nil, ["talk.txt"]),
    (["talk.txt", "talk.es-MX.txt"], nil, ["talk.txt"]),
    (["talk.en.txt", "talk.es.txt"], "show: Harbour\nlanguage: en\n", ["talk.en.txt"]),
    // Which of two is the show's own nobody says.
    (["talk.en.txt", "talk.es.txt"], nil, ["talk.en.txt", "talk.es.txt"]),
    // Alone, or beside another name, it is an episode.
    (["other.txt", "talk.es.txt"], nil, ["other.txt", "talk.es.txt"]),
    (["talk.txt", "talk.esther.txt"], nil, ["talk.esther.txt", "talk.txt"]),
  ])
  func `a translation is told from an episode by its name`(
    files: [String], show: String?, kept: [String]
  ) throws {
    let counted = try counted(files, show: show)
    #expect(counted.kept == kept)
    #expect(counted.told.contains("passed over 1 file") == (kept.count < files.count))
  }
}
