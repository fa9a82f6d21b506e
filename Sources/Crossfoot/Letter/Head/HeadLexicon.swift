/// The words that letterheads, addresses and signatures are made of.
///
/// This is the one place for them.
enum HeadLexicon {
  /// Words that titles consist of.
  private static let titleWords = [
    "accounting", "branch", "chief", "staff", "accountant", "senior", "assistant", "associate",
    "director", "special", "counsel", "attorney", "attorney-advisor", "attorney-adviser",
    "advisor", "adviser", "examiner", "reviewer", "legal", "deputy", "supervisory", "analyst",
    "financial", "officer", "executive", "president", "vice", "chairman", "chairwoman", "chair",
    "secretary", "treasurer", "controller", "comptroller", "general", "manager", "partner",
    "engineer", "geologist", "principal", "corporate", "operating", "administrative", "group",
    "head", "managing", "member", "interim", "acting", "board", "directors", "global",
    "technology", "compliance", "chairperson", "sr.", "law", "reporting", "finance", "tax",
    "investor", "relations", "founder", "co-founder", "ceo", "cfo", "coo", "svp", "evp", "vp",
    "c.f.o.", "c.e.o.", "c.o.o.",
    "review", "industry", "petroleum", "mining", "strategy", "internal", "audit", "risk",
    "information", "development", "marketing", "securities", "authorized", "signatory", "trustee",
    "committee", "planning", "operations", "commercial", "human", "resources", "treasury",
    "governance", "affairs", "communications", "sole", "coordinator", "reviewing", "outside",
    "independent", "external", "consultant",
  ]

  /// The words that titles of several persons end with.
  private static let sharedTitles = [
    "accountants", "attorneys", "attorney-advisors", "counsels", "examiners", "engineers",
    "geologists", "analysts", "advisors", "reviewers",
  ]

  /// Words that stand between the words of a title.
  private static let joints = ["of", "and", "the", "for", "to", "in"]

  /// What leads from a title to the firm.
  static let firmJoints: [StaticString] = ["of ", "at ", "for ", "with "]
  /// What the rest of a title begins with in the line below it.
  static let titleJoints: [StaticString] = ["and ", "& "]

  private static let honorifics =
    Honorifics.all + ["mses.", "mr", "ms", "mrs", "dr", "hon.", "prof.", "sir", "dame", "lord"]

  /// What may follow a name and belongs to it.
  private static let generations = ["jr.", "jr", "sr.", "sr", "ii", "iii", "iv"]

  /// What may follow a name without being part of it.
  private static let suffixes = [
    "esq.", "esq", "esquire", "cpa", "ph.d.", "phd", "m.d.", "j.d.", "cfa", "p.c.", "cma",
  ]

  /// Words that names of firms, offices and places hold, and names of persons don't.
  private static let notNames = [
    "division", "office", "commission", "department", "street", "avenue", "plaza", "tower",
    "center", "centre", "suite", "floor", "road", "boulevard", "building", "square", "states",
    "kingdom", "attention", "attn", "via", "exhibit", "annex", "form", "inc", "llp", "telephone",
    "facsimile", "fax", "email", "e-mail", "enclosure", "enclosures", "attachment", "associates",
    "services", "systems", "university", "mail", "laboratories", "technologies", "city", "county",
    "valley", "correspondence", "filing",
    "kong", "number", "offices", "registration", "nos.", "client/matter", "writer's", "dial",
  ]

  /// What the number of a firm's papers on a case, or of its client, begins with.
  static let numberLabels = PhraseTable<Void>([
    (
      "file no|file nos|file number|file #|our file|our reference|our ref|matter no|matter number"
        + "|your file|your reference|your ref|client no|client number|client-matter|reference no",
      ()
    )
  ])

  /// Words that names of places begin with.
  private static let placeOpenings = [
    "new", "north", "south", "east", "west", "washington", "wash.", "united", "one", "two", "three",
    "san",
    "los", "copy", "copies", "the",
  ]

  /// What a word may be in a name or a title.
  struct Role: OptionSet, Sendable {
    let rawValue: UInt8
    static let title = Role(rawValue: 1)
    static let joint = Role(rawValue: 2)
    static let honorific = Role(rawValue: 4)
    static let suffix = Role(rawValue: 8)
    static let generation = Role(rawValue: 16)
    static let noName = Role(rawValue: 32)
    static let placeOpening = Role(rawValue: 64)
    static let all: Role = [.title, .joint, .honorific, .suffix]
  }

  /// All words that have roles, and which: one look tells them all.
  static let roles: PhraseTable<Role> = {
    let lists: [([String], Role)] = [
      (titleWords + sharedTitles, .title), (joints, .joint), (honorifics, .honorific),
      (suffixes, .suffix),
      (generations, .generation), (notNames, .noName), (placeOpenings, .placeOpening),
    ]
    return PhraseTable(
      joining: lists.flatMap { words, role in words.map { ($0, role) } })
  }()

  /// The words that a title may end with, and hardly ever goes on behind.
  static let titleEnds = PhraseTable<Void>([
    (FlatLexicon.officers + "|president|director|chairman|manager|partner", ())
  ])

  /// The short forms of titles that do so, too.
  static let shortTitles = PhraseTable<Void>([("ceo|cfo|coo|vp|svp|evp", ())])

  /// What else an entry in a list of copies ends with, and what an honorific goes on behind.
  static let entryEnds = PhraseTable<Void>([("commission|sec|esq.|chief|attorney|finance", ())])
  static let entryJoints = PhraseTable<Void>([("and|&|to|of|or", ())])

  static let titles = PhraseTable<Void>((titleWords + sharedTitles).map { ($0, ()) })
  static let plurals = PhraseTable<Void>(sharedTitles.map { ($0, ()) })

  /// What the lines begin with that name a part of the Commission's staff.
  static let offices: [StaticString] = [
    "office of ", "division of ", "disclosure review program", "ad office ", "ad 1", "ad 2", "ad 3",
    "ad 4", "ad 5", "ad 6", "ad 7", "ad 8", "ad 9",
  ]

  /// Words that titles don't end with: the next line goes on with one that does.
  static let unfinishedTitles = PhraseTable<Void>(
    [
      "and", "of", "chief", "vice", "senior", "general", "financial", "accounting", "executive",
      "principal", "deputy", "assistant", "head",
    ].map { ($0, ()) })

  /// What a word at the end of a company's name tells.
  enum CompanySuffix: Sendable {
    /// The form of the company, which ends its name.
    case form
    /// Nothing: it may as well stand inside a name.
    case name
  }

  /// The words that names of companies and firms end with.
  static let companySuffixes = PhraseTable<CompanySuffix>(
    (CompanyForms.plain + CompanyForms.dotted + CompanyForms.rare + [
      "l.l.p.", "pllc", "p.c.", "p.a.", "pte",
      "p.s.", "p.l.l.c.", "p.l.c.", "p.l.", "apc", "a.p.c.",
      "cpas", "s.a.a.", "s.a.b.", "s.p.a.", "s.c.a.", "gmbh", "b.v.", "asa", "oyj", "a/s", "k.k.",
      "kgaa", "berhad",
    ]).map { ($0, .form) }
      + [
        "trust", "bancorp", "bancshares", "group", "holdings", "partners", "fund", "funds", "bank",
        "etf",
        "industries", "international",
      ].map { ($0, .name) })

  /// What goes on behind the form of a company, as one.
  static let furtherForms: [StaticString] = [
    " de r.l. de c.v.", " de r.l.", " de c.v.", " de c.v", ", de c.v.",
  ]

  /// What statements of a company are titled that stand behind the letter of its counsel.
  static let attachments = PhraseTable<Void>([
    (
      """
      statement of|statement by|written statement|company statement|acknowledgement|acknowledgment|acknowledgements
      acknowledgments|certification of|certificate of|representations of
      """, ()
    )
  ])

  /// What the title of an annex begins with.
  static let annexNames =
    "exhibit|annex|appendix|schedule|attachment a|attachment b|attachment 1|rider"
  /// What the titles of annexes begin with, one or several.
  static let annexTitles = PhraseTable<Void>([
    (annexNames, ()), ("annexes|exhibits|appendices|schedules|attachments to", ()),
  ])

  /// Boards that get letters and copies of them as such.
  static let boards = PhraseTable<Void>(
    [
      "audit committee", "the audit committee", "members of the audit committee",
      "board of directors", "the board of directors", "members of the board",
      "disclosure committee",
    ].map { ($0, ()) })

  /// What a company signs as for another.
  static let capacities = PhraseTable<Void>(
    [
      "general partner", "its general partner", "the general partner", "as general partner",
      "managing member", "its managing member", "manager", "its manager", "as depositor",
      "depositor", "as sponsor", "sponsor", "as trustee", "trustee", "as servicer", "as manager",
    ].map { ($0, ()) })

  /// Forms of firms that stand in a line of their own, below the name.
  static let legalForms = PhraseTable<Void>(
    [
      "professional corporation", "a professional corporation", "llp", "l.l.p.", "p.c.",
      "a limited liability partnership", "a limited liability company",
      "a professional law corporation", "pllc", "p.l.l.c.", "p.s.", "incorporated", "inc.", "llc",
      "l.l.c.", "limited",
    ].map { ($0, ()) })

  /// What the members of firms of lawyers and accountants are called.
  static let partners: [StaticString] = ["partner", "counsel", "associate", "attorney"]
}
