extension WordLists {
  /// The English lists, compiled for this project from descriptions of conversational English.
  static let english = WordLists(
    language: "en",
    stemmer: "english",
    cues: words(
      """
      absolutely ah aha alright amazing awesome aw aww certainly cool correct definitely exactly
      excellent fair fantastic gotcha great ha haha heh hell hm hmm hmmm hooray huh indeed
      interesting mhm mm mmm mmhm nice no oh ok okay oof ooh perfect precisely really right sure
      totally true uh uhhuh uhuh um wow whoa yay yeah yep yes yup
      """),
    hesitations: words("uh uhh uhm um umm er err erm ehm hm hmm hmmm mm mmm"),
    markers: phrases(
      """
      actually
      basically
      honestly
      i mean
      kind of
      like
      literally
      obviously
      okay
      right
      so
      sort of
      well
      you know
      """),
    tags: phrases(
      """
      am i right
      aren't they
      aren't we
      aren't you
      can't you
      correct
      didn't it
      didn't they
      didn't we
      didn't you
      do you know
      do you know what i mean
      doesn't it
      don't they
      don't we
      don't you
      don't you think
      eh
      hasn't it
      haven't you
      huh
      is it
      is that right
      isn't he
      isn't it
      isn't she
      isn't that right
      isn't there
      know what i mean
      no
      ok
      okay
      right
      see
      wasn't it
      wasn't there
      weren't they
      weren't you
      won't it
      won't you
      wouldn't it
      wouldn't you
      yeah
      yes
      you know
      you know what i mean
      you know what i'm saying
      """),
    abbreviations: words(
      "approx dept dr est etc fig gen inc jr ltd mr mrs ms mt no prof rev sgt sr st vs e.g i.e"),
    functionWords: functionWords, smallChange: smallChange,
    background: .english,
    connectors: words("as of"),
    adverbEnding: "ly",
    noAdverbs: Set(
      words(
        """
        ally anomaly apply assembly belly bully butterfly comply family fly homily italy jelly july
        lily monopoly multiply poly rally rely reply supply tally
        """)),
    shortForms: phrases(
      """
      a11y = accessibility
      ai = artificial intelligence
      app = application
      auth = authentication
      config = configuration
      db = database
      devx = developer experience
      docs = documentation
      dx = developer experience
      env = environment
      i18n = internationalization
      iac = infrastructure as code
      js = javascript
      k8s = kubernetes
      llm = large language model
      ml = machine learning
      o11y = observability
      postgres = postgresql
      prod = production
      pr = pull request
      repo = repository
      ts = typescript
      ux = user experience
      """))

  /// Articles, pronouns, prepositions, auxiliaries, conjunctions, and their contractions.
  private static let functionWords = words(
    """
    a about above across after again against ago ain't all almost along already also although
    always am among an and another any anybody anyone anything anyway anyways anywhere apart are
    aren't around as aside at away back be because been before behind being below beneath beside
    besides between beyond both but by can can't cannot could couldn't could've despite did didn't
    do does doesn't doing don't done down during each either else elsewhere enough especially etc
    even ever every everybody everyone everything everywhere except few fewer for from further get
    gets getting give given gives giving go goes going gone gonna got gotta gotten had hadn't has
    hasn't have haven't having he he'd he'll he's hence her here here's hers herself him himself
    his how how's however i i'd i'll i'm i've if in indeed instead into is isn't it it'd it'll it's
    its itself just least less let let's lot lots many may maybe me might mightn't mine more most
    mostly much must mustn't my myself near nearly neither never next no nobody none nor not
    nothing now nowhere of off often on once one one's ones only onto or other others otherwise
    ought our ours ourselves out over own per perhaps quite rather same several shall she she'd
    she'll she's should should've shouldn't since so some somebody somehow someone something
    sometimes somewhat somewhere soon still such than that that'd that'll that's the their theirs
    them themselves then there there'd there'll there're there's therefore these they they'd
    they'll they're they've this those though through throughout thus till to together too toward
    towards under unless unlike until up upon us using usually versus very via was wasn't we we'd
    we'll we're we've were weren't what what're what's whatever when when's whenever where where's
    whereas wherever whether which whichever while who who'd who'll who's whoever whole whom whose
    why why's will with within without won't would would've wouldn't yet you you'd you'll you're
    you've your yours yourself yourselves y'all
    """)

  /// Words every conversation is full of, whatever it is about, and the weekdays of a schedule.
  private static let smallChange = words(
    """
    able absolutely act actually add added ah ahead alright amazing amount and answer apparently
    area as ask asked asking awesome awful aw bad basically became become becomes becoming began
    begin beginning begins believe best better big bigger biggest bit bring bringing brings brought
    bunch bye call called calling calls came care case cases certain certainly chance change
    changed changes changing check choose clear clearly close come comes coming common completely
    conversation cool correct couple course crazy cut day days deal decide decided definitely
    depending depends did different difference difficult doing doubt dude early easier easily easy
    eight else end ended ends entire episode episodes era er erm etc everyday exactly example
    examples exciting excited expect explain extra extremely fact fair fairly fall familiar fantastic
    far fast favorite feel feeling feels felt fifteen fifty figure figured finally find finding
    fine finish first five fix folks follow forever forget form forth forty forward found four
    frankly free friend friends front full fully fun funny future general generally gentleman glad
    god good goodness gosh gotcha great greater group grow guess guest guests guy guys ha half hand
    handle happen happened happening happens happy hard harder hate hear heard hearing heck hell
    hello help helped helpful helping helps hey hi high higher highly hit hm hmm hmmm hold honest
    honestly hope hopefully host hour hours hundred huge huh idea ideas imagine immediately
    important impossible include included includes including incredible incredibly inside
    interested interesting issue it job keep keeping keeps kept key kind kinda kinds knew know
    knowing known knows large larger last late lately later learn learned learning leave left
    level life like liked likely likes line listen listener listeners listening literally little
    live lives living long longer look looked looking looks lose love loved low lower luckily made
    main major make makes making man matter matters mean meaning means meant mention mentioned met
    mhm million mind minute minutes miss mm mmm moment moments month months morning move moved
    moves moving multiple name named names naturally necessarily need needed needs new news nice
    nine normal normally note notice number numbers obvious obviously occasionally oh ok okay old
    older open opposed opposite option options order ourself outside overall paid part particular
    particularly parts pass past pay people people's percent perfect perfectly period person
    personal personally phrase pick picked piece pieces place places plan play please plenty plus
    podcast podcasts point points possible possibly potential potentially pretty previous
    previously probably problem problems process properly public pull purely purpose push put puts
    putting question questions quick quickly quote random reach read ready real realize realized
    really reason reasons recent recently regardless related remember rest result right road rough
    roughly run running runs sad said sat saw say saying says school second seconds section see
    seeing seem seemed seems seen sense sent serious seriously set sets setting seven share she
    short shot show showed showing shows side similar simple simply single sit sitting situation
    six size slightly slow slowly small smaller sorry sort sorts sounds sound special specific
    specifically spend spending spent spot stand start started starting starts state stay step
    steps stick stop stopped story straight strange stuff stupid style suddenly super supposed
    sure surprised surprising take taken takes taking talk talked talking talks teach tell telling
    tells ten tend terms terrible thank thanks that thing thing's things think thinking thinks
    third thirty thought thoughts thousand three threw throw time times today tomorrow tonight took
    top total totally touch tough track tried tries trouble true truly trust truth try trying turn
    turned turning turns twelve twenty twice two type types typical typically uh uhh uhm um umm
    understand understanding understood unfortunately use useful uses usual uh-huh view vs wait waiting walk wanna
    want wanted wanting wants watch watched watching way ways wear weird welcome well went
    week weekend weeks wild willing wish wonder wonderful wondering word words work worked working
    works world worried worry worse worst worth wow write writing written wrong wrote ya yeah year
    years yep yes yesterday yo young yup zero monday tuesday wednesday thursday friday saturday
    sunday laughs laughter inaudible unintelligible crosstalk music dot com www http https
    """)
}
