extension WordLists {
  /// The Dutch lists, compiled for this project from descriptions of conversational Dutch.
  static let dutch = WordLists(
    language: "nl",
    stemmer: "dutch",
    cues: words(
      """
      aha ah absoluut best bizar cool echt exact fantastisch geweldig goed grappig haha hè heh hm hmm
      inderdaad interessant ja jaja jep jazeker joh juist klopt leuk mhm mm mooi natuurlijk nee nou o oh
      oke oké ok okay precies prima snap super tja top tuurlijk uhu wauw wow zeker zo
      """),
    hesitations: words("eh ehm euh uh uhm hm hmm hmmm mm"),
    markers: phrases(
      """
      dus
      eigenlijk
      eh ja
      gewoon
      ik bedoel
      je weet wel
      nou
      nou ja
      snap je
      weet je
      weet je wel
      zeg maar
      zo van
      """),
    tags: phrases(
      """
      hè
      ja
      klopt
      nee
      niet
      niet waar
      of niet
      oké
      snap je
      toch
      weet je
      weet je wel
      """),
    abbreviations: words(
      "bijv bv ca dhr dr drs enz evt ing ir mevr mr nr o.a prof st t.o.v vgl z.o.z"),
    functionWords: functionWords, smallChange: smallChange,
    background: .dutch,
    connectors: words("van"))

  private static let functionWords = words(
    """
    aan achter af al alle allemaal alleen alles als altijd ander andere anderen anders behalve beide
    ben bent bij binnen boven buiten daar daarbij daardoor daarna daarom daarvan daarvoor dan dat de
    deze die dit doch door dus een eens elk elke en er erg ergens ervan ervoor even geen geweest had
    hadden heb hebben hebt heeft hem hen het hier hij hoe hoewel hun iedereen ieder iedere iemand iets
    ik in indien is ja jou jouw je jij jullie kan kon konden kunnen kunt maar mag me meer men met mij
    mijn misschien moest moeten moet na naar naast nadat nergens net niemand niet niets niks nog nooit
    nou nu of om omdat onder ons onze ook op over sinds steeds te tegen ten ter terwijl tijdens toch toen
    tot totdat tussen u uit uw van vanaf veel vele verder via volgens voor voordat vooral waar waarbij
    waardoor waarin waarom waarop waarvan waarvoor wanneer want waren was wat we weer weinig wel welk
    welke werd werden wie wij wil willen wilde worden wordt zal ze zei zelf zelfs zich zij zijn zo zoals
    zodat zonder zou zouden zullen 't 'n 's z'n m'n
    """)

  private static let smallChange = words(
    """
    aantal allebei beetje begin beginnen begint bekend belangrijk bepaalde best beter bijna bijvoorbeeld
    blijft blijven daarnaast dag dagen denk denken denkt dichtbij ding dingen doe doen doet drie duidelijk
    echt eerder eerst eerste eigenlijk einde eind enige enorm enzovoort gaan gaat gaf ga gedaan geef
    geeft geef gegeven gekomen gelijk gemaakt genoeg geval geven gewoon gezegd ging gingen goed goede
    graag groot grote haal hallo heel hele helemaal helft hoeveel hoop houden idee iedereen inderdaad
    interessant jaar jaren keer kijk kijken klaar klein kleine klopt kom komen komt krijg krijgen krijgt
    kwam laat laatste laat lang lange laten leuk lijkt loop maak maakt maken makkelijk man manier meeste
    meestal mensen meteen mezelf minder minuten moeilijk moment mooi morgen natuurlijk nemen neem nieuw
    nieuwe nodig noem oké ok okay ongeveer paar plek podcast precies probeer proberen punt samen soms
    soort snap staan staat steeds stel stuk tien tijd twee uur vaak vallen vandaag vanuit vertellen
    vier vind vinden vindt vijf volgende vond voorbeeld vraag vragen vrij waarschijnlijk week weken weet
    weg wereld werk werken weten wist zeg zeggen zegt zeker zet zetten zie zien ziet zit zitten zoiets
    aflevering
    """)
}
