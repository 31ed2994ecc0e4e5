import EpisodeBuilding
import Testing
import TranscriptModel

/// Who a list's descriptions name as guests, and who they do not.
struct GuestTests {
  /// A list of one episode.
  private func listing(
    _ description: String, title: String = "Ships", head: [String] = [],
    credits: [SourceMetadata.Credit] = []
  ) -> ShowListing {
    var show = SourceMetadata()
    show.show = "Harbour Talk"
    show.prose = head.enumerated().map { .init($0.element, line: $0.offset + 2) }
    var metadata = SourceMetadata()
    metadata.title = title
    metadata.credits = credits
    metadata.prose = [.init(description, line: 9)]
    let list = EpisodeList(
      metadata: show, entries: [EpisodeList.Entry(metadata: metadata, line: 7)])
    let document = SourceDocument(
      recognition: Recognition(format: "episode-list", confidence: 1, evidence: ""),
      content: .episodeList(list))
    return buildListing(document, list, named: "show.txt")
  }

  /// Each guest as `name|affiliation`.
  private func guests(_ listing: ShowListing) -> [String] {
    listing.episodes[0].people.filter(\.role.isGuestSide)
      .map { $0.name + ($0.affiliation.map { "|" + $0 } ?? "") }
  }

  @Test(arguments: [
    "Ships with Ada Byron of", "Ships with Ada Byron at :", "Ships with Ada Byron of:",
  ])
  func `a title that breaks off before the place has none`(title: String) {
    #expect(guests(listing("Ships, and more ships.", title: title)) == ["Ada Byron"])
  }

  @Test(arguments: [
    ("Guest: Ada Byron", ["Ada Byron"]),
    ("Ships.Guest: Ada Byron, CEO of FoundryAda is the CEO.", ["Ada Byron|CEO of Foundry"]),
    ("Guest: Ada ByronAda builds engines.", ["Ada Byron"]),
    (
      "ends hereGuest: Ada Byron , Head of Ships at Foundry.A pilot by training.",
      ["Ada Byron|Head of Ships at Foundry"]
    ),
    ("Guest: Ada Byron, CTO at FoundryAs CTO, Ada leads.", ["Ada Byron|CTO at Foundry"]),
    (
      "Guest: Sören van Berg, Founder at OpenBoxSören is kind.",
      ["Sören van Berg|Founder at OpenBox"]
    ),
    (
      "Guests: Ada Byron, CTO of Foundry, and Ben Oak, pilot at Quay",
      ["Ada Byron|CTO of Foundry", "Ben Oak|pilot at Quay"]
    ),
    ("Guests: Ada Byron and Ben Oak", ["Ada Byron", "Ben Oak"]),
    ("Guest: TBD", []),
    (
      "Guest: Ada Byron, Software Engineer, Founder of X",
      ["Ada Byron|Software Engineer, Founder of X"]
    ),
  ])
  func `a line “Guest:” names them`(description: String, expected: [String]) {
    #expect(guests(listing(description)) == expected)
  }

  @Test(arguments: [
    ("Ada Byron, founder of Foundry, joins us.", ["Ada Byron|founder of Foundry"]),
    (
      "Ada Byron, co-founder of Foundry and author of Ships, discusses cranes.",
      ["Ada Byron|co-founder of Foundry and author of Ships"]
    ),
    ("Ada Byron, pilot, author and coach, shares her day.", ["Ada Byron|pilot, author and coach"]),
    ("This week Ada Byron joins Maya Lindqvist.", ["Ada Byron"]),
    ("We talk to Ada Byron about ships.", ["Ada Byron"]),
    ("Our guest is Ada O'Byron.", ["Ada O'Byron"]),
    ("We sit down with Dr. Ada Byron, harbour master, to talk fog.", ["Ada Byron"]),
    ("Maya Lindqvist joins the crew.", []),
    ("Maya Lindqvist, founder of Quay, shares her day.", []),
    ("Apache Kafka shares nothing with a queue.", []), ("Google Cloud joins the fray.", []),
    ("The Phoenix Project, a novel, explains it.", []), ("How Ships Work shares a secret.", []),
    ("Ada Byron, who was a pilot, is on the wall.", []), ("She talks to herself.", []),
  ])
  func `a sentence announces them, or does not`(description: String, expected: [String]) {
    let head = ["Hosted by Maya Lindqvist, editor at Quay."]
    #expect(guests(listing(description, head: head)) == expected)
  }

  @Test(arguments: [
    ("Ships with Ada Byron of Foundry", "What is a ship?", ["Ada Byron|Foundry"]),
    ("Ships with Ada Byron: A Talk", "Byron explains the crane.", ["Ada Byron"]),
    ("Ships with Ada Byron", "What is a ship?", []),
    ("Building with Apache Kafka", "Apache Kafka is a queue.", []),
    ("Moving Fast with Feature Flags of Doom", "What is a flag?", ["Feature Flags|Doom"]),
  ])
  func `a title names them`(title: String, description: String, expected: [String]) {
    // The last shows the limit of the rule: “with X of Y” is believed as it stands.
    #expect(guests(listing(description, title: title)) == expected)
  }

  @Test func `each guest has the words that say so`() throws {
    let listing = listing("Ada Byron, founder of Foundry, joins us to talk.")
    let guest = try #require(listing.episodes[0].people.first)
    #expect(
      guest.roleBasis == "the description says “Ada Byron, founder of Foundry, joins” on line 9")
  }

  @Test(arguments: [
    ("A show hosted by Maya Lindqvist and Cy Dee.", ["Maya Lindqvist", "Cy Dee"]),
    ("Your host Maya Lindqvist asks.", ["Maya Lindqvist"]),
    ("with Maya Lindqvist", ["Maya Lindqvist"]),
    ("Hosts: Maya Lindqvist & Cy Dee", ["Maya Lindqvist", "Cy Dee"]),
    ("How to host Machine Learning models.", []),
    ("Conversations with Machine Learning engineers about all of their work.", []),
  ])
  func `the page's head names the hosts`(line: String, expected: [String]) {
    #expect(listing("Ships.", head: [line]).hosts.map(\.name) == expected)
  }

  @Test func `people of a field beat the prose`() {
    let listing = listing(
      "Guest: Ben Oak",
      credits: [
        .init(name: "Maya Lindqvist", role: .host, line: 3),
        .init(name: "Ada Byron", role: .guest, line: 4),
      ])
    #expect(listing.episodes[0].people.map(\.name) == ["Maya Lindqvist", "Ada Byron"])
  }
}
