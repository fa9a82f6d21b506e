/// A sentence that gives figures for groups of rows: the groups, the words that name the columns,
/// and the figures, cut at "respectively".
struct GroupStatement {
  /// One way to pair the figures with groups and columns.
  struct Pairing {
    /// A figure, the group it is for, and which of the named columns it stands in.
    typealias Entry = (token: ProseToken, group: Marker, column: Int)

    var columnCount: Int
    var figures: [Entry]
  }

  private(set) var groups: [Marker]
  /// The figures in lists, as "respectively" and semicolons part them.
  private(set) var lists: [[ProseToken]]
  /// The words around the figures that may name columns.
  private(set) var clause: ArraySlice<ProseToken>
  /// What the figures count: percent, or nil for everything else.
  private(set) var unit: Unit?
  /// Whether a word such as "aggregate" says that the figures are sums.
  private(set) var saysSum: Bool
  /// Whether each list stands behind the marker of its own group.
  private let isInterleaved: Bool

  /// The statements in the tokens of a paragraph about groups of rows that have `names`.
  static func read(
    _ tokens: [ProseToken], names: ProseNames, in text: TextStore
  ) -> [GroupStatement] {
    var statements: [GroupStatement] = []
    var groups: [Marker] = []
    var hasSumWord = false
    for sentence in sentences(of: tokens) {
      let named = groupList(in: sentence, names, of: text)
      if !named.isEmpty { groups = named }
      hasSumWord = hasSumWord || sentence.contains { isSumWord($0, in: text) }
      guard !groups.isEmpty else { continue }
      let found = units(in: sentence).compactMap { unit in
        GroupStatement(sentence, unit, groups: groups, saysSum: hasSumWord, in: text)
      }
      guard !found.isEmpty else { continue }
      statements += found
      hasSumWord = false
    }
    return statements
  }

  private init?(
    _ sentence: ArraySlice<ProseToken>, _ unit: Unit?, groups: [Marker], saysSum: Bool,
    in text: TextStore
  ) {
    guard let first = sentence.firstIndex(where: { GroupStatement.matches($0, unit) }) else {
      return nil
    }
    self.unit = unit
    self.groups = groups
    self.saysSum = saysSum
    let groupSet = Set(groups)
    let isBetween = sentence[first...].contains { $0.marker.map(groupSet.contains) ?? false }
    isInterleaved = isBetween
    lists =
      isBetween
      ? GroupStatement.listsByMarker(sentence, groups, unit)
      : GroupStatement.listsByPairing(sentence[first...], unit, in: text)
    clause = sentence
    let count = lists.reduce(0) { $0 + $1.count }
    guard count >= groups.count, count >= 2, count % groups.count == 0 else { return nil }
  }

  // MARK: Reading

  private static func sentences(of tokens: [ProseToken]) -> [ArraySlice<ProseToken>] {
    tokens.split(omittingEmptySubsequences: true) { $0.isSentenceEnd }
  }

  /// What the figures of a sentence count: percent, or anything else, in the order of the first ones.
  private static func units(in sentence: ArraySlice<ProseToken>) -> [Unit?] {
    var units: [Unit?] = []
    for token in sentence {
      guard let figure = token.figure else { continue }
      let unit: Unit? = figure.unit == .percent ? .percent : nil
      if !units.contains(unit) { units.append(unit) }
    }
    return units
  }

  private static func isSumWord(_ token: ProseToken, in text: TextStore) -> Bool {
    text.isWord(token, AuditLexicon.sums) || text.isWord(token, GroupLexicon.sums)
  }

  /// The markers of the sentence in the order in which it names them, with "(a) through (d)" spelt
  /// out.
  private static func groupList(
    in sentence: ArraySlice<ProseToken>, _ names: ProseNames, of text: TextStore
  ) -> [Marker] {
    var list: [Marker] = []
    var isRange = false
    for index in sentence.indices {
      let token = sentence[index]
      if let marker = token.marker {
        guard names.rows[marker] != nil else { continue }
        isRange =
          isRange || index > sentence.startIndex && text.isDashed(sentence[index - 1], token)
        if isRange, let last = list.last {
          for between in last.successors(upTo: marker) where names.rows[between] != nil {
            list.append(between)
          }
        }
        if !list.contains(marker) { list.append(marker) }
        isRange = false
      } else if case .word = token.kind {
        isRange = !list.isEmpty && text.isOne(of: AuditLexicon.ranges, token.range)
      }
    }
    return list
  }

  private static func matches(_ token: ProseToken, _ unit: Unit?) -> Bool {
    guard let figure = token.figure else { return false }
    return (figure.unit == .percent ? Unit.percent : nil) == unit
  }

  /// The figures behind each marker, up to the next one.
  private static func listsByMarker(
    _ sentence: ArraySlice<ProseToken>, _ groups: [Marker], _ unit: Unit?
  ) -> [[ProseToken]] {
    var lists = groups.map { _ in [ProseToken]() }
    var current: Int?
    for token in sentence {
      if let marker = token.marker, let index = groups.firstIndex(of: marker) { current = index }
      if let current, matches(token, unit) { lists[current].append(token) }
    }
    return lists
  }

  /// The figures up to each "respectively" or semicolon.
  private static func listsByPairing(
    _ sentence: ArraySlice<ProseToken>, _ unit: Unit?, in text: TextStore
  ) -> [[ProseToken]] {
    var lists: [[ProseToken]] = []
    var open: [ProseToken] = []
    for token in sentence {
      if matches(token, unit) { open.append(token) }
      let isEnd: Bool =
        if case .word = token.kind { text.matches(token.range, AuditLexicon.pairing) } else {
          token.isClauseEnd
        }
      if isEnd, !open.isEmpty {
        lists.append(open)
        open = []
      }
    }
    if !open.isEmpty { lists.append(open) }
    return lists
  }

  // MARK: Pairings

  /// Every way to pair the figures that their number allows.
  var pairings: [Pairing] {
    let sizes = Set(lists.map(\.count))
    let all = lists.flatMap { $0 }
    let perGroup = all.count / groups.count
    if isInterleaved { return sizes.count == 1 ? [byGroup(lists)] : [] }
    var pairings: [Pairing] = []
    if lists.count == groups.count, sizes.count == 1 { pairings.append(byGroup(lists)) }
    if sizes == [groups.count] { pairings.append(byColumn(lists)) }
    if pairings.isEmpty || lists.count == 1 {
      let chunks = stride(from: 0, to: all.count, by: perGroup).map {
        Array(all[$0..<$0 + perGroup])
      }
      pairings.append(byGroup(chunks))
      let columns = stride(from: 0, to: all.count, by: groups.count).map {
        Array(all[$0..<$0 + groups.count])
      }
      pairings.append(byColumn(columns))
    }
    return pairings
  }

  /// One list a group, one figure of it a column.
  private func byGroup(_ lists: [[ProseToken]]) -> Pairing {
    var figures: [Pairing.Entry] = []
    for (group, list) in zip(groups, lists) {
      for (column, token) in list.enumerated() { figures.append((token, group, column)) }
    }
    return Pairing(columnCount: lists.first?.count ?? 0, figures: figures)
  }

  /// One list a column, one figure of it a group.
  private func byColumn(_ lists: [[ProseToken]]) -> Pairing {
    var figures: [Pairing.Entry] = []
    for (column, list) in lists.enumerated() {
      for (group, token) in zip(groups, list) { figures.append((token, group, column)) }
    }
    return Pairing(columnCount: lists.count, figures: figures)
  }
}
