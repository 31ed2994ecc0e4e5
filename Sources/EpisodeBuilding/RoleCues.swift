/// Phrases by which people show what they are to an episode.
struct RoleCue {
  /// The phrase, in lower case.
  let phrase: String
  /// How much it counts: for the host's side above 0, for the guest's below.
  let points: Double

  /// What is said when a conversation opens.
  static let opening: [RoleCue] = [
    RoleCue(phrase: "your host", points: 4), RoleCue(phrase: "i'm hosting", points: 3),
    RoleCue(phrase: "welcome to", points: 2), RoleCue(phrase: "welcome back", points: 2),
    RoleCue(phrase: "my guest", points: 3), RoleCue(phrase: "our guest", points: 3),
    RoleCue(phrase: "joining me", points: 3), RoleCue(phrase: "joining us", points: 2),
    RoleCue(phrase: "joined by", points: 3), RoleCue(phrase: "joined today by", points: 3),
    RoleCue(phrase: "with me today", points: 2), RoleCue(phrase: "on the show today", points: 1.5),
    RoleCue(phrase: "welcome to the show", points: 1), RoleCue(phrase: "my co-host", points: 3),
    RoleCue(phrase: "thanks for joining", points: 2),
    RoleCue(phrase: "thank you for joining", points: 2),
    RoleCue(phrase: "having me", points: -5), RoleCue(phrase: "having us", points: -3),
    RoleCue(phrase: "glad to be here", points: -2), RoleCue(phrase: "happy to be here", points: -2),
    RoleCue(phrase: "excited to be here", points: -2),
    RoleCue(phrase: "great to be here", points: -2),
    RoleCue(phrase: "good to be here", points: -2),
    RoleCue(phrase: "pleasure to be here", points: -4),
    RoleCue(phrase: "inviting me", points: -4), RoleCue(phrase: "for the invite", points: -3),
  ]

  /// What is said when it closes.
  static let closing: [RoleCue] = [
    RoleCue(phrase: "for listening", points: 2), RoleCue(phrase: "for tuning in", points: 2),
    RoleCue(phrase: "next time", points: 1), RoleCue(phrase: "next week", points: 1),
    RoleCue(phrase: "for coming on", points: 2), RoleCue(phrase: "for joining", points: 2),
    RoleCue(phrase: "for being here", points: 2), RoleCue(phrase: "having you", points: 2),
    RoleCue(phrase: "having me", points: -5), RoleCue(phrase: "having us", points: -3),
  ]

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
  /// What a host says before the name of somebody else.
  static let introductions = [
    "joined by", "joining me", "joining us", "my guest", "our guest", "welcome", "with us",
    "with me", "we have", "i have", "introduce", "talking to", "talking with", "chatting with",
    "guest is", "guests are", "here with",
  ]
}
