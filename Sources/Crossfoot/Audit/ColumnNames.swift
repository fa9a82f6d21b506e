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
    var words: [TextRange]
  }

  private let text: TextStore
  /// The columns that the names tell apart.
  let allColumns: [Int]
  private var headers: [Header] = []
  private(set) var levelCount = 0

  init(_ table: Table, columns: [Int], in text: TextStore) {
    self.text = text
    allColumns = columns
    let deepest = columns.map { table.columns[$0].path.count }.max() ?? 0
    for level in 0..<deepest { addLevel(level, table, columns) }
  }

  private mutating func addLevel(_ level: Int, _ table: Table, _ columns: [Int]) {
    var found: [Header] = []
    var texts: [TextRange] = []
    for column in columns where level < table.columns[column].path.count {
      let header = table.columns[column].path[level]
      if let index = texts.firstIndex(where: { isSame($0, header) }) {
        found[index].columns.append(column)
      } else {
        texts.append(header)
        found.append(Header(level: levelCount, columns: [column], words: []))
      }
    }
    guard found.count > 1 else { return }
    for index in found.indices {
      found[index].words = Words(in: texts[index], of: text).filter { word in
        isTelling(word)
          && !texts.indices.contains { other in
            other != index && Words(in: texts[other], of: text).contains { isSameWord($0, word) }
          }
      }
    }
    headers += found
    levelCount += 1
  }

  private func isTelling(_ word: TextRange) -> Bool {
    // A capital by itself names something: `Class A`.
    if word.count == 1 { return ASCII.isUpper(text.bytes[Int(word.start)]) }
    return !text.isOne(of: AuditLexicon.headerStopWords, word)
  }

  private func isSame(_ left: TextRange, _ right: TextRange) -> Bool {
    left.count == right.count
      && text.bytes[left.indices].elementsEqual(text.bytes[right.indices])
  }

  /// Whether two words are the same but for case and a plural s.
  private func isSameWord(_ left: TextRange, _ right: TextRange) -> Bool {
    let (left, right) = (stem(left), stem(right))
    guard left.count == right.count else { return false }
    // `Class A` is named by a capital, not by an article.
    if left.count == 1 { return text.bytes[Int(left.start)] == text.bytes[Int(right.start)] }
    return zip(left.indices, right.indices).allSatisfy {
      ASCII.lowercased(text.bytes[$0]) == ASCII.lowercased(text.bytes[$1])
    }
  }

  private func stem(_ word: TextRange) -> TextRange {
    guard word.count > 3, ASCII.lowercased(text.bytes[Int(word.end) - 1]) == UInt8(ascii: "s")
    else {
      return word
    }
    return TextRange(word.start, word.end - 1)
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
      for header in headers.indices
      where headers[header].words.contains(where: { isSameWord($0, tokens[index].range) }) {
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
      if header.words.contains(where: { isSameWord($0, tokens[index].range) }) { return index }
    }
    return nil
  }
}
