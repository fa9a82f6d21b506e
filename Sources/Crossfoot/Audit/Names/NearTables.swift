/// The tables that stand near the paragraphs of a letter, which are asked for from top to bottom.
struct NearTables {
  private let tables: [Table]
  /// How many tables before and behind a paragraph are looked at, and how many rows they have at most.
  private let reach: (before: Int, behind: Int)
  private let mostRows: Int
  /// The first table behind the block that was asked for last: each table is passed once.
  private var next = 0

  init(_ tables: [Table], reach: (before: Int, behind: Int), mostRows: Int) {
    self.tables = tables
    self.reach = reach
    self.mostRows = mostRows
  }

  /// The ordinals of the tables around `block`, which stands no further up than the last one.
  mutating func around(_ block: Int) -> [Int] {
    while next < tables.count, tables[next].block <= block { next += 1 }
    let near = max(0, next - reach.before)..<min(tables.count, next + reach.behind)
    return near.filter { tables[$0].isCertain && tables[$0].rows.count <= mostRows }
  }
}
