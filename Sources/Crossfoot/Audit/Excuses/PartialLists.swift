/// Totals that are the total of everything, below rows that are some of it.
///
/// ```
/// Our largest countries:       2018       2017
/// United States              82,915     38,836
/// Germany                    46,387     70,488
///                            ------    -------
/// Total revenue             516,428    423,137
/// ```
/// In every column the rows come to less, and no slip of the pen explains it. That alone is what a row that was
/// left out does, too; but the sentence before the table may say that its rows were selected, or another total
/// of it may be no sum of what stands above it, either.
struct PartialLists {
  /// The rows of such totals.
  private let rows: Set<Int>

  /// In how few of cases luck may make a miss look like a slip.
  private static let odds = 100

  /// `checks` are those of `table`, `amounts` its figures by rows, and `lead` is the paragraph above it.
  init(
    _ table: Table, _ amounts: [Amount], _ checks: [Check], lead: TextRange?, in text: TextStore
  ) {
    var isShort: [Int: Bool] = [:]
    for check in checks where check.isOfColumn {
      guard let place = check.target.place else { continue }
      let isPartial =
        check.verdict == .inconsistent
        && check.stated.value.magnitude > check.computed.magnitude
        && check.stated.value.isNegative == check.computed.isNegative
        && !PartialLists.isSlip(check, amounts, width: table.columns.count - 1)
        && !PartialLists.tiesElsewhere(check, amounts, width: table.columns.count - 1)
      isShort[place.row] = (isShort[place.row] ?? true) && isPartial
    }
    let short = Set(isShort.filter(\.value).keys)
    let isSelection =
      short.count >= 2 && short.count == isShort.count
      || PartialLists.isSelected(table, lead: lead, in: text)
    rows = isSelection ? short : []
  }

  private static func isSlip(_ check: Check, _ amounts: [Amount], width: Int) -> Bool {
    let places = ([check.target] + check.operands).compactMap(\.place)
    let figures = places.map { amounts[$0.row * width + $0.column - 1] }
    guard let stated = figures.first else { return false }
    return Slip(stated: stated, members: figures.dropFirst().map { ($0, false) })?
      .explains(odds: odds) ?? false
  }

  /// Whether the rows of `check` add up in another column.
  private static func tiesElsewhere(_ check: Check, _ amounts: [Amount], width: Int) -> Bool {
    guard let target = check.target.place?.row else { return false }
    let rows = check.operands.compactMap(\.place?.row)
    return (0..<width).contains { field in
      let stated = amounts[target * width + field]
      let sum = rows.reduce(into: AmountSum()) { $0.add(amounts[$1 * width + field]) }
      return stated.isPlain && sum.nonzero >= 2 && sum.unknowns == 0
        && sum.verdict(against: stated) == .exact
    }
  }

  /// The last sentence of a paragraph, which leads to the table below it.
  private static func lastSentence(of paragraph: TextRange, in text: TextStore) -> TextRange {
    var rest = paragraph
    while true {
      let behind = rest.suffix(from: text.sentence(of: rest).end)
      if behind.isEmpty { return rest }
      rest = behind
    }
  }

  /// Whether the sentence above a table, its caption or its headers say that its rows are some of several.
  private static func isSelected(_ table: Table, lead: TextRange?, in text: TextStore) -> Bool {
    let lead = lead.map { lastSentence(of: $0, in: text) }
    let above = [lead, table.caption].compactMap { $0 } + table.columns.flatMap(\.path)
    return above.contains { text.firstPlace(of: ExcuseLexicon.selections, in: $0) != nil }
  }

  /// Whether `check` says that such a total is no sum.
  func excuses(_ check: Check) -> Bool {
    check.isOfColumn && check.target.place.map { rows.contains($0.row) } ?? false
  }
}
