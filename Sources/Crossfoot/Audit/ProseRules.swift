/// The rules that read the prose of a letter for itself, in one walk over its paragraphs.
///
/// Hardly a sentence concerns them: a sign that is looked for in the whole text picks the paragraphs, the
/// digits pick their sentences, and only these are cut into tokens, once for all rules.
struct ProseRules {
  /// What sentences give together with the figures that it follows from.
  private(set) var statements: [Check] = []
  /// What lists of figures give in another order than tables do.
  private(set) var lists: [Check] = []
  /// What sentences give as shares of what stands in tables.
  private(set) var tableShares: [Check] = []

  /// The last part of a paragraph that figures in relation were looked for in.
  private var lastRelated = TextRange.empty

  private let text: TextStore
  private let statementRule: ProseStatements
  private let listRule: PairedLists
  private let shareRule: ProseTableShares
  private let relationRule: ProseRelations
  private let growthRule: ProseTableGrowth
  private let shareListRule: ProseTableLists

  /// The fewest figures that any of the rules compares.
  private static let leastFigures = 2

  /// Reads the paragraphs of `document`.
  init(_ document: LexedDocument, _ tables: [Table]) {
    text = document.text
    statementRule = ProseStatements(text: document.text)
    listRule = PairedLists(document, tables)
    shareRule = ProseTableShares(document, tables)
    relationRule = ProseRelations(document, tables)
    growthRule = ProseTableGrowth(document, tables)
    shareListRule = ProseTableLists(document, tables)
    let bytes = document.text.bytes.span
    var percents = SignPlaces(.percent, in: bytes)
    var amounts = SignPlaces(.dollar, in: bytes)
    var pairings = SignPlaces(tables.isEmpty ? .none : .pairing, in: bytes)
    guard percents.isAny || amounts.isAny || pairings.isAny else { return }
    var nearLists = PairedLists.nearTables(tables)
    var nearShares = ProseTableShares.nearTables(tables)
    for (block, content) in document.blocks.enumerated() {
      guard case .paragraph(let paragraph) = content else { continue }
      let mayState = percents.stands(in: paragraph.text, of: bytes)
      let mayPair = pairings.stands(in: paragraph.text, of: bytes)
      let mayRelate = amounts.stands(in: paragraph.text, of: bytes) || mayState
      guard mayState || mayPair || mayRelate else { continue }
      let lists = mayPair ? nearLists.around(block) : []
      let shares = mayRelate && !tables.isEmpty ? nearShares.around(block) : []
      if mayState || mayPair {
        read(paragraph.text, mayState: mayState, lists: lists, shares: shares)
      }
      if mayRelate { relate(paragraph.text, near: shares, mayHoldPercent: mayState) }
    }
  }

  /// Reads a paragraph; `lists` and `shares` are the tables near it that these rules look at.
  private mutating func read(_ paragraph: TextRange, mayState: Bool, lists: [Int], shares: [Int]) {
    var rest = paragraph
    while !rest.isEmpty {
      var part = ProseStatements.Part(text.prosePart(of: rest))
      rest = rest.suffix(from: part.range.end)
      let states = mayState && statementRule.mayState(part.range)
      var left = part.range
      while !left.isEmpty {
        let sentence = text.sentence(of: left)
        left = left.suffix(from: sentence.end)
        guard text.holdsNumbers(ProseRules.leastFigures, in: sentence) else { continue }
        read(sentence, of: &part, mayState: states, lists: lists, shares: shares)
      }
    }
  }

  /// Reads what figures of a paragraph are in relation to each other.
  private mutating func relate(_ paragraph: TextRange, near: [Int], mayHoldPercent: Bool) {
    var rest = paragraph
    while !rest.isEmpty {
      let part = text.prosePart(of: rest)
      rest = rest.suffix(from: part.end)
      let taken = statements.reversed().prefix { $0.target.text.start >= part.start }
      statements += relationRule.checks(
        in: part, after: lastRelated, near, mayHoldPercent: mayHoldPercent,
        except: taken.map(\.target.text))
      lastRelated = part
    }
  }

  /// Reads a sentence, or a few of which it is not plain where one ends.
  private mutating func read(
    _ sentence: TextRange, of part: inout ProseStatements.Part, mayState: Bool, lists: [Int],
    shares: [Int]
  ) {
    let wishes =
      mayState ? statementRule.wishes(sentence, of: &part, areTables: !shares.isEmpty) : []
    let mayPair = !lists.isEmpty && listRule.mayPair(sentence)
    guard !wishes.isEmpty || mayPair else { return }
    let tokens = ProseScanner.tokens(in: sentence, of: text)
    if mayPair {
      for sentence in tokens.split(whereSeparator: { $0.isSentenceEnd }) {
        self.lists += listRule.checks(in: sentence, lists)
      }
    }
    guard !wishes.isEmpty else { return }
    for clause in tokens.split(whereSeparator: { $0.isClauseEnd }) {
      statements += statementRule.checks(in: clause, wishes, of: &part)
      if wishes.contains(.tableShare) { tableShares += shareRule.checks(in: clause, shares) }
      if wishes.contains(.tablePercent) {
        tableShares += growthRule.checks(in: clause, shares)
        tableShares += shareListRule.checks(in: clause, shares)
      }
    }
  }
}
