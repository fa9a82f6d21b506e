/// Words by which the first paragraphs of a letter name the letters that it answers, and by which paragraphs
/// open.
enum OpeningLexicon {
  /// Orders to give the staff something, which only the staff itself gives: `Provide the staff …`.
  static let orders: PhraseTable<Void> = {
    let verbs = [
      "provide", "furnish", "send", "give", "tell", "advise", "inform", "show", "notify",
      "provide to", "furnish to", "send to", "submit to", "explain to", "describe to", "confirm to",
      "demonstrate to", "deliver to",
    ]
    let adverbs = ["", "also ", "supplementally ", "please ", "please also "]
    return PhraseTable(
      adverbs.flatMap { adverb in
        verbs.flatMap { verb in
          ["the staff", "the commission"].map { ("\(adverb)\(verb) \($0)", ()) }
        }
      })
  }()

  /// What comments begin with besides what speaks for the staff anywhere: `Confirm that …`.
  static let demands = PhraseTable<Void>(
    [
      "confirm", "furnish", "reconcile", "justify", "supply the", "supply a", "supply us",
      "delete the", "remove the", "insert the", "state that", "state whether", "state how",
      "state in", "consider whether", "consider adding", "consider revising",
      "consider disclosing", "consider including",
    ].map { ($0, ()) })

  /// What a demand may begin with, and end with a comma before its verb: `In future reports, show …`.
  static let demandSettings = PhraseTable<Void>([
    (
      "in future|in your future|in all future|in the future|for future|going forward|in your next|in the next",
      ()
    )
  ])
  static let settingVerbs = PhraseTable<Void>([
    (
      "show|provide|disclose|revise|include|expand|describe|discuss|explain|present|quantify|identify|confirm|state|clarify|address|consider|file|name|give|add",
      ()
    )
  ])

  static let settingObjects = PhraseTable<Void>([
    (
      "the|your|a|an|how|whether|in|all|any|each|that|what|why|when|where|which|if|and|or|to|on|more|both|these|those|this|it|quantitative|additional|further",
      ()
    )
  ])

  /// What is done to comments that a letter gives beside their answers, and to nothing else.
  static let givenAgain: SentenceWords = [
    " restated", " repeated", " reproduced", " reprinted", " recited",
  ]

  /// How a company tells inside of a sentence what it was asked.
  static let askings: [StaticString] = [
    " asked us to ", " asked that we ", " asked the company to ", " asked that the company ",
    " asked whether ", " asked how ", " asked why ", " asked for ", " requested that we ",
    " requested that the company ", " requested by telephone that we ", " requested clarification",
    " requested an explanation", " requested additional information",
    " requested further information",
  ]

  /// The words right before the date of a letter that was named earlier in the sentence.
  static let datings: [StaticString] = [
    "sent on", "issued on", "received on", "provided on", "given on",
    "made on", "us on", "raised on", "communicated on", "conveyed on", "furnished on",
    "electronically on", "orally on", "verbally on", "telephonically on", "mail on", "e-mail on",
    "email on", "response on", "responses on", "by the company on",
    "to the company on", "to the registrant on", "delivered on",
  ]

  /// The verbs that say when a filing was made, and what a date behind them may belong to all the same.
  static let filing: [StaticString] = [" filed ", " furnished ", " publicly submitted "]
  static let named: SentenceWords = [
    " letter", " comment", " dated", " issued", " received", " response", " provided", " conveyed",
    " of your ", " discuss", " conversation", " given", " ended", " call ",
  ]
  /// The verbs that say that somebody answered.
  static let answered: [StaticString] = [" responded", " replied", " submitted", " answered"]
  /// By what means that was done.
  static let byLetter: [StaticString] = [
    " by letter", " by a letter", " in a letter", " in letters", " by correspondence",
    " in correspondence", " by our letter", " in our letter", " via letter", " through letter",
  ]
  /// What a date behind the name of a response stands behind.
  static let ownResponses: [StaticString] = [
    "response dated", "responses dated", "response letter dated", "response letters dated",
    "supplemental letter dated", "prior letter dated", "previous letter dated",
  ]
  /// What a letter is named by, behind a comma, that has a date of its own.
  static let otherDates: [StaticString] = [
    " letter of", " letter from", " letter dated",
  ]
  /// What a day stands behind on which the company answered.
  static let responseDays: [StaticString] = [" response on", " responses on"]
  /// What the name stands behind of whom a letter comes from.
  static let lettersFrom: [StaticString] = [
    "letter from ", "letter received from ", "letter we received from ",
    "letter that we received from ", "letter which we received from ",
    "letter the company received from ", "letter that the company received from ",
  ]
  /// What stands before the name of whom a letter went to.
  static let letterTo: StaticString = "your letter to "
  /// How it is said behind a letter's date when it came, and all words that may be said so with.
  static let receipts: [StaticString] = [" received", "(received"]
  static let receiptWords = PhraseTable<Void>([
    (
      """
      which|that|it|we|was|were|has|been|received|by|us|the company|the registrant|the trust|the fund|on|via|through|fax
      facsimile|email|e-mail|mail
      """, ()
    )
  ])
  /// Whom letters come from that are the staff's.
  static let staffSources = PhraseTable<Void>([
    ("the staff|the commission|the sec|the division|the securities|you|the u.s. securities", ())
  ])
  /// What a date stands behind in the staff's letters that is of a company's letter.
  static let filedResponses: [StaticString] = [
    "response filed", "response submitted", "response filed on", "response submitted on",
    "responses filed", "responses submitted", "responses filed on", "responses submitted on",
    "response letter filed on", "response letter submitted", "response letter submitted on",
    "correspondence filed", "correspondence submitted", "correspondence filed on",
    "correspondence submitted on", "response filed on edgar on", "response submitted on edgar on",
    "response filed via edgar on", "response received on",
  ]
  /// What a date stands behind that is of a company's letter, whoever it names before.
  static let lettersToStaff: [StaticString] = [
    "letter to the staff dated", "letter to the commission dated", "letter to the sec dated",
    "letter to you dated", "letters to the staff dated", "letter to the division dated",
  ]
  /// What says that something is the staff's.
  static let theirs: SentenceWords = [
    " your ", " you ", " staff", " commission", " division", " sec ", " sec's",
  ]
  /// What says so of a letter that an answer was given by.
  static let fromOthers: SentenceWords = [" your ", " staff's", " from ", " of the staff"]
  /// The same as subjects of a verb.
  static let staffs: [StaticString] = [
    "staff", "you", "commission", "division", "staff has", "you have", "staff had", "you had",
    "staff\")",
  ]
  /// The verbs that say that comments were given.
  static let given: [StaticString] = [
    " provided", " given", " gave", " conveyed", " received", " communicated", " relayed",
    " raised",
    " delivered", " transmitted", " issued", " made", " furnished", " sent", " e-mailed",
  ]
  /// How the staff asks for something in a talk.
  static let oralRequests: [StaticString] = [
    " requested by telephone", " requested by phone", " requested orally", " asked by telephone",
    " asked orally", " orally requested", " orally asked", " verbally requested",
    " requested verbally", " requested telephonically", " telephonically requested",
  ]
  static let received: [StaticString] = [" received"]
  /// What is given: letters and comments.
  static let written: SentenceWords = [" letter", " comments"]
  static let writings: [StaticString] = [" letter", " comments"]
  static let responses: SentenceWords = [" response", " responded", " replied"]
  /// The ends of what names comments right before their date.
  static let commentsOn: [StaticString] = [" comments on", " comments and questions on"]
  /// What comments may be about: a date behind it may be that of anything.
  static let otherMatters: SentenceWords = [
    " filed", " regarding", " respect", " relating", " concerning", " on the ", " submitted",
    " as of",
    " dated", " amendment", " about", " prospectus", " statement", " form ", " report", " letter",
    " response", " ended",
  ]
  /// What stands before a date with which a sentence, or a part of one, begins.
  static let fronts: [StaticString] = [", on", "; on", " and on", " thereafter on"]
  /// How a company names itself, or its client, as the subject of a sentence.
  static let companies = PhraseTable<Void>([
    (
      """
      we|i|the company|the registrant|the issuer|the trust|the fund|the funds|the corporation|the partnership|our client
      the depositor|the sponsor|the bank|the registrants|the trusts|the companies|the applicant|the offeror|management
      """, ()
    )
  ])
  /// The words right before the date on which comments were given by word of mouth, if they speak of comments.
  static let oral: [StaticString] = [
    "by telephone on", "by phone on", "via telephone on", "conversation on",
    "telephone call on", "phone call on", "conference call on",
    "conference calls on", "telephone conference on", "telephone conferences on", "our call on",
    "our calls on", "telephone calls on", "telephone conversations on", "discussion on", "spoke on",
    "conversation of", "telephone call of", "phone call of", "received orally", "received verbally",
    "given orally",
  ]
  /// What says that a talk is answered.
  static let answeredTalks: SentenceWords = [
    " in response to your", " in response to our", " responds to your", " responds to our",
  ]
  /// What says that comments were given in a talk, or are answered.
  static let givenThen: [StaticString] = [
    " provided", " gave ", " conveyed", " relayed", " given", " responses to", " about the staff",
    " raised",
  ]
  /// What says that a talk was about the time to answer.
  static let delays: SentenceWords = [" extension", " extend", " additional time", " more time"]
  /// The words right before the date of a form.
  static let formDatings: [StaticString] = [
    "dated", " filed", " filed on", " furnished", " furnished on", " submitted on",
  ]
  /// The ends of what says by when something will be done.
  static let deadlines: [StaticString] = [
    " by", " on or before", " or about", " later than", " until", " prior to", " through",
  ]
  /// The days of the week, which may stand before a date.
  static let weekdays: [StaticString] = [
    "monday,", "tuesday,", "wednesday,", "thursday,", "friday,",
    "saturday,", "sunday,",
  ]
  /// How they all end, by which most texts are told to end with none.
  static let weekdayEnd: StaticString = "day,"
  /// What says that a letter is only given once more: the first one of a review, say.
  static let repeating: SentenceWords = [
    " repeat", " preceded by", " reproduc", " restate", " original comment", " for reference",
  ]

  /// What says of comments that they are given once more.
  static let repeatedComments: SentenceWords = [
    " repeated", " recited", " reproduced", " reprinted", " retyped", " transcribed", " precedes ",
    " preceded by ", " precede ", " immediately preceding", " prefaced ", " printed below",
  ]
  /// What may say so, too, where words of `comfort` tell that the reader is to find them.
  static let givenComments: [StaticString] = [
    " listed", " included", " provided", " incorporated", "set forth", " restated", " inserted",
    " copied", " presented", " set out", " summarized", " appear",
  ]
  /// What says that comments and their answers stand below.
  static let givenBelow: [StaticString] = [
    " listed below", " provided below", "set forth below please find", "below please find",
    "below, please find", "the following summarizes", "below you will find",
  ]
  /// How a sentence begins that says what stands below it.
  static let givings = PhraseTable<Void>([
    (
      """
      set forth below are|set forth below is|set out below are|listed below are|below are|the following are|the following is
      following are|presented below are|provided below are|included below are|we set forth below|we have set forth below
      what follows are|what follows is|here are|stated below are|for convenience, set forth below are
      """, ()
    )
  ])
  /// What joins the answers to the comments in it.
  static let givenWith: SentenceWords = [
    " and ", " as well as ", " together with ", " along with ", " accompanied by ", " with ",
    " followed by ",
  ]

  /// What text is that a letter sets off to show what changed in a filing.
  static let changes: [StaticString] = [
    "added ", "new ", "deleted ", "revised ", "additional ", "changed ", "proposed ", "additions",
    "deletions", "changes",
  ]
  static let changedTexts: [StaticString] = [
    " language", " text", " disclosure", "additions", "deletions", "changes", " wording",
  ]
  /// What stands between a style and what it is not given to.
  static let styleJoints: [StaticString] = [
    " and ", " followed", " with ", " by ", " type", " before",
  ]
  /// Whose a style may be that a letter names, and whether these are comments.
  static let styled: [(noun: StaticString, isComment: Bool)] = [
    ("comment", true), ("question", true), ("inquir", true), ("of the staff", true),
    ("staff's text", true), ("staff’s text", true), ("respon", false), ("answer", false),
    ("caption", false),
    ("heading", false),
  ]
  /// What says that the counts of two letters are the same, and what is counted.
  static let corresponding: SentenceWords = [
    " correspond to ", " corresponds to ", " correspond with ", " numbered like ", " numbered as ",
    " numbered according to ", " numbered in accordance ", " keyed to ", " follow the number",
    " follows the number", " follow the order", " follows the order",
  ]
  /// Whose numbers they are.
  static let numbered: SentenceWords = [" comment", " your ", " letter", " staff", " yours "]
  static let numbering: [StaticString] = [
    "number", "heading", "caption", "paragraphs", "item",
  ]
  static let comfort: SentenceWords = [
    " followed by ", " ease of ", " convenience", " for reference", " reference purposes",
    " for your reference", " below each comment", " prior to our respon", " before our respon",
    " prior to each respon", " before each respon", " response after it", " following the text of",
  ]
  /// What else a company includes for the reader's convenience.
  static let otherMatter: SentenceWords = [
    " copy", " copies", " marked", " amend", " exhibit", " annex", " draft", " page",
  ]

  /// What stands between the name of an answer and the name of the letter that it answered.
  static let answering = PhraseTable<Void>(
    ["to", "in response to", "responding to", "which responded to", "in reply to"].map { ($0, ()) })
}
