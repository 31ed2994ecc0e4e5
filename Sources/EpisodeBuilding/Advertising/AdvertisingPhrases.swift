/// What people say in advertisements, in lower case, with straight apostrophes. A language more is a
/// few phrases more in each list; `Documentation/advertisements.md` says what the lists are for.
enum AdvertisingPhrases {
  /// Bytes without which no opening phrase stands anywhere, and those of offers that are rare
  /// elsewhere; what the whole speech is searched for.
  static let anchors = [
    "sponsor", "brought to you", "friends at", "friends over", "supported by", "word from",
    "coupon ", "promo code", "offer code", "discount code", "use code ",
    // German, Spanish.
    "sentiert von", "tzt von", "patrocinado",
  ]

  /// Say that somebody paid, where one of ``subjects`` stands before them or nothing does.
  static let announcements = [
    "brought to you by", "brought to you also by", "sponsored by", "sponsored and hosted by",
    "episode is supported by", "podcast is supported by", "show is supported by",
    "we are sponsored by two", "we are sponsored by three", "we're sponsored by two",
    "we're sponsored by three",
    // German, French, Spanish.
    "präsentiert von", "unterstützt von", "sponsorisé par", "patrocinado por",
  ]

  /// What an announcement is made of.
  static let subjects = [
    "broadcast", "episode", "it has been", "it's", "podcast", "portion", "program", "segment",
    "show", "today",
    "folge", "sendung", "épisode", "émission", "episodio", "programa",
  ]

  /// Open a part of the show that is a sponsor's, up to a break where there is one.
  static let segments = [
    "sponsor break", "sponsored news", "word from our", "word from today's",
  ]

  /// Name one of several sponsors after an announcement.
  static let parts = [
    "first one", "first is", "first up", "second one", "second is", "third one", "third is",
    "another one", "the other one",
  ]

  /// Name a sponsor; people also talk of sponsors, so that something to do must follow.
  static let namings = [
    "our sponsor", "our first sponsor", "our second sponsor", "our third sponsor",
    "our next sponsor", "our other sponsor", "our last sponsor", "our final sponsor",
    "our great sponsor", "our new sponsor", "my sponsor", "today's sponsor", "first sponsor",
    "last sponsor", "next sponsor", "another sponsor", "longtime sponsor",
    "long time sponsor", "this is a sponsor", "sponsoring this", "sponsoring today",
    "sponsoring the show", "sponsoring our", "is partially supported by", "is supported by our",
  ]

  /// Are said in passing, too, so that something to do must follow soon.
  static let mentions = [
    "our friends at", "our friends over at", "brought to you by", "sponsored by", "sponsoring",
  ]

  /// Turn an opening phrase into its contrary, or into thanks to the listeners.
  static let denials = [
    "not brought", "isn't brought", "aren't brought", "wasn't brought", "never brought",
    "not sponsored", "isn't sponsored", "aren't sponsored", "wasn't sponsored",
    "not being sponsored",
    "was sponsored", "were sponsored", "not sponsoring", "aren't sponsoring", "not even sponsoring",
    "isn't sponsoring",
    "not a sponsor", "not our sponsor", "no sponsor", "don't have a sponsor", "not have a sponsor",
    "didn't have a sponsor", "don't have any sponsor",
    "by listeners", "by our listeners", "by viewers", "by readers", "by donations", "by no one",
    "by nobody", "by nothing", "by you ", "by our members", "interested in sponsoring",
    "to sponsor",
    "become a sponsor",
  ]

  /// Give the listener a code to use.
  static let codes = [
    "use the coupon", "using the coupon", "with the coupon", "coupon code", "use the promo code",
    "promo code", "offer code", "use the discount code", "with the discount code", "use code",
    "use the code", "use our code", "using the code", "using code", "with code", "with the code",
  ]

  /// Say what a code is worth.
  static let rewards = [
    "for free", "months free", "month free", "days free", "free trial", "percent off", "% off",
    "off your", "off at checkout", "discount", "special deal", "extra ", "months", "month trial",
  ]

  /// Offer what hosts sell themselves.
  static let ownOffers = [
    "my course", "my courses", "my online course", "my book", "my new", "my paid", "of my courses",
    "our course", "our courses", "our online course", "our book", "off your course",
    "off any of", "any of the courses",
  ]

  /// Say that hosts speak of themselves.
  static let plugs = ["shameless", "going to plug", "like to plug", "want to plug"]

  /// Tell the listener what to do for the sponsor.
  static let calls = [
    "promo code", "coupon", "offer code", "discount code", "use code", "use the code",
    "use our code", "with code", "with the code", "percent off", "free trial", "day trial",
    "days free", "days for free", "months free", "months for free", "month free",
    "terms apply", "forward slash", "com slash", "link in the show notes", "link in your podcast",
    "links in your show notes", "links in the show notes", "our link",
    "mit dem code", "gutscheincode", "prozent rabatt", "avec le code", "con el código",
  ]

  /// Go on with a call, or make one of an address.
  static let asides = [
    "check it out", "check them out", "check out", "sign up", "head over to", "head on over to",
    "head to", "go to", "by going to", "visit", "learn more", "get started", "give it a try",
    "try it", "join them", "thank you", "thanks", "show notes", "attend", "register",
  ]

  /// Begin the thanks that close an advertisement, where one of ``favours`` follows.
  static let thanks = ["thanks", "thank you", "shout out"]

  /// What a sponsor is thanked for.
  static let favours = [
    "for sponsoring", "for supporting", "for their support", "for the support", "sponsoring",
  ]

  /// Lead back from an advertisement.
  static let returns = [
    "back to the show", "back to our show", "back to the episode", "back to the interview",
    "back to the conversation", "back to our conversation",
  ]

  /// What is said when a conversation goes on or ends, and in no advertisement.
  static let resumptions = [
    "welcome to", "welcome back", "with me today", "with me as always", "with me is",
    "let's get into", "another episode of", "be sure to subscribe", "subscribe to the show",
    "already subscribed", "thanks for having", "thank you for having", "thanks for tuning",
    "thanks for listening", "thank you for listening",
  ]

  /// What addresses end in.
  static let domains = [
    "com", "org", "net", "io", "fm", "dev", "ai", "app", "co", "tv", "tech", "blog", "me", "de",
    "fr", "es", "uk", "example",
  ]

  /// What addresses end in that no name goes by.
  static let plainDomains = [
    "com", "org", "net", "io", "fm", "dev", "ai", "app", "co", "de", "fr", "es", "uk",
    "example",
  ]
}
