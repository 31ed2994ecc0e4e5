import TranscriptModel

/// What people say and do in an episode, weighed.
struct RoleBehaviour {
  /// The points of each speaker: above 0 they speak for the host's side, below for the guest's.
  let points: [Double]
  private let evidence: [[Evidence]]
  private let signs: [RoleSigns]
  private let isNamed: [Bool]

  private struct Evidence {
    var points: Double
    var reason: String
  }

  /// So many points above 0 show a host, and so many below it a guest.
  private static let enough = 1.0
  /// The same for who has no name: nobody can greet or thank them by it.
  private static let enoughUnnamed = 2.0
  /// Below these shares of the speech there is too little to tell by.
  private static let leastShare = (host: 0.04, guest: RoleCompany.presentShare)

  /// Weighs what was heard.
  ///
  /// - Parameter settled: The roles found by other means, unknown elsewhere.
  init(
    _ signs: [RoleSigns], _ speakers: [Speaker], _ recurrence: ShowRecurrence, settled: [Role]
  ) {
    let everybody = RoleCompany.Everybody(signs, settled)
    let weighed = signs.indices.map { index in
      let company = RoleCompany(of: index, among: everybody)
      return RoleMeasure.allCases.map { measure in
        (measure, company, measure.weight * measure.amount(of: signs[index], among: company))
      }
    }
    points = zip(weighed, recurrence.evidence).map { weighed, recurring in
      weighed.reduce(recurring?.points ?? 0) { $0 + $1.2 }
    }
    evidence = signs.indices.map { index in
      let (signs, weighed) = (signs[index], weighed[index])
      let recurring = recurrence.evidence[index].map {
        Evidence(points: $0.points, reason: $0.reason)
      }
      return (recurring.map { [$0] } ?? [])
        + weighed.compactMap { measure, company, points in
          guard points != 0, let reason = measure.reason(of: signs, among: company) else {
            return nil
          }
          return Evidence(points: points, reason: reason)
        }
    }
    self.signs = signs
    isNamed = speakers.map(\.isNamed)
  }

  /// The role shown by behaviour, and the evidence; `nil` where it shows none.
  func role(of index: Int) -> (Role, String)? {
    let enough = isNamed[index] ? RoleBehaviour.enough : RoleBehaviour.enoughUnnamed
    let share = signs[index].share
    if points[index] >= enough, share >= RoleBehaviour.leastShare.host {
      return (signs[index].namedHostBy == nil ? .host : .cohost, basis(of: index, sign: 1))
    }
    if points[index] <= -enough, share >= RoleBehaviour.leastShare.guest {
      return (.guest, basis(of: index, sign: -1))
    }
    return nil
  }

  /// Why no role is shown: too little is said, or there is something for either side; else `nil`.
  func doubt(about index: Int) -> String? {
    if signs[index].share < RoleBehaviour.leastShare.guest {
      return "says too little to tell by: less than "
        + "\(Int(RoleBehaviour.leastShare.guest * 100)) % of all that is said"
    }
    let (host, guest) = (basis(of: index, sign: 1, most: 2), basis(of: index, sign: -1, most: 2))
    return host.isEmpty || guest.isEmpty
      ? nil : "the evidence points both ways: \(host); but \(guest)"
  }

  /// The weightiest evidence for a side.
  private func basis(of index: Int, sign: Double, most: Int = 3) -> String {
    evidence[index].enumerated().filter { $0.element.points * sign >= 0.5 }
      .sorted {
        (-$0.element.points * sign, $0.offset) < (-$1.element.points * sign, $1.offset)
      }
      .prefix(most).map(\.element.reason).joined(separator: "; ")
  }
}
