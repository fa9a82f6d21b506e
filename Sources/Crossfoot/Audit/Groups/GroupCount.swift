/// The rules `group-count` and `subtotal` in tables of owners: the row of all directors and officers
/// counts the persons above it, and holds what they hold.
///
/// ```
/// Directors and officers:
/// Ann Archer                        4,409
/// Bert Baker, Jr. (2)              18,986
/// All directors and executive
///   officers as a group (2 persons)  23,395
/// 5% holders: …
/// ```
/// The rows above are counted only if each of them is a person: from the row of the group up to a heading
/// that names directors or officers, or to the first row of the table. Fewer persons than the group has
/// are its unnamed officers, more are those who left: neither says that anything is wrong. Shares that
/// two persons hold together are counted once in the group, so that a sum that does not tie says nothing,
/// too. But where the holdings of the listed persons add up to the group's, the group is they and who
/// holds nothing: a smaller number of persons is worth knowing.
///
/// Source: Regulation S-K, Item 403(b): directors and named officers one by one, and all directors and
/// executive officers as a group, without naming them.
struct GroupCount {
  private let table: Table
  private let ordinal: Int
  private let amounts: [Amount]
  private let text: TextStore

  /// The least number of persons that is counted.
  private static let leastPersons = 2
  /// How far above the row of a group its persons are looked for.
  private static let reach = 80
  /// The least holding, in shares, that does not tie by luck.
  private static let tellingShares = Decimal(1_000)

  /// The checks that `table`, whose cells amount to `amounts`, gives.
  static func checks(
    of table: Table, ordinal: Int, _ amounts: [Amount], in text: TextStore
  ) -> [Check] {
    guard table.isCertain, table.columns.count >= 2, table.rows.count > leastPersons,
      isOfOwners(table, in: text)
    else { return [] }
    let rule = GroupCount(table: table, ordinal: ordinal, amounts: amounts, text: text)
    return table.rows.indices.dropFirst(leastPersons).flatMap { row in
      text.firstPlace(of: GroupLexicon.wholeGroups, in: table.rows[row].label) == nil
        ? [] : rule.checks(of: row)
    }
  }

  private static func isOfOwners(_ table: Table, in text: TextStore) -> Bool {
    table.columns.contains { column in
      column.unit == .percent
        || column.path.contains { text.firstPlace(of: GroupLexicon.holdings, in: $0) != nil }
    }
  }

  private func checks(of group: Int) -> [Check] {
    guard let persons = persons(above: group) else { return [] }
    let sums = (1..<table.columns.count).compactMap { sum(of: persons, group, column: $0) }
    guard let count = count(in: table.rows[group].label) else { return sums }
    let telling = sums.filter { $0.stated.value >= GroupCount.tellingShares }
    let isTied = !telling.isEmpty && telling.allSatisfy { $0.verdict == .exact }
    let verdict: Verdict =
      count.number == persons.count
      ? .exact : isTied && count.number < persons.count ? .contextDiffers : .notEntailed
    return [check(group, count, persons, verdict)] + sums
  }

  // MARK: Persons

  /// The rows of persons above the row of their group; nil when one of them may be none.
  private func persons(above group: Int) -> [Int]? {
    var persons: [Int] = []
    var names: Set<NameKey> = []
    for row in (max(group - GroupCount.reach, 0)..<group).reversed() {
      let label = table.rows[row].label
      switch table.rows[row].role {
      case .section:
        // Several headings may part the directors from the officers.
        if text.firstPlace(of: GroupLexicon.officeHolders, in: label) == nil {
          return nil
        }
      case .total, .subtotal: return nil
      case .data:
        guard isPerson(label) else { return nil }
        var name = NameKey()
        name.add(label, of: text)
        // Who holds shares of two classes may have two rows.
        if names.insert(name).inserted { persons.append(row) }
      }
    }
    return persons.count < GroupCount.leastPersons ? nil : persons.reversed()
  }

  /// Whether a label is the name of a person, as far as its words tell: two of them or more in capitals,
  /// and none that companies or funds have.
  private func isPerson(_ label: TextRange) -> Bool {
    let bytes = text.bytes.span
    var names = 0
    for index in label.indices where ASCII.isDigit(bytes[index]) || bytes[index] == 0x26 {
      return false
    }
    for word in Words(in: label, of: text) {
      if text.isOne(of: GroupLexicon.organizations, word) { return false }
      let first = bytes[Int(word.start)]
      if ASCII.isUpper(first) || first >= 0x80 { names += 1 }
    }
    return (2...7).contains(names)
  }

  // MARK: Counts

  /// The number of persons in the label of a group, `12` in "(12 persons)", and where it stands.
  private func count(in label: TextRange) -> (number: Int, text: TextRange)? {
    let bytes = text.bytes.span
    var previous: TextRange?
    for word in Words(in: label, of: text) {
      defer { previous = word }
      guard text.isOne(of: GroupLexicon.persons, word), let number = previous else { continue }
      if let value = GroupLexicon.smallNumbers.match(bytes, all: number.indices) {
        return (value, number)
      }
      guard number.count <= 3, number.indices.allSatisfy({ ASCII.isDigit(bytes[$0]) }) else {
        continue
      }
      return (number.indices.reduce(0) { $0 * 10 + Int(bytes[$1] &- 0x30) }, number)
    }
    return nil
  }

  private func check(
    _ group: Int, _ count: (number: Int, text: TextRange), _ persons: [Int], _ verdict: Verdict
  ) -> Check {
    Check(
      rule: .groupCount, operator: .equal, table: ordinal,
      target: Reference(
        place: Reference.Place(table: ordinal, row: group, column: 0), text: count.text),
      operands: persons.map { row in
        let label = table.rows[row].label
        return Reference(
          place: Reference.Place(table: ordinal, row: row, column: 0), text: label)
      },
      stated: Figure(digits: Int64(count.number), decimals: 0), computed: Decimal(persons.count),
      interval: DecimalInterval(exactly: Decimal(persons.count)), tolerance: .zero,
      verdict: verdict)
  }

  // MARK: Shares

  /// The shares of a group against those of its persons; nil for percentages, and where the figures are
  /// not all known.
  private func sum(of persons: [Int], _ group: Int, column: Int) -> Check? {
    let width = table.columns.count - 1
    let stated = amounts[group * width + column - 1]
    guard table.columns[column].unit != .percent, stated.isPlain, stated.low > .zero,
      table.cell(row: group, column: column).unit != .percent
    else { return nil }
    var sum = AmountSum()
    for person in persons { sum.add(amounts[person * width + column - 1]) }
    guard sum.unknowns == 0, sum.nonzero >= 2, sum.reach == .zero else { return nil }
    let isTied = sum.low == stated.low
    return Check(
      rule: .subtotal, operator: .sum, table: ordinal,
      target: table.reference(row: group, column: column, ordinal: ordinal),
      operands: persons.map { table.reference(row: $0, column: column, ordinal: ordinal) },
      stated: table.cell(row: group, column: column).figure, computed: sum.low,
      interval: sum.interval, tolerance: sum.half + stated.half,
      verdict: isTied ? .exact : .notEntailed)
  }
}
