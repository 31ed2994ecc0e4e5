extension WordLists {
  /// The Swedish lists, compiled for this project from descriptions of conversational Swedish.
  static let swedish = WordLists(
    language: "sv",
    stemmer: "swedish",
    cues: words(
      """
      absolut aha ah bra coolt exakt fantastiskt förstår haha hm hmm häftigt ja jaha jajamän
      japp javisst jo just kanon klart kul mm mhm mmm nej nä nähä nämen okej ok oj precis sant
      självklart skönt stämmer så säkert tja toppen verkligen visst wow åh
      """),
    hesitations: words("eh ehm öh öhm äh hm hmm hmmm mm"),
    markers: phrases(
      """
      alltså
      asså
      egentligen
      ju
      liksom
      på något sätt
      så att säga
      typ
      vet du
      va
      """),
    tags: phrases(
      """
      eller
      eller hur
      eller vad
      förstår du
      ja
      nej
      okej
      va
      visst
      inte sant
      """),
    abbreviations: words("bl.a ca d.v.s dr etc ev fr.o.m kl m.m nr osv prof s.k st t.ex t.o.m"),
    functionWords: functionWords, smallChange: smallChange,
    background: .swedish,
    connectors: words("av"))

  private static let functionWords = words(
    """
    all alla allt alltid alltså andra annan annat att av bara blev bli blir blivit bort både båda dig
    din dina ditt de dem den denna dess dessa det detta dit du där därför då efter eftersom ej eller en
    er era ert ett fast från för före genom ha hade han hans har hela hej henne hennes hon honom hos hur
    här i ibland icke in inga ingen inget ingenting innan inne inom inte ja jag ju just kan kanske kunde
    kunna man med medan mellan men mer mest mig min mina mitt mot mycket måste många ned ni nog nu nån
    nånting någon någonting något några när nära nåt och också om oss på sade samma samt sedan sen sig
    sin sina sitt själv själva ska skall skulle som så sådan sådana sådant till tills trots under upp
    ur ut utan vad var vara varför varit varje varken vars vart vem vems vi vid vilka vilken vilket vill
    väl vår våra vårt än ändå är över åt
    """)

  private static let smallChange = words(
    """
    absolut aldrig annars asså avsnitt avsnittet bakom behöver bland bra börja började börjar dag dagar
    dags del delar eh ehm egentligen exakt exempel faktiskt fall fick fin fint folk fortfarande fram
    framför fråga frågor fyra fem får få förra först första förstår ganska ger gick gillar gjort gjorde
    gå går gång gånger göra gör gott ge haft hade hand helt heter hitta hittar hm hålla håller hända
    händer hör höra idag igen ihop in intressant jaha jo jobb jobba jobbar jätte jättebra kalla klart
    kommer kom kommit komma kul känna känner kändes köra lika liksom lite liten litet livet lika länge
    lätt låta låter lägga mm massa mening menar människa människor minut minuter möjligt månader nej ny
    nya nytt nästa nästan ofta okej ok olika ord oj podd podden podcast precis prata pratade pratar
    problem punkt på redan roligt rätt runt saker sak samtidigt sant se ser sett sista sitter själva
    sluta slut slutet snabbt stor stora stort stå står ställa sätt säga säger sa sagt säkert ta tack
    tar tid tiden tio titta tittar tog tre tro tror tycka tycker tyckte typ tänka tänker tänkte under
    ungefär uppe utan var vecka veckor verkligen vet veta viktigt vilja vilka vän väldigt världen år
    året åtminstone ännu äta öh
    """)
}
