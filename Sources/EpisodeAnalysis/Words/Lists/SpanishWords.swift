extension WordLists {
  /// The Spanish lists, compiled for this project from descriptions of conversational Spanish.
  static let spanish = WordLists(
    language: "es",
    stemmer: "spanish",
    cues: words(
      """
      absolutamente ah ajá ala así bien bueno bravo cierto claro correcto dale eh eso exactamente
      exacto excelente fantástico genial guau ha haha hm hmm increíble interesante ja jaja jajaja justo
      mhm mm no obvio oh ok okay perfecto seguro sí si sip supuesto total totalmente vale vaya
      verdad wow ya
      """),
    hesitations: words("eh ehh ehm em este mmm mm hm hmm"),
    markers: phrases(
      """
      a ver
      básicamente
      bueno
      digamos
      en plan
      entonces
      es decir
      mira
      o sea
      pues
      sabes
      tipo
      vamos
      """),
    tags: phrases(
      """
      a que sí
      cierto
      eh
      no
      no crees
      no es cierto
      no es verdad
      sabes
      sí
      vale
      verdad
      """),
    abbreviations: words(
      "a.m aprox dr dra etc gral ing lic no núm p.ej p.m prof sr sra srta st ud uds"),
    functionWords: functionWords, smallChange: smallChange,
    background: .spanish,
    connectors: words("de del"))

  private static let functionWords = words(
    """
    a además al algo alguien algún alguna algunas alguno algunos allá allí ante antes apenas aquel
    aquella aquellas aquello aquellos aquí así aun aún aunque bajo bastante cada casi como cómo con
    conmigo contigo contra cual cuál cuales cualquier cualquiera cuando cuándo cuanto cuánto de del
    desde después donde dónde dos durante e el él ella ellas ello ellos en encima entonces entre era
    erais eran eras eres es esa esas ese eso esos esta está estaba estaban estado estáis estamos están
    estar estas estás este esto estos estoy estuve estuvo fue fueron fui gran ha había habían han has
    hasta hay haya he hemos hoy incluso junto la las le les lo los luego más me mediante menos mi mí
    mía mías mientras mío míos mis mismo misma mismos mismas mucha muchas mucho muchos muy nada nadie
    ni ningún ninguna ninguno no nos nosotras nosotros nuestra nuestras nuestro nuestros nunca o os
    otra otras otro otros para pero poca poco pocos por porque primero pues puede pueden puedo que qué
    quien quién quienes quizá quizás se sea sean según ser será sería si sí siempre sin sino sobre sois
    solo sólo somos son soy su sus suya suyo tal también tampoco tan tanta tanto te tenemos tener tengo
    ti tiene tienen tienes toda todas todavía todo todos tras tu tú tus tuve tuvo tuyo un una unas uno
    unos usted ustedes va vamos van varias varios vaya voy vosotros vuestra vuestro y ya yo
    """)

  private static let smallChange = words(
    """
    acá acuerdo ahí ahora algunos año años ayer básicamente bien buen buena buenas bueno buenos cabo
    cambio casa caso cierto cinco claro comentar común conocer cosa cosas creer creo crees cuatro
    cuenta cuestión da dar dado day dale debe decía decir decirte dice dicen dices dicho diez diferente
    digamos digo día días empezar episodio ejemplo empieza encanta entender entiendo época esperar etc
    exactamente exacto fácil favor fin final forma fuera genial gente grande grandes gracias gusta
    gustaría haber hablar hablando hace hacen hacer haciendo hacia hecho hice hizo hola hora horas idea
    igual importante increíble interesante ir ja justo lado largo llegar lleva llevar lugar manera
    mañana mayor mejor menor mes meses mil mira mirar minuto minutos momento mundo necesita nivel
    nombre normal nuevo nueva número obviamente okay ok palabra parece parte pasa pasado pasar pensar
    pequeño persona personas pienso plan podcast poder podemos podría poner porqué posible pregunta
    preguntas primer primera principio problema pronto propia propio pueda punto queda quedar quería
    querer quiere quieren quiero razón realidad realmente saber sabes salir sé segundo seguir seguro
    semana semanas sentido siento sigue simplemente supuesto tema temas tiempo tipo tomar total
    totalmente trabajo tres única único usar vale venir veo ver verdad vez veces vida viene vista
    vuelta
    """)
}
