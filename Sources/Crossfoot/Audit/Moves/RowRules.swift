/// The rules about sentences that speak of several rows or columns of a table at once, or of one in a few words.
struct RowRules {
  private let moves: RowMoveChecks
  private let shares: CellShares
  private let quotients: YearQuotients
  private let bases: LaterBases
  private let named: NamedShares
  private let sums: LabelSums
  private let witnessed: WitnessedParts
  private let resulting: ResultingMoves
  private let text: TextStore

  init(_ tables: ProseTables) {
    text = tables.text
    moves = RowMoveChecks(tables)
    shares = CellShares(tables)
    quotients = YearQuotients(tables)
    bases = LaterBases(tables)
    named = NamedShares(tables)
    sums = LabelSums(tables)
    witnessed = WitnessedParts(tables)
    resulting = ResultingMoves(tables)
  }

  /// The checks that the sentences of a part of a paragraph give with the tables at `near`.
  func checks(in sentences: inout [ProseSentence], _ near: [Int]) -> [Check] {
    var checks: [Check] = []
    // The sentences that tell of moves which no row bears out.
    var open: [ArraySlice<ProseToken>] = []
    for index in sentences.indices where mayState(sentences[index]) {
      let may = Kinds(sentences[index], self)
      guard may.move || may.tellParts else { continue }
      for sentence in sentences[index].tokens(of: text).sentences {
        if may.move {
          let found = moves.checks(in: sentence, near)
          if found.isEmpty { open.append(sentence) }
          checks += found
          checks += resulting.checks(in: sentence, near)
        }
        guard may.tellParts else { continue }
        for clause in sentence.clauses { checks += self.checks(in: clause, may, near) }
      }
    }
    if !open.isEmpty { checks += bases.checks(in: open, besides: checks) }
    return checks
  }

  /// What a sentence may give, by a glance at it.
  private struct Kinds {
    let (share, divide, move, witness, name, sum): (Bool, Bool, Bool, Bool, Bool, Bool)

    init(_ sentence: ProseSentence, _ rules: RowRules) {
      share = rules.shares.mayState(sentence)
      divide = rules.quotients.mayState(sentence)
      move = rules.moves.mayState(sentence)
      witness = rules.witnessed.mayState(sentence)
      name = rules.named.mayState(sentence)
      sum = rules.sums.mayState(sentence)
    }

    var tellParts: Bool { share || divide || witness || name || sum }
  }

  /// The checks of parts that a clause gives; of a figure that two rules look at the first counts.
  private func checks(
    in clause: ArraySlice<ProseToken>, _ may: Kinds, _ near: [Int]
  ) -> [Check] {
    var checks: [Check] = []
    if may.share { checks += shares.checks(in: clause, near) }
    if may.divide { checks += quotients.checks(in: clause, near) }
    if may.witness { checks += witnessed.checks(in: clause, near) }
    guard may.name || may.sum else { return checks }
    let taken = checks.map(\.target.text)
    let found =
      (may.name ? named.checks(in: clause, near) : [])
      + (may.sum ? sums.checks(in: clause, near) : [])
    return checks + found.filter { !taken.contains($0.target.text) }
  }

  /// Whether a sentence has figures that may be of a table.
  private func mayState(_ sentence: ProseSentence) -> Bool {
    sentence.glance.figures > 0
      && (sentence.glance.percents > 0 || sentence.glance.traits.contains(.amount))
  }
}
