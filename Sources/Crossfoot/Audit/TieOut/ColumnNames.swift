/// The words by which prose can name the columns of a table.
///
/// Of "Interest in A Inc." and "Interest in the Company" only `A` and `Company` tell the columns
/// apart; the words that all headers of a level share, name none.
struct ColumnNames {
  /// A header that stands over one or more columns.
  private struct Header {
    var level: Int
    var columns: [Int]
    /// The words that tell it from the other headers of its level.
    var words: [WordKey] = []
  }

  private let text: TextStore
  private let hasPeriods: Bool
  /// The columns that the names tell apart.
  let allColumns: [Int]
  private var headers: [Header] = []
  private(set) var levelCount = 0

  /// The names of `columns`; dates and lengths of time name a column only if `hasPeriods`.
  init(_ table: Table, columns: [Int], hasPeriods: Bool = true, in text: TextStore) {
    self.text = text
    self.hasPeriods = hasPeriods
    allColumns = columns
    guard columns.count > 1 else { return }
    let deepest = columns.reduce(0) { max($0, table.columns[$1].path.count) }
    for level in 0..<deepest { addLevel(level, table, columns) }
  }

  /// Whether any column has a name.
  var isEmpty: Bool { !headers.contains { !$0.words.isEmpty } }

  private mutating func addLevel(_ level: Int, _ table: Table, _ columns: [Int]) {
    var found: [Header] = []
    var texts: [TextRange] = []
    for column in columns where level < table.columns[column].path.count {
      let header = table.columns[column].path[level]
      if let index = texts.firstIndex(where: { isSame($0, header) }) {
        found[index].columns.append(column)
      } else {
        texts.append(header)
        found.append(Header(level: levelCount, columns: [column]))
      }
    }
    guard found.count > 1 else { return }
    var words: [(header: Int, key: WordKey, isTelling: Bool)] = []
    for index in texts.indices {
      for word in Words(in: texts[index], of: text) {
        words.append((index, WordKey(word, in: text.bytes.span), isTelling(word)))
      }
    }
    for word in words where word.isTelling {
      let isShared = words.contains { $0.header != word.header && $0.key == word.key }
      if !isShared { found[word.header].words.append(word.key) }
    }
    headers += found
    levelCount += 1
  }

  private func isTelling(_ word: TextRange) -> Bool {
    let first = text.bytes[Int(word.start)]
    // A capital by itself names something: `Class A`.
    if word.count == 1 { return ASCII.isUpper(first) }
    if !hasPeriods, ASCII.isDigit(first) || text.isOne(of: AuditLexicon.periods, word) {
      return false
    }
    return !text.isOne(of: AuditLexicon.headerStopWords, word)
  }

  private func isSame(_ left: TextRange, _ right: TextRange) -> Bool {
    left.count == right.count
      && text.bytes[left.indices].elementsEqual(text.bytes[right.indices])
  }

  // MARK: What a clause names

  /// The columns that a clause names, and the levels of headers that it leaves open.
  struct Mention {
    /// The columns that fit every header named, in the order in which the clause names them.
    var columns: [Int]
    /// For each level of which the clause names no header: the columns under each of its headers.
    var openLevels: [[[Int]]]
    var isEmpty: Bool
  }

  /// The columns that the words of `tokens` name.
  func mention(in tokens: ArraySlice<ProseToken>) -> Mention {
    var places: [Int?] = []
    for header in headers { places.append(place(of: header, in: tokens)) }
    var keys: [Int: [Int]] = [:]
    let all = Set(headers.flatMap(\.columns)).sorted()
    var openLevels: [[[Int]]] = []
    var columns = all
    for level in 0..<levelCount {
      let indices = headers.indices.filter { headers[$0].level == level }
      let named = indices.filter { places[$0] != nil }
      guard !named.isEmpty else {
        openLevels.append(indices.map { headers[$0].columns })
        continue
      }
      columns = columns.filter { column in named.contains { headers[$0].columns.contains(column) } }
      for index in named {
        for column in headers[index].columns {
          keys[column, default: []].append(places[index] ?? 0)
        }
      }
    }
    // The name that comes last decides the order: "voting interests in A and B" goes by A and B.
    let order = keys.mapValues { $0.sorted(by: >) }
    columns.sort { left, right in
      let (leftKey, rightKey) = (order[left] ?? [], order[right] ?? [])
      return leftKey == rightKey ? left < right : leftKey.lexicographicallyPrecedes(rightKey)
    }
    return Mention(
      columns: columns, openLevels: openLevels, isEmpty: places.allSatisfy { $0 == nil })
  }

  /// Whether the words of `tokens` tell the order of `columns`: each stands under a header of its own, of one
  /// level only, and these are named in that order, once or again and again.
  func isOrdered(_ columns: [Int], in tokens: ArraySlice<ProseToken>) -> Bool {
    let mentions = mentioned(in: tokens)
    let levels = Set(mentions.map(\.level)).filter { level in
      Set(mentions.filter { $0.level == level }.map(\.header)).count > 1
    }
    guard levels.count == 1, let level = levels.first, columns.count > 1 else { return false }
    var places: [Int] = []
    for mention in mentions where mention.level == level {
      let found = columns.indices.filter { headers[mention.header].columns.contains(columns[$0]) }
      if found.count > 1 { return false }
      if let place = found.first, place != places.last { places.append(place) }
    }
    return !places.isEmpty && places.count % columns.count == 0
      && places.indices.allSatisfy { places[$0] == $0 % columns.count }
  }

  /// A header that a word of prose names.
  struct Mentioned {
    /// The index of the word among the tokens.
    var token: Int
    var level: Int
    /// Which of the headers it is, for `columns(of:)`.
    var header: Int
  }

  /// Every word of `tokens` that names a header, in order.
  func mentioned(in tokens: ArraySlice<ProseToken>) -> [Mentioned] {
    guard !headers.isEmpty else { return [] }
    var found: [Mentioned] = []
    for index in tokens.indices {
      guard case .word = tokens[index].kind else { continue }
      let key = WordKey(tokens[index].range, in: text.bytes.span)
      for header in headers.indices where headers[header].words.contains(key) {
        found.append(Mentioned(token: index, level: headers[header].level, header: header))
      }
    }
    return found
  }

  /// The headers of a level, for `columns(of:)`.
  func headers(of level: Int) -> [Int] {
    headers.indices.filter { headers[$0].level == level }
  }

  /// The columns under `header`.
  func columns(of header: Int) -> [Int] { headers[header].columns }

  private func place(of header: Header, in tokens: ArraySlice<ProseToken>) -> Int? {
    for index in tokens.indices {
      guard case .word = tokens[index].kind else { continue }
      let key = WordKey(tokens[index].range, in: text.bytes.span)
      if header.words.contains(key) { return index }
    }
    return nil
  }
}
