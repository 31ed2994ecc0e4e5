import EpisodeBuilding
import TestSupport
import Testing
import TranscriptModel

/// The language of speech, by its small words or its script.
struct LanguageTests {
  /// Written for this table, some fifty words each.
  static let samples: [(language: String, text: String)] = [
    (
      "en",
      """
      So we had this old boat in the yard, and my father said that if I wanted to sail it I would have \
      to mend it on my own. I did not know what I was doing, but there was a man in the village who \
      had built boats for forty years.
      """
    ),
    (
      "de",
      """
      Wir hatten also dieses alte Boot im Hof, und mein Vater hat gesagt, wenn ich damit segeln will, \
      dann muss ich es auch selbst wieder richten. Ich wusste nicht, was ich da mache, aber im Dorf gab \
      es einen Mann, der hat vierzig Jahre lang Boote gebaut, und zu dem bin ich dann gegangen.
      """
    ),
    (
      "fr",
      """
      On avait ce vieux bateau dans la cour, et mon père a dit que si je voulais naviguer avec, il \
      fallait que je le répare. Je ne savais pas du tout ce que je faisais, mais il y avait dans le \
      village un homme qui a construit des bateaux pendant quarante ans, et je suis allé le voir.
      """
    ),
    (
      "es",
      """
      Teníamos ese barco viejo en el patio, y mi padre dijo que si yo quería navegar con él, lo tenía \
      que arreglar. No sabía lo que estaba haciendo, pero en el pueblo había un hombre que construyó \
      barcos durante cuarenta años, y me fui a hablar con él para que me lo explicara todo.
      """
    ),
    (
      "it",
      """
      Avevamo questa vecchia barca nel cortile, e mio padre ha detto che se la volevo usare la dovevo \
      riparare da solo. Non sapevo che cosa stavo facendo, ma nel paese c'era un uomo che ha costruito \
      barche per quarant'anni, e quindi sono andato da lui e gli ho chiesto come si fa.
      """
    ),
    (
      "pt",
      """
      A gente tinha um barco velho no quintal, e o meu pai disse que se eu quisesse navegar com ele, eu \
      tinha que consertar. Eu não sabia o que estava fazendo, mas na vila tinha um homem que fez barcos \
      por quarenta anos, e então eu fui lá falar com ele para ver como é que isso se faz.
      """
    ),
    (
      "nl",
      """
      We hadden dus die oude boot in de tuin liggen, en mijn vader zei dat ik hem zelf maar moest \
      maken als ik ermee wilde zeilen. Ik had geen idee wat ik aan het doen was, maar er was in het dorp \
      een man die veertig jaar lang boten heeft gebouwd, en daar ben ik toen naartoe gegaan.
      """
    ),
    (
      "sv",
      """
      Vi hade den där gamla båten på gården, och min pappa sa att om jag ville segla med den så fick jag \
      laga den själv. Jag visste inte vad jag höll på med, men det fanns en man i byn som har byggt \
      båtar i fyrtio år, och till honom gick jag för att fråga hur man gör det.
      """
    ),
    (
      "pl",
      """
      Mieliśmy taką starą łódź na podwórku i ojciec powiedział, że jak chcę na niej pływać, to muszę ją \
      naprawić. Nie wiedziałem, co robię, ale w wiosce był człowiek, który przez czterdzieści lat \
      budował łodzie, i do niego poszedłem, bo to jest tak, że już po prostu nie umiałem tego zrobić.
      """
    ),
    ("ru", "У нас во дворе стояла старая лодка, и отец сказал: хочешь плавать, почини её сам."),
    ("el", "Είχαμε μια παλιά βάρκα στην αυλή και ο πατέρας μου είπε να τη φτιάξω μόνος μου."),
    ("ja", "庭に古い船があって、父は自分で直しなさいと言いました。それで村の人に聞きに行きました。"),
    ("zh", "我们院子里有一条旧船，父亲说如果我想用它出海，就得自己把它修好，于是我去问村里的老人。"),
    ("ko", "마당에 낡은 배가 있었는데 아버지는 타고 싶으면 직접 고치라고 하셨습니다."),
  ]

  @Test(arguments: samples)
  func `speech shows its language`(_ language: String, _ text: String) {
    let facts = Script("Ada: \(text)").built().facts
    #expect(facts.language == language)
    #expect(!facts.isLanguageStated)
  }

  @Test(arguments: [
    "So we had this old boat.",
    "Zolk brant vemmi kradu pesti lohn ruvik tasmo girt belvo " + "nusti karv olmi trebo sint "
      + "wuldo frast kemil dorva punst gelmo striv holda kurtis vant elso brim tock sarul meno "
      + "fralt gund ispo kerva lund mosti narv opelt quisto rulm",
  ])
  func `speech that is too short or in no known language has none`(_ text: String) {
    #expect(Script("Ada: \(text)").built().facts.language == nil)
  }

  @Test
  func `what is stated beats what the words tell`() {
    var script = Script("Ada: \(Self.samples[1].text)")
    script.metadata.language = "en-GB"
    let facts = script.built().facts
    #expect(facts.language == "en-GB")
    #expect(facts.isLanguageStated)
  }
}
