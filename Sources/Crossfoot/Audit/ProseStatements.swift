/// The rule `prose-total`: sentences that give a figure together with those that it follows from.
struct ProseStatements {
  /// What a sentence may state.
  struct Wishes: OptionSet {
    let rawValue: UInt8
    static let change = Wishes(rawValue: 1)
    static let share = Wishes(rawValue: 2)
    static let growth = Wishes(rawValue: 4)
    /// A share of what a table gives, which is for `ProseTableShares` to tell.
    static let tableShare = Wishes(rawValue: 8)
    /// A change, or a list of shares, of what a table gives: for others to tell, too.
    static let tablePercent = Wishes(rawValue: 16)
  }

  /// A part of a paragraph, with what holds for the whole of it, which is looked up once.
  struct Part {
    let range: TextRange
    fileprivate var mayShare: Bool?
    fileprivate var mayGrow: Bool?

    init(_ range: TextRange) { self.range = range }
  }

  private let text: TextStore
  private let changes: ProseChanges
  private let shares: ProseShares
  private let growth: ProseGrowth

  /// How many figures shares and growth are made of: a percentage, and what it is taken of.
  private static let figuresOfPercents = 3

  init(text: TextStore) {
    self.text = text
    changes = ProseChanges(text: text)
    shares = ProseShares(text: text)
    growth = ProseGrowth(text: text)
  }

  /// Whether `part` of a paragraph may hold a statement: each kind has a percentage, or goes with an
  /// amount of money and one.
  func mayState(_ part: TextRange) -> Bool { percent(in: part) < Int(part.end) }

  /// What a sentence of `part` may state, by its words and signs, and whether it may give a share of what
  /// stands in a table, if there `areTables` near it.
  func wishes(_ sentence: TextRange, of part: inout Part, areTables: Bool) -> Wishes {
    let mayChange = changes.mayState(sentence)
    let holdsThree = text.holdsNumbers(ProseStatements.figuresOfPercents, in: sentence)
    let hasPercent =
      (holdsThree || areTables)
      && (percent(in: sentence) < Int(sentence.end) || text.mayHoldPercent(sentence))
    guard mayChange || hasPercent else { return [] }
    let words = text.statementWords(in: sentence)
    var wishes: Wishes = mayChange && words.contains(.direction) ? .change : []
    guard hasPercent else { return wishes }
    if areTables {
      wishes.insert(.tablePercent)
      if words.contains(.restatement) { wishes.insert(.tableShare) }
    }
    if holdsThree {
      if words.contains([.restatement, .whole]) { wishes.insert(.share) }
      if words.contains(.direction),
        words.contains(.comparison) || words.contains(.compared) && mayGrow(&part)
      {
        wishes.insert(.growth)
      }
    }
    return wishes
  }

  /// The checks that a clause of `part` gives.
  func checks(
    in clause: ArraySlice<ProseToken>, _ wishes: Wishes, of part: inout Part
  ) -> [Check] {
    var checks: [Check] = []
    if wishes.contains(.change) { checks = changes.checks(in: clause) }
    if wishes.contains(.share), let check = shares.check(clause), mayShare(&part) {
      checks.append(check)
    }
    if wishes.contains(.growth) {
      checks += growth.checks(in: clause, except: checks.map(\.target.text))
    }
    return checks
  }

  private func mayShare(_ part: inout Part) -> Bool {
    let may = part.mayShare ?? shares.mayState(part.range, percent: percent(in: part.range))
    part.mayShare = may
    return may
  }

  private func mayGrow(_ part: inout Part) -> Bool {
    let may = part.mayGrow ?? growth.mayState(part.range)
    part.mayGrow = may
    return may
  }

  /// The place of the first per cent sign in `range`, or the end of it.
  private func percent(in range: TextRange) -> Int {
    ByteBlocks.place(
      of: UInt8(ascii: "%"), in: text.bytes.span, from: Int(range.start), limit: Int(range.end))
  }
}
