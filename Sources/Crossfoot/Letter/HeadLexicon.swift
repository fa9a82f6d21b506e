/// The words that letterheads, addresses and signatures are made of.
///
/// This is the one place for them.
enum HeadLexicon {
  /// Words that titles consist of.
  static let titles = PhraseTable<Void>(
    [
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
    ].map { ($0, ()) })

  /// Words that stand between the words of a title.
  static let titleJoints = PhraseTable<Void>(
    ["of", "and", "the", "for", "to", "&", "-", "in", "–"].map { ($0, ()) })

  static let honorifics = PhraseTable<Void>(
    ["mr.", "mr", "ms.", "ms", "mrs.", "mrs", "dr.", "dr", "messrs.", "mses.", "hon.", "prof."]
      .map { ($0, ()) })

  /// What may follow a name behind a comma and still belongs to it.
  static let suffixes = PhraseTable<Void>(
    [
      "esq.", "esq", "esquire", "jr.", "jr", "sr.", "ii", "iii", "iv", "cpa", "ph.d.", "phd",
      "m.d.", "j.d.", "cfa",
    ]
    .map { ($0, ()) })

  /// The words that names of companies and firms end with.
  static let companySuffixes = PhraseTable<Void>(
    [
      "inc", "inc.", "incorporated", "corp", "corp.", "corporation", "company", "co.", "ltd",
      "ltd.", "limited", "llc", "l.l.c.", "llp", "l.l.p.", "lp", "l.p.", "plc", "n.v.", "nv",
      "s.a.", "sa", "ag", "se", "trust", "bancorp", "bancshares", "group", "holdings", "partners",
      "fund", "funds", "pllc", "p.c.", "p.a.", "bank", "industries", "international", "pte",
    ].map { ($0, ()) })
}
