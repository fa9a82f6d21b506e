/// A table that goes on behind the end of a page without its headers.
enum ContinuedTable {
  /// Gives `table`, which stands right below `above`, the headers of it when it has none of its own, its
  /// columns are the same, and neither a caption nor a unit says that they mean something else.
  static func takeHeaders(of above: Table, for table: inout Table) {
    guard table.headerRows == 0, above.headerRows > 0, table.caption == nil,
      above.columns.count == table.columns.count, table.columns.allSatisfy(\.path.isEmpty),
      zip(above.columns, table.columns).allSatisfy({ isSame($0.unit, $1.unit) })
    else { return }
    for index in table.columns.indices {
      table.columns[index].path = above.columns[index].path
      table.columns[index].markers = above.columns[index].markers
      table.columns[index].unit = table.columns[index].unit ?? above.columns[index].unit
    }
    table.scale = table.scale ?? above.scale
  }

  private static func isSame(_ first: Unit?, _ second: Unit?) -> Bool {
    first == nil || second == nil || first == second
  }
}
