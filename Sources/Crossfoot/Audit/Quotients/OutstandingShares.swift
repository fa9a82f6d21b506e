/// The numbers of shares outstanding that a letter gives in prose or below its tables: what the
/// percentages of its owners are taken of.
enum OutstandingShares {
  /// The least number that is taken for one.
  private static let least = Decimal(10_000)
  /// How many are tried.
  private static let candidates = 12

  static func figures(in document: LexedDocument, _ tables: [Table]) -> [ProseFigure] {
    let text = document.text
    var ranges: [TextRange] = []
    for case .paragraph(let paragraph) in document.blocks { ranges.append(paragraph.text) }
    for table in tables { ranges += table.footnotes.map(\.text) }
    var found: [ProseFigure] = []
    for range in ranges where found.count < candidates {
      guard text.firstPlace(of: AuditLexicon.outstanding, in: range) != nil else { continue }
      var rest = range
      while !rest.isEmpty, found.count < candidates {
        let part = text.prosePart(of: rest)
        rest = rest.suffix(from: part.end)
        append(figuresOf: ProseScanner.tokens(in: part, of: text), to: &found, in: text)
      }
    }
    return found
  }

  private static func append(
    figuresOf tokens: [ProseToken], to found: inout [ProseFigure], in text: TextStore
  ) {
    for token in tokens where found.count < candidates {
      guard let figure = figure(token, in: text),
        !found.contains(where: { $0.amount.low == figure.amount.low })
      else { continue }
      found.append(figure)
    }
  }

  private static func figure(_ token: ProseToken, in text: TextStore) -> ProseFigure? {
    guard let reading = token.figure, reading.status == .number, reading.unit == nil,
      token.factor == 1, reading.figure.value >= least
    else { return nil }
    let amount = Amount(
      status: reading.status, figure: reading.figure, isAbove: false, granule: .zero)
    let reference = Reference(
      place: nil, text: token.range)
    return ProseFigure(reference: reference, amount: amount)
  }
}
