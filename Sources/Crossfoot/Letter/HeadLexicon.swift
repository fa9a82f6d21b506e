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
      "committee",
    ].map { ($0, ()) })

  /// Words that stand between the words of a title.
  static let titleJoints = PhraseTable<Void>(
    ["of", "and", "the", "for", "to", "&", "-", "in", "–"].map { ($0, ()) })

  static let honorifics = PhraseTable<Void>(
    ["mr.", "mr", "ms.", "ms", "mrs.", "mrs", "dr.", "dr", "messrs.", "mses.", "hon.", "prof."]
      .map { ($0, ()) })

  /// What may follow a name and belongs to it.
  static let generations = PhraseTable<Void>(
    ["jr.", "jr", "sr.", "sr", "ii", "iii", "iv"].map { ($0, ()) })

  /// What may follow a name without being part of it.
  static let suffixes = PhraseTable<Void>(
    ["esq.", "esq", "esquire", "cpa", "ph.d.", "phd", "m.d.", "j.d.", "cfa", "p.c.", "cma"]
      .map { ($0, ()) })

  /// Words that titles don't end with: the next line goes on with one that does.
  static let unfinishedTitles = PhraseTable<Void>(
    [
      "and", "of", "chief", "vice", "senior", "general", "financial", "accounting", "executive",
      "principal", "deputy", "assistant", "&", "-",
    ].map { ($0, ()) })

  /// Words that names of firms, offices and places hold, and names of persons don't.
  static let notNames = PhraseTable<Void>(
    [
      "division", "office", "commission", "department", "street", "avenue", "plaza",
      "tower", "center", "centre", "suite", "floor", "road", "boulevard", "building", "square",
      "states", "kingdom", "attention", "attn", "via", "exhibit", "annex", "form", "inc", "llp",
      "telephone", "facsimile", "fax", "email", "e-mail", "enclosure", "enclosures", "attachment",
      "associates", "services", "systems", "university", "laboratories", "technologies",
    ].map { ($0, ()) })

  /// Words that names of places begin with.
  static let placeOpenings = PhraseTable<Void>(
    [
      "new", "north", "south", "east", "west", "washington", "united", "one", "two", "three",
      "san", "los", "via", "copy", "copies", "the",
    ].map { ($0, ()) })

  /// The words that names of companies and firms end with.
  static let companySuffixes = PhraseTable<Void>(
    [
      "inc", "inc.", "incorporated", "corp", "corp.", "corporation", "company", "co.", "ltd",
      "ltd.", "limited", "llc", "l.l.c.", "llp", "l.l.p.", "lp", "l.p.", "plc", "n.v.", "nv",
      "s.a.", "sa", "ag", "se", "trust", "bancorp", "bancshares", "group", "holdings", "partners",
      "fund", "funds", "pllc", "p.c.", "p.a.", "bank", "industries", "international", "pte",
    ].map { ($0, ()) })
}
