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
    "review", "industry", "petroleum", "mining", "strategy", "internal", "audit", "risk",
    "information", "development", "marketing", "securities", "authorized", "signatory", "trustee",
  ]

  /// Words that stand between the words of a title.
  private static let titleJoints = ["of", "and", "the", "for", "to", "in"]

  private static let honorifics = [
    "mr.", "mr", "ms.", "ms", "mrs.", "mrs", "dr.", "dr", "messrs.", "mses.", "hon.", "prof.",
  ]

  /// What may follow a name behind a comma and still belongs to it.
  private static let suffixes = [
    "esq.", "esq", "esquire", "jr.", "jr", "sr.", "ii", "iii", "iv", "cpa", "ph.d.", "phd",
    "m.d.", "j.d.", "cfa",
  ]

  /// What a word may be in a name or a title.
  struct Role: OptionSet, Sendable {
    let rawValue: UInt8
    static let title = Role(rawValue: 1)
    static let joint = Role(rawValue: 2)
    static let honorific = Role(rawValue: 4)
    static let suffix = Role(rawValue: 8)
    static let all: Role = [.title, .joint, .honorific, .suffix]
  }

  /// All words that have roles, and which: one look tells them all.
  static let roles: PhraseTable<Role> = {
    let lists: [([String], Role)] = [
      (titleWords, .title), (titleJoints, .joint), (honorifics, .honorific), (suffixes, .suffix),
    ]
    var roles: [String: Role] = [:]
    for (words, role) in lists {
      for word in words { roles[word, default: []].insert(role) }
    }
    return PhraseTable(roles.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }()

  static let titles = PhraseTable<Void>(titleWords.map { ($0, ()) })

  /// The words that names of companies and firms end with.
  static let companySuffixes = PhraseTable<Void>(
    [
      "inc", "inc.", "incorporated", "corp", "corp.", "corporation", "company", "co.", "ltd",
      "ltd.", "limited", "llc", "l.l.c.", "llp", "l.l.p.", "lp", "l.p.", "plc", "n.v.", "nv",
      "s.a.", "sa", "ag", "se", "trust", "bancorp", "bancshares", "group", "holdings", "partners",
      "fund", "funds", "pllc", "p.c.", "p.a.", "bank", "industries", "international", "pte",
    ].map { ($0, ()) })
}
