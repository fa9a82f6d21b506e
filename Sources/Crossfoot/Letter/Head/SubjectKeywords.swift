/// The words by which the lines of a subject name filings and date them.
///
/// This is the one place for them.
extension SubjectFilings {
  static let keywords = PhraseTable<Keyword>([
    ("form", .form), ("forms", .form), ("form type", .form), ("filing type", .form),
    ("type of filing", .form), ("registration statement on", .form),
    ("schedule", .schedule), ("ended", .period),
    ("ending", .period), ("end", .period), ("fye", .period), ("filed", .filed),
    ("submitted", .filed), ("dated", .dated),
    ("furnished", .filed), ("filing made", .filed), ("amendment no.", .amendment),
    ("amendment no", .amendment),
    ("response letter", .letter), ("responses filed", .letter), ("response dated", .letter),
    ("responses dated", .letter), ("response filed", .letter), ("response submitted", .letter),
    ("letter dated", .letter), ("comment letter", .letter), ("letter filed", .letter),
    ("correspondence filed", .letter), ("supplemental response", .letter),
    (
      """
      prec14a|prec 14a|prem14a|prem 14a|prer14a|prer 14a|pre14a|pre 14a|def14a|def 14a|defa14a|defa 14a|defm14a|defm 14a
      defc14a|defc 14a|defr14a|defr 14a|dfan14a|dfan 14a|prrn14a|prrn 14a|pre14c|pre 14c|prem14c|prem 14c|def14c|def 14c
      defm14c|defm 14c|prer14c|prer 14c|sc to-t|sc to-i|sc to-c|sc 13d|sc 13g|sc 13e3|sc 13e-3|sc 14d9|sc 14d-9|sc 14f1
      px14a6g|pos am|pos 8c|pos ex|pos 462b|485apos|485bpos|486apos|486bpos|497k|424b1|424b2|424b3|424b4|424b5|424b7|424b8
      fwp|sc 14n|prec14c|prec 14c|defr14c|defr 14c
      """, .type
    ),
    (
      """
      definitive proxy statement|preliminary proxy statement|definitive proxy materials|preliminary proxy materials
      definitive proxy|preliminary proxy|proxy statement|definitive 14a|preliminary 14a
      definitive additional materials|definitive additional soliciting materials|soliciting materials|soliciting material
      """, .proxyStatement
    ),
    (
      "definitive information statement|preliminary information statement|information statement",
      .informationStatement
    ),
    ("amendment number", .amendment), ("amendment", .amendment), ("pea", .amendment),
    ("pea no.", .amendment),
  ])

  // MARK: Statements

  /// What calls a statement one that is filed.
  static let statementKinds: [StaticString] = ["definitive", "preliminary"]
  static let soliciting: StaticString = "soliciting"
  /// What is filed besides a statement, or is what a form is for.
  static let materials = PhraseTable<Void>([
    (
      "definitive additional materials|definitive additional soliciting materials|soliciting materials|soliciting material",
      ()
    )
  ])
  /// The forms that such materials are filed under, by how they end, and the rules under which they are none.
  static let materialForms = ["14A"]
  static let otherRules: [StaticString] = ["rule 425"]
  /// What dates them, or gives them a form.
  static let filedWords: SentenceWords = [" filed", " dated", " submitted"]
  static let ownForms: [StaticString] = ["14a"]
}
