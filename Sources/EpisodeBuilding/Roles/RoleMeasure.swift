/// A kind of evidence in what people say and do: what is measured of somebody, and what it counts.
enum RoleMeasure: CaseIterable {
  case start, besideNamed, welcome, hosting, showTalk, farewell, namedHost, asking
  case invited, address, thanked, presented, pleased, ownStory, late, several, dominance

  /// The points one of it counts: for the host's side above 0, for the guest's below.
  ///
  /// Fitted to 730 people of 23 shows; `Documentation/roles.md` says how. ``besideNamed`` is ours.
  var weight: Double {
    switch self {
    case .start: 3.25
    case .besideNamed: -4.75
    case .welcome: 0.75
    case .hosting: 0.75
    case .showTalk: 0.75
    case .farewell: 1.25
    case .namedHost: 2
    case .asking: 6
    case .invited: -2.5
    case .address: -2.25
    case .thanked: -2
    case .presented: -1
    case .pleased: -1.25
    case .ownStory: -1
    case .late: -2.5
    case .several: -2
    case .dominance: -3.75
    }
  }

  /// How much of it there is.
  func amount(of signs: RoleSigns, among company: RoleCompany) -> Double {
    switch self {
    case .start: company.clarity
    case .besideNamed:
      !company.isBesideNamedHost || signs.namedHostBy != nil ? 0 : company.isSeveral ? 0.2 : 1
    case .welcome: signs.times(.welcome, atMost: 2)
    case .hosting: signs.times(.hosting, atMost: 1)
    case .showTalk: signs.times(.showTalk, atMost: 4)
    case .farewell: signs.times(.farewell, atMost: 3)
    case .namedHost: signs.namedHostBy == nil ? 0 : 1
    case .asking: company.isAlone ? 0 : signs.questionRate - company.questionRate
    case .invited: signs.times(.invited, atMost: 1)
    case .address: signs.times(.address, atMost: 1)
    case .thanked: signs.thankedBy == nil || signs.namedHostBy != nil ? 0 : 1
    case .presented: signs.presentedBy == nil || signs.namedHostBy != nil ? 0 : 1
    case .pleased: signs.times(.pleased, atMost: 1)
    case .ownStory: signs.times(.ownStory, atMost: 5)
    case .late: signs.firstTurn ?? 0 >= RoleMeasure.lateTurn ? 1 : 0
    case .several: company.isSeveral ? company.clarity : 0
    case .dominance:
      company.isSeveral ? company.clarity * (signs.share - company.largestShare) : 0
    }
  }

  /// Whose first turn has so many before it came late.
  private static let lateTurn = 4

  /// The evidence in words, for the side it speaks for.
  func reason(of signs: RoleSigns, among company: RoleCompany) -> String? {
    switch self {
    case .start:
      signs.presentedBy == nil && signs.thankedBy == nil
        ? "nobody introduces or thanks them as a guest" : nil
    case .besideNamed:
      company.isSeveral
        ? "somebody else is named as host"
        : "the only other person who speaks much, beside the host"
    case .several: nil
    case .welcome, .hosting, .showTalk: says(signs, when: "early on")
    case .invited, .pleased, .ownStory: says(signs, when: nil)
    case .farewell, .address: says(signs, when: "at the end")
    case .namedHost:
      signs.namedHostBy.map { "is named as co-host by \($0.words) (line \($0.line))" }
    case .thanked: signs.thankedBy.map { "is thanked at the end by \($0.words) (line \($0.line))" }
    case .presented: signs.presentedBy.map { "is introduced by \($0.words) (line \($0.line))" }
    case .late:
      "first speaks after \(signs.firstTurn ?? 0) turns of others (line \(signs.firstLine))"
    case .asking:
      "\(signs.questions) of \(signs.turns) turns end in a question, of the others' "
        + "\(company.questions) of \(company.turns)"
    case .dominance:
      "has \(percent(signs.share)) of the speech, "
        + (signs.share > company.largestShare ? "nobody else more than " : "somebody else ")
        + percent(company.largestShare)
    }
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  /// The kind of phrase that is counted.
  private var cue: RoleCue? {
    switch self {
    case .welcome: .welcome
    case .hosting: .hosting
    case .showTalk: .showTalk
    case .farewell: .farewell
    case .invited: .invited
    case .address: .address
    case .pleased: .pleased
    case .ownStory: .ownStory
    default: nil
    }
  }

  private func says(_ signs: RoleSigns, when: String?) -> String? {
    cue.flatMap { signs.places[$0.rawValue] }.map { place in
      let words = place.words.trimmingSpaces
      return "says “\(words)”\(when.map { " \($0)" } ?? "") (line \(place.line))"
    }
  }
}
