import EpisodeAnalysis
import Testing

/// How common words are at large: the figures, the way words are looked up, and the lists whole.
struct BackgroundTests {
  /// Words with the figures that the Python package wordfreq 3.1.1 gives by `zipf_frequency`.
  static let words: [(language: String, figures: [String: Double])] = [
    (
      "en",
      [
        "the": 7.73, "people": 6.25, "don't": 6.2, "harbour": 3.98, "software": 4.77, "ocean": 4.7,
        "lighthouse": 3.55, "nobody's": 3.61, "weather": 4.87, "engineer": 4.5, "kitchen": 4.65,
        "u.s": 5.31,
      ]
    ),
    (
      "de",
      [
        "und": 7.42, "nicht": 7.01, "größe": 4.85, "straße": 5.27, "häuser": 4.57,
        "wissenschaft": 4.68, "hafen": 4.36, "wetter": 4.76, "küche": 4.67, "geht's": 4.9,
        "schiff": 4.67, "brücke": 4.61,
      ]
    ),
    (
      "fr",
      [
        "le": 7.35, "pas": 7.0, "aujourd'hui": 5.62, "eau": 5.46, "été": 6.22, "école": 5.29,
        "garçon": 4.64, "port": 4.86, "lumière": 4.94, "météo": 4.34, "bateau": 4.61, "pont": 4.76,
      ]
    ),
    (
      "es",
      [
        "que": 7.52, "no": 7.16, "año": 5.88, "corazón": 5.2, "puerto": 5.06, "barco": 4.52,
        "niñez": 3.95, "cocina": 4.71, "ciudad": 5.7, "información": 5.48, "mañana": 5.48,
        "lluvia": 4.61,
      ]
    ),
    (
      "it",
      [
        "che": 7.36, "non": 7.16, "perché": 6.18, "città": 5.77, "porto": 5.03, "barca": 4.39,
        "cucina": 4.88, "università": 5.11, "all'inizio": 4.88, "ponte": 4.78, "pioggia": 4.55,
        "mare": 5.22,
      ]
    ),
    (
      "pt",
      [
        "que": 7.44, "não": 7.06, "coração": 5.28, "porto": 5.26, "barco": 4.36, "cozinha": 4.74,
        "cidade": 5.85, "informação": 5.23, "amanhã": 5.24, "ponte": 4.71, "chuva": 4.79,
        "avô": 4.33,
      ]
    ),
    (
      "nl",
      [
        "de": 7.73, "niet": 6.96, "haven": 4.57, "schip": 4.92, "keuken": 4.66, "stad": 5.68,
        "zo'n": 5.59, "brug": 4.76, "regen": 4.75, "weer": 6.05, "financiële": 4.84, "auto's": 4.8,
      ]
    ),
    (
      "sv",
      [
        "och": 7.42, "inte": 7.2, "hamn": 4.12, "fartyg": 4.18, "kök": 4.08, "stad": 5.05,
        "bro": 4.26, "regn": 4.42, "väder": 4.58, "människor": 5.75, "åka": 5.45, "öppna": 5.21,
      ]
    ),
  ]

  @Test(arguments: words)
  func `words have the figures of wordfreq`(language: String, figures: [String: Double]) throws {
    let background = try background(language)
    for (word, figure) in figures { #expect(background.zipf(ofWord: folded(word)) == figure) }
  }

  /// Words, and the figure of all words with their stem: summed up in Python over wordfreq's list
  /// `large`, with the stems of snowballstemmer 2.2.
  static let families: [(language: String, figures: [String: Double])] = [
    (
      "en",
      [
        "harbours": 4.04, "engineer": 5.34, "kitchen": 4.68, "bridges": 4.87, "weather's": 4.89,
        "connected": 5.25,
      ]
    ),
    ("de", ["Schiffe": 4.92, "Brücken": 4.77, "größer": 6.14]),
    ("fr", ["lumières": 5.03, "pont": 4.89, "bateaux": 4.77]),
    ("es", ["barcos": 4.77, "cocinar": 4.93, "libros": 5.79]),
    ("it", ["barca": 4.52, "cucinare": 5.03, "ponte": 4.9]),
    ("pt", ["cozinha": 4.9, "cidade": 5.94, "chuvas": 4.9]),
    ("nl", ["brug": 4.77, "wandeling": 4.74, "vrienden": 5.6]),
    ("sv", ["hamnen": 5.26, "fartyget": 3.98, "kök": 4.1]),
  ]

  /// Whether the stems are those that the lists were made with; version 3 of libstemmer has others,
  /// in Dutch for most words.
  static let stemsAsListed = Stemmer("dutch")?.stem(Array("voor".utf8)[...]) == Array("vor".utf8)

  @Test(.enabled(if: stemsAsListed, "The lists are for libstemmer 2."), arguments: families)
  func `a stem has the sum of all words that have it`(
    language: String, figures: [String: Double]
  ) throws {
    let background = try background(language)
    for (word, figure) in figures {
      let stem = try stem(of: folded(word), language)
      #expect(background.zipf(ofStem: stem[...]) == figure, "\(word)")
    }
  }

  @Test func `words are looked up as a vocabulary folds them`() throws {
    let (english, german) = try (background("en"), background("de"))
    #expect(english.zipf(ofWord: folded("DON’T")) == 6.2)
    #expect(german.zipf(ofWord: folded("GRÖẞE")) == 4.85)
    // Of the letter “ß” there is no trace in the lists; it finds what is written with “ss”.
    #expect(german.zipf(ofWord: folded("Straße")) == german.zipf(ofWord: folded("Strasse")))
  }

  @Test func `an elided article or pronoun is looked past where it is one`() throws {
    let (french, english) = try (background("fr"), background("en"))
    #expect(french.zipf(ofWord: folded("l’eau")) == 5.46)
    #expect(french.zipf(ofWord: folded("qu'aujourd'hui")) == 5.62)
    #expect(try background("it").zipf(ofWord: folded("l'università")) == 5.11)
    #expect(english.zipf(ofWord: folded("x'ocean")) == nil)
  }

  @Test(arguments: [
    "", "'", ".", "0", "2024", "zzzzzzz", "harbou", "harbourx", "kraanvogelbrug", "ocean0",
    "日本", "\u{10FFFF}", "\n", "a\nb", "W",
  ])
  func `a word that is not listed has no figure`(word: String) throws {
    let english = try background("en")
    #expect(english.zipf(ofWord: Array(word.utf8)[...]) == nil)
    #expect(english.zipf(ofStem: Array(word.utf8)[...]) == nil)
  }

  @Test(arguments: WordLists.all.map(\.language))
  func `lists are sorted, and every word in them gives its figure back`(language: String) throws {
    let background = try background(language).indexed
    for (list, atLeast) in [(background.words, 20_000), (background.stems, 12_000)] {
      let entries = list.decoded
      #expect(entries.count >= atLeast)
      #expect(entries.map(\.figure).min() == list.least)
      #expect(
        zip(entries, entries.dropFirst()).allSatisfy { $0.word.lexicographicallyPrecedes($1.word) })
      #expect(entries.allSatisfy { $0.word.withUnsafeBufferPointer(list.figure) == $0.figure })
    }
  }

  /// Listed words come out of the scanner and the vocabulary as they stand.
  @Test(arguments: WordLists.all.map(\.language))
  func `every listed word is one that a transcript can hold`(language: String) throws {
    let words = try background(language).words.decoded
      .map { String(decoding: $0.word, as: UTF8.self) }
    #expect(scannedWords(of: words.joined(separator: " ")) == words)
    var vocabulary = Vocabulary()
    let ids = words.map { vocabulary.intern($0) }
    #expect(ids.map { vocabulary.text(of: $0) } == words)
  }

  @Test(
    .enabled(if: stemsAsListed, "The lists are for libstemmer 2."),
    arguments: WordLists.all.map(\.language))
  func `the stem of a listed word is at least as common as the word`(language: String) throws {
    let background = try background(language).indexed
    for (word, figure) in background.words.decoded where figure > background.stems.least {
      let stem = try stem(of: word[...], language)
      let zipf = try #require(background.zipf(ofStem: stem[...]))
      #expect(zipf >= Double(figure) / 100)
    }
  }

  @Test func `a figure is the logarithm of a number among a billion`() {
    #expect(abs(BackgroundFrequencies.perBillion(zipf: 6) - 1_000_000) < 1e-6)
    #expect(abs(BackgroundFrequencies.perBillion(zipf: 0) - 1) < 1e-12)
  }

  private func background(_ language: String) throws -> BackgroundFrequencies {
    try #require(WordLists.lists(for: language)).background
  }

  private func folded(_ word: String) -> ArraySlice<UInt8> {
    var vocabulary = Vocabulary()
    let id = vocabulary.intern(word)
    return Array(vocabulary.text(of: id).utf8)[...]
  }

  /// The stem of a folded word without a closing “'s”, as the lexicon has it.
  private func stem(of word: ArraySlice<UInt8>, _ language: String) throws -> [UInt8] {
    let lists = try #require(WordLists.lists(for: language))
    let stemmer = try #require(Stemmer(lists.stemmer))
    let isPossessive = word.count > 2 && word.suffix(2).elementsEqual("'s".utf8)
    return stemmer.stem(isPossessive ? word.dropLast(2) : word)
  }
}

extension FrequencyList {
  /// All words with their figures, read from the first to the last.
  fileprivate var decoded: [(word: [UInt8], figure: Int)] {
    text.withUTF8Buffer { text in
      text.split(separator: UInt8(ascii: "\n")).flatMap { line in
        var entries: [(word: [UInt8], figure: Int)] = []
        var rest = line
        while !rest.isEmpty {
          let shared = entries.last?.word.prefix(FrequencyList.value(rest.removeFirst())) ?? []
          let suffix = rest.prefix { !(0...39).contains(FrequencyList.value($0)) }
          rest = rest.dropFirst(suffix.count)
          let high = FrequencyList.value(rest.removeFirst())
          entries.append(
            (Array(shared) + suffix, high * 40 + FrequencyList.value(rest.removeFirst())))
        }
        return entries
      }
    }
  }

  private static func value(_ digit: UInt8) -> Int { Int(digit) - 0x30 }
}
