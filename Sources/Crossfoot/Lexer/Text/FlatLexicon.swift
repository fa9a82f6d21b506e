/// The words that tell where lines of a head, or of a closing, began that some converter joined to one.
///
/// This is the one place for them.
enum FlatLexicon {
  /// What a phrase tells in the head of a letter.
  enum Head: Sendable {
    /// Opens a line of the address.
    case line
    /// Is a line of the address: the agency, or a division of it.
    case agency
    case attention
    case mailStop
    case delivery
    case month
    case honorific
    /// Opens the subject.
    case subject
    /// Opens a line of the subject that names a filing, or says when it was filed.
    case filing
    /// Opens a line of the subject that has numbers.
    case number
    /// Greets by name; a colon or a comma ends it.
    case salutation
    /// Greets whom it may concern.
    case greeting
  }

  static let head = PhraseTable<Head>(
    [
      ("office of|100 f|450 fifth|washington, d.c.|washington, dc|washington dc", .line),
      ("washington d.c.|washington, d. c.|confidential treatment requested", .line),
      ("correspondence filing", .line),
      (
        "u.s. securities and exchange commission|united states securities and exchange commission",
        .agency
      ),
      ("united states securities and exchange commission logo", .agency),
      ("securities and exchange commission|securities & exchange commission", .agency),
      ("division of corporation finance|division of corporate finance", .agency),
      ("division of investment management|disclosure review program", .agency),
      ("attention:|attn:|attn.:|attn", .attention), ("mail stop|mailstop", .mailStop),
      (honorifics, .honorific), ("re:|re.:|subject:", .subject),
      ("registration statement|form|forms|annual report|quarterly report", .filing),
      ("current report|definitive proxy|preliminary proxy|proxy statement|schedule", .filing),
      ("draft registration|amended draft|amendment no.|amendment number|tender offer", .filing),
      ("post-effective amendment|pre-effective amendment|filed|originally filed", .filing),
      ("initially filed|submitted|confidentially submitted|furnished|as filed", .filing),
      ("response dated|responses dated|response letter|response submitted|last filed", .filing),
      ("response filed|supplemental response|comment letter", .filing),
      ("file no.|file no|file nos.|file number|file numbers|commission file|cik", .number),
      ("sec file|registration no.|registration nos.", .number),
      ("dear", .salutation),
      ("ladies and gentlemen|ladies/gentlemen|to whom it may concern|gentlemen", .greeting),
    ] + deliveries + Months.names.map { ($0, .month) })

  private static let honorifics = (Honorifics.all + ["mses."]).joined(separator: "|")

  private static let deliveries: [(String, Head)] = [
    ("via edgar|by edgar|via e-mail|via email|by e-mail|by email|via electronic", .delivery),
    ("by electronic|via facsimile|by facsimile|via overnight|by overnight|via fedex", .delivery),
    ("by fedex|via federal express|by federal express|by hand|via hand|via courier", .delivery),
    (
      "by courier|via u.s. mail|by u.s. mail|via fax|submitted via edgar|correspondence filing",
      .delivery
    ),
  ]

  /// What stands before a way of delivery that a legend tells of.
  static let tellings: [StaticString] = [
    "as filed ", "version filed ", "been filed ", "letter filed ", "as submitted ",
  ]

  /// What ways of delivery consist of.
  static let deliveryWords = PhraseTable<Void>([
    (
      "via|by|edgar|e-mail|email|electronic|electronically|mail|facsimile|fax|overnight|delivery"
        + "|courier|hand|federal|express|fedex|u.s. mail|ups|messenger|submission|transmission|filing"
        + "|correspondence|certified|submitted|filed|only",
      ()
    )
  ])

  /// What stands between two of a kind, or before the rest of a name: no line ends there.
  static let joints = PhraseTable<Void>([
    (
      "and|or|of|on|to|in|for|by|the|its|with|from|under|regarding|draft|amended|definitive"
        + "|preliminary|revised|originally|initially|confidentially|sec|(sec|commission|no.|nos."
        + "|supplemental|annual|quarterly|current|post-effective|pre-effective|this|our|your|file",
      ()
    )
  ])
  static let commas = PhraseTable<Void>([
    (honorifics, ()), ("and|jr.|sr.|ii|iii|esq.", ()),
  ])

  /// What opens an answer, a comment or a note of a filing: no heading inside of a list.
  static let itemLabels = PhraseTable<Void>([
    (
      "response|answer|reply|comment|staff comment|staff's comment|company response|company's response|registrant's response|note|question",
      ()
    )
  ])

  /// The words that names of companies end with, where the street may follow.
  static let companyForms = PhraseTable<Void>(
    (CompanyForms.plain + CompanyForms.dotted
      + ["incorporated", "llp", "l.l.p.", "ag", "p.c.", "headquarters"]).map { ($0, ()) })

  /// Those of them that end a name: another begins behind them.
  static let nameEnds = PhraseTable<Void>([
    ("inc.|inc|incorporated|ltd.|ltd|llc|l.l.c.|llp|l.l.p.|lp|l.p.|plc|n.v.", ())
  ])

  /// The persons that titles end with, whatever stands before.
  static let officers = "officer|counsel|secretary|treasurer|controller|accountant"
  /// The words that titles end with, where the name of the company or of another person may follow.
  static let titleEnds = PhraseTable<Void>([
    (officers, ())
  ])

  /// Words that go on with a title.
  static let titleRests = PhraseTable<Void>([
    ("finance|accounting|financial|legal|risk|officer", ())
  ])

  /// The words that names of streets end with, without periods.
  static let streetNames = [
    "street", "road", "rd", "avenue", "ave", "boulevard", "blvd", "drive", "lane", "parkway",
    "highway", "plaza", "circle",
  ]
  /// Those with short forms that other words share, where the city may follow, and what goes on with a street.
  static let streets = PhraseTable<Void>([
    (
      streetNames.joined(separator: "|") + "|st.|rd.|ave.|blvd.|pkwy|way|place|court", ()
    )
  ])
  static let streetRests = PhraseTable<Void>([
    (
      "suite|floor|unit|room|north|south|east|west|n.e.|ne|n.w.|nw|s.e.|se|s.w.|sw|n.|s.|e.|w.|p.o."
        + "|tower|building|plaza|drive|road|street|lane|court|place|circle|center|park|way",
      ()
    )
  ])

  /// The words that names of states and of the capital end with.
  static let states = PhraseTable<Void>([
    (
      "alabama|alaska|arizona|arkansas|california|carolina|colorado|connecticut|dakota|delaware"
        + "|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine"
        + "|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada"
        + "|hampshire|jersey|mexico|york|ohio|oklahoma|oregon|pennsylvania|island|tennessee|texas"
        + "|utah|vermont|virginia|washington|wisconsin|wyoming|columbia|d.c.|c.",
      ()
    )
  ])

  /// What a phrase tells behind the closing phrase.
  enum Closing: Sendable {
    case line, copies, end
  }

  static let closing = PhraseTable<Closing>([
    ("by:|name:|title:|its:|office of|enclosure|enclosures|enclosure:|enclosures:|encl.", .line),
    ("division of corporation finance|attachments:|attachment:", .line),
    ("via email|via e-mail|via edgar|ad office", .line), ("confidential treatment requested", .end),
    ("cc:|cc|c.c.|ccs:|copies to:|copy to:|with a copy to:|with copies to:", .copies),
    ("attachment a|exhibit a|annex a|appendix a|attachment 1|exhibit 1|annex 1|appendix 1", .end),
    ("schedule a|appendix i|annex i|exhibit i|attachment i", .end),
  ])

  /// What titles begin with.
  static let titles = PhraseTable<Void>([
    (
      "chief|executive vice|senior|vice president|president|general counsel|assistant|associate"
        + "|deputy|corporate|chairman|chair|secretary|treasurer|controller|accounting branch|legal"
        + "|branch chief|staff|special counsel|director|managing|principal|partner|group|interim"
        + "|acting|attorney|attorney-advisor|evp|svp|cfo|ceo|authorized|global|head",
      ()
    )
  ])
}

// MARK: - The letter itself

extension FlatLexicon {
  /// What a phrase tells behind the head.
  enum Body: Sendable {
    case label, numberedLabel, answer, firstAnswer, closing
  }

  /// The phrases that show where paragraphs were.
  private static let phraseList: [(String, Body)] =
    [
      "response", "company response", "company's response", "management's response", "answer",
      "staff comment", "comment", "management response",
    ].map { ($0, Body.label) }
    + [
      "the company respectfully", "we respectfully", "the company acknowledges",
      "we acknowledge the staff's", "in response to the staff's comment", "the company advises",
      "if you have any questions", "please contact", "should you have any", "the company hereby",
      "in connection with responding", "we hereby acknowledge", "thank you for your",
      "in closing, we remind you", "we remind you that the company", "you may contact",
      "we urge all persons", "please refer to rules 460", "please direct any questions",
      "please direct questions", "please direct your", "please do not hesitate",
      "please feel free", "if you have further", "if you have additional", "if you have questions",
      "should you or the staff", "should the staff have", "if the staff has", "we would be pleased",
      "we appreciate your", "we hope that the foregoing", "we hope the foregoing",
      "we trust that", "we appreciate the opportunity", "we acknowledge that",
      "if any member of the staff", "if the staff would", "if the staff should",
      "if you should have", "if you or any", "if you would like", "if there are any questions",
      "please call", "please let me know", "please let us know", "kindly contact",
      "should you have questions", "should you have further", "should you have additional",
      "should you wish", "any questions regarding", "any questions concerning", "we thank you for",
    ].map { ($0, Body.answer) }
    + FlatLexicon.firstAnswers.map { ($0, Body.firstAnswer) }
    + [
      "response to comment", "response to the comment", "response to comment no.",
      "response to comment number", "response to question", "response to staff comment",
    ].map { ($0, Body.numberedLabel) }
    + [
      "sincerely", "very truly yours", "respectfully submitted", "best regards", "yours truly",
      "respectfully", "regards", "kind regards", "cordially",
    ].map { ($0, Body.closing) }

  /// What only the first sentence of an answer opens with where no label stands before it.
  private static let firstAnswers = [
    "we acknowledge", "we advise the staff", "we respectfully", "we hereby", "we confirm that",
    "we note the staff's", "we have revised", "we have considered the staff's", "we will revise",
    "we appreciate the staff's", "in response to the staff's comments", "as requested",
    "in response to your comment", "in response to the comment", "please be advised",
    "the company has", "the company believes", "the company notes", "the company is",
    "the company will", "the company confirms", "the company considered", "the company agrees",
    "the company intends", "the company undertakes", "the company supplementally",
    "the company also", "the company did", "the company does", "the company was",
    "the company uses", "the company considers", "the company appreciates",
    "the company understands", "the company determined", "the registrant",
    "as described in our previous response", "as noted in our previous response",
    "as noted in the response", "as noted in our response", "as discussed in our response",
    "as described in our response", "as stated in our response", "as noted above in our response",
    "in the company's", "in our response",
  ]

  /// What leads to a list of what a company acknowledges.
  static let acknowledging: [StaticString] = [
    " acknowledges the following", " acknowledge the following", " acknowledges that:",
    " acknowledge that:",
  ]
  /// What all of them hold, behind the space that they begin with.
  static let acknowledgement: StaticString = "acknowledge"

  /// What titles of sections end with that topics of their own follow.
  static let titleEndings: [StaticString] = [
    "results of operations", "prospectus summary", "risk factors",
    "summary consolidated financial and other data", "consolidated financial statements",
    "financial statements (unaudited)", "significant accounting policies",
    "liquidity and capital resources", "critical accounting policies and estimates",
    "critical accounting estimates", "executive compensation",
    "compensation discussion and analysis",
  ]

  /// The last bytes of those, which turn most words away that stand before a capital letter.
  static let titleLasts = ByteSet(titleEndings.compactMap { "\($0)".utf8.last })

  /// What the title of a filing begins with that the name of its company stands before.
  static let filingTitles = PhraseTable<Void>([
    (
      "form 10|form 20|form 40|form 8|form s|form f|annual report on|quarterly report on"
        + "|current report on|registration statement on|draft registration statement|amendment no."
        + "|definitive proxy statement|preliminary proxy statement|schedule 14",
      ()
    )
  ])

  /// What a company calls itself, and what only the staff calls it.
  static let companyWords: [StaticString] = [" our ", "the company"]
  static let addressing: [StaticString] = [" you ", " your "]

  /// What sentences of a comment begin with that ask for something.
  static let demands = PhraseTable<Void>([
    ("please|tell us|explain|clarify|revise|describe|disclose|provide|refer to", ())
  ])

  /// What titles begin with that have numbers.
  static let numberedTitles = PhraseTable<Void>([("note|item|exhibit", ())])

  /// Whether a word is one that a title goes on behind.
  static func ends(word: Range<Int>, of text: TextStore) -> Bool {
    joints.prefix(of: text.bytes, word)?.end == word.upperBound
  }

  /// What goes on with a word that may be a label: `Response Letter`, `Comment Letter`.
  static let labelRests = PhraseTable<Void>(
    ["letter", "letters", "dated", "no", "process", "time", "times", "rate", "rates"]
      .map { ($0, ()) })

  static let body = PhraseTable<Body>(phraseList)

  /// What the words begin with that open something within a sentence, or behind a mark that ends none: a
  /// number, the mark of a signature, a phrase in capitals.
  static let bodyInitials: ByteSet = {
    var initials = ByteSet()
    for byte in "0123456789/*".utf8 { initials.insert(byte) }
    for (phrase, _) in phraseList {
      if let first = phrase.utf8.first { initials.insert(first & ~0x20) }
    }
    return initials
  }()

  /// What comments begin with.
  static let staffOpenings = PhraseTable<Void>(
    [
      "we", "please", "you", "your", "refer", "tell us", "it appears", "describe", "explain",
      "disclose", "revise", "regarding", "given", "notwithstanding", "clarify", "provide", "in",
      "with respect", "with regard", "consider", "expand", "as", "to the extent", "reference is",
    ].map { ($0, ()) })

  /// What has numbers of its own.
  static let counted = PhraseTable<Void>(
    [
      "item", "items", "note", "part", "section", "topic", "question", "step", "exhibit", "no",
      "no.", "nos.",
    ].map { ($0, ()) })
}
