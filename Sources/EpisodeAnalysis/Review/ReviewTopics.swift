extension Review {
  /// The topics of the three periods, those that changed most surely first; tracked ones before others.
  public var topics: [TopicTrend] {
    var sums = TopicSums()
    var inside: [Int: Set<Period>] = [:]
    for (relation, period) in periods {
      for index in episodes[relation] ?? [] { inside[index, default: []].insert(period) }
    }
    for (index, periods) in inside.sorted(by: { $0.key < $1.key }) {
      sums.add(all[index], to: periods)
    }
    // The others only tell what topics of the periods are called, and since when the show has them.
    for index in all.indices where inside[index] == nil {
      sums.add(all[index], to: [], introduces: false)
    }
    return sums.trends(in: self)
  }
}
