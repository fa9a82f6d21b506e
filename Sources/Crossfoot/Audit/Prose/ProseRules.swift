/// The rules that read the prose of a letter for itself, in one walk over its paragraphs.
///
/// Hardly a sentence concerns them: a sign that is looked for in the whole text picks the paragraphs, a look
/// at the numbers picks their sentences, and only these are cut into tokens, once for all rules.
struct ProseRules {
  /// What the rules find in a letter.
  struct Findings {
    /// What sentences give together with the figures that it follows from.
    var statements: [Check] = []
    /// What lists of figures give in another order than tables do.
    var lists: [Check] = []
    /// What sentences give as shares of what stands in tables.
    var tableShares: [Check] = []
  }

  private var found = Findings()
  /// The last part of a paragraph that figures in relation were looked for in.
  private var lastRelated = TextRange.empty

  private let text: TextStore
  private let statementRule: ProseStatements
  private let listRule: PairedLists
  private let shareRule: ProseTableShares
  private let relationRule: ProseRelations
  private let growthRule: ProseTableGrowth
  private let shareListRule: ProseTableLists
  private let percentRule: ProseTablePercents
  private let rowRules: RowRules
  private let distanceRule: StatedDistances

  /// The fewest numbers that any of the rules compares.
  private static let leastNumbers = 2

  private init(_ tables: ProseTables) {
    text = tables.text
    statementRule = ProseStatements(text: text)
    listRule = PairedLists(tables)
    shareRule = ProseTableShares(tables)
    relationRule = ProseRelations(tables)
    growthRule = ProseTableGrowth(tables)
    shareListRule = ProseTableLists(tables)
    percentRule = ProseTablePercents(tables)
    rowRules = RowRules(tables)
    distanceRule = StatedDistances(text: text)
  }

  /// What the paragraphs of `document` give.
  static func findings(in document: borrowing LexedDocument, _ tables: [Table]) -> Findings {
    let bytes = document.text.bytes.span
    var amounts = SignPlaces(.amount, in: bytes)
    var pairings = SignPlaces(tables.isEmpty ? .none : .pairing, in: bytes)
    guard amounts.isAny || pairings.isAny else { return Findings() }
    var rules = ProseRules(ProseTables(tables, in: document.text))
    var sentences: [ProseSentence] = []
    var nearLists = PairedLists.nearTables(tables)
    var nearShares = ProseTableShares.nearTables(tables)
    for (block, content) in document.blocks.enumerated() {
      guard case .paragraph(let paragraph) = content else { continue }
      var signs: Signs = []
      if amounts.stands(in: paragraph.text, of: bytes) {
        signs = .relation
        if rules.statementRule.mayState(paragraph.text) { signs.insert(.percent) }
      }
      if pairings.stands(in: paragraph.text, of: bytes) { signs.insert(.pairing) }
      guard !signs.isEmpty else { continue }
      let lists = signs.contains(.pairing) ? nearLists.around(block) : []
      let shares = signs.contains(.relation) && !tables.isEmpty ? nearShares.around(block) : []
      rules.read(paragraph.text, signs, lists: lists, shares: shares, &sentences)
    }
    let currencies = NamedCurrencies(text: document.text)
    rules.found.statements.removeAll { !currencies.areOne(in: $0) }
    return rules.found
  }

  /// The signs that a paragraph has.
  private struct Signs: OptionSet {
    let rawValue: UInt8
    static let percent = Signs(rawValue: 1)
    /// A sign without which no figures are put in relation.
    static let relation = Signs(rawValue: 2)
    static let pairing = Signs(rawValue: 4)
  }

  /// Reads a paragraph; `lists` and `shares` are the tables near it that the rules about lists, and all
  /// others, look at.
  private mutating func read(
    _ paragraph: TextRange, _ signs: Signs, lists: [Int], shares: [Int],
    _ sentences: inout [ProseSentence]
  ) {
    // What is related comes behind what all parts of the paragraph state.
    var related: [Check] = []
    var rest = paragraph
    while !rest.isEmpty {
      var part = ProseStatements.Part(text.prosePart(of: rest))
      rest = rest.suffix(from: part.range.end)
      text.cut(part.range, into: &sentences)
      let firstStatement = found.statements.count
      if signs.contains(.percent) || !lists.isEmpty {
        let states =
          signs.contains(.percent)
          && (part.range.end == paragraph.end && part.range.start == paragraph.start
            || statementRule.mayState(part.range))
        for index in sentences.indices
        where sentences[index].glance.runs >= ProseRules.leastNumbers {
          read(&sentences[index], of: &part, mayState: states, lists: lists, shares: shares)
        }
      }
      guard signs.contains(.relation) else { continue }
      if !shares.isEmpty { found.tableShares += rowRules.checks(in: &sentences, shares) }
      let gaps = ExplainedGaps(text: text)
      related += relationRule.checks(
        in: part.range, &sentences, after: lastRelated, shares,
        mayHoldPercent: signs.contains(.percent),
        except: found.statements[firstStatement...].map(\.target.text)
      ).filter { !gaps.excuses($0, in: &sentences) }
      if signs.contains(.percent) {
        related += distanceRule.checks(
          in: &sentences,
          except: (found.statements[firstStatement...] + related).map(\.target.text))
      }
      lastRelated = part.range
    }
    found.statements += related
  }

  /// Reads a sentence, or a few of which it is not plain where one ends.
  private mutating func read(
    _ sentence: inout ProseSentence, of part: inout ProseStatements.Part, mayState: Bool,
    lists: [Int], shares: [Int]
  ) {
    let mayState = mayState && statementRule.mayState(sentence, areTables: !shares.isEmpty)
    let mayPair = !lists.isEmpty && listRule.mayPair(sentence.range)
    let mayCompare = !shares.isEmpty && percentRule.mayCompare(sentence, shares)
    guard mayState || mayPair || mayCompare else { return }
    let tokens = sentence.tokens(of: text)
    if mayPair {
      for sentence in tokens.sentences {
        found.lists += listRule.checks(in: sentence, lists)
      }
    }
    if mayCompare {
      for clause in tokens.clauses {
        found.tableShares += percentRule.checks(in: clause, shares)
      }
    }
    guard mayState else { return }
    let wishes = statementRule.wishes(sentence, tokens, of: &part, areTables: !shares.isEmpty)
    guard !wishes.isEmpty else { return }
    for clause in tokens.clauses {
      found.statements += statementRule.checks(in: clause, wishes, of: &part)
      if wishes.contains(.tableShare) { found.tableShares += shareRule.checks(in: clause, shares) }
      if wishes.contains(.tablePercent) {
        found.tableShares += growthRule.checks(in: clause, shares)
        found.tableShares += shareListRule.checks(in: clause, shares)
      }
    }
  }
}
