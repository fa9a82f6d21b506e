/// The rules about sentences that speak of several rows or columns of a table at once, or of one in a few words.
struct RowRules {
  private let moves: RowMoveChecks
  private let shares: CellShares
  private let quotients: YearQuotients
  private let bases: LaterBases
  private let witnessed: WitnessedParts
  private let resulting: ResultingMoves
  private let text: TextStore

  init(_ tables: ProseTables) {
    text = tables.text
    moves = RowMoveChecks(tables)
    shares = CellShares(tables)
    quotients = YearQuotients(tables)
    bases = LaterBases(tables)
    witnessed = WitnessedParts(tables)
    resulting = ResultingMoves(tables)
  }

  /// The checks that the sentences of a part of a paragraph give with the tables at `near`.
  func checks(in sentences: inout [ProseSentence], _ near: [Int]) -> [Check] {
    var checks: [Check] = []
    // The sentences that tell of moves which no row bears out.
    var open: [ArraySlice<ProseToken>] = []
    for index in sentences.indices where mayState(sentences[index]) {
      let mayShare = shares.mayState(sentences[index])
      let mayDivide = quotients.mayState(sentences[index])
      let mayMove = moves.mayState(sentences[index])
      let mayWitness = witnessed.mayState(sentences[index])
      guard mayShare || mayDivide || mayMove || mayWitness else { continue }
      for sentence in sentences[index].tokens(of: text).sentences {
        if mayMove {
          let found = moves.checks(in: sentence, near)
          if found.isEmpty { open.append(sentence) }
          checks += found
          checks += resulting.checks(in: sentence, near)
        }
        guard mayShare || mayDivide || mayWitness else { continue }
        for clause in sentence.clauses {
          if mayShare { checks += shares.checks(in: clause, near) }
          if mayDivide { checks += quotients.checks(in: clause, near) }
          if mayWitness { checks += witnessed.checks(in: clause, near) }
        }
      }
    }
    if !open.isEmpty { checks += bases.checks(in: open, besides: checks) }
    return checks
  }

  /// Whether a sentence has figures that may be of a table.
  private func mayState(_ sentence: ProseSentence) -> Bool {
    sentence.glance.figures > 0
      && (sentence.glance.percents > 0 || sentence.glance.traits.contains(.amount))
  }
}
