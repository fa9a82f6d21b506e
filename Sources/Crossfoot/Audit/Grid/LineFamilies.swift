/// Lines that belong together wherever they stand, because they are named alike.
///
/// ```
/// Grants   Number     Average     Total
/// Loans    Number     Average     Total       of all totals one line may be the sum
/// ```
struct LineFamilies {
  /// The lines of each family, in their order.
  let families: [[Int]]

  /// Groups the lines with the labels or headers `names`.
  init(_ names: [TextRange], in text: TextStore) {
    var named: [(hash: UInt64, line: Int)] = []
    named.reserveCapacity(names.count)
    for (line, name) in names.enumerated() where !name.isEmpty {
      // Two names with one hash make a family that adds up to nothing.
      named.append((ByteHash.of(text.bytes.span.extracting(name.indices)), line))
    }
    named.sort { $0 < $1 }
    var families: [[Int]] = []
    var start = 0
    while start < named.count {
      var end = start + 1
      while end < named.count, named[end].hash == named[start].hash { end += 1 }
      if end - start >= 2 { families.append(named[start..<end].map(\.line)) }
      start = end
    }
    self.families = families.sorted { $0[0] < $1[0] }
  }

  /// The families when the last of `count` lines comes first.
  func reversed(_ count: Int) -> [[Int]] {
    families.map { family in family.reversed().map { count - 1 - $0 } }
  }
}
