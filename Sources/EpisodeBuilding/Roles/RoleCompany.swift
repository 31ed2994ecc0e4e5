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

  /// All people of an episode, looked at once: a stage may hold thousands.
  struct Everybody {
    fileprivate let signs: [RoleSigns]
    fileprivate let settled: [Role]
    /// Those with a real share of the speech, a dozen at most.
    fileprivate let main: [Int]
    fileprivate let present: Int
    fileprivate let hosts: Int
    fileprivate let showsAShow: Bool

    init(_ signs: [RoleSigns], _ settled: [Role]) {
      (self.signs, self.settled) = (signs, settled)
      main = signs.indices.filter { signs[$0].share >= RoleCompany.mainShare }
      present = signs.count { $0.share >= RoleCompany.presentShare }
      hosts = settled.count(where: \.isHostSide)
      showsAShow = signs.contains(where: \.showsAShow)
    }
  }

  /// The company of the speaker at an index.
  init(of index: Int, among all: Everybody) {
    let signs = all.signs
    let others = all.main.filter { $0 != index }
    isAlone = others.isEmpty
    isSeveral = all.present >= 3
    isBesideNamedHost = all.hosts > (all.settled[index].isHostSide ? 1 : 0)
    clarity = all.showsAShow ? 1 : 0.1
    questionRate =
      others.reduce(0) { $0 + signs[$1].questionRate } / Double(max(1, others.count))
    turns = others.reduce(0) { $0 + signs[$1].turns }
    questions = others.reduce(0) { $0 + signs[$1].questions }
    largestShare = others.reduce(0) { max($0, signs[$1].share) }
  }
}
