extension TableNames {
  /// Whether one column is of a year before that of another, and both of `years`; of the two last ones of a table's
  /// `count` columns when there are none.
  func areInOrder(_ old: Int, _ new: Int, of count: Int, _ years: Set<WordKey>) -> Bool {
    guard let later = year(new), let earlier = year(old), earlier < later else { return false }
    if years.isEmpty {
      let others = (1..<count).compactMap(year)
      return !others.contains { earlier < $0 && $0 != later }
    }
    return years.contains(later) && (years.count == 1 || years.contains(earlier))
  }

  /// The year of the nearest header of a column that has one; nil when it has several.
  private func year(_ column: Int) -> WordKey? {
    for header in nearestHeaders(of: column) {
      let years = header.filter { $0.traits.contains(.year) }
      if let year = years.first { return years.count == 1 ? year.key : nil }
    }
    return nil
  }
}
