import TranscriptModel

/// The commonest small words of languages in Latin script, by which speech shows its language.
///
/// Each list holds some thirty words that make up a quarter or so of ordinary speech. Words that are
/// common in several languages stand in each list they belong to; what counts is the sum.
enum LanguageWords {
  /// The lists.
  static let all: [(language: String, words: String)] = [
    (
      "en",
      "the and to of a in that it is you i we for on this with be are have was so not but they what "
        + "like just know do my your if there can about"
    ),
    (
      "de",
      "der die das und ich ist nicht wir es ein eine zu in den mit auch auf so man was dass sich von "
        + "aber für haben wie ja dann du sie noch im dem mal"
    ),
    (
      "fr",
      "le la les de des et est un une je que qui pas on ça en dans il du pour vous nous ce c a "
        + "mais avec sur au plus se d l qu n"
    ),
    (
      "es",
      "de la el que y en los las un una es no se por con para lo como pero más su al del me muy yo "
        + "está eso esto hay le qué"
    ),
    (
      "it",
      "di che e la il un una è non per in le si con sono ma del da della mi anche come più questo "
        + "cosa ho lo i gli perché quindi"
    ),
    (
      "pt",
      "de que e o a um uma não é eu para os as com se por mais do da em no na você isso mas então "
        + "tem muito ele ela gente foi"
    ),
    (
      "nl",
      "de het een en van ik dat is niet je we in te zijn op voor met ook maar die wat er dan als naar "
        + "heb nog wel aan om"
    ),
    (
      "sv",
      "och det att jag är som en på i för inte med har vi du man så den av om ett kan var men de till "
        + "också när"
    ),
    (
      "da",
      "og det at jeg er som en på i for ikke med har vi du man så den af om et kan var men de til også "
        + "når der hvad"
    ),
    (
      "nb",
      "og det at jeg er som en på i for ikke med har vi du man så den av om et kan var men de til også "
        + "når hva noe"
    ),
    (
      "fi",
      "ja on että se ei mä niin mutta kun oli tai ole sitten nyt vaan myös joka kuin hän minä sinä me "
        + "mitä tämä siitä"
    ),
    (
      "pl",
      "i w nie na się to jest że do z jak co ale tak o po za ja jej jego już czy dla tego być od bo"
    ),
    (
      "cs",
      "a je to se na že v jsem tak jako ale by co do s ne pro jsme ten už když si být nebo jsou"
    ),
    (
      "ro",
      "și de la în că nu o un este pe mai cu să a ce din care pentru sunt dar am ai au fi eu"
    ),
    (
      "hu",
      "a az és hogy nem is egy ez van volt de ha mert már csak meg mi én te ami ezt azt vagy nagyon"
    ),
    (
      "tr",
      "ve bir bu da de için çok ne ben var mi daha ama gibi sen o şey kadar değil yok olarak biz"
    ),
    (
      "ca",
      "de la el que i en els les un una és no es per amb com però més aquest això hi ha molt jo va"
    ),
    (
      "id",
      "yang dan di itu ini untuk dengan tidak dari ada saya kita kami akan juga bisa ke apa jadi "
        + "sudah karena kalau lebih"
    ),
  ]

  /// Words of up to eight bytes packed into a number, each with the languages that have it.
  struct Table {
    private static let bits: UInt64 = 10
    private var slots = [(word: UInt64, languages: UInt32)](repeating: (0, 0), count: 1 << bits)

    /// The languages that have a word, a bit each in the order of ``all``.
    subscript(word: UInt64) -> UInt32 {
      get { slots[place(of: word)].languages }
      set { slots[place(of: word)] = (word, newValue) }
    }

    private func place(of word: UInt64) -> Int {
      var place = Int((word &* 0x9E37_79B9_7F4A_7C15) >> (64 - Table.bits))
      while slots[place].languages != 0, slots[place].word != word {
        place = (place + 1) & (slots.count - 1)
      }
      return place
    }
  }

  /// What makes letters small, by the bit they differ in.
  static let small = UInt64.eightTimes(0x20)

  /// The words of all lists: some 450, so that more than half of the table stays free. None has more than
  /// eight bytes.
  static let languages: Table = {
    var languages = Table()
    for (index, list) in all.enumerated() {
      for word in list.words.utf8.split(separator: UInt8(ascii: " ")) {
        let packed = word.reversed().reduce(0) { $0 << 8 | UInt64($1) }
        languages[packed | small] |= 1 << UInt32(index)
      }
    }
    return languages
  }()
}
