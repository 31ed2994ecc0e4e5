/// How often the phrases of several words occur that may be topics.
struct PhraseCounts {
  /// The phrases that occur often enough, in no order.
  let phrases: [(phrase: Phrase, count: Int)]
  /// How many mentions of each phrase or word lie within phrases of one word more, and how many such
  /// phrases there are.
  private var containing = PhraseTable(capacity: 0)
  private var containers = PhraseTable(capacity: 0)

  /// Counts the phrases whose words all occur often enough.
  init(_ topicWords: TopicWords, least: Int) {
    let (words, stems) = (topicWords.words, topicWords.stems)
    guard stems.count < Phrase.limit else {
      phrases = []
      return
    }
    let isFrequent = stems.map { $0.count >= least || $0.isConnector }
    let pairs = words.indices.count {
      words[$0].following > 0 && isFrequent[Int(words[$0].stem)]
        && isFrequent[Int(words[$0 + 1].stem)]
    }
    var counts = PhraseTable(capacity: pairs * (Phrase.longest - 1))
    for index in words.indices
    where words[index].following > 0 && isFrequent[Int(words[index].stem)] {
      // A phrase neither begins nor ends with “of”.
      if stems[Int(words[index].stem)].isConnector { continue }
      let most = Int(words[index].following) + 1
      var length = 2
      while length <= most, case let last = Int(words[index + length - 1].stem), isFrequent[last] {
        if !stems[last].isConnector { counts.increment(Phrase(words, at: index, count: length)) }
        length += 1
      }
    }
    phrases = counts.phrases(from: least)
    containing = PhraseTable(capacity: phrases.count * 2)
    containers = PhraseTable(capacity: phrases.count * 2)
    for (phrase, count) in phrases {
      for part in phrase.parts {
        containing[part] += count
        containers[part] += 1
      }
    }
  }

  /// How much of a phrase's count is its own, after the C-value of Frantzi et al. 2000: without the
  /// mean of the longer phrases around it.
  func own(_ phrase: Phrase, _ count: Int) -> Double {
    let number = containers[phrase]
    return Double(count) - (number > 0 ? Double(containing[phrase]) / Double(number) : 0)
  }

  /// How many mentions of a word lie within phrases of two.
  func within(_ phrase: Phrase) -> Int { containing[phrase] }
}
