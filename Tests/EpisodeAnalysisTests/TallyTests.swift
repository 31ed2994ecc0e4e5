import EpisodeAnalysis
import Foundation
import TestSupport
import Testing
import TranscriptModel

/// What merges must merge in any order.
struct TallyTests {
  @Test(
    arguments: [
      ([], nil, nil), ([5], 5, 5), ([1, 2], 1.5, 1.5), ([3, 1, 2], 2, 2), ([4, 1, 1, 1], 1, 1.75),
      ([-5, 5, 7, 9], 6, 4), ([2, 2, 2, 3, 3], 2, 2.4), ([0, 0, 10, 10], 5, 5),
    ] as [([Int], Double?, Double?)])
  func `medians and means are those of the numbers`(
    numbers: [Int], median: Double?, mean: Double?
  ) {
    var histogram = Histogram()
    for number in numbers { histogram.insert(number) }
    #expect(histogram.median == median)
    #expect(agree(histogram.mean, mean))
    #expect(histogram.total == numbers.count)
    #expect(histogram.sum == numbers.reduce(0, +))
  }

  @Test(arguments: UInt64(1)...30)
  func `histograms merge like the numbers they count`(seed: UInt64) throws {
    var random = SameNumbers(seed: seed)
    let parts = (0..<3).map { _ in
      (0..<Int.random(in: 0...40, using: &random)).map { _ in Int.random(in: -9...9, using: &random)
      }
    }
    func histogram(_ numbers: [Int]) -> Histogram {
      var result = Histogram()
      for number in numbers { result.insert(number) }
      return result
    }
    let (a, b, c) = (histogram(parts[0]), histogram(parts[1]), histogram(parts[2]))
    #expect(sum(sum(a, b), c) == sum(a, sum(b, c)))
    #expect(sum(a, b) == sum(b, a))
    #expect(sum(sum(a, b), c) == histogram(parts.flatMap(\.self)))
    let all = parts.flatMap(\.self).sorted()
    let middle = all.isEmpty ? nil : Double(all[(all.count - 1) / 2] + all[all.count / 2]) / 2
    #expect(sum(sum(a, b), c).median == middle)
    #expect(try JSONDecoder().decode(Histogram.self, from: JSONEncoder().encode(a)) == a)
  }

  private func sum(_ a: Histogram, _ b: Histogram) -> Histogram {
    var result = a
    result += b
    return result
  }

  @Test(arguments: UInt64(1)...20)
  func `what people said adds up in any order`(seed: UInt64) throws {
    let parts = (0..<3).map { Script.random(seed * 3 + $0, isTimed: seed % 2 == 0).stats.people }
    func sum(_ a: SpeechTally, _ b: SpeechTally) -> SpeechTally {
      var result = a
      result += b
      return result
    }
    #expect(sum(parts[0], parts[1]) == sum(parts[1], parts[0]))
    #expect(
      sum(sum(parts[0], parts[1]), parts[2]) == sum(parts[0], sum(parts[1], parts[2])))
    #expect(sum(parts[0], SpeechTally()) == parts[0])
    #expect(sum(SpeechTally(), parts[0]) == parts[0])
    let tally = Script.random(seed).tally
    #expect(try JSONDecoder().decode(EpisodeTally.self, from: JSONEncoder().encode(tally)) == tally)
  }

  @Test func `of equally long stretches the same one wins from either side`() {
    let stretches = [
      Extreme(), Extreme(words: 5, milliseconds: 900, turn: 2),
      Extreme(words: 5, milliseconds: 100, turn: 1), Extreme(words: 5, milliseconds: 200, turn: 1),
      Extreme(words: 6, milliseconds: 50, turn: 9), Extreme(words: 0, milliseconds: 0, turn: 0),
    ]
    for a in stretches {
      for b in stretches {
        var (ab, ba) = (a, b)
        ab.take(b)
        ba.take(a)
        #expect(ab == ba)
        #expect(ab.words == max(a.words, b.words))
      }
    }
    var earliest = stretches[1]
    earliest.take(stretches[2])
    #expect(earliest.turn == 1)
  }

  /// Words by a linear congruential generator, the same in the reference.
  private static func words(_ count: Int, of kinds: Int) -> String {
    var state = 12_345
    return (0..<count).map { _ in
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      var (rest, word) = ((state >> 16) % kinds + 1, "")
      while rest > 0 {
        word = String(UnicodeScalar(UInt8(97 + rest % 26))) + word
        rest /= 26
      }
      return "q" + word
    }.joined(separator: " ")
  }

  /// By a reference in Python written from the two papers; for the two longer texts the package
  /// `lexicalrichness` 0.5.1 gives the same to all digits. (It closes a factor at 0.72, the paper
  /// and we below it, which tells on the text of 100 words.)
  @Test(
    arguments: [
      (100, 40, 0.37, 24.977669126980395), (250, 60, 0.5095364238410597, 39.23286604361371),
      (1000, 300, 0.8475360710321829, 190.05433320364597), (99, 40, nil, nil),
    ] as [(Int, Int, Double?, Double?)])
  func `lexical diversity is that of the papers`(
    count: Int, kinds: Int, mattr: Double?, mtld: Double?
  ) {
    let diversity = Script([.init("Ann", Self.words(count, of: kinds))]).speech(of: "Ann").diversity
    #expect(diversity.tokens == count)
    #expect(agree(diversity.mattr, mattr))
    // Factors are kept in millionths.
    #expect(agree(diversity.mtld, mtld, within: 1e-4))
  }

  @Test func `lexical diversity of two people is measured apart`() {
    // The words of the first must leave no trace in the measure of the second.
    let text = Self.words(250, of: 60)
    let script = Script([.init("Ann", text), .init("Ben", text), .init("Cy", "crane")])
    #expect(script.speech(of: "Ann").diversity == script.speech(of: "Ben").diversity)
    #expect(script.speech(of: "Cy").diversity.mtld == nil)
  }

  @Test func `nothing but new words has no lexical diversity by factors`() {
    let words = (0..<150).map { "w" + String($0, radix: 26).map { String($0) + "q" }.joined() }
    let diversity = Script([.init("Ann", words.joined(separator: " "))]).speech(of: "Ann").diversity
    #expect(diversity.mattr == 1)
    #expect(diversity.mtld == nil)
  }
}
