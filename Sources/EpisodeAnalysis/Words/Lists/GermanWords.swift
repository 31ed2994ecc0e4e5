extension WordLists {
  /// The German lists, compiled for this project from descriptions of conversational German.
  static let german = WordLists(
    language: "de",
    stemmer: "german",
    cues: words(
      """
      absolut ach aha ah allerdings also cool doch echt eben exakt genau genial gut ha haha
      hm hmm interessant ja jaja jawohl jo joa klar krass mhm mm mmh natürlich nee nein nicht oh oha
      okay ok perfekt prima richtig schön sicher so spannend stimmt super tatsächlich toll total
      verstehe voll wahnsinn wirklich wow äh ähm öh
      """),
    hesitations: words("äh ähm ähh ähhm öh öhm eh ehm em hm hmm hmmm mmh mh"),
    markers: phrases(
      """
      also
      eben
      eigentlich
      genau
      gewissermaßen
      halt
      im endeffekt
      im grunde
      irgendwie
      ja
      ich mein
      ich meine
      na ja
      quasi
      sag ich mal
      sage ich mal
      so
      sozusagen
      weißt du
      wissen sie
      """),
    tags: phrases(
      """
      ja
      klar
      ne
      nee
      nicht
      nicht wahr
      nich
      gell
      gelle
      oder
      oder nicht
      oder was
      okay
      richtig
      stimmt's
      weißt du
      weißt du was ich meine
      verstehst du
      """),
    abbreviations: words(
      "bzw ca dr evtl fr ggf hr inkl mio mrd nr prof sog st usw vgl z.b d.h u.a"),
    functionWords: functionWords, smallChange: smallChange,
    background: .german,
    connectors: words("der des von"))

  private static let functionWords = words(
    """
    aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes
    auch auf aus bei beide beiden beim bereits bevor bin bis bist da dabei dadurch dafür dagegen
    daher dahin damals damit danach daneben dann daran darauf daraus darin darüber darum das dass
    davon davor dazu dein deine deinem deinen deiner deines dem den denen denn der deren derer des
    deshalb desselben dessen deswegen dich die dies diese diesem diesen dieser dieses dir doch dort
    du durch ein eine einem einen einer eines einige einigen einiger einiges einmal er es etwas euch
    euer eure eurem euren für gegen gewesen hab habe haben hast hat hatte hatten hattest hier hin
    hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem ins ist je jede jedem jeden
    jeder jedes jedoch jemand jene jenem jenen jener jenes jetzt kann kannst kein keine keinem keinen
    keiner können könnt könnte könnten man manche manchem manchen mancher manches mein meine meinem
    meinen meiner meines mich mir mit muss musst musste müssen müsste nach nachdem neben nicht nichts
    nie niemand noch nun nur ob oben oder ohne schon sehr sei sein seine seinem seinen seiner seines
    seit selber selbst sich sie sind so sobald sogar solche solchem solchen solcher soll sollen sollte
    sollten somit sondern sonst soweit sowie um und uns unser unsere unserem unseren unserer unter
    viel viele vielen vom von vor während war waren warst warum was weder wegen weil welche welchem
    welchen welcher welches wem wen wenig wenige wenn wer werde werden wessen wie wieder will wir wird
    wirst wo wobei wodurch wofür woher wohin womit worden worin worüber wurde wurden würde würden zu
    zum zur zwar zwischen über übrigens
    """)

  private static let smallChange = words(
    """
    ach äh ähm bisschen bissel danke darf dinge ding drei ebenso echt eher ehrlich eigentlich einfach
    ende erst erste ersten erstmal fall finde finden folge fünf frage fragen gab ganz ganze ganzen
    gar geben gedacht geht gehen gehört gemacht genau genauso gerade gern gerne gesagt gibt ging glaub
    glaube glauben gleich großen groß große gut gute guten halt heißt heute hm irgendein irgendeine
    irgendwann irgendwas irgendwie irgendwo ja jahr jahre jahren klar kommen kommt könnte krass kurz
    lange leute leuten letzten letzte macht machen mal mehr mein meine meisten mensch menschen mhm
    minuten möchte möglich mäßig na naja natürlich nee nein neue neuen ne nochmal nämlich oft okay ok
    paar podcast punkt quasi recht relativ richtig sache sachen sage sagen sagt schauen schön schnell
    sehen sieht sicher sicherlich sozusagen spannend stark stelle stellen stimmt stück super tag tage
    tatsächlich teil thema themen tja toll total tun tut typ unbedingt unterschiedlich ungefähr
    verstehe versuchen vielleicht vier voll weg weiter weiß weißt welt wirklich wissen wohl wollen
    wollte wort wow zehn zeit ziemlich zumindest zurück zusammen zwei
    """)
}
