/// The rules about figures that words of the same clause, or of the sentence before it, put in relation.
struct ProseRelations {
  private let text: TextStore
  private let sums: ProseSums
  private let products: ProseProducts
  private let quotients: ProseQuotients
  private let formulas: ProseFormulas
  private let differences: ProseDifferences
  private let partitions: ProsePartitions
  private let comparisons: ProseComparisons
  private let premiums: ProsePremiums
  private let ranges: ProseRanges
  private let points: ProsePoints
  private let named: NamedPairs
  private let tableFigures: ProseTableFigures
  private let swapped: SwappedFigures
  private let spelled: SpelledCells
  private let neighbours: LineNeighbours
  private let rowChanges: RowChanges
  private let following: FollowingSums
  private let dated: DatedChanges
  private let followed: FollowingChanges

  /// The fewest figures of a relation.
  private static let leastFigures = 3
  /// The fewest numbers where tables are near: a figure that a table has, too, and its year.
  private static let leastOfTables = 2
  /// How many sentences before a sum its parts may stand in.
  private static let sentencesOfSums = 3

  init(_ tables: ProseTables) {
    let text = tables.text
    self.text = text
    tableFigures = ProseTableFigures(tables)
    swapped = SwappedFigures(tables)
    spelled = SpelledCells(tables)
    neighbours = LineNeighbours(tables)
    rowChanges = RowChanges(tables)
    sums = ProseSums(text: text)
    following = FollowingSums(text: text)
    dated = DatedChanges(text: text)
    followed = FollowingChanges(text: text)
    products = ProseProducts(text: text)
    quotients = ProseQuotients(text: text)
    formulas = ProseFormulas(text: text)
    differences = ProseDifferences(text: text)
    partitions = ProsePartitions(text: text)
    comparisons = ProseComparisons(text: text)
    premiums = ProsePremiums(text: text)
    ranges = ProseRanges(text: text)
    points = ProsePoints(text: text)
    named = NamedPairs(tables)
  }

  /// The checks that a part of a paragraph gives, but for figures that `taken` are the targets of; `last` is
  /// the one before it that has amounts, and `near` are the tables around it; only where it `mayHoldPercent`
  /// premiums are looked for.
  func checks(
    in part: TextRange, _ sentences: inout [ProseSentence], after last: TextRange, _ near: [Int],
    mayHoldPercent: Bool, except taken: [TextRange]
  ) -> [Check] {
    let least = near.isEmpty ? ProseRelations.leastFigures : ProseRelations.leastOfTables
    guard sentences.reduce(0, { $0 + $1.glance.runs }) >= least else { return [] }
    var checks: [Check] = []
    for index in sentences.indices where mayRelate(sentences[index], areTables: !near.isEmpty) {
      checks += self.checks(ofSentence: index, &sentences, near, except: taken)
    }
    checks += sumsOfSentences(&sentences, except: taken)
    checks += changesOfAmounts(&sentences, except: taken + checks.map(\.target.text))
    if mayHoldPercent {
      checks += changes(of: &sentences, except: taken + checks.map(\.target.text))
    }
    if mayHoldPercent, sentences.contains(where: { isOfPremium($0) }),
      text.firstPlace(of: ProseLexicon.premiums, in: part) != nil
    {
      let before = ProseScanner.tokens(in: last, of: text)
      checks += premiums.checks(in: tokens(of: &sentences), after: before)
    }
    if sentences.contains(where: { ranges.mayState($0) }) {
      checks += ranges.checks(in: tokens(of: &sentences))
    }
    return checks.isEmpty ? [] : withoutDoubles(checks, taken)
  }

  /// Whether a sentence may hold figures in relation: three of them, two of which the sentence before gives
  /// the whole, or one that a table has, too.
  private func mayRelate(_ sentence: ProseSentence, areTables: Bool) -> Bool {
    let glance = sentence.glance
    let mayRelate =
      glance.figures >= ProseRelations.leastFigures
      || areTables && glance.figures > 0 && glance.traits.contains(.given)
      || glance.figures == ProsePartitions.leastParts && partitions.mayOpen(in: sentence.range)
    return mayRelate && sentence.isRelated(in: text)
  }

  /// The checks of sums of what the sentences before them give.
  private func sumsOfSentences(
    _ sentences: inout [ProseSentence], except taken: [TextRange]
  ) -> [Check] {
    var checks: [Check] = []
    for index in sentences.indices.dropFirst()
    where sentences[index].glance.figures > 0 && following.mayFollow(sentences[index].range) {
      var before: [ArraySlice<ProseToken>] = []
      for index in max(0, index - ProseRelations.sentencesOfSums)..<index {
        before += sentences[index].tokens(of: text).sentences
      }
      guard
        let sum = sentences[index].tokens(of: text).sentences.first(where: { _ in true }),
        let check = following.check(sum, after: before, except: taken)
      else { continue }
      checks.append(check)
    }
    return checks
  }

  /// The checks of changes of the two amounts that the sentence before gives.
  private func changesOfAmounts(
    _ sentences: inout [ProseSentence], except taken: [TextRange]
  ) -> [Check] {
    var checks: [Check] = []
    for index in sentences.indices.dropFirst()
    where dated.mayPair(sentences[index - 1]) && sentences[index].glance.traits.contains(.amount)
      && followed.mayFollow(sentences[index].range)
    {
      let pair = sentences[index - 1].tokens(of: text).sentences.first { _ in true }
      let change = sentences[index].tokens(of: text).sentences.first { _ in true }
      if let pair, let change, let check = followed.check(change, after: pair, except: taken) {
        checks.append(check)
      }
    }
    return checks
  }

  /// The checks of changes of two amounts that their own sentence gives with years, or the one before.
  private func changes(
    of sentences: inout [ProseSentence], except taken: [TextRange]
  ) -> [Check] {
    var checks: [Check] = []
    for index in sentences.indices where dated.mayPair(sentences[index]) {
      let mayChange = dated.mayChange(sentences[index])
      let isFollowed = index + 1 < sentences.count && dated.mayChange(sentences[index + 1])
      guard mayChange || isFollowed,
        let pair = sentences[index].tokens(of: text).sentences.first(where: { _ in true })
      else { continue }
      if mayChange, let check = dated.check(in: pair, except: taken) {
        checks.append(check)
      } else if isFollowed,
        let next = sentences[index + 1].tokens(of: text).sentences.first(where: { _ in true }),
        let check = dated.check(in: next, after: pair, except: taken)
      {
        checks.append(check)
      }
    }
    return checks
  }

  /// Whether a sentence may give premiums: each is a percentage beside a price.
  private func isOfPremium(_ sentence: ProseSentence) -> Bool {
    sentence.glance.percents > 0 && sentence.glance.figures >= 2
      && (text.holds(ProseLexicon.premium, in: sentence.range)
        || text.holds(ProseLexicon.discount, in: sentence.range))
  }

  /// The checks that a sentence gives, or a few of which it is not plain where one ends.
  private func checks(
    ofSentence index: Int, _ sentences: inout [ProseSentence], _ near: [Int],
    except taken: [TextRange]
  ) -> [Check] {
    var checks: [Check] = []
    let isGiven = !near.isEmpty && sentences[index].glance.traits.contains(.given)
    var last: ArraySlice<ProseToken>?
    for sentence in sentences[index].tokens(of: text).sentences {
      for tokens in sentence.clauses {
        if isGiven {
          checks += tableFigures.checks(in: tokens, near)
          checks += swapped.checks(in: tokens, near)
          checks += named.checks(in: tokens, near)
          checks += rowChanges.checks(in: tokens, near, except: taken)
          checks += spelled.checks(in: tokens, near, except: taken)
        }
        if !near.isEmpty { checks += neighbours.checks(in: tokens, near, except: taken) }
        guard let clause = ProseClause(tokens, of: text, atLeast: 2) else { continue }
        if partitions.isOpening(clause) {
          let before = last ?? lastSentence(before: index, of: &sentences)
          if let check = partitions.check(in: clause, after: before, except: taken) {
            checks.append(check)
          }
        }
        guard clause.count >= ProseRelations.leastFigures else { continue }
        checks += products.checks(in: clause)
        checks += points.checks(in: clause)
        checks += quotients.checks(in: clause)
        checks += formulas.checks(in: clause)
        checks += differences.checks(in: tokens, except: taken)
        checks += sums.checks(in: clause, isWhole: tokens.count == sentence.count)
        checks += comparisons.checks(in: clause, except: taken)
      }
      last = sentence
    }
    return checks
  }

  /// The last sentence of what stands before the one at `index`; nil when it has no amounts.
  private func lastSentence(
    before index: Int, of sentences: inout [ProseSentence]
  ) -> ArraySlice<ProseToken>? {
    guard index > 0, sentences[index - 1].isRelated(in: text) else { return nil }
    return sentences[index - 1].tokens(of: text).split(whereSeparator: { $0.isSentenceEnd }).last
  }

  /// The tokens of all sentences, one by one; those without amounts are none.
  private func tokens(of sentences: inout [ProseSentence]) -> [ArraySlice<ProseToken>] {
    var all: [ArraySlice<ProseToken>] = []
    for index in sentences.indices where sentences[index].isRelated(in: text) {
      all += sentences[index].tokens(of: text).sentences
    }
    return all
  }

  /// One check a figure: the first one.
  private func withoutDoubles(_ checks: [Check], _ taken: [TextRange]) -> [Check] {
    var seen = NumberSet(taken)
    return checks.filter { seen.insert($0.target.text) }
  }
}
