/// Gives out names, each once: whoever wants one that is taken gets it with a number.
struct UniqueNames {
  private var holders: [String: TranscriptInput] = [:]
  private var numbers: [String: Int] = [:]

  /// Takes a name for an input.
  ///
  /// - Returns: The name given, and who holds the one wished for, where somebody does.
  mutating func take(
    _ wish: String, for input: TranscriptInput
  ) -> (name: String, other: TranscriptInput?) {
    let other = holders[wish]
    var name = wish
    while holders[name] != nil {
      let number = numbers[wish, default: 1] + 1
      numbers[wish] = number
      name = "\(wish)-\(number)"
    }
    holders[name] = input
    return (name, other)
  }
}
