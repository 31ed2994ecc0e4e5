extension WordLists {
  /// The Italian lists, compiled for this project from descriptions of conversational Italian.
  static let italian = WordLists(
    language: "it",
    stemmer: "italian",
    cues: words(
      """
      ah aha appunto assolutamente bello bene benissimo bravo certamente certo chiaro davvero ecco eh
      esattamente esatto fantastico giusto già ha haha hm hmm incredibile infatti interessante mah mhm
      mm mmh no oddio oh ok okay ottimo perfetto proprio sì si sicuro sicuramente totalmente vabbè vero
      wow
      """),
    hesitations: words("ehm ehmm eeh mmm mm hm hmm uhm"),
    markers: phrases(
      """
      allora
      appunto
      cioè
      comunque
      diciamo
      ecco
      insomma
      in pratica
      nel senso
      praticamente
      quindi
      sai
      tipo
      vabbè
      voglio dire
      """),
    tags: phrases(
      """
      capisci
      capito
      eh
      giusto
      hai capito
      no
      non è vero
      ok
      sai
      sì
      vero
      """),
    abbreviations: words("dott dr ecc es ing no p.es prof sig sigra sig.ra ss st"),
    functionWords: functionWords, smallChange: smallChange,
    background: .italian,
    connectors: words("dei del della delle di"))

  private static let functionWords = words(
    """
    a abbia abbiamo ad agli ai al all alla alle allo allora anche ancora anzi appena avete aveva avevano
    avevo avendo avere c che chi ci cioè ciò circa coi col come con contro cui da dagli dai dal dall
    dalla dalle dallo degli dei del dell della delle dello dentro di dietro dopo dove dunque durante e è
    ed egli ella entrambi era erano eri ero essa esse essere esso essi fa fino fra fu furono già gli ha
    hai hanno ho i il in infatti invece io l la là le lei li lì lo loro ma me meno mentre mi mia mie
    miei mio molta molte molti molto ne né negli nei nel nell nella nelle nello nessun nessuna nessuno
    niente no noi non nostra nostre nostri nostro nulla o od ogni ognuno oltre oppure ora per perché
    però perfino piuttosto più poca pochi poco poi presso prima proprio purché pure qua qual quale quali
    qualche qualcosa qualcuno qualunque quando quanta quante quanti quanto quasi quella quelle quelli
    quello quei questa queste questi questo qui quindi s sarà sarebbe se sé sebbene secondo sei sempre
    senza si sì sia siamo siano siete sino solo sono sopra sotto sta stata state stati stato stava
    stessa stesse stessi stesso su sua sue sugli sui sul sull sulla sulle suo suoi tale tali tanta
    tante tanti tanto te ti tra tranne troppo tu tua tue tuo tuoi tutta tutte tutti tutto un un' una
    uno va vai verso vi via voi vostra vostre vostri vostro c'è c'era cos'è dell' dov'è l'ho m'ha
    nell' quell' quest' sull' un'altra un'altro all' dall' com'è
    """)

  private static let smallChange = words(
    """
    abbastanza adesso altra altre altri altro andare andato anno anni appunto arriva arrivare base basta
    bella bello bene bisogna buon buona buono capire capito casa caso certa certo chiaro cinque
    comunque cosa cose così credo davvero dato deve devi devo devono dice dicendo dici diciamo dico dieci
    difficile diversi dire dirti domanda domande dobbiamo due ecco ehm episodio esatto esattamente
    esempio facciamo faccio fai fanno fare fatta fatto fine forse forte fosse fuori gente giorni giorno
    giusto grande grandi grazie guarda idea importante incredibile in inizio insieme insomma
    interessante invece lavoro livello lunga lungo magari maniera meglio mese mesi metà mettere mila
    minuti modo momento mondo nome normale nuova nuovo numero oddio oggi ok okay ore parlare parlato
    parliamo parola parte particolare passare penso pensare periodo persona persone piace piccolo
    podcast possa possiamo possibile possono posso posto potere potrebbe pratica praticamente
    prendere primo problema punto può puoi ragione riesce sa sai sapere senso sembra semplice
    semplicemente sera settimana sicuramente siccome solito spesso tema tempo tipo tre trovare uguale
    ultima ultimo unica unico usare uscire vabbè veramente vedere vediamo vengono venire vero viene
    visto vita volta volte vorrei vuol vuole vuoi
    """)
}
