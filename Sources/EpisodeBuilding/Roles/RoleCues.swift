/// Phrases by which people show what they are to an episode, in lower case.
enum RoleCue: Int, CaseIterable {
  /// Opens the show.
  case welcome
  /// Names oneself the host.
  case hosting
  /// Speaks of the show, its listeners and its sponsors.
  case showTalk
  /// Thanks for the invitation.
  case invited
  /// Is glad to be there.
  case pleased
  /// Tells one's own story.
  case ownStory
  /// Presents somebody whose name stands close by.
  case introduction
  /// Names somebody a host beside oneself.
  case cohost
  /// Takes leave of the listeners.
  case farewell
  /// Says where one is to be found.
  case address
  /// Thanks somebody whose name stands close by.
  case thanks

  /// What is listened for when a conversation opens.
  static let atOpening = search(
    [.welcome, .hosting, .showTalk, .invited, .pleased, .ownStory, .introduction, .cohost])
  /// What is listened for when it closes.
  static let atClose = search([.invited, .farewell, .address, .cohost, .thanks])

  private static func search(_ cues: [RoleCue]) -> PhraseSearch<RoleCue> {
    PhraseSearch(cues.map { ($0, $0.phrases) })
  }

  /// The phrases themselves.
  var phrases: [String] {
    switch self {
    case .welcome:
      [
        "welcome to", "welcome back", "you're listening to", "welcome everyone",
        "another episode", "today's episode", "this episode", "on today's show", "today's show",
        "this week on", "episode of", "today we're going to", "today we are going to",
        "today we're gonna", "today we're talking",
      ]
    case .hosting: ["your host", "i'm hosting", "my co-host", "my cohost", "our co-host"]
    case .showTalk:
      [
        "sponsor", "brought to you by", "our listeners", "the listeners", "show notes",
        "subscribe", "our audience", "the audience", "the show", "the podcast", "our show",
        "this show", "this podcast",
      ]
    case .invited:
      [
        "having me", "having us", "inviting me", "inviting us", "invited me", "for the invite",
        "for the invitation",
      ]
    case .pleased:
      [
        "to be here", "be on the show", "be on the podcast", "to be on", "honored", "honor to",
        "pleasure to", "big fan of the show",
      ]
    case .ownStory:
      [
        "i started", "i joined", "my background", "i was working", "i decided", "i became",
        "i came", "i work at", "i work for", "i work on", "i'm a ", "i am a ", "my name is",
        "i've been", "i grew up", "i studied", "i got into", "my career", "my journey",
        "years ago", "i founded", "we founded", "i'm the ", "i am the ", "i created",
        "my company", "i lead", "i run ",
      ]
    case .introduction:
      [
        "joined by", "joined today by", "joining me", "joining us", "my guest", "our guest",
        "guest today", "guest is", "guests are", "guest,", "welcome", "with us", "with me",
        "we have", "i have", "we've got", "introduce", "talking to", "talking with", "talk to",
        "talk with", "chatting with", "speaking with", "here with",
      ]
    case .cohost:
      [
        "co-host", "cohost", "as always", "as usual", "partner in crime",
        "partners in crime", "fellow panelist",
      ]
    case .farewell:
      [
        "for listening", "for tuning in", "for watching", "next week", "next time",
        "that's it for", "that's all for", "subscribe", "show notes", "this episode",
        "this has been",
      ]
    case .address:
      [
        "find me", "follow me", "reach me", "reach out to me", "connect with me",
        "i'm on twitter", "my website", "my twitter", "my blog", "my handle", "on github",
        "dms are", "i'm at ",
      ]
    case .thanks: ["thanks", "thank you", "thank ", "appreciate"]
    }
  }

  /// What a page writes before the name of a host.
  static let hostCredits = [
    "hosted by", "host:", "hosts:", "your host", "your hosts", "hosts are", "presented by",
  ]
  /// What a page writes before the name of a guest.
  static let guestCredits = [
    "guest:", "guests:", "our guest", "my guest", "special guest", "joined by", "interview with",
    "conversation with", "featuring", "we talk to", "we talk with", "talks to", "talks with",
    "speaks with", "speaks to", "sits down with", "chats with", "welcomes",
  ]
  /// What a title writes before the name of a guest.
  static let titleCredits = ["with ", "feat. ", "featuring ", "ft. ", "w/ "]
}
