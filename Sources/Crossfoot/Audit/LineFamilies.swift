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
    var numbers: [UInt64: Int] = [:]
    var families: [[Int]] = []
    for (line, name) in names.enumerated() where !name.isEmpty {
      // Two names with one hash make a family that adds up to nothing.
      let hash = ByteHash.of(text.bytes.span.extracting(name.indices))
      if let number = numbers[hash] {
        families[number].append(line)
      } else {
        numbers[hash] = families.count
        families.append([line])
      }
    }
    self.families = families.filter { $0.count >= 2 }
  }

  /// The families when the last of `count` lines comes first.
  func reversed(_ count: Int) -> [[Int]] {
    families.map { family in family.reversed().map { count - 1 - $0 } }
  }
}
