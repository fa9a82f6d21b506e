/// The words by which prose can name the rows and the columns of a table, each looked at once, and not
/// before one of them is asked for: years of lists have columns, and no rows.
final class TableNames {
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

  private let table: Table
  private let text: TextStore
  private lazy var labels = Names(table.rows.map(\.label), of: text)
  private lazy var headers = Names(table.columns.flatMap(\.path), of: text)
  /// The headers of each column, the nearest one last.
  private lazy var columns = {
    var end = 0
    return table.columns.map { column in
      let first = end
      end += column.path.count
      return first..<end
    }
  }()

  init(_ table: Table, in text: TextStore) {
    self.table = table
    self.text = text
  }

  /// The words of the label of a row.
  func label(_ row: Int) -> ArraySlice<Word> { labels[row..<row + 1] }

  /// The words of the headers of a column, one after the other.
  func headers(of column: Int) -> ArraySlice<Word> { headers[columns[column]] }

  /// The words of each header of a column, from the nearest to its figures on.
  func nearestHeaders(of column: Int) -> some Sequence<ArraySlice<Word>> {
    let headers = headers
    return columns[column].reversed().lazy.map { headers[$0..<$0 + 1] }
  }

  /// The words of the header that is nearest to the figures of a column.
  func nearestHeader(of column: Int) -> ArraySlice<Word>? {
    columns[column].last.map { headers[$0..<$0 + 1] }
  }

  // MARK: Reading

  /// The words of several names.
  private struct Names {
    private var words: [Word] = []
    /// Where the words of each name end.
    private var ends: [Int] = []

    init(_ names: [TextRange], of text: TextStore) {
      ends.reserveCapacity(names.count)
      for name in names {
        append(name, of: text)
        ends.append(words.count)
      }
    }

    /// The words of names that stand one after the other.
    subscript(names: Range<Int>) -> ArraySlice<Word> {
      guard let last = names.last else { return [] }
      return words[(names.lowerBound > 0 ? ends[names.lowerBound - 1] : 0)..<ends[last]]
    }

    private mutating func append(_ name: TextRange, of text: TextStore) {
      let bytes = text.bytes.span
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
    }
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
