import EpisodeBuilding
import Testing

/// Names as the episodes of real shows have them, with in how many of the files at hand each stands.
struct ShowNamesTests {
  /// A show's names, and which of them are another's, as a listener knows.
  struct Show: Sendable {
    var names: [(String, Int)]
    var same: [String: String]
  }

  static let shows = [
    Show(
      names: [
        ("Aaron van Wirdum", 11), ("Sjors Provoost", 10), ("Aaron", 2), ("Sjors", 2),
        ("Sjors Provost", 1), ("Ruben Somsen", 1),
      ],
      same: [
        "Aaron": "Aaron van Wirdum", "Sjors": "Sjors Provoost", "Sjors Provost": "Sjors Provoost",
      ]),
    Show(
      names: [
        ("Adam Jonas", 9), ("Mark Erhardt", 7), ("Jonas", 2), ("Clara Shikhelman", 2),
        ("Murch", 2), ("Tim Ruffing", 2), ("Pieter Wuille", 2), ("Martin Zumsande", 1),
        ("Sergei Tikhomirov", 1), ("Steve", 1), ("Mark Erhart", 1), ("Andrew Chow", 1),
        ("John Newbery", 1), ("Sergi Delgado", 1),
      ], same: ["Mark Erhart": "Mark Erhardt"]),
    Show(
      names: [
        ("Adam Levine", 2), ("Andreas Antonopoulos", 2), ("Adam", 2), ("Stephanie", 2),
        ("Pieter", 2), ("Jonas", 2), ("Andreas", 2), ("Christopher Jeffrey", 1),
        ("Stephanie Murphy", 1),
      ], same: ["Adam": "Adam Levine", "Andreas": "Andreas Antonopoulos"]),
    Show(
      names: [
        ("Stephan Livera", 20), ("Christian Decker", 2), ("Andreas", 1), ("Stepan", 1),
        ("Waxwing (Adam Gibson)", 1), ("Thomas V", 1), ("Thomas Voegtlin", 1), ("Ghost43", 1),
        ("Ghost43 (G43)", 1), ("Steve Lee", 1), ("Ben", 1), ("Murch", 1), ("Jonas Nick", 1),
      ], same: ["Thomas V": "Thomas Voegtlin", "Ghost43": "Ghost43 (G43)"]),
    Show(
      names: [
        ("Steve Gibson", 49), ("Leo Laporte", 43), ("Mikah Sargent", 3), ("MIKAH SARGENT", 1),
        ("FATHER ROBERT BALLECER", 1), ("PADRE", 1), ("Tom Merritt", 1), ("BENITO", 1),
      ], same: ["MIKAH SARGENT": "Mikah Sargent"]),
    Show(
      names: [
        ("Bekah Hawrot Weigel", 8), ("Dan Ott", 7), ("Dan", 4), ("Bekah", 3),
        ("Kirk Shillingford", 2), ("Brian", 1), ("Amy", 1), ("Helen", 1), ("Andrew Bush", 1),
      ], same: ["Bekah": "Bekah Hawrot Weigel", "Dan": "Dan Ott"]),
    Show(
      names: [
        ("Adam Stacoviak", 10), ("Jerod Santo", 12), ("Adam Jacob", 1), ("Adam Argyle", 1),
        ("Jon Calhoun", 8), ("Jon Johnson", 1), ("Chris James", 2), ("Chris Benson", 28),
        ("James Q Quick", 1), ("Ben Johnson", 2), ("Andy Walker", 3), ("Andy Williams", 1),
        ("Angelica Hill", 5), ("Kevin Ball", 1), ("Steven Wu", 1), ("Steven Pyle", 1),
        ("Mireille Reece, PsyD", 2), ("Mireille B. Reece, Psy.D", 4), ("V Körbes", 2),
        ("L Körbes", 2),
      ], same: ["Mireille Reece, PsyD": "Mireille B. Reece, Psy.D"]),
  ]

  @Test(arguments: shows.indices)
  func `over a show the same people are joined, and nobody else`(index: Int) {
    let show = Self.shows[index]
    let joined = JoinedNames(show.names.map { NameUse($0.0, count: $0.1) }, within: .show)
    for one in show.names.indices {
      for other in show.names.indices where one < other {
        let people = [one, other].map { show.same[show.names[$0].0] ?? show.names[$0].0 }
        let isOne = joined.person(of: one) == joined.person(of: other)
        #expect(
          isOne == (people[0] == people[1]), "\(show.names[one].0) and \(show.names[other].0)")
      }
    }
  }
}
