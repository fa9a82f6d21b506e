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
  private let cutter: ClauseCutter

  /// How many figures shares and growth are made of: a percentage, and what it is taken of.
  private static let figuresOfPercents = 3
  /// How many a change is at least: the amount that it leads to, and itself or where it starts from.
  private static let figuresOfChanges = 2

  init(text: TextStore) {
    self.text = text
    changes = ProseChanges(text: text)
    shares = ProseShares(text: text)
    growth = ProseGrowth(text: text)
    cutter = ClauseCutter(text: text)
  }

  /// Whether `part`, a paragraph or a part of one, may hold a statement: each kind has a percentage, or goes with an
  /// amount of money and one.
  func mayState(_ part: TextRange) -> Bool { percent(in: part) < Int(part.end) }

  /// Whether a sentence may state something, by its numbers and signs, or give a share of what stands in a
  /// table, if there `areTables` near it.
  func mayState(_ sentence: ProseSentence, areTables: Bool) -> Bool {
    mayHoldPercents(sentence, areTables: areTables) || mayChange(sentence)
  }

  private func mayHoldPercents(_ sentence: ProseSentence, areTables: Bool) -> Bool {
    let glance = sentence.glance
    guard glance.percents > 0 else { return false }
    if glance.traits.contains(.attached) {
      return areTables || glance.figures >= ProseStatements.figuresOfPercents
    }
    return areTables && glance.traits.contains([.ofWhole, .year])
  }

  private func mayChange(_ sentence: ProseSentence) -> Bool {
    sentence.glance.figures >= ProseStatements.figuresOfChanges && changes.mayState(sentence.range)
  }

  /// What a sentence of `part` may state, by its words, too.
  func wishes(
    _ sentence: ProseSentence, _ tokens: [ProseToken], of part: inout Part, areTables: Bool
  ) -> Wishes {
    let marks = tokens.reduce(into: WordMarks()) { $0.formUnion($1.marks) }
    let isDirected = !marks.isDisjoint(with: [.increase, .decrease, .exceeding])
    var wishes: Wishes = isDirected && mayChange(sentence) ? .change : []
    guard mayHoldPercents(sentence, areTables: areTables) else { return wishes }
    if areTables {
      wishes.insert(.tablePercent)
      let isWhich = marks.contains(.stating) && sentence.glance.traits.contains(.ofWhole)
      if isWhich || !marks.isDisjoint(with: [.restatement, .equivalent]) {
        wishes.insert(.tableShare)
      }
    }
    if sentence.glance.figures >= ProseStatements.figuresOfPercents {
      if marks.contains(.restatement), !marks.isDisjoint(with: [.whole, .of]) {
        wishes.insert(.share)
      }
      if isDirected, marks.contains(.comparison) || marks.contains(.compared) && mayGrow(&part) {
        wishes.insert(.growth)
      }
    }
    return wishes
  }

  /// The checks that a clause of `part` gives.
  func checks(
    in clause: ArraySlice<ProseToken>, _ wishes: Wishes, of part: inout Part
  ) -> [Check] {
    let clauses = wishes.isDisjoint(with: [.change, .growth]) ? [] : cutter.clauses(of: clause)
    var checks = wishes.contains(.change) ? clauses.flatMap(changes.checks) : []
    if clauses.count > 1 {
      // A sentence that says more may mean another percentage: growth names such as are slips.
      checks.removeAll { $0.operator == .percentChange && $0.verdict == .inconsistent }
    }
    if wishes.contains(.share), let check = shares.check(clause), mayShare(&part) {
      checks.append(check)
    }
    if wishes.contains(.growth) {
      let taken = checks.map(\.target.text)
      checks += clauses.flatMap { growth.checks(in: $0, except: taken) }
    }
    return checks.withoutSpent()
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
