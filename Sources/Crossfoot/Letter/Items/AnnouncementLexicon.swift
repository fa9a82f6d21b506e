/// The words by which an answer announces the text of a filing, and those by which it speaks for itself again.
///
/// This is the one place for them.
enum AnnouncementLexicon {
  /// What a word of a sentence says that announces a text.
  struct Sign: OptionSet, Sendable {
    let rawValue: UInt8
    /// It points to what follows: `as follows`.
    static let pointer = Sign(rawValue: 1)
    /// It is the name of a text: `disclosure`.
    static let text = Sign(rawValue: 2)
    /// It says that a text is changed or given: `revise`.
    static let change = Sign(rawValue: 4)
    /// It names a filing, or a part of one.
    static let filing = Sign(rawValue: 8)
    /// It says that what follows is the company's own argument, or figures.
    static let argument = Sign(rawValue: 16)
    /// It points by itself, with the name of a text: `language below`.
    static let pointsToText: Sign = [.pointer, .text, .certain]
    /// It says that the text is one to come, or to be seen as an example.
    static let proposal = Sign(rawValue: 32)
    /// It names the text of a filing so that nothing else can be meant.
    static let certain = Sign(rawValue: 64)
  }

  static let signs = PhraseTable<Sign>(
    joining: [
      (
        [
          "as follows", "follows", "the following", "following", "set forth below", "set out below",
          "provided below", "included below", "presented below", "shown below", "reproduced below",
          "below is", "below are", "see below", "below", "to read", "reads", "in part",
        ], .pointer
      ),
      (
        [
          "disclosure", "disclosures", "language", "excerpt", "excerpts", "paragraph", "paragraphs",
          "text", "wording", "definition", "risk factor", "risk factors", "sentence", "sentences",
          "narrative", "draft", "footnote", "bullet", "bullet point", "subsection", "section",
          "discussion", "explanation",
        ], .text
      ),
      (
        [
          "disclosure below", "disclosures below", "language below", "text below",
          "paragraph below", "excerpt below", "draft below", "following disclosure",
          "following disclosures", "following language", "following risk factor",
          "following risk factors", "following paragraph", "following paragraphs",
          "following definition", "following excerpt", "following sentence", "following text",
          "following footnote", "following additional disclosure", "following additional language",
          "disclosure as follows", "disclosures as follows", "language as follows",
          "paragraph as follows", "to read as follows", "is an excerpt from", "are excerpts from",
        ], .pointsToText
      ),
      (
        [
          "proposed disclosure", "proposed disclosures", "proposed language", "proposed revised",
          "revised disclosure", "revised disclosures", "draft disclosure", "expanded disclosure",
          "enhanced disclosure", "disclosure language", "clarifying language",
          "illustrative disclosure", "sample disclosure",
        ], [.text, .certain]
      ),
      (
        [
          "revise", "revised", "revising", "revision", "revisions", "add", "added", "adding",
          "include", "included", "including", "expand", "expanded", "enhance", "enhanced", "amend",
          "amended", "update", "updated", "modify", "modified", "insert", "inserted", "supplement",
          "clarify", "clarified", "disclose", "disclosed", "disclosing", "state", "stated",
          "states",
          "replace", "replaced", "delete", "deleted", "read", "reads", "change", "changed",
          "changes", "quoted", "says", "additional", "provide", "provided", "describe", "described",
          "was noted", "was disclosed",
        ], .change
      ),
      (
        [
          "filing", "filings", "form 10-k", "form 10-q", "form 8-k", "form 20-f", "form 40-f",
          "form s-1", "form s-4", "form s-3", "form 10", "10-k", "10-q", "20-f", "annual report",
          "quarterly report", "registration statement", "prospectus", "proxy statement", "md&a",
          "management's discussion", "note", "notes", "financial statements", "release", "releases",
          "critical accounting", "policy", "policies", "information statement", "offering circular",
        ], .filing
      ),
      (
        [
          "considered", "analysis", "analyses", "because", "factors", "reasons",
          "steps", "criteria", "calculated", "computed", "table", "tables", "chart", "schedule",
          "guidance", "asc", "fasb", "response below", "responses below", "response to comment",
          "responses to comment", "in our response to", "question below",
          "respectively", "agreement", "question", "questions", "examples of", "observations",
          "matters", "procedures", "reconciliation", "reconciles", "codification", "analyzed",
          "evaluated", "assessed", "concluded", "bullets", "numbers",
        ], .argument
      ),
      (
        [
          "will", "would", "proposed", "proposes", "propose", "intend", "intends", "expect",
          "expects", "example", "illustrative", "revised", "plan", "plans", "draft", "future",
          "anticipate", "anticipates",
        ], .proposal
      ),
    ].map { words, sign in (words.joined(separator: "|"), sign) })

  /// What a mark in brackets at the end of an announcement speaks of: `(changes are underlined)`.
  static let emphasis: [StaticString] = [
    "underlin", "bold", "italic", "emphas", "marked", "strike", "struck", "delet", "new language",
    "additional language", "addition", "change", "revis",
  ]

  /// What an answer says when it speaks to the staff again.
  static let returns = PhraseTable<Void>([
    (
      """
      the staff|staff's|the staff's|your comment|your comments|comment no|comment letter|response to comment|respectfully|supplementally
      our disclosure|our disclosures|future filings|future filing|the proposed disclosure|proposed disclosure|this disclosure
      the above disclosure|above disclosure|disclosure above|disclosures above|the foregoing disclosure|revised disclosure
      the revised disclosure|we will revise|we will include|we will disclose|we will expand|we will add|we will continue to
      we have revised|we have added|we acknowledge|we considered|when evaluating|as noted above|as discussed above|as described above
      in response to|in addition to the above|we also propose|we propose|we advise|further to|in light of the above|based on the above
      the company will revise|the company will include|the company will disclose|the company proposes|the company believes that the|the company advises
      the company acknowledges|with respect to the staff
      """, ()
    )
  ])

  /// What the staff asks a company to print in the words that follow.
  static let dictated: [StaticString] = [
    " language", " statement", " legend", " paragraph", " sentence", " wording", " text",
    " disclaimer", " caption", " disclosure", " risk factor",
  ]
  /// What a sentence ends with that gives such words.
  static let dictating: [StaticString] = ["read as follows:", "state as follows:", "to read:"]
  /// What an answer begins with that tells what was done to a text.
  static let changed: PhraseTable<Void> = {
    let nouns =
      "disclosure|requested disclosure|language|requested language|statement|paragraph|legend|section"
    return PhraseTable(
      nouns.split(separator: "|").flatMap { noun in
        ["was", "were", "has been", "has now been", "will be", "is"].map {
          ("the \(noun) \($0)", ())
        }
      })
  }()

  /// What the sentence holds that leads to answers, where it points to them, and what else one leads to.
  static let answers: [StaticString] = [
    "our response", "our answer", "our replies", "our reply", "responses", "answers",
  ]
  static let answersFollow: [StaticString] = [" below", " follow", " are:", " is:"]
  static let otherLists: [StaticString] = [
    "reason", "factor", "enclos", "acknowledg", "request", " includ", "propos", " steps", "attach",
    "document", "you asked", "you have asked", "confirm", "represent", "undertak", " fact",
    "ground", "in response to", "in connection with our", "supplement to our",
  ]

  /// How lines open that only an address has.
  static let addressLines = PhraseTable<Void>([
    ("attn|attention|mail stop|facsimile|fax|telephone|phone|e-mail|email|c/o", ())
  ])

  /// What an opening says that announces comments without numbers.
  static let comments = PhraseTable<Void>(
    [
      "following comment", "following comments", "comment below", "comments below", "one comment",
      "comment set forth below", "limited comment", "limited comments",
    ].map { ($0, ()) })

  /// How a letter says that it does not repeat comments.
  static let omissions = PhraseTable<Void>(
    [
      "not repeated", "not been repeated", "not reproduced", "not been reproduced", "not restated",
      "not been restated", "without repeating", "not repeat", "not repeating",
    ].map { ($0, ()) })
}
