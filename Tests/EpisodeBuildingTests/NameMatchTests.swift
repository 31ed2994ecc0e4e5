import EpisodeBuilding
import TestSupport
import Testing

/// Which names are one person's. Each case: a name and how often it is used, another, who else is
/// there.
struct NameMatchTests {
  typealias Case = (a: (String, Int), b: (String, Int), others: [String])

  static let same: [Case] = [
    // Letter case, accents, spaces, signs.
    (("STEVE GIBSON", 9), ("Steve Gibson", 1), []), (("V Körbes", 3), ("V Korbes", 3), []),
    (("Rory O'Hanlon", 3), ("RORY O’HANLON", 3), []), (("Paul Frazee✌", 3), ("Paul Frazee", 1), []),
    (("Aaron van Wirdum", 3), ("Aaron Van Wirdum", 1), []),
    (("Cory LaNou", 3), ("Cory La Nou", 1), []),
    (("Adam Garrett-Harris", 3), ("Adam Garrett Harris", 3), []),
    ((" Adam Grant", 3), ("Adam Grant", 1), []),
    (("$STDOUT", 3), ("STDOUT", 1), []), (("Jerod Santo: Jerod Santo", 1), ("Jerod Santo", 9), []),
    // Titles, degrees, roles.
    (("Dr. Ada Quill", 3), ("Ada Quill", 3), []), (("Ada Quill, Ph.D.", 3), ("Ada Quill", 3), []),
    (("Mireille Reece, PsyD", 5), ("Mireille B. Reece, Psy.D", 5), []),
    (("Leo Dion (host)", 5), ("Leo Dion", 5), []), (("Ada Quill Jr.", 2), ("Ada Quill", 3), []),
    (("Dr. Quill", 5), ("Ada Quill", 5), ["Ben Hull"]),
    // Middle names, initials, longer names.
    (("Ada Quill", 5), ("Ada B. Quill", 5), []), (("Ada Bell Quill", 5), ("Ada B. Quill", 5), []),
    (("A. Quill", 5), ("Ada Quill", 5), ["Ben Hull"]),
    (("Ada Q.", 5), ("Ada Quill", 5), ["Ben Hull"]),
    (("J.R. Quill", 5), ("J. R. Quill", 5), []),
    (("Maria Boland", 5), ("Maria Boland Ploessl", 5), []),
    // Given names, surnames, initials.
    (("STEVE", 50), ("STEVE GIBSON", 1), ["LEO", "LEO LAPORTE"]),
    (("Lenny", 50), ("Lenny Rachitsky", 5), ["Ada Wong"]),
    (("GIBSON", 5), ("Adam Gibson", 5), ["Adam Stone"]),
    (("MF", 5), ("Michael Flaxman", 1), ["Ben Hull"]),
    (("MF", 5), ("Michael Flaxman (MF)", 1), ["SL"]),
    (("Bekah", 9), ("Bekah Hawrot Weigel", 5), ["Dan"]),
    (("F43", 9), ("Fog43 (F43)", 1), []),
    // Nicknames in brackets and quotation marks.
    (("Vicky", 9), ("VM (Vicky) Brasseur", 2), []),
    (("Vicky Brasseur", 9), ("VM (Vicky) Brasseur", 2), []),
    (("VM Brasseur", 9), ("VM “Vicky” Brasseur", 2), []),
    (("Adam Gibson", 9), ("Waxwing (Adam Gibson)", 2), []),
    // Slips of the pen.
    (("Saifa", 1), ("Safia", 40), ["Jen"]), (("Jusin", 2), ("Justin", 40), ["Jen"]),
    (("Lenn", 1), ("Lenny", 40), []), (("Jusin", 1), ("Justin Garrison", 40), ["Autumn Nash"]),
    (("Mark Erhart", 1), ("Mark Erhardt", 7), []),
    (("Saifa Abdalla", 1), ("Safia Abdalla", 30), []),
    (("Sjors Provost", 1), ("Sjors Provoost", 10), ["Ben Hull"]),
  ]

  static let perhaps: [Case] = [
    (("L Körbes", 5), ("V Körbes", 5), []), (("Adam", 5), ("Adam Stone", 5), ["Adam Berg"]),
    (("Safia", 20), ("Saifa", 20), []), (("Anna", 40), ("Anne", 2), []),
    (("Paul", 40), ("Paula", 2), []),
    (("Karl Quill", 40), ("Carl Quill", 2), []), (("Dan Quill", 5), ("Daniel Quill", 5), []),
    (("Ada B. Quill", 5), ("Ada C. Quill", 5), []), (("Mrs. Quill", 5), ("Ada Quill", 5), []),
    (("Quill", 5), ("Ada Quill", 5), ["Mrs. Quill"]),
    (("A. Quill", 5), ("Ada Quill", 5), ["Ann Quill"]),
    (("Safai", 1), ("Safia", 40), ["Safaj"]), (("Mr. Quill", 5), ("Mrs. Quill", 5), []),
    (("Maya (Lindqvist)", 5), ("Maya (ML)", 5), []),
  ]

  static let different: [Case] = [
    (("Adam Stone", 5), ("Adam Berg", 5), []), (("Adam Stone", 5), ("Eve Stone", 5), []),
    (("Jon", 40), ("Joe", 1), []), (("Dan", 40), ("Don", 1), []),
    (("AI", 3), ("Andy Ihnat", 9), []),
    (("Ann Lee", 40), ("Ann Leo", 1), []), (("Yo-Yo Ma", 3), ("Yo-Yo", 3), ["Yo-Yo Quill"]),
    (("李明", 3), ("王明", 3), []), (("🐙", 3), ("🐳", 3), []), (("mf", 3), ("Michael Flaxman", 3), []),
  ]

  private func match(_ entry: Case) -> NameMatch {
    NameMatch.between(
      NameUse(entry.a.0, count: entry.a.1), NameUse(entry.b.0, count: entry.b.1),
      among: entry.others.map { NameUse($0, count: 5) })
  }

  @Test(arguments: same)
  func `one person in two spellings`(entry: Case) {
    guard case .same(let reason) = match(entry) else {
      Issue.record("\(entry.a.0) and \(entry.b.0): \(match(entry))")
      return
    }
    #expect(!reason.isEmpty)
    #expect(match((entry.b, entry.a, entry.others)) == .same(reason))
  }

  @Test(arguments: perhaps)
  func `two names that may be one person's`(entry: Case) {
    guard case .perhaps = match(entry) else {
      Issue.record("\(entry.a.0) and \(entry.b.0): \(match(entry))")
      return
    }
  }

  @Test(arguments: different)
  func `two people stay two`(entry: Case) {
    if case .same = match(entry) { Issue.record("\(entry.a.0) and \(entry.b.0) were joined") }
  }

  @Test func `the order of names makes no difference`() {
    let all = (Self.same + Self.perhaps + Self.different).flatMap { [$0.a, $0.b] }
    var seen: Set<String> = []
    let uses = all.filter { seen.insert($0.0).inserted }.map { NameUse($0.0, count: $0.1) }
    func groups(_ list: [NameUse]) -> Set<[String]> {
      let joined = JoinedNames(list, within: .episode)
      return Set(joined.people.map { [$0.name] + $0.uses.map { list[$0].name }.sorted() })
    }
    let expected = groups(uses)
    var numbers = SameNumbers(seed: 1)
    for _ in 0..<20 { #expect(groups(uses.shuffled(using: &numbers)) == expected) }
  }

  @Test(arguments: [(0, true), (1, true), (2, false), (9, false)])
  func `two who answer each other are two`(meetings: Int, isOne: Bool) {
    let uses = [NameUse("Adam", count: 8), NameUse("Adam Gibson", count: 8)]
    let joined = JoinedNames(uses, within: .episode, meetings: [NamePair(1, 0): meetings])
    #expect((joined.people.count == 1) == isOne)
    #expect(joined.doubts.map(\.reason) == (isOne ? [] : ["the two answer each other"]))
  }

  @Test func `over a show a given name is the one regular's`() {
    let uses = [
      NameUse("Adam", count: 2), NameUse("Adam Stone", count: 9), NameUse("Adam Berg", count: 1),
      NameUse("Eve", count: 1), NameUse("Eve Quill", count: 1), NameUse("ADAM STONE", count: 1),
    ]
    let joined = JoinedNames(uses, within: .show)
    #expect(joined.people.map(\.uses) == [[0, 1, 5], [2], [3], [4]])
    #expect(joined.people[0].name == "Adam Stone")
    #expect(joined.reasons == [0: "no other regular begins so", 5: "only capitals differ"])
    // Two who take part in one episode are two.
    let together = JoinedNames(uses, within: .show, meetings: [NamePair(0, 1): 1])
    #expect(together.people.count == 5)
    #expect(together.doubts.map(\.reason) == ["both take part in one episode"])
  }

  @Test func `what is stated is joined with the same name only`() {
    let uses = [NameUse("Adam", count: 5, isStated: true), NameUse("Adam Stone", count: 5)]
    #expect(JoinedNames(uses, within: .episode).people.count == 2)
    #expect(JoinedNames(uses + [NameUse("ADAM")], within: .episode).people[0].uses == [0, 2])
  }

  @Test func `many names take little time`() {
    let uses = (0..<5_000).map { NameUse("Given\($0 % 150) Surname\($0)", count: 1) }
    let clock = ContinuousClock()
    let time = clock.measure { _ = JoinedNames(uses, within: .show) }
    #expect(time < .seconds(30))
  }
}
