/// Finds the rows of a table that the words of a sentence name.
struct RowFinder {
  /// Rows that have a name, and how sure it is that they are meant.
  struct Match {
    var rows: [Int] = []
    /// Whether the name is all of the label, up to a comma or a bracket.
    var isWhole = false
  }

  private let tables: ProseTables
  private var text: TextStore { tables.text }

  /// The fewest letters of a label of one word that a sentence opens with.
  private static let letters = 4

  init(_ tables: ProseTables) { self.tables = tables }

  /// The rows of a table that a subject names: those with a label like it, or else those with labels that begin
  /// with it and say the least besides.
  func rows(named subject: RowSubject, in ordinal: Int) -> Match {
    if let opening = subject.opening { return rows(opening: opening, in: ordinal) }
    let all = rows(named: subject.words, in: ordinal)
    guard subject.hasHead, all.rows.isEmpty else { return all }
    var match = rows(named: subject.name, in: ordinal)
    let inSection = match.rows.filter { isSection(of: $0, named: subject.head, ordinal) }
    if !inSection.isEmpty || subject.needsSection { match.rows = inSection }
    return match
  }

  private func rows(named words: [WordKey], in ordinal: Int) -> Match {
    let said = Set(words)
    guard !said.isEmpty else { return Match() }
    let names = tables.names(of: ordinal)
    var whole: [Int] = []
    var begun: [(row: Int, others: Int)] = []
    for row in tables[ordinal].rows.indices where tables[ordinal].rows[row].role != .section {
      let label = names.label(row).filter { $0.traits.isDisjoint(with: [.stop, .owner]) }
      guard !label.isEmpty else { continue }
      let plain = label.prefix { !$0.traits.contains(.rest) }
      if Set(plain.map(\.key)) == said || Set(label.map(\.key)) == said {
        whole.append(row)
      } else if label.count > said.count, Set(label.prefix(said.count).map(\.key)) == said {
        begun.append((row, label.count - said.count))
      }
    }
    if !whole.isEmpty { return Match(rows: whole, isWhole: true) }
    let least = begun.map(\.others).min() ?? 0
    return Match(rows: begun.filter { $0.others == least }.map(\.row))
  }

  /// The rows with the longest label that the first words of a sentence spell out.
  private func rows(opening: ArraySlice<ProseToken>, in ordinal: Int) -> Match {
    let names = tables.names(of: ordinal)
    var found: [(row: Int, words: Int)] = []
    for row in tables[ordinal].rows.indices where tables[ordinal].rows[row].role != .section {
      let label = names.label(row)
      guard label.contains(where: { !$0.traits.contains(.stop) }), label.count <= opening.count,
        (opening.startIndex...opening.endIndex - label.count).contains(where: {
          spells(label, at: $0, in: opening)
        })
      else { continue }
      found.append((row, label.count))
    }
    let most = found.map(\.words).max() ?? 0
    return Match(rows: found.filter { $0.words == most }.map(\.row), isWhole: true)
  }

  private func spells(
    _ label: ArraySlice<TableNames.Word>, at start: Int, in opening: ArraySlice<ProseToken>
  ) -> Bool {
    let bytes = text.bytes.span
    let end = start + label.count
    let isSpelt = zip(opening[start...], label).allSatisfy { token, word in
      guard case .word = token.kind else { return false }
      return WordKey(token.range, in: bytes) == word.key
    }
    guard isSpelt else { return false }
    // What the next words say more of is another thing, and so may be what one word is the end of.
    if end < opening.endIndex, opening[end].says([.of, .for, .from, .to, .by, .with, .and, .or]) {
      return false
    }
    return label.count > 1
      || start == opening.startIndex && opening[start].range.count >= RowFinder.letters
  }

  /// Whether words hold the name of the section that a row stands in.
  private func isSection(of row: Int, named head: [WordKey], _ ordinal: Int) -> Bool {
    let table = tables[ordinal]
    guard let section = table.rows[..<row].lastIndex(where: { $0.role == .section }) else {
      return false
    }
    let label = tables.names(of: ordinal).label(section).keys(without: [.stop, .owner])
    return !label.isEmpty && label.isSubset(of: head)
  }
}
