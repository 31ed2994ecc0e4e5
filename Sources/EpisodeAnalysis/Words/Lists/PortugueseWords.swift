extension WordLists {
  /// The Portuguese lists, compiled for this project from descriptions of conversational Portuguese.
  static let portuguese = WordLists(
    language: "pt",
    stemmer: "portuguese",
    cues: words(
      """
      ah aham ahã beleza bem boa bom caramba certamente certeza certo claro é entendi exatamente
      exato fantástico haha hm hmm hum incrível interessante isso já kkk legal mhm mm nossa não né óbvio
      oh ok okay ótimo perfeito pois puxa sim sei show tá total totalmente uhum uau verdade
      """),
    hesitations: words("ah ahn ãh é eh ehm hã hm hmm hum hummm mmm"),
    markers: phrases(
      """
      assim
      basicamente
      bom
      digamos
      então
      enfim
      olha
      ou seja
      pois
      quer dizer
      sabe
      tipo
      tipo assim
      """),
    tags: phrases(
      """
      certo
      entendeu
      é
      hein
      não
      não é
      não é verdade
      né
      ok
      pronto
      sabe
      tá
      verdade
      viu
      """),
    abbreviations: words("dr dra etc eng exmo no núm p.ex prof profa sr sra srta st vs"),
    functionWords: functionWords, smallChange: smallChange,
    background: .portuguese,
    connectors: words("da das de do dos"))

  private static let functionWords = words(
    """
    a à ainda além algo alguém algum alguma algumas alguns ali ambos antes ao aos apenas após aquela
    aquelas aquele aqueles aqui aquilo as às até através cada com como comigo conforme contra cuja cujo
    da daquela daquele das de dela delas dele deles depois desde dessa desse desta deste disso disto do
    dos duas durante e é ela elas ele eles em embora enquanto entre era eram és essa essas esse esses
    esta está estamos estão estar estas estava estavam este esteja estes esteve estive estou eu foi
    fomos for foram fosse fui há haja isso isto já lá lhe lhes lo logo mais mas me mediante menos mesma
    mesmas mesmo mesmos meu meus mim minha minhas muita muitas muito muitos na nada não nas nem nenhum
    nenhuma nessa nesse nesta neste ninguém nisso no nos nós nossa nossas nosso nossos num numa nunca o
    onde os ou outra outras outro outros para pela pelas pelo pelos perante pode podem pois por porém
    porque porquê pouca pouco poucos pra pro qual quais qualquer quando quanta quanto quantos quase que
    quê quem se sejam seja sem sempre sendo ser será seria seu seus si sido sim sob sobre só somos sou
    sua suas tal tais também tampouco tanta tanto tão te tem têm temos tenha tenho ter teu teus teve ti
    tinha tinham tive toda todas todavia todo todos tu tua tuas tudo um uma umas uns vai vão vários você
    vocês vos vou
    """)

  private static let smallChange = words(
    """
    acaba acabou acho achar acho acontece aconteceu agora ah aí ano anos assim aspecto basicamente bem
    boa bom cara casa caso certa certo chegar chegou cinco claro coisa coisas colocar começa começar
    começou conhecer consegue conseguir conta conversa dá dar daí dentro dentro dez dia dias diferente
    difícil diz dizer dizendo dois dou durante episódio então enfim entender entendeu entendi episódios
    especial exatamente exato exemplo faz fazer fazem fazendo fácil falar fala falando falei falou feito
    ficar fica ficou fim fiz forma fora gente geral gosta gosto grande grandes haver hoje hora horas
    ideia importante incrível interessante ir isso jeito lado legal lembro logo lugar maior maneira
    mão melhor mês meses mil minuto minutos momento muito mundo nome normal nova novo número né obrigada
    obrigado oi olha ok okay olhar ontem palavra parece parte partir passa passado passar pegar pensar
    pequeno pergunta perguntas perto pessoa pessoal pessoas podcast poder ponto porta possível posso
    precisa preciso pronto primeira primeiro problema própria próprio quatro quer querer quero questão
    realmente relação sabe saber sair sei semana semanas sentido show simples simplesmente tá tanto
    tava tema tempo tipo tirar todo trabalho três tudo usar vamos vem ver verdade vez vezes vida viu
    visto voltar
    """)
}
