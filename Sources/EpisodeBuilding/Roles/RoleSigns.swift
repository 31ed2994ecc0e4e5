import TranscriptModel

/// What one person says and does in an episode that bears on their role, counted.
struct RoleSigns {
  /// Where something was said: the phrase, or who said it, and the line.
  struct Place: Equatable {
    var words: String
    var line: Int
  }

  /// The share of the speech, 0 to 1.
  var share = 0.0
  /// Bytes of speech; milliseconds where the source has times only.
  var amount = 0
  /// How many turns say more than a word or two.
  var turns = 0
  /// How many of them end in a question.
  var questions = 0
  /// How many turns of anybody come before the first; `nil` for who never speaks.
  var firstTurn: Int?
  /// The line of that turn.
  var firstLine = 0
  /// How often phrases of each kind were heard, by ``RoleCue``.
  var heard = [Int](repeating: 0, count: RoleCue.allCases.count)
  /// Where each kind was heard first.
  var places = [Place?](repeating: nil, count: RoleCue.allCases.count)
  /// Who presents them by name.
  var presentedBy: Place?
  /// Who names them as a host beside themselves.
  var namedHostBy: Place?
  /// Who thanks them by name at the end.
  var thankedBy: Place?

  /// How many turns of a hundred end in a question, as far as so few turns can tell.
  var questionRate: Double { (Double(questions) + 0.5) / Double(turns + 3) }
  /// How often phrases of a kind were heard, up to a number beyond which more of them say nothing.
  func times(_ cue: RoleCue, atMost most: Int) -> Double { Double(min(heard[cue.rawValue], most)) }

  /// Whether they speak as people speak on a show.
  var showsAShow: Bool {
    let cues: [RoleCue] = [
      .welcome, .hosting, .showTalk, .farewell, .invited, .pleased, .address,
    ]
    return cues.contains { heard[$0.rawValue] > 0 }
  }
}
