/// The words by which subjects and openings of letters name a company, its filings and their dates.
///
/// This is the one place for them; what stands before and behind the parts of a filing's name is told by
/// `SubjectFilings.keywords`.
enum SubjectLexicon {
  /// What stands before a colon in a subject, and says that the company's name follows.
  static let labels = PhraseTable<Void>([
    ("registrant|registrant name|company|company name|issuer|filer|name of registrant", ())
  ])

  /// What a letter asks for, or is, before the name of the company.
  static let requests = PhraseTable<Void>([
    (
      """
      acceleration request for|acceleration request of|request for acceleration of|request for withdrawal of
      withdrawal request for|responses to staff comments on|request for acceleration of effectiveness of
      request for acceleration of effectiveness of the|request for acceleration of effective date of
      request for acceleration of the effective date of|request for acceleration of the effectiveness of
      acceleration of effectiveness of|acceleration of effectiveness of the|responses to comment on the
      responses to comments on the|responses to comments on|response to comments on|response to comments on the
      responses to staff comments on the|responses to the comments on the|response to comment letter on
      """, ()
    )
  ])

  /// Words with which a line stops being a company's name.
  static let notNames = PhraseTable<Void>(
    [
      "form", "forms", "registration statement", "annual report", "file no", "file number",
      "file nos",
      "amendment no", "response to", "comment letter", "filed", "commission file", "sec file",
      "definitive proxy", "preliminary proxy", "schedule", "post-effective", "pre-effective",
      "draft registration", "response letter", "quarterly report", "current report", "cik",
      "request for", "request to", "request that", "application for withdrawal",
      "application to withdraw", "withdrawal request", "anticipated price", "anticipated offering",
      "estimated price", "estimated offering", "preliminary price", "price range", "acceleration",
      "n-14", "n-1a", "n-2", "n-csr", "10-k", "10-q", "20-f", "40-f",
      "8-k", "6-k", "10-ksb", "10-qsb", "s-1", "s-3", "s-4", "s-8", "s-11", "f-1", "f-3", "f-4",
      "sb-2", "10-12g", "10-12b", "10-k/a", "10-q/a", "20-f/a", "s-1/a", "s-3/a", "s-4/a", "f-1/a",
      "f-3/a", "f-4/a", "sb-2/a", "responses to", "reply to", "comments on", "comments re",
      "comments regarding", "comments of the staff", "comments from", "staff comment",
      "staff comments", "staff's comment", "staff's comments", "staff's letter", "staff letter",
      "sec comment", "sec comments", "sec letter", "sec staff", "your letter", "your comment",
      "your comments", "withdrawal of", "joint preliminary", "joint definitive", "joint proxy",
      "tender offer", "offer to purchase", "offer to exchange", "exchange offer", "tier 1",
      "tier 2", "annual shareholder", "shareholder reports", "annual reports",
      "on behalf of", "confidential draft", "confidential submission", "definitive materials",
      "definitive additional", "preliminary information", "definitive information",
      "information statement", "proxy materials", "solicitation statement",
      "soliciting materials", "proxy statement on", "offering statement on",
    ].map { ($0, ()) })

  /// What leads in a subject from what a letter is to whom it is about.
  static let topics: [StaticString] = [" regarding ", " re ", " re: "]

  /// What tells that the first words of a subject are those of a letter that is answered.
  static let letters: [StaticString] = [
    "letter dated ", "letter received", "letter, dated", "letters dated",
  ]

  /// How a subject begins that names an offer, and what stands there before the company whose shares are bought.
  static let offers = PhraseTable<Void>([
    (
      "tender offer by|offer by|exchange offer by|cash offer by|cash tender offer by|tender offers by",
      ()
    )
  ])
  static let offerJoints: [StaticString] = [
    " stock of ", " shares of ", " for ", " securities of ", " interests in ", " units of ",
  ]

  /// What stands before the name of whose a filing is; not all of it does only there.
  static let ownerJoints: [(joint: StaticString, isSure: Bool)] = [
    (" of ", true), (" - ", true), (" for ", false),
  ]

  /// What a line of a subject begins with that names a letter.
  static let letterTitles = PhraseTable<Void>([
    (
      "response letter|responses letter|comment letter|letter dated|letter of|your letter|staff letter|sec letter",
      ()
    )
  ])

  /// The parts of a year, behind their number: `4Q`, `1st Quarter`.
  static let quarters: [UInt8] = [UInt8(ascii: "q"), UInt8(ascii: "h")]
  static let yearParts = PhraseTable<Void>([("quarter|half|fiscal", ())])

  /// What says that what is named is a filing, before `of` and the name of who filed it.
  static let ownedFilings: [StaticString] = [
    "form ", "registration statement", "amendment", " reports", " prospectus", "proxy statement",
  ]

  /// What such a name ends before.
  static let ownerEnds: [StaticString] = [" on ", " for ", " filed", " dated", ", ", ": "]

  /// What a sentence holds, and no line of a subject.
  static let finiteVerbs: [StaticString] = [" is ", " are ", " we ", " has ", " have ", " hereby "]

  /// What a line of a subject opens with that names a filing.
  static let openings = PhraseTable<Void>(
    [
      "registration statement", "form", "file no", "file number", "file #", "annual report on form",
      "amendment no", "post-effective amendment", "pre-effective amendment",
      "draft registration statement", "definitive proxy statement", "preliminary proxy statement",
      "proxy statement on schedule", "schedule to", "filed", "commission file", "sec file",
      "acceleration request", "request for acceleration", "response to comment", "submitted",
      "offering statement", "draft offering statement", "forms", "quarterly report on form",
      "current report on form", "annual reports on form", "preliminary information statement",
      "definitive information statement", "information statement on schedule",
      "definitive materials on schedule", "definitive additional materials",
      "definitive proxy materials", "preliminary proxy materials", "soliciting materials",
    ].map { ($0, ()) })

  /// What stands before the name of a filing, and says which version of it is meant.
  static let versions = PhraseTable<Void>([
    (
      """
      revised|amended|amended and restated|restated|additional|further amended|first amended|second amended|third amended
      fourth amended|second revised|third revised|supplemental
      """, ()
    )
  ])

  /// What the opening of a letter calls the one whom it is about.
  static let shortNames: [StaticString] = [
    "company", "registrant", "issuer", "corporation", "partnership", "trust", "fund", "bank",
  ]

  /// Words with small letters that stand inside of companies' names.
  static let nameJoints = PhraseTable<Void>([("of|and|the|for|de|du|van|von|la|del|y", ())])

  /// Words with capitals that stand before names.
  static let nameStrangers = PhraseTable<Void>([
    (
      "form|forms|report|statement|on|in|by|re|staff|commission|client|clients|our|schedule|rule|section|act|item|under",
      ()
    )
  ])

  /// What a sentence holds that speaks of filings under review.
  static let reviewing: SentenceWords = [
    " comment", " letter", " respon", " review", " inquir", " question",
  ]

  /// What one holds that speaks of filings which come with the letter, or will come.
  static let sending: SentenceWords = [
    " herewith", " are filing", " is filing", " will file", " concurrently", " contemporaneous",
    " simultaneous", " enclos", " submitting", " transmit", " being filed", " intend", " today",
    " expect", " attach", " accompan", " be filed", " we have filed", " has filed", " filing with",
  ]

  /// The numbers of amendments in words.
  static let counts = PhraseTable<Int>(
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
      .enumerated().map { ($1, $0 + 1) })
  static let ordinals = PhraseTable<Int>(
    [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ].enumerated().map { ($1, $0 + 1) })

  /// What says that something was filed.
  static let filing: SentenceWords = [" filed", " submitted", " furnished", " filing on"]

  /// What says in a sentence of its own that something was filed of which the one before speaks.
  static let wasFiled: SentenceWords = [" was filed", " were filed"]

  /// What one holds that sends something in answer to comments.
  static let inAnswer: SentenceWords = [
    " in response to", " in answer to", " responding to", " responds to", " which respond",
  ]

  /// What one holds that asks something for a filing, and is no comment.
  static let asking: SentenceWords = [" withdraw", " accelerat", " effectiveness of"]

  /// What a paragraph holds that answers somebody.
  static let answering: SentenceWords = [" comment", " respon", " letter dated", " your letter"]

  /// What one holds that sends a filing.
  static let submitting: SentenceWords = [
    " herewith", " hereby submit", " hereby file", " hereby transmit", " enclosed",
  ]

  /// What the next sentence calls the filing.
  static let filingNames = PhraseTable<Void>([
    (
      "the amendment|the registration statement|the filing|the form|the report|the n-14|amendment no|it was",
      ()
    )
  ])

  /// What announces the number of a file in a sentence.
  static let fileNumbers: SentenceWords = [
    " file n", " (file n", " registration n", " (registration n", " (commission file n",
    " (sec file n",
  ]

  /// What names a file in a line above the subject.
  static let fileNames: [StaticString] = [
    "file no", "file number", "registration no", "registration number", "file #", "commission file",
  ]

  /// Whose file it may be that is none of the agency's.
  static let fileOwners: [StaticString] = ["our", "your", "client", "client's"]

  /// What announces it in brackets right behind the name of a form.
  static let bracketedNumbers: [StaticString] = [
    " (file no", " (registration no", " (commission file no", " (sec file no", " (reg. no",
  ]

  /// What a sentence says that it sends, and what is the letter itself.
  static let ownSendings: [StaticString] = [
    " submitting this letter", " submitting our respon", " submitting its respon",
    " submitting the respon", " submitting respon", " submitting the company's respon",
    " submitting the following", " transmitting this letter", " transmitting our respon",
    " transmitting its respon", " transmitting the respon", " filing this letter",
  ]

  /// What stands right before the number of a file, whatever that looks like.
  static let numberLabels: [StaticString] = ["file no.", "file no", "file number", "file number:"]

  /// What a heading opens with that names a filing.
  static let headings = PhraseTable<Void>([
    (
      "form|forms|annual report on form|quarterly report on form|current report on form|registration statement on form",
      ()
    )
  ])

  /// How a sentence opens that says of the letter itself that it is filed.
  static let ownFilings: [StaticString] = [
    "this letter is being filed", "this correspondence is being filed",
  ]

  /// What tells that a date is of another deed than filing.
  static let otherDeeds: SentenceWords = [
    " comment", " letter", " response", " provided", " received", " dated", " call", " given",
  ]

  /// The verbs by which a clause says when a filing was made.
  static let filingVerbs: [StaticString] = [" filed", " submitted", " furnished"]

  /// What a sentence opens with before the one for whom it is written, and what follows on a company that a clause
  /// tells more of; others are named behind those words for whom a company files.
  static let behalfOpening: StaticString = "on behalf of "
  static let relatives: [StaticString] = [", which", ", that", ", who", " which", " that"]
  static let behalves: [StaticString] = [
    ", on behalf of ", " on behalf of ", ", for ", ", acting ",
  ]

  /// What stands right before the verb of a filing that was filed.
  static let passives: [StaticString] = [" was", " were", " been", " as"]

  /// What stands before a verb whose deed was not done.
  static let unreal: SentenceWords = [" had", " never", " would", " if "]

  /// With whom something is filed.
  static let withAgency: [StaticString] = [
    "with the u.s. securities and exchange commission",
    "with the securities and exchange commission",
    "with the united states securities and exchange commission", "with the commission",
    "with the sec",
  ]

  /// What the words begin with that name what somebody filed.
  static let filedObjects = PhraseTable<Void>([
    (
      "a|an|its|our|the|their|this|form|amendment|post-effective|pre-effective|registration statement|schedule",
      ()
    )
  ])

  /// What stands right before such a verb that says of no day in the past.
  static let unfiled: [StaticString] = [
    " be", " being", " is", " are", " not", " hereby", " being so",
  ]

  /// What stands there of a filing as it was before it was amended.
  static let originally: [StaticString] = [" originally", " initially", " first"]

  /// What is done to a filing later, and has a day, too.
  static let laterDeeds: SentenceWords = [
    " effective", " declared", " meeting", " issued", " ended", " held", " approved",
    " by letter", " supplement",
  ]

  /// One of them, which may also belong to the name of a law.
  static let amended: StaticString = " amended"

  /// What goes on behind the day of a draft: that of the filing follows.
  static let laterFilings: SentenceWords = [
    " resubmitted", " subsequently filed", " publicly filed", " subsequently submitted",
  ]

  /// What else may be filed, between the name of a filing and the verb.
  static let otherPapers: SentenceWords = [
    " letter", " response", " correspondence", " prospectus", " exhibit", " application",
    " supplement", " release", " request", " draft",
  ]

  /// What makes a filing another one than that of the letter, or one of another company.
  static let others: SentenceWords = [
    " prior", " previous", " another", " other ", " subsidiary", " predecessor", " affiliate",
  ]

  /// What the company filed in answer, whose day it may be.
  static let ownAnswers: [StaticString] = [
    " response letter", " our letter", " our response", " prior letter", " previous letter",
  ]

  /// What leads to the numbers of several amendments, behind the word, and what tells that they are those of one under
  /// two acts.
  static let amendmentPlurals: [StaticString] = ["nos. ", "nos ", "numbers "]
  static let twoActs: [StaticString] = [" 1940", " respectively"]
  /// What joins an amendment to the next, and stands right before the word for it.
  static let amendmentJoints: [StaticString] = ["and", ",", ", and", "&"]
  static let effects: [StaticString] = ["post-effective", "pre-effective"]

  /// What stands before an amendment that tells how the filing before it came about.
  static let amendedBy: [StaticString] = ["amended by", "as amended"]

  /// What parts an amendment from a filing that it doesn't amend.
  static let apart: [StaticString] = [", ", " from ", " marked", " respon", " comments"]

  /// How a clause names what was filed.
  enum FiledNameWord: Sendable {
    case form, schedule, registration, statement
    /// One that says when it becomes effective, or another.
    case amendment(isEffective: Bool)
  }

  static let filedNames = PhraseTable<FiledNameWord>([
    ("form|forms", .form), ("schedule", .schedule),
    ("registration statement|offering statement", .registration),
    (
      """
      proxy statement|preliminary proxy statement|definitive proxy statement|preliminary proxy|definitive proxy
      proxy materials|preliminary proxy materials
      """, .statement
    ),
    (
      """
      post-effective amendment|post-effective amendment no.|pre-effective amendment|pre-effective amendment no.
      pea|pea no.
      """, .amendment(isEffective: true)
    ),
    (
      "amendment|amendment no.|amendment number|amendments", .amendment(isEffective: false)
    ),
  ])

  /// What stands before a date that is no letter's own: that of a filing, or the end of its period.
  static let datings: [StaticString] = [
    "filed on", "filed", "submitted on", "amended on", "ended", "ending", "letter dated",
    "response dated", "responses dated", "received on", "comments of",
  ]

  /// What stands between a report's form and the day on which its period ended; not all of it does only there.
  static let periodJoints: [(joint: StaticString, isSure: Bool)] = [
    (" for ", true), (" as of ", true), (", ", false), (" - ", false), (" (", false), (" ", false),
  ]
  /// The months, with which such a day begins.
  static let months = PhraseTable<Int>(Months.names.enumerated().map { ($1, $0 + 1) })
  /// What is dated that is no filing.
  static let datedLetters: [StaticString] = ["letter", "comment", "respon"]

  /// What a line ends with that is cut inside of a list of dates.
  static let listEnds: [StaticString] = [", and", " and", " &", ","]
  /// What the rest of such a list may begin with.
  static let listOpenings: [StaticString] = ["and ", "& "]

  /// What several reports are on.
  static let periods: [StaticString] = ["quarters ", "periods ", "years "]

  /// What is said of an amendment that comes with a letter.
  static let announcements: [StaticString] = [
    "are filing", "is filing", "be filing", "being filed", "herewith", "concurrently",
    "simultaneously", "contemporaneously", "will be amended", "been amended", "will file",
    "filed today", "accompanies", "has filed", "have filed", "today filed", "same date",
  ]
  /// What is said of one that is filed by now, and of one that may be.
  static let filings: [StaticString] = [
    "are filing", "is filing", "filed today", "today filed", "has filed", "have filed", "herewith",
    "concurrently", "simultaneously",
  ]
  static let conditions: [StaticString] = [" not ", "should ", "in lieu", " if ", " before "]
  /// How the name of an amendment ends that amends a report.
  static let amendedReports: [StaticString] = [
    " to form 10-", " to the form 10-", " to our form 10-", " to its form 10-", " to form 20-f",
    " to the form 20-f", " to our form 20-f", " to its form 20-f", " to the annual report",
    " to our annual report", " to its annual report",
  ]
}
