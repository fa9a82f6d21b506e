/// Finds the column of years between labels and figures: each person of a table of pay has a row
/// for each year.
///
/// ```
///                      Year      Salary      Bonus
/// Ann Oak              2018     462,893    183,097
///                      2017     601,663    245,286
/// ```
/// Years over columns are headers, and a year at the end of a date, or of a note that falls due in it,
/// belongs to its label.
struct YearColumn {
  let source: Source
  let chunks: [Chunk]

  /// Where tags say that the columns begin.
  let marks: [Int]

  /// The place of the column that rows of `rows` have on the left of their figures, which stand in
  /// `columns`; nil when there is none, or nothing tells it from the ends of labels: a row without a
  /// label, a tag, or one of `headers` over it.
  func find(
    in rows: some Sequence<Range<Int>>, beside columns: FigureColumns,
    below headers: some Sequence<Range<Int>>
  ) -> Chunk? {
    var found: Chunk?
    var labelled = 0
    var count = 0
    for row in rows {
      guard let year = year(of: row), !columns.overlaps(chunks[year]) else { continue }
      let chunk = chunks[year]
      if let found, found.left != chunk.left || found.right != chunk.right { return nil }
      if year > row.lowerBound {
        guard !endsDate(chunks[row.lowerBound]) else { return nil }
        labelled += 1
      }
      found = chunk
      count += 1
    }
    guard let found, count > 1, labelled > 0 else { return nil }
    let isDeclared = marks.contains { abs($0 - found.left) <= YearColumn.reach }
    let isTold = labelled > 1 && labelled < count || headers.contains { isHeaded(found, by: $0) }
    return isTold || isDeclared ? found : nil
  }

  /// Whether one of `headers` stands over `column` and over no labels before it.
  private func isHeaded(_ column: Chunk, by headers: Range<Int>) -> Bool {
    chunks[headers].contains {
      $0.left < column.right && column.left < $0.right
        && $0.left + YearColumn.reach >= column.left
    }
  }

  /// How far from the tag of a column its years begin at most.
  private static let reach = 6

  /// The year of a row that also holds figures: behind its label, or at the place of one behind it.
  private func year(of row: Range<Int>) -> Int? {
    guard let first = row.first, row.count > 1 else { return nil }
    let year = chunks[first].isYear ? first : first + 1
    guard chunks[year].isYear, year == first || !chunks[first].isFigure, year + 1 < row.upperBound,
      chunks[year].left > FigureColumns.labelWidth,
      chunks[(year + 1)..<row.upperBound].contains(where: { $0.isFigure && !$0.isYear })
    else { return nil }
    return year
  }

  /// Whether a label ends with the day of a date, or goes on with a year for another reason.
  private func endsDate(_ label: Chunk) -> Bool {
    let text = source.bytes[label.range].reversed().drop { $0 == UInt8(ascii: ",") }
    return text.first.map(ASCII.isDigit) ?? false
  }
}
