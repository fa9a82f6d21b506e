/// The rules about figures that words of the same clause, or of the sentence before it, put in relation.
struct ProseRelations {
  private let text: TextStore
  private let sums: ProseSums
  private let products: ProseProducts
  private let differences: ProseDifferences
  private let partitions: ProsePartitions
  private let comparisons: ProseComparisons
  private let premiums: ProsePremiums
  private let ranges: ProseRanges
  private let tableFigures: ProseTableFigures

  /// The fewest figures of a relation.
  private static let leastFigures = 3
  /// The fewest of a figure that a table has, too: it and its year.
  private static let leastOfTables = 2
  /// The fewest numbers among them that are written as amounts.
  private static let leastAmounts = 1

  init(_ document: LexedDocument, _ tables: [Table]) {
    let text = document.text
    self.text = text
    tableFigures = ProseTableFigures(document, tables)
    sums = ProseSums(text: text)
    products = ProseProducts(text: text)
    differences = ProseDifferences(text: text)
    partitions = ProsePartitions(text: text)
    comparisons = ProseComparisons(text: text)
    premiums = ProsePremiums(text: text)
    ranges = ProseRanges(text: text)
  }

  /// The checks that a part of a paragraph gives, but for figures that `taken` are the targets of; `last` is
  /// the one before it that has amounts, and `near` are the tables around it; only where it `mayHoldPercent`
  /// premiums are looked for.
  func checks(
    in part: TextRange, after last: TextRange, _ near: [Int], mayHoldPercent: Bool,
    except taken: [TextRange]
  ) -> [Check] {
    let least = near.isEmpty ? ProseRelations.leastFigures : ProseRelations.leastOfTables
    guard text.holdsNumbers(least, in: part) else { return [] }
    let sentences = sentences(of: part)
    var checks: [Check] = []
    for (index, sentence) in sentences.enumerated() {
      for tokens in sentence.split(whereSeparator: { $0.isClauseEnd }) {
        if !near.isEmpty { checks += tableFigures.checks(in: tokens, near) }
        guard let clause = ProseClause(tokens, of: text, atLeast: 2) else { continue }
        let last = index > 0 ? sentences[index - 1] : nil
        if let check = partitions.check(in: clause, after: last, except: taken) {
          checks.append(check)
        }
        guard clause.count >= ProseRelations.leastFigures else { continue }
        checks += products.checks(in: clause)
        checks += differences.checks(in: clause, except: taken)
        checks += sums.checks(in: clause)
        checks += comparisons.checks(in: clause, except: taken)
      }
    }
    if mayHoldPercent, text.firstPlace(of: ProseLexicon.premiums, in: part) != nil {
      let before = ProseScanner.tokens(in: last, of: text)
      checks += premiums.checks(in: sentences, after: before)
    }
    checks += ranges.checks(in: sentences)
    return withoutDoubles(checks, taken)
  }

  /// The sentences of a part of a paragraph as tokens; those with a single number are none, nor are those
  /// with nothing but years and other counts.
  private func sentences(of part: TextRange) -> [ArraySlice<ProseToken>] {
    var sentences: [ArraySlice<ProseToken>] = []
    var rest = part
    while !rest.isEmpty {
      let range = text.sentence(of: rest)
      rest = rest.suffix(from: range.end)
      guard
        text.holdsAmounts(ProseRelations.leastAmounts, in: range)
          || text.holds("=", in: range),
        text.holdsNumbers(ProseRelations.leastOfTables, in: range)
      else {
        sentences.append([])
        continue
      }
      sentences += ProseScanner.tokens(in: range, of: text)
        .split(whereSeparator: { $0.isSentenceEnd })
    }
    return sentences
  }

  /// One check a figure: the first one.
  private func withoutDoubles(_ checks: [Check], _ taken: [TextRange]) -> [Check] {
    var seen = Set(taken)
    return checks.filter { seen.insert($0.target.text).inserted }
  }
}
