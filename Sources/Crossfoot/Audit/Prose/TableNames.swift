/// The words by which prose can name the rows and the columns of a table, each looked at once.
struct TableNames {
  struct Traits: OptionSet {
    let rawValue: UInt8
    /// It names nothing by itself: `AuditLexicon.headerStopWords` and `owners`.
    static let stop = Traits(rawValue: 1)
    static let owner = Traits(rawValue: 2)
    static let year = Traits(rawValue: 4)
    /// It has two letters at most, or begins with a digit.
    static let short = Traits(rawValue: 8)
    static let number = Traits(rawValue: 16)
    /// It stands behind a comma or a bracket, where a label says more of what it names.
    static let rest = Traits(rawValue: 32)
  }

  /// A word of a label, or of a header.
  struct Word {
    let key: WordKey
    let traits: Traits
  }

  private var words: [Word] = []
  /// The words of each label.
  private var labels: [Range<Int>] = []
  /// The words of each header, and the headers of each column, the nearest one last.
  private var headers: [Range<Int>] = []
  private var columns: [Range<Int>] = []

  init(_ table: Table, in text: TextStore) {
    for row in table.rows { labels.append(append(row.label, of: text)) }
    for column in table.columns {
      let first = headers.count
      for header in column.path { headers.append(append(header, of: text)) }
      columns.append(first..<headers.count)
    }
  }

  /// The words of the label of a row.
  func label(_ row: Int) -> ArraySlice<Word> { words[labels[row]] }

  /// The words of the headers of a column, one after the other.
  func headers(of column: Int) -> ArraySlice<Word> {
    guard let first = columns[column].first, let last = columns[column].last else { return [] }
    return words[headers[first].lowerBound..<headers[last].upperBound]
  }

  /// The words of each header of a column, from the nearest to its figures on.
  func nearestHeaders(of column: Int) -> some Sequence<ArraySlice<Word>> {
    columns[column].reversed().lazy.map { words[headers[$0]] }
  }

  /// The words of the header that is nearest to the figures of a column.
  func nearestHeader(of column: Int) -> ArraySlice<Word>? {
    columns[column].last.map { words[headers[$0]] }
  }

  // MARK: Reading

  private mutating func append(_ name: TextRange, of text: TextStore) -> Range<Int> {
    let bytes = text.bytes.span
    let first = words.count
    let end = name.indices.first {
      bytes[$0] == UInt8(ascii: ",") || bytes[$0] == UInt8(ascii: "(")
    }
    // A label that begins with a bracket is all that there is.
    let nameEnd = end.map { $0 > Int(name.start) ? $0 : Int(name.end) } ?? Int(name.end)
    for word in Words(in: name, of: text) {
      var traits: Traits = Int(word.start) < nameEnd ? [] : .rest
      let marks = ProseLexicon.marks.marks(of: word.indices, in: bytes)
      if marks.contains(.headerStop) { traits.insert(.stop) }
      if marks.contains(.owner) { traits.insert(.owner) }
      if NameKey.isYear(word, bytes) { traits.insert(.year) }
      if word.count <= 2 { traits.insert(.short) }
      if ASCII.isDigit(bytes[Int(word.start)]) { traits.insert(.number) }
      words.append(Word(key: WordKey(word, in: bytes), traits: traits))
    }
    return first..<words.count
  }
}

extension Collection where Element == TableNames.Word {
  /// The words of a name that have none of `traits`, in whatever order.
  func keys(without traits: TableNames.Traits) -> Set<WordKey> {
    var keys: Set<WordKey> = []
    for word in self where word.traits.isDisjoint(with: traits) { keys.insert(word.key) }
    return keys
  }
}
