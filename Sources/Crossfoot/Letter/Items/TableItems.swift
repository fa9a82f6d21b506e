extension [Item] {
  /// For each of `count` tables the index of the item that it stands in, nil where it stands in none.
  func indices(ofTables count: Int) -> [Int?] {
    guard count > 0 else { return [] }
    var result = [Int?](repeating: nil, count: count)
    for (index, item) in enumerated() {
      for piece in (item.comment?.pieces ?? []) + (item.response?.pieces ?? []) {
        if let table = piece.table, table < count { result[table] = index }
      }
    }
    return result
  }
}
