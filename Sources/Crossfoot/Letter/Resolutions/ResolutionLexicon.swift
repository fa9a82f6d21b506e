/// The words by which responses promise, tell of changes, or refuse them, as whole phrases of a text: what
/// `ResolutionParser` searches for around the cues of a letter, and in comments, for what they ask for.
///
/// This is the one place for such phrases; the words of which single sentences are made, each with its
/// role, are those of `StatementLexicon`.
enum ResolutionLexicon {
  // MARK: Promises

  static let promises: SentenceWords = [
    " will ", " intend", " propos", " undertake", " agree", " commit", " plan to", " plans to",
    " shall ", " expect to ", " expects to ", "'ll ", "’ll ",
  ]
  static let refusals: SentenceWords = [
    " will not ", " not believe", " do not intend", " does not intend", " not expect",
    " not required", " not necessary", " to continue ",
  ]
  /// What promises nothing where it goes on with what is still open: `will continue to monitor whether future
  /// filings need more`.
  static let monitoring: SentenceWords = [
    " will continue to monitor", " will continue to evaluate", " will continue to assess",
    " will monitor and evaluate",
  ]
  static let open: SentenceWords = [" whether "]
  /// What stands between who promises and what.
  static let auxiliaries: SentenceWords = [
    " will ", " intends to ", " intend to ", " proposes to ", " propose to ", " plans to ",
    " plan to ", " undertakes to ", " undertake to ",
  ]
  /// Who promises.
  static let promisers = PhraseTable<Void>(
    [(StatementLexicon.companies + "|it", ())])
  /// What companies promise to do about their filings.
  static let disclosing = PhraseTable<Void>(
    [
      "disclose", "include", "revise", "expand", "clarify", "enhance", "modify", "update", "add",
      "provide", "remove", "present", "state", "reference", "also present", "also state",
      "also clarify", "also disclose", "also include", "also revise", "also expand",
      "be included", "be disclosed", "be revised", "be expanded", "be clarified", "be enhanced",
      "be modified", "be updated", "be added", "be provided", "be presented",
    ].map { ($0, ()) })
  /// The reports that promises are about.
  static let reports: SentenceWords = [
    " annual report", " quarterly report", " form 10-", " form 20-f", " form 40-f",
    " earnings release",
  ]
  /// What a plan for the future is about when it is one for reports.
  static let laterReports: SentenceWords = [
    " report", " form ", " filing", " 10-", " 20-f", " disclosure", " proxy statement",
    " earnings release",
  ]
  /// What is amended instead of promised for later.
  static let offerings: SentenceWords = [
    " registration statement", " prospectus", " amendment no", " form s-", " form f-",
    " will amend", " form 10-k/a", " form 10-q/a", " form 20-f/a", " amended form",
    " amended annual", " amendment to the form", " amendment to our form", " amendment to its form",
    " amendment to form", " amendment to the annual", " amendment to our annual",
    " amendment to its annual", " amendment of ", " an amended ", " 10-k/a", " 10-q/a",
    " amended 10-", " amended 20-f", " amended report", " amended filing",
  ]

  /// Cues for later filings that may be about anything else that is to come.
  static let plans: [StaticString] = ["going forward", "beginning with"] + startingPlans
  /// Those of them that may be about what a company does as well.
  static let startingPlans: [StaticString] = ["starting with", "commencing with"]

  // MARK: Changes

  /// The company's words for a change that it made.
  static let ownChanges: [StaticString] = [
    "we have revised", "the company has revised", "we have amended", "we have added",
  ]
  /// What cues for an amendment begin with that may tell of anything, or of what was filed long ago.
  static let otherChanges: [StaticString] = ["has been", "have been", "also ", "we ", "company "]
  /// What an amendment changes.
  static let filings: SentenceWords = [
    " disclosure", " page", " registration statement", " prospectus", " proxy statement",
    " form 10", " form s-", " form 20-f", " form 8-k", " amendment no", " filing", " exhibit",
    " risk factor", " to clarify",
  ]
  /// What tells that a change was made in the document under review, not in a report long filed.
  static let drafts: SentenceWords = [
    " registration statement", " prospectus", " proxy statement", " risk factor", " amendment no",
    " in response to", " response to the staff", " exhibit", " to clarify", " pages ",
  ]
  static let quarterlyReports: SentenceWords = [
    " form 10-q", " quarterly report", " proposed disclosure", " draft disclosure",
    " proposed revised disclosure",
  ]
  static let pastReports: SentenceWords = [" form 10-", " annual report", " quarterly report"]

  // MARK: Refusals

  static let changes: SentenceWords = [
    " disclos", " revis", " amend", " restate", " present", " segment", " reconcil",
  ]
  static let needs: SentenceWords = [
    " required", " necessary", " warranted", " appropriate", " meaningful", " useful", " needed",
    " enhance", " material information", " decline",
  ]

  // MARK: Requests

  static let requests: SentenceWords = [
    " revise", " please disclose", " please expand", " please include", " please remove",
    " please amend", " to disclose", " please present", " please provide disclosure",
  ]
  /// What a comment holds that may ask for more than an explanation.
  static let wishes: SentenceWords = [
    " revise ", " revise:", " revise,", " revise.", " revise;", " revising", " be revised",
    " or revised", " file revised", " toward revised", " towards revised", " a revised",
    " us the revised", " with the revised", " submit revis", " what the revis",
    " please disclose", " also disclose", " and disclose", " to disclose",
    " should disclose", " disclosing", " please expand", " expand your", " expanded disclosure",
    " please include", " and include", " please remove", " please present", " enhance",
    " amend your", " amend the", " amend this", " amend to", " please amend", " an amendment",
    " next amendment", " the amendment", " full amendment", " pre-effective amendment",
    " process your amendment", " file the amended", " the amended filing",
    " clarify in", " future filing", " please provide disclosure", " please file",
    " please conform",
    " additional disclosure", " more disclosure", " file as an exhibit", " file it as",
    " file them as",
    " file the agreement", " file this agreement",
    " provide the disclosure", " provide all disclosure",
    " please ensure", " provide us with draft", " proposed disclosure", " please balance",
  ]
  /// What asks for a change, unless the same comment asks for an explanation: then it may be a part of that.
  static let softWishes: SentenceWords = [
    " please address", " please quantify", " please reconcile", " please clarify",
  ]
  /// The same where a comment begins with them.
  static let softOpenings = PhraseTable<Void>([
    ("please address|please quantify|please reconcile|please clarify", ())
  ])
  /// What a comment holds that asks for a promise: of a change when `disclosing` says so behind it.
  static let promisesAskedFor: SentenceWords = [" confirm that you will", " confirm you will"]
  /// What tells that the staff alone is to be told.
  static let forStaff: [StaticString] = [
    " for us", " to us", " for the staff", " an analysis", " your analysis", " in your analysis",
    " in your response", " the guidance",
  ]
  /// The words with which a sentence of the staff asks for a change.
  static let commands = PhraseTable<Void>(
    ["disclose", "revise", "expand", "include", "remove", "file", "quantify", "amend"]
      .map { ($0, ()) })
  /// The words with which a comment asks for a change from its start.
  static let openings = PhraseTable<Void>(
    [
      "disclose", "revise", "expand", "include", "remove", "quantify", "amend", "delete", "add",
      "correct", "clarify", "conform", "identify", "discuss", "describe", "state", "present",
      "name",
      "file", "update", "complete", "address", "extend", "balance", "eliminate", "give",
      "show", "say", "consider adding",
      "consider disclosing",
    ].flatMap { verb in
      ["", "please ", "also ", "please also ", "in future filings ", "in future filings please "]
        .map { ($0 + verb, ()) }
    })
  /// Those of them that never ask for an explanation to the staff alone.
  static let plainOpenings = PhraseTable<Void>(
    ["disclose", "expand", "include", "remove", "amend", "present", "file", "delete"]
      .flatMap { [("please " + $0, ()), ("in future filings please " + $0, ())] })
  /// What asks to leave something out.
  static let removals: SentenceWords = [
    " remov", " delet", " discontinu", " refrain", " eliminat", " no longer", " cease", " exclud",
    " inappropriate", " not present",
  ]
  /// What asks to leave something out, and is said of nothing else.
  static let removalsAskedFor: SentenceWords = [
    " please remove", " please delete", " please eliminate", " remove the", " remove this",
    " remove all", " remove your", " remove any", " remove these", " remove such", " remove refer",
    " delete the", " delete this", " delete all", " delete your", " delete any", " delete these",
    " delete such", " delete refer", " take out the", " eliminate this", " eliminate these",
  ]
  /// The same words where a comment begins with them.
  static let openingRemovals = PhraseTable<Void>([("remove|delete|eliminate", ())])
  /// What an answer that only explains doesn't say.
  static let revisions: SentenceWords = [
    " has revised", " have revised", " revised the ", " revised its ", " revised our ",
    " revised disclosure", " will revise", " has amended", " have amended", " has added",
    " have added", " been added", " been revised", " will amend", " will file", " will be filed",
    " will appear", " will furnish", " will correct",
    " will submit", " will replace", " added disclosure",
  ]
  /// What an answer says that does more than explain, or less.
  static let unsettled: SentenceWords = [
    " will ", " intend", " expects to", " expect to", " plan to", " plans to", " propos",
    " more time", " additional time", " working on", " in the process", " preparing",
    " not believe", " disagree", " declin", " see our response", " see the response",
    " refer to our response", " refer to the response", " unable", " do not agree",
    " does not agree", " we agree", " undertake", " not think", " please see", " please refer",
    " sees no", " henceforth", " going to", " as amended", " shortly", " separate letter",
    " extension",
  ]
  /// Who revised something long ago, as comments and answers tell of it.
  static let pastSubjects: [StaticString] = [
    " you", " you have", " you had", "which the company", "which we", "which it",
  ]
  /// How a comment asks for an explanation from its start.
  static let openingQuestions = PhraseTable<Void>(
    [
      "tell us", "please tell us", "explain", "please explain", "provide us", "please provide us",
      "advise us", "please advise us", "describe to us", "help us",
    ].map { ($0, ()) })
  /// How a comment asks for an explanation.
  static let questions: SentenceWords = [
    " tell us", " explain", " provide us", " advise", " describe to us", " confirm", " summarize",
    " supplementally", " help us", " clarify for us", " clarify whether", " clarify if",
    " clarify how", " clarify why", " clarify where",
  ]
}
