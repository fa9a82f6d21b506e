/// The titles of the sections of registration statements and reports, which headings give as they are:
/// `Business`, `Management, page 110`.
///
/// Words like these also stand inside of other headings, `Business Combinations`: only a heading that is
/// nothing but the title, and a page, names the section.
enum SectionTitles {
  /// The rank of a heading that is the title of a section, or of one of the parts that the registration
  /// statements of funds have; nil when it is none.
  static func rank(of text: TextRange, in store: TextStore) -> Heading.Rank? {
    guard let match = titles.prefix(of: store.bytes, text.indices) else { return nil }
    let rest = store.trimmed(text.suffix(from: UInt32(match.end)))
    guard !rest.isEmpty, match.value.isWhole else { return match.value.rank }
    switch store.bytes[Int(rest.start)] {
    case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ":"), UInt8(ascii: "."):
      return isPage(store.trimmed(rest.suffix(from: rest.start + 1)), in: store)
        ? match.value.rank : nil
    default:
      return isPage(rest, in: store) ? match.value.rank : nil
    }
  }

  /// Whether a heading names a section that runs over many pages: the business of a company, or what a
  /// proxy statement tells of a transaction that takes it private (Schedule 13E-3, Item 7 to 9).
  static func isLong(_ text: TextRange, in store: TextStore) -> Bool {
    let title = behindNumbers(text, in: store)
    guard let match = longSections.prefix(of: store.bytes, title.indices) else { return false }
    let rest = store.trimmed(text.suffix(from: UInt32(match.end)))
    return match.value || rest.isEmpty || store.bytes[Int(rest.start)] == UInt8(ascii: ",")
  }

  /// The title behind the numbers of items: `Items 1 and 2. Business and Properties`.
  private static func behindNumbers(_ text: TextRange, in store: TextStore) -> TextRange {
    guard let item = items.prefix(of: store.bytes, text.indices) else { return text }
    var index = item.end
    while index < Int(text.end) {
      if let joint = numberJoints.prefix(of: store.bytes, index..<Int(text.end)) {
        index = joint.end
      } else if ASCII.isLetter(store.bytes[index]) {
        break
      } else {
        index += 1
      }
    }
    return text.suffix(from: UInt32(index))
  }

  private static let items = PhraseTable<Void>([("item|items", ())])
  private static let numberJoints = PhraseTable<Void>([("and|through|to", ())])

  /// Whether a heading names the summary of a prospectus, and nothing else but a page.
  static func isSummary(_ text: TextRange, in store: TextStore) -> Bool {
    guard let match = summaries.prefix(of: store.bytes, text.indices) else { return false }
    let rest = store.trimmed(text.suffix(from: UInt32(match.end)))
    return rest.isEmpty
      || store.bytes[Int(rest.start)] == UInt8(ascii: ",")
        && isPage(store.trimmed(rest.suffix(from: rest.start + 1)), in: store)
  }

  /// Whether the title of a section is one that summaries of prospectuses have, too: what speaks of the
  /// company itself.
  static func isOwn(_ text: TextRange, in store: TextStore) -> Bool {
    own.prefix(of: store.bytes, text.indices) != nil
  }

  private static let own = PhraseTable<Void>(
    [
      (
        "our business|our industry|our corporate|corporate structure|corporate history|contractual arrangements|our management",
        ()
      )
    ])

  /// Whether a heading names a part of the prospectus of a fund that has no topics.
  static func isLeaf(_ text: TextRange, in store: TextStore) -> Bool {
    guard let match = leaves.prefix(of: store.bytes, text.indices) else { return false }
    return match.end == Int(text.end)
  }

  private static let leaves = PhraseTable<Void>([("summary of fund expenses|risks", ())])

  /// Whether a heading names one of several parts of a review: `Legal Comments`.
  static func isReview(_ text: TextRange, in store: TextStore) -> Bool {
    guard let match = reviews.prefix(of: store.bytes, text.indices) else { return false }
    return match.end == Int(text.end)
  }

  private static let reviews = PhraseTable<Void>(
    [
      (
        """
        legal comments|accounting comments|general comments|engineering comments|mining comments|disclosure comments|financial comments
        comments on the prospectus|comments on the financial statements|financial statement comments|examiner's comments
        """, ()
      )
    ])

  private static let summaries = PhraseTable<Void>(
    [
      "prospectus summary", "summary", "summary of the prospectus", "summary term sheet",
      "information statement summary", "offering circular summary", "proxy statement summary",
    ].map { ($0, ()) })

  /// The long sections; whether more than a page may follow on the title.
  private static let longSections = PhraseTable<Bool>([
    (
      """
      business|our business|description of business|business and properties|description of business and properties
      description of our business|special factors|annual information form
      """, false
    ),
    ("business of", true),
  ])

  /// Whether the title of a section is that of a part of `Item 1. Business` in reports.
  static func isBusinessPart(_ text: TextRange, in store: TextStore) -> Bool {
    businessParts.prefix(of: store.bytes, text.indices) != nil
  }

  private static let businessParts = PhraseTable<Void>(
    [
      (
        """
        government regulation|regulation|regulations|industry|our industry|industry overview|corporate structure
        our corporate structure|our corporate history|corporate history|contractual arrangements
        """, ()
      )
    ])

  /// Whether a topic is one that the account of a merger has: what led to it, who advised on it, what it means.
  static func isTransactionPart(_ text: TextRange, in store: TextStore) -> Bool {
    transactionParts.prefix(of: store.bytes, text.indices) != nil
  }

  private static let transactionParts = PhraseTable<Void>(
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

  /// Whether `range`, which stands behind a title, is nothing but a page.
  private static func isPage(_ range: TextRange, in store: TextStore) -> Bool {
    range.isEmpty || pages.contains { store.hasPrefix(range, $0) }
  }

  private static let pages: [StaticString] = ["page", "pages", "pg", "p. ", "pp. ", "beginning on"]

  private struct Title: Sendable {
    var rank: Heading.Rank
    /// Whether nothing but a page may follow.
    var isWhole = true
  }

  /// This is the one place for these titles.
  private static let titles = PhraseTable<Title>(
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

  private static func all(_ title: Title, _ phrases: String) -> [(String, Title)] {
    [(phrases, title)]
  }
}
