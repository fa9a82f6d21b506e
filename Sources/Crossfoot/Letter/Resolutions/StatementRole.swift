/// What a word may be in a sentence that tells what was done to a filing, or is going to be.
struct StatementRole: OptionSet, Sendable {
  let rawValue: UInt64

  /// Who speaks: `we`, `the Company`.
  static let company = StatementRole(rawValue: 1 << 0)
  /// What stands for something told before: `it`, `they`, `the following`.
  static let pronoun = StatementRole(rawValue: 1 << 1)
  static let has = StatementRole(rawValue: 1 << 2)
  static let been = StatementRole(rawValue: 1 << 3)
  static let was = StatementRole(rawValue: 1 << 4)
  static let isWord = StatementRole(rawValue: 1 << 5)
  static let be = StatementRole(rawValue: 1 << 6)
  /// `will`, `propose to`.
  static let will = StatementRole(rawValue: 1 << 7)
  /// What makes a statement one of what might be.
  static let would = StatementRole(rawValue: 1 << 8)
  static let not = StatementRole(rawValue: 1 << 9)
  /// What may stand between an auxiliary and its verb.
  static let adverb = StatementRole(rawValue: 1 << 10)
  /// A participle that only texts have: `revised`, `reworded`.
  static let changed = StatementRole(rawValue: 1 << 11)
  /// A participle that anything may have: `added`, `named`.
  static let placed = StatementRole(rawValue: 1 << 12)
  /// A verb for a change of a text.
  static let change = StatementRole(rawValue: 1 << 13)
  /// A verb for what a text tells.
  static let tell = StatementRole(rawValue: 1 << 14)
  /// What a text does: `reads`, `states`.
  static let reads = StatementRole(rawValue: 1 << 15)
  /// A part of a filing.
  static let document = StatementRole(rawValue: 1 << 16)
  /// A part of a filing that a number follows: `page`, `Exhibit`.
  static let numbered = StatementRole(rawValue: 1 << 17)
  /// What only filings under review are: `the prospectus`.
  static let site = StatementRole(rawValue: 1 << 18)
  /// An amendment of a filing.
  static let amendment = StatementRole(rawValue: 1 << 19)
  /// What a text is after a change: `revised`, `new`.
  static let renewed = StatementRole(rawValue: 1 << 20)
  static let now = StatementRole(rawValue: 1 << 21)
  /// What tells that something is given to the staff, not to the public.
  static let aside = StatementRole(rawValue: 1 << 22)
  static let later = StatementRole(rawValue: 1 << 23)
  static let file = StatementRole(rawValue: 1 << 24)
  static let filing = StatementRole(rawValue: 1 << 25)
  /// A change, as a noun.
  static let revision = StatementRole(rawValue: 1 << 26)
  /// `necessary`, `warranted`.
  static let need = StatementRole(rawValue: 1 << 27)
  static let no = StatementRole(rawValue: 1 << 28)
  /// A report that is filed again and again.
  static let report = StatementRole(rawValue: 1 << 29)
  /// A word that may be all of an answer: `Done`.
  static let done = StatementRole(rawValue: 1 << 30)
  /// What goes on with what the staff asked for: `do so`, `comply`.
  static let comply = StatementRole(rawValue: 1 << 31)
  /// A participle for what is told, in whatever text: `disclosed`, `described`.
  static let told = StatementRole(rawValue: 1 << 32)
  /// A part of a filing that is nothing else.
  static let wording = StatementRole(rawValue: 1 << 33)
  /// `expanding`, `revising`.
  static let changing = StatementRole(rawValue: 1 << 34)
  /// What stays as it is: `existing`, `current`.
  static let existing = StatementRole(rawValue: 1 << 35)
  /// `amend`: what it changes is the filing under review.
  static let amend = StatementRole(rawValue: 1 << 37)
  /// A verb that only disclosure has: `disclose`, `quantify`.
  static let disclose = StatementRole(rawValue: 1 << 38)
  /// What the staff wrote: `comment`.
  static let comment = StatementRole(rawValue: 1 << 39)
  /// What makes a promise one for a case that may not come.
  static let condition = StatementRole(rawValue: 1 << 40)
  /// What was asked for: `the requested disclosure`.
  static let asked = StatementRole(rawValue: 1 << 41)
  static let accounts = StatementRole(rawValue: 1 << 42)
  /// How the staff is given something.
  static let giving = StatementRole(rawValue: 1 << 43)
  static let see = StatementRole(rawValue: 1 << 44)
  static let believe = StatementRole(rawValue: 1 << 45)
  /// A verb for what is left out.
  static let removal = StatementRole(rawValue: 1 << 46)
  /// What parts an amendment from what it amends.
  static let joint = StatementRole(rawValue: 1 << 47)
  /// `sought to`: what follows was done as well as could be.
  static let tried = StatementRole(rawValue: 1 << 48)
  static let so = StatementRole(rawValue: 1 << 49)
  static let filed = StatementRole(rawValue: 1 << 50)
  /// How a letter gives what comes with it.
  static let encloses = StatementRole(rawValue: 1 << 51)
  static let make = StatementRole(rawValue: 1 << 52)
  /// `reconsider`: what the staff is asked to do.
  static let reconsider = StatementRole(rawValue: 1 << 53)
  static let declines = StatementRole(rawValue: 1 << 54)
  /// What is not filed yet: `proposed`, `draft`.
  static let proposed = StatementRole(rawValue: 1 << 55)
  /// What existing disclosure is called when it stays: `adequate`, `sufficient`.
  static let adequate = StatementRole(rawValue: 1 << 36)
  /// What announces a text that is given: `as follows`.
  static let shown = StatementRole(rawValue: 1 << 56)
  /// `disclosure`: what is made in a filing, as a change is.
  static let disclosures = StatementRole(rawValue: 1 << 57)
  /// How a text stays: `unchanged`, `as it is`.
  static let unchanged = StatementRole(rawValue: 1 << 59)
  /// What is done to a text that stays: `left`, `keep`.
  static let keeps = StatementRole(rawValue: 1 << 60)
  /// What stands in a filing from before: `already`.
  static let already = StatementRole(rawValue: 1 << 61)
  /// What there is none of: `no need to change`.
  static let reason = StatementRole(rawValue: 1 << 58)
}
