/// The words around figures that leave them what they are, and those that don't.
///
/// All are ASCII in lower case, and compared without regard to case.
enum TailLexicon {
  /// Words behind which a sentence says why.
  static let causes: WordList = [
    "due", "because", "owing", "reflecting", "reflects", "driven", "resulting", "attributable",
    "thanks", "helped", "led", "caused", "supported", "partially", "partly", "offset", "while",
    "although", "though", "but", "despite", "whereas", "given", "mainly", "primarily",
    "principally", "largely", "mostly", "chiefly",
  ]
  /// Those behind which it does so when a comma stands before them.
  static let partedCauses: WordList = ["on", "from", "through", "for"]
  /// What tells a manner of counting from a cause.
  static let manners: WordList = [
    "rates", "rate", "currencies", "prices", "terms", "tons", "pieces",
  ]
  /// Words behind a comma that say again what stands before it.
  static let appositions: WordList = [
    "more", "less", "about", "nearly", "almost", "roughly", "representing", "a", "an", "the",
    "its", "our", "their",
  ]
  /// What follows on an "of" behind a comma that goes on with a part: ", of which $4 million".
  static let partitives: WordList = ["which", "whom"]
  /// Words behind a figure that say nothing of what it is one of.
  static let fillers: WordList = ["again", "within", "alone", "too", "also"]
  /// Words behind which a sentence tells of the change before.
  static let followings: WordList = ["after", "following"]
  /// Words behind which it does so where no participle follows.
  static let reasons: WordList = ["as"]
  /// Words before a change of what others say, what is supposed, or what something is left out of.
  static let doubts: WordList = [
    "state", "states", "assume", "assumes", "assumed", "believe", "believes", "wrote", "said",
    "says", "if", "when", "without", "under", "after", "before", "peers", "industry",
  ]
  /// What stands for the time before.
  static let formerTimes: WordList = [
    "prior", "previous", "last", "same", "corresponding", "preceding", "earlier",
  ]
  /// Words of sentences that tell what was stated, or how it should be.
  static let quoting: WordList = [
    "you", "your", "stated", "says", "said", "discloses", "disclosed", "read", "reads", "appears",
    "appear", "should", "quote", "quoted", "misprint", "assumed", "assumes", "assume", "analyst",
    "analysts",
  ]
}
