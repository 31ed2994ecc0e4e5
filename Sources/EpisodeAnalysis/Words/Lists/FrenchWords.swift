extension WordLists {
  /// The French lists, compiled for this project from descriptions of conversational French.
  static let french = WordLists(
    language: "fr",
    stemmer: "french",
    cues: words(
      """
      absolument ah ahah bah ben bien bon bravo carrément certes clairement d'accord effectivement
      euh évidemment exact exactement excellent génial ha haha hein hm hmm mhm mm mmh non oh ok okay
      ouah ouais oui parfait si sûr super tiens totalement trop voilà vraiment wow
      """),
    hesitations: words("euh euhh heu hm hmm hmmm mm mmh"),
    markers: phrases(
      """
      alors
      ben
      bah
      bon
      bref
      c'est-à-dire
      disons
      donc
      du coup
      en fait
      enfin
      genre
      quoi
      tu sais
      tu vois
      voilà
      vous savez
      vous voyez
      """),
    tags: phrases(
      """
      c'est ça
      d'accord
      hein
      n'est-ce pas
      non
      ok
      oui
      pas vrai
      quoi
      tu sais
      tu vois
      vous voyez
      """),
    abbreviations: words("cf dr etc m mm mme mlle no p.ex prof st ste"),
    functionWords: functionWords, smallChange: smallChange,
    background: .french,
    connectors: words("d de des du à"))

  private static let functionWords = words(
    """
    à afin ai aie ainsi alors après as au aucun aucune auquel aura aurai auraient aurait aussi autant
    autour autre autres aux avaient avais avait avant avec avez aviez avions avoir avons ayant beaucoup
    c ça car ce ceci cela celle celles celui cependant certain certaine certaines certains ces cet
    cette ceux chacun chacune chaque chez comme comment contre d dans de dedans dehors depuis derrière
    des dès desquels deux devant donc dont du durant elle elles en encore entre envers es est et
    étaient étais était étant êtes été être eu eux fait fais faire fois font furent fut grâce hors
    ici il ils j j'ai je jusqu jusque l la là laquelle le lequel les lesquelles lesquels leur leurs
    loin lors lorsque lui m ma mais malgré me même mêmes mes mien mieux moi moins mon n ne ni non nos
    notre nôtre nous nul on ont or ou où par parce parmi pas pendant personne peu peut peuvent peux
    plus plusieurs plutôt pour pourquoi pourrait pourtant près presque pu puis puisque qu quand quant
    que quel quelle quelles quelqu quelque quelques quels qui quoi quoique rien s sa sans sauf se
    selon sera serai seraient serait sers ses seulement si sien soi soient sois soit sommes son sont
    sous souvent suis sur t ta tandis tant te tel telle telles tels tes toi ton toujours tous tout
    toute toutes très trop tu un une va vais vas vers veut veux voici voilà vont vos votre vôtre vous
    vu y c'est c'était d'un d'une j'avais j'en j'étais l'on n'a n'ai n'est qu'il qu'ils qu'elle qu'on
    qu'un qu'une s'il s'est y'a t'as
    """)

  private static let smallChange = words(
    """
    accord aller allez année années ans arrive arriver aujourd'hui bah ben besoin bien bon bonjour
    bonne bref cas cause choix chose choses cinq complètement côté coup cours croire crois demain
    dernier dernière dire dis disais disait dit dix d'accord d'abord effectivement enfin ensemble
    épisode euh eh évidemment exactement exemple façon faut fin finalement fond forcément gens genre
    grand grande grands gros hein heu heure heures hier histoire hm idée important intéressant jamais
    jour jours juste justement longtemps maintenant manière mec merci mettre minute minutes moment
    mois monde mot nouveau nouvelle ok okay ouais oui parfois parle parler part passe passé passer
    pense penser petit petite peut-être place plein podcast point possible pouvoir premier première
    prendre pris problème puis qu'est-ce question questions quoi raison regarder rendre reste sais
    sait savoir semaine semble sens simple simplement sorte sujet super sûr surtout temps tiens
    tellement totalement tout-à-fait travail trois trouve trouver truc trucs type venir vie vient
    vois voir voit vrai vraie vraiment vite vouloir voulais voyez
    """)
}
