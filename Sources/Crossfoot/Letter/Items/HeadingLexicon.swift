/// The words that headings are made of: filings, items and notes, the titles of sections, and topics that hold
/// others.
///
/// This is the one place for them.
enum HeadingLexicon {
  /// Comments that are told apart by when they were made: `Comments of March 3, 2016`.
  private static let datedComments =
    Months.names
    .flatMap { month in ["of", "from", "made on", "given on"].map { "comments \($0) \(month)" } }
    .joined(separator: "|") + "|comments dated|comments made by telephone"

  /// Topics that stand alone above comments, and name nobody.
  static let usual: WordList = [
    "general", "general comment", "general comments", "overview", "liquidity", "revenue",
    "revenues",
    "revenue recognition", "goodwill", "taxes", "income taxes", "inventories", "inventory",
    "leases",
    "liquidity and capital resources", "critical accounting policies",
    "critical accounting estimates",
    "results of operations", "segments", "segment information", "segment reporting", "other",
    "legal proceedings", "executive compensation", "accounting comments",
    "legal comments",
  ]

  /// The words that headings of a rank open with.
  static let ranks = PhraseTable<Heading.Rank>(
    all(
      .letter,
      """
      response letter|response dated|response letter dated|correspondence dated|correspondence filed|letter dated
      comments in the letter|comments in your letter|comments in letter|comments contained in|comments from the letter|comments received
      comment letter|oral comments|comments given orally|comments by telephone|telephone comments|staff letter|staff's letter|letter of
      """
    )
      + all(.letter, datedComments)
      + all(
        .filing,
        """
        form|forms|annual report|quarterly report|current report|registration statement|amendment no.|amendment|amended form
        pre-effective amendment|post-effective|proxy statement|definitive proxy|preliminary proxy|schedule 14a|schedule to
        schedule 13e-3|draft registration statement|offering statement
        amended draft|amended registration|revised draft|confidential draft|draft offering|prospectus|earnings release|revised preliminary|preliminary information
        """)
      + all(.topic, "form of|forms of")
      + all(.filing, "schedule 13d|schedule 13g|schedule 14c|schedule 14d-9|schedule 14f-1")
      + all(
        .part,
        "part|part i|part ii|part iii|part iv|offer to purchase|offer to exchange|letter of transmittal"
      )
      + all(
        .item,
        """
        item|items|management's discussion|financial statements|risk factors|exhibit|exhibits|prospectus summary|controls and procedures
        disclosure controls|md&a|executive compensation|compensation discussion|management's annual report
        business, page|our business, page|our company, page|prospectus cover page|cover page|summary, page|use of proceeds|dilution, page
        principal and selling|principal stockholders|principal shareholders|selling stockholders|underwriting|plan of distribution|certain relationships
        material u.s. federal|unaudited pro forma|pro forma financial|selected financial|selected historical|exhibit index|legal matters|experts, page|description of capital|director compensation
        description of material|description of notes|description of the notes|description of securities|u.s. federal income|united states federal income
        summary consolidated|summary historical|summary financial|summary selected|summary of selected|certain u.s. federal|certain material|material united states|appendix|annex|dividend policy|the exchange offer
        proposal 1|proposal 2|proposal 3|proposal 4|proposal 5|proposal 6|proposal 7|proposal 8|proposal no.|proposal number
        proposal one|proposal two|proposal three|proposal four|proposal five
        annual information form|management information circular|management proxy circular
        """)
      + all(
        .statement,
        """
        consolidated financial|notes to consolidated|notes to the consolidated|notes to financial|notes to the financial
        notes to condensed|consolidated statements|consolidated statement|consolidated balance sheets|consolidated balance sheet
        combined financial statements|combined statements|combined balance|notes to unaudited|notes to combined|notes to the combined|notes to the condensed|notes to the unaudited
        combined notes to|footnotes to|condensed notes to|selected notes to|selected explanatory notes|explanatory notes to
        schedule i|schedule ii|schedule iii|schedule iv|schedule v|schedule vi
        condensed consolidated|interim financial statements|report of independent|audited financial statements|balance sheets|statements of operations|statements of cash flows|supplemental oil and gas
        """)
      + all(.note, "note|notes|footnote|footnotes"))

  /// What the name of one statement holds.
  static let statements: [StaticString] = [
    "statement of ", "statements of ", "balance sheet", "valuation and qualifying",
    "report of independent",
  ]

  /// What the name of a statement has behind it that nobody has audited, and how the title of notes goes on.
  static let unaudited: StaticString = "(unaudited)"
  static let notes: StaticString = "notes to "

  /// What goes on behind a form, where a heading names a filing: when it was filed, or what for.
  static let filingRests: [StaticString] = [
    " for ", " filed", ", filed", " furnished", ", as filed", " submitted", ", submitted",
    " confidentially",
  ]

  /// What the names of funds end with.
  static let fundEndings: [StaticString] = [" fund", " funds", " portfolio", " etf"]

  /// How topics begin that hold others: parts of management's discussion, and what is put to a vote.
  static let containers = PhraseTable<Heading.Container>(
    all(.discussion, "results of operations|liquidity|critical accounting")
      + all(
        .transaction,
        """
        the merger|the mergers|the separation|the spin-off|the transaction|the transactions|the business combination
        the tender offer|the distribution|the reorganization|the conversion|the acquisition
        """))

  /// What the title of a section tells.
  struct Title: Sendable {
    var rank: Heading.Rank
    /// Whether nothing but a page may follow.
    var isWhole = true
  }

  /// What stands between the title of a part and one of its topics.
  static let titleDashes: [StaticString] = ["- ", "– ", "— ", "-- ", ": "]

  /// The titles of sections.
  static let sections = PhraseTable<Title>(
    all(
      Title(rank: .part),
      "prospectus|the prospectus|statement of additional information|sai|summary prospectus|statutory prospectus"
    )
      + all(
        Title(rank: .item),
        """
        business|our business|the business|description of business|description of our business|management|our management
        industry|our industry|industry overview|taxation|capitalization|selling shareholders|selling security holders
        selling securityholders|selling holders|principal and registered holders|beneficial ownership|related party transactions
        related-party transactions|description of property|description of properties|properties|legal proceedings|experts
        interests of named experts and counsel|where you can find more information|where you can find additional information
        available information|determination of offering price|plan of operation|signatures|signature|signature page
        signatures page|form of proxy|form of proxy card|form of preliminary proxy card|proxy card|preliminary proxy card|pro forma information|pro forma data|undertakings|special factors|recent sales of unregistered securities|interest of management in certain transactions|interests of management in certain transactions|shares eligible for future sale|dilution
        forward-looking statements|glossary|corporate governance|directors and executive officers
        index to financial statements|risks|summary of fund expenses|regulation|regulations|government regulation|market and industry data|industry and market data
        market and industry information|prior performance summary|business and properties|executive and director compensation|security ownership|description of shares|description of our shares|corporate structure|our corporate structure|contractual arrangements|market price information|underwriters|exhibit list
        """)
      + all(
        Title(rank: .item, isWhole: false),
        """
        directors, executive officers|directors, officers|security ownership of|market for common equity|market for our common
        market for the registrant|market for registrant|changes in and disagreements|quantitative and qualitative disclosure
        business of|enforceability of civil|enforcement of civil|corporate history and structure|our corporate history|description of share capital
        summary compensation table|grants of plan-based|outstanding equity awards|potential payments upon
        description of our share|description of american depositary|special note regarding|cautionary note|cautionary statement
        """))

  /// What stands before the numbers of items.
  static let itemWords = PhraseTable<Void>([("item|items", ())])

  /// What joins those.
  static let itemJoints = PhraseTable<Void>([("and|through|to", ())])

  /// The titles of sections that summaries of prospectuses have, too.
  static let ownSections = PhraseTable<Void>(
    [
      (
        "our business|our industry|our corporate|corporate structure|corporate history|contractual arrangements|our management",
        ()
      )
    ])

  /// The parts of a prospectus that have no topics.
  static let topicless = PhraseTable<Void>([
    (
      "summary of fund expenses|risks|forward-looking statements|forward looking statements|glossary|signatures|undertakings",
      ()
    )
  ])

  /// The parts of a review.
  static let reviewParts = PhraseTable<Void>(
    [
      (
        """
        legal comments|accounting comments|general comments|engineering comments|mining comments|disclosure comments|financial comments
        comments on the prospectus|comments on the financial statements|financial statement comments|examiner's comments
        """, ()
      )
    ])

  /// The summaries of prospectuses and statements.
  static let summaries = PhraseTable<Void>(
    [
      "prospectus summary", "summary", "summary of the prospectus", "summary term sheet",
      "information statement summary", "offering circular summary", "proxy statement summary",
    ].map { ($0, ()) })

  /// The long sections; whether more than a page may follow on the title.
  static let longSections = PhraseTable<Bool>([
    (
      """
      business|our business|description of business|business and properties|description of business and properties
      description of our business|special factors|annual information form
      """, false
    ),
    ("business of", true),
  ])

  /// The parts of `Item 1. Business` in reports.
  static let businessParts = PhraseTable<Void>(
    [
      (
        """
        government regulation|regulation|regulations|industry|our industry|industry overview|corporate structure
        our corporate structure|our corporate history|corporate history|contractual arrangements
        """, ()
      )
    ])

  /// The topics of the account of a merger: what led to it, who advised on it, what it means.
  static let transactionParts = PhraseTable<Void>(
    [
      (
        """
        background of|reasons for|opinion of|opinions of|recommendation of|recommendations of|fairness opinion|interests of
        certain unaudited prospective|certain unaudited projected|certain unaudited financial|unaudited prospective
        unaudited projected|certain prospective|certain projected|certain projections|certain financial projections
        certain financial forecasts|financial projections|financial forecasts|projected financial|prospective financial
        projections|financing of the|accounting treatment|regulatory approvals|regulatory matters|appraisal rights
        dissenters|litigation relating|litigation related|certain effects|effects of the|plans for
        """, ()
      )
    ])

  /// How a page is named behind a title.
  static let pages: [StaticString] = ["page", "pages", "pg", "p. ", "pp. ", "beginning on"]

  private static func all<Value>(_ value: Value, _ phrases: String) -> [(String, Value)] {
    [(phrases, value)]
  }
}
