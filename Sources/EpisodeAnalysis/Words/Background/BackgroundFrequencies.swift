/// How common words are in a language at large, whatever an episode talks about.
///
/// Figures are on the Zipf scale of van Heuven et al. 2014: the decimal logarithm of how often a word
/// stands among a billion words, in hundredths. “the” has 7.73, “harbour” 3.98; from 5 on, a word is
/// one of everyday life. `NOTICE` tells where the figures come from.
package struct BackgroundFrequencies: Sendable {
  /// The commonest words.
  package let words: FrequencyList
  /// The commonest stems, each with the sum over all words that have it, listed here or not.
  package let stems: FrequencyList
  /// Whether articles and pronouns are elided before a vowel, as in “l'eau”.
  let elides: Bool

  /// Takes the generated lists of a language.
  init(words: FrequencyList, stems: FrequencyList, elides: Bool = false) {
    (self.words, self.stems, self.elides) = (words, stems, elides)
  }

  /// The same lists, made ready to be searched for many words.
  package var indexed: BackgroundFrequencies {
    BackgroundFrequencies(words: words.indexed, stems: stems.indexed, elides: elides)
  }

  /// The Zipf figure of a word, folded as a ``Vocabulary`` folds it; `nil` where it is rarer than
  /// ``leastWordZipf`` or is no word of the language.
  package func zipf(ofWord word: ArraySlice<UInt8>) -> Double? { zipf(of: word, in: words) }

  /// The Zipf figure of all words that have a Snowball stem, taken together; `nil` where they are
  /// rarer than ``leastStemZipf``.
  package func zipf(ofStem stem: ArraySlice<UInt8>) -> Double? { zipf(of: stem, in: stems) }

  /// The figure that no listed word falls below.
  package var leastWordZipf: Double { Double(words.least) / 100 }

  /// The figure that no listed stem falls below.
  package var leastStemZipf: Double { Double(stems.least) / 100 }

  /// How often what has this Zipf figure stands among a billion words.
  package static func perBillion(zipf: Double) -> Double { exponential(zipf * 2.302585092994046) }

  private func zipf(of word: ArraySlice<UInt8>, in list: FrequencyList) -> Double? {
    var figure = word.withUnsafeBufferPointer { list.figure(of: $0) }
    if figure == nil, word.contains(0xC3) {
      figure = BackgroundFrequencies.withoutSharpS(word).withUnsafeBufferPointer {
        list.figure(of: $0)
      }
    }
    // “l'eau” is as common as “eau” where it is not listed itself.
    if figure == nil, elides, let apostrophe = word.firstIndex(of: UInt8(ascii: "'")) {
      figure = word[(apostrophe + 1)...].withUnsafeBufferPointer { list.figure(of: $0) }
    }
    return figure.map { Double($0) / 100 }
  }

  /// The lists write “ss” for “ß”, since their source folds letters so.
  private static func withoutSharpS(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    for byte in word {
      if byte == 0x9F, folded.last == 0xC3 {
        folded.removeLast()
        folded += "ss".utf8
      } else {
        folded.append(byte)
      }
    }
    return folded
  }
}
