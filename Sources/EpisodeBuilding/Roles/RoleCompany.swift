import TranscriptModel

/// The others of an episode with a real share of it, as somebody is compared with them.
struct RoleCompany {
  /// Whether nobody else has a real share.
  let isAlone: Bool
  /// Whether three or more people take part.
  let isSeveral: Bool
  /// Whether somebody else is a host by other evidence than behaviour.
  let isBesideNamedHost: Bool
  /// How far the conversation lets roles be told: 1 where anybody speaks of a show, welcomes or
  /// takes leave, else 0.1. Where nobody does, two who look alike may be anything.
  let clarity: Double
  /// The mean of the others' question rates.
  let questionRate: Double
  /// The others' turns, and those that end in a question.
  let turns, questions: Int
  /// The largest share of the speech any of the others has.
  let largestShare: Double

  /// Who has less than this share of the speech is not compared with.
  private static let mainShare = 0.08
  /// Who has less does not take part.
  static let presentShare = 0.02

  /// The company of the speaker at an index.
  init(of index: Int, _ signs: [RoleSigns], _ settled: [Role]) {
    let others = signs.indices.filter {
      $0 != index && signs[$0].share >= RoleCompany.mainShare
    }
    isAlone = others.isEmpty
    isSeveral = signs.count { $0.share >= RoleCompany.presentShare } >= 3
    isBesideNamedHost = settled.indices.contains { $0 != index && settled[$0].isHostSide }
    clarity = signs.contains(where: \.showsAShow) ? 1 : 0.1
    questionRate =
      others.reduce(0) { $0 + signs[$1].questionRate } / Double(max(1, others.count))
    turns = others.reduce(0) { $0 + signs[$1].turns }
    questions = others.reduce(0) { $0 + signs[$1].questions }
    largestShare = others.reduce(0) { max($0, signs[$1].share) }
  }
}
