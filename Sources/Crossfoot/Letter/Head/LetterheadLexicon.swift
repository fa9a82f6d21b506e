/// The words of letterheads: what firms are, what pictures show, ways of delivery, and how to call the writer.
///
/// This is the one place for them; the places of offices stand in `OfficeLexicon`.
enum LetterheadLexicon {
  /// What the text in the place of a picture calls it.
  static let pictures: [StaticString] = [
    "logo", "letterhead", "image", "graphic", "seal", "object omitted", "graphic omitted",
    "image omitted", "picture omitted", "logo omitted", "letterhead omitted", "seal omitted",
  ]

  /// What such a text says before the name of who sends the letter.
  static let captionOpenings: [StaticString] = [
    "company letterhead: ", "letterhead: ", "letterhead of ", "logo of ", "[logo] ",
    "[letterhead] ", "[graphic omitted] ", "[object omitted] ", "[image omitted] ", "[graphic] ",
    "[company logo] ",
    "(logo) ", "<logo> ",
  ]

  /// What it says behind it.
  static let captionEnds: [StaticString] = [
    " logo omitted", " letterhead omitted", " logo appears here", " letterhead appears here",
    " logo", " letterhead",
  ]

  /// The offices of companies that none of the Commission's are called like.
  static let ownOffices: [StaticString] = [
    "office of the chief financial", "office of the chief executive", "office of the chief legal",
    "office of the general counsel", "office of the president", "office of the controller",
    "office of the treasurer", "office of the corporate", "office of the chairman",
    "office of general counsel",
  ]

  /// The last words of the names of towns in Nevada, behind which `NV` is no form of a company.
  static let nevadans: [StaticString] = [
    "reno", "vegas", "henderson", "city", "sparks", "elko", "minden", "village", "mesquite",
    "gardnerville", "cove", "stateline", "pahrump", "laughlin", "genoa", "fallon", "winnemucca",
    "tonopah", "summerlin", "spring", "paradise",
  ]

  /// What stands for the form of a firm in two letters, and for no state.
  static let firmLetters = PhraseTable<Void>([("pc|lc|lp|ps", ())])

  /// The countries of a firm, as they stand behind its name.
  static let firmCountries: [StaticString] = ["(us)", "(uk)", "(usa)", "(canada)", "(hk)"]

  /// What a word of a line tells that says what a firm, or a list of persons in it, is.
  enum FirmWord: Sendable {
    /// What they are.
    case kind
    /// What partners are who live where they work; others are a firm's name, `Boston Partners`.
    case resident
    /// What a firm may also have in its name.
    case partners
    /// Another word of such a line.
    case joint
  }

  /// The words of such lines.
  static let firmWords = PhraseTable<FirmWord>([
    (
      """
      attorneys|lawyers|solicitors|barristers|advocates|notaries|patent agents|trademark agents|trade-mark agents
      chartered accountants|chartered professional accountants|counselors at law|counsellors at law|certified public accountants
      attorney at law|attorney-at-law|counselor at law|counsellor at law|of counsel|offices|limited liability company|limited liability partnership
      professional limited liability company|professional association|professional limited liability partnership
      """, .kind
    ),
    ("partners|associates", .partners),
    ("resident", .resident),
    (
      "and|&|a|at law|registered|foreign|affiliate|affiliated|including|professional corporations|firm|/",
      .joint
    ),
  ])

  /// What a line opens with that names nobody: it leads to something, or to somebody.
  static let labels = PhraseTable<Void>([
    ("quicklinks|click here to|from the desk of|writer's|writers|memorandum|memo", ())
  ])

  /// What firms do that work for funds, behind the name: `Roe Fund Services`.
  static let firmServices = PhraseTable<Void>([
    (
      """
      services|fund services|advisers|advisors|administration|administrators|management|distributors|associates|securities
      investments|capital management|asset management|investment management|service company|services company
      """, ()
    )
  ])

  /// What an address begins with that has its number in words.
  static let houseNumbers = PhraseTable<Void>([("one|two|three|four|five|six|seven|ten", ())])
  static let squares = PhraseTable<Void>([
    ("place|square|plaza|center|centre|tower|towers|street|avenue|drive|way|building|court", ())
  ])

  /// The divisions of the Commission that write letters, without the word.
  static let divisions: [StaticString] = [
    "corporation finance", "investment management", "trading and markets", "enforcement",
  ]

  /// What a way of delivery begins with behind a name.
  static let deliveryOpenings: [StaticString] = [" via ", " by "]

  /// What a line with a way of delivery ends with that another goes on with, and what that one holds.
  static let deliveryJoints: [StaticString] = [" and", " &", ","]

  static let deliveryWords: [StaticString] = [
    "mail", "facsimile", "fax", "express", "courier", "overnight", "hand", "edgar", "telecop",
    "fedex",
  ]

  /// What announces a number to call, or a place in the network, behind the lines of an address.
  static let contactWords: [StaticString] = [
    " tel:", " tel.", " tel ", " telephone", " phone", " fax", " facsimile", " www.", " homepage:",
    " website:", " web site:", " toll free", " toll-free", " ext.", " extension ",
  ]

  /// The letters that do so where a number follows on them.
  static let contactLetters: [StaticString] = [
    " t: ", " f: ", " o: ", " d: ", " p: ", " m: ", " t ", " f ",
  ]

  /// The words for a number to call.
  private static let telephoneWords = "tel|tel.|tel:|telephone|phone|fax|fax:|facsimile"
  /// What a line opens with that gives one, `T:` and `F:` included.
  static let telephones = PhraseTable<Void>([(telephoneWords + "|t:|f:", ())])

  /// What a line of a letterhead opens with that says how to call the writer.
  static let contactOpenings = PhraseTable<Void>([
    (
      telephoneWords
        + "|t:|f:|p:|d:|o:|m:|homepage|home page|website|web site|web:|toll free|toll-free|efax|direct|direct:|main:"
        + "|email|email:|e-mail|www|http|https|to call|writer's",
      ()
    )
  ])

  /// What a line opens with that gives one of several, or says whose it is.
  static let ownContacts = PhraseTable<Void>([
    (
      """
      personal fax|my fax|secure fax|e-fax|direct fax|private fax|mobile|mobile:|cell:|cell phone|home:|office:|voice:
      assistant:|switchboard|switchboard:|personal e-mail|personal email
      """, ()
    )
  ])

  /// What stands behind a number to call.
  static let contactEnds: [StaticString] = [
    " direct", " main", " fax", " tel", " office", " phone", " telephone", " facsimile", " cell",
  ]

  /// What places in the network end with.
  static let networkEnds: [StaticString] = [".com", ".net", ".org", ".law", ".ie", ".co.uk"]

  static let countries = PhraseTable<Void>([
    ("united states|united states of america|usa|u.s.a.|us|u.s.|united kingdom|canada", ())
  ])
}
