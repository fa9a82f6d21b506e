/// The words by which sentences of a letter without items tell what it is for.
///
/// This is the one place for them; cues have the phrases that are looked for in every letter.
enum KindLexicon {
  /// What the staff says of a company that did not answer in time.
  static let failures: [StaticString] = ["unable to respond", "not be able to respond"]

  /// Words that say of a request that it is made elsewhere.
  static let elsewhere: SentenceWords = [
    " separate correspondence", " separate cover", " separate letter", " separately",
  ]
  /// What makes an amendment effective without a request.
  static let automatic: SentenceWords = [" 485(a)", " 485(b)"]
  /// The verbs by which one asks for acceleration.
  static let asking: SentenceWords = [
    " request", " join", " ask", " appreciat", " please", " wish", " desire", " seek", " confirm",
    " grateful", " concur", " consent", " would like", " applies", " apply ", " moves",
  ]
  /// What takes a request back, or puts off what it is for.
  static let reversing: SentenceWords = [" withdraw", " delay", " no longer", " rescind"]
  /// What asks once more, behind that.
  static let anew: SentenceWords = [
    " now request", " hereby request", " respectfully request", " we request", " and request",
    " instead request",
  ]

  /// What a sentence holds that is about time that was given before.
  static let granted: SentenceWords = [" granted", " granting", " thank", " your acceptance"]
  /// What asks for more.
  static let requests: SentenceWords = [
    " request that", " requests", " we request", " hereby request",
  ]
  /// What stands before the day on which an answer will come.
  static let deadlines: SentenceWords = [" on or about ", " no later than "]
  static let grantedDays: SentenceWords = [" have until ", " has until "]
  /// How such a sentence names the answer.
  static let promised: SentenceWords = [
    " our response", " its response", " a response", " the response", " to respond",
    " will respond",
  ]
  static let answerOpenings: [StaticString] = ["our response", "the response", "a response"]
  /// What parts a promise from a day that is of something else.
  static let joints: SentenceWords = [" and ", " which "]
  static let future: SentenceWords = [
    " will ", " expect", " anticipat", " intend", " plan", " have until ", " has until ",
  ]

  /// The verbs with which a letter says that it answers, and what it does so to.
  static let answering: SentenceWords = [
    " in response to", " responds to", " responding to", " respond to", " is a response to",
    " in response we",
  ]
  static let answeringOpenings: [StaticString] = ["in response to", "responding to"]
  /// How answers are given, and what they are called: `This letter sets forth the response of the Company to …`.
  static let givingAnswers: SentenceWords = [
    " sets forth", " set forth below", " setting forth", " submitted below", " below is",
    " below are", " following are", " following is", " hereby transmits", " hereby submits",
    " hereby provides", " provide the following", " provides the following",
    " submit the following", " submits the following", " please find",
  ]
  static let givingOpenings: [StaticString] = [
    "set forth below is", "set forth below are", "submitted below are", "submitted below is",
    "below is", "below are", "following are", "please find",
  ]
  static let answers: SentenceWords = [
    " our response", " our answer", " our repl", " its response", " its answer", " its repl",
    " the response of", " the responses of", " the response to",
    " the responses to", " the answers of", " the answers to", " the following response",
    " following responses",
  ]
  static let ownedAnswers: [StaticString] = [
    "'s response", "’s response", "'s answer", "’s answer",
  ]
  static let severalAnswers: SentenceWords = [" responses ", " answers ", " replies "]
  /// What comes with a letter and holds its answers.
  static let attachments: SentenceWords = [
    " attached", " enclosed", " enclosure", " in exhibit ", " in annex ", " in appendix ",
    " as exhibit ", " as annex ", " as appendix ",
  ]
  static let answered: SentenceWords = [
    " comment", " your letter", " letter dated", " letter of", " letter received", " letter from",
    " staff's letter", " inquir",
    " your telephone",
  ]
  /// What makes it no answer: it stands under a condition, comes later, or went before.
  static let unanswering: SentenceWords = [
    " will ", " if you", " previously", " cannot", " unable", " time to", " until ", " expect",
    " extension",
    " filed amendment", " amended ",
  ]

  /// The verbs with which something is sent that is no part of a filing.
  static let supplying: SentenceWords = [
    " submitting", " submits", " submit ", " furnish", " enclos", " providing", " provides",
    " deliver",
  ]
}
