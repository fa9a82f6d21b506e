/// The columns of a grid that sets comments beside their answers: told by its header, or by rows that hold
/// a number and two texts.
struct AnswerColumns {
  /// Which cells of a row hold a comment, its answer, and what it is about.
  typealias Cells = (comment: Int, answer: Int, place: Int?)
  /// The columns of those; nil without a header that names the first two.
  private typealias Header = (comment: UInt16, answer: UInt16, place: UInt16?)

  private let named: Header?
  /// Whether some row holds two texts side by side.
  private let holdsTexts: Bool

  /// A cell of a header is at most this long, in bytes and in words.
  private static let longestHeader = 40
  private static let mostWords = 5
  /// It has at most so many lines, `Comment` above `#` say.
  private static let headerLines = 3
  /// Beside a comment a shorter text is an answer, too, with so many bytes.
  private static let shortestText = 24
  /// Only the first rows are looked at for a header.
  private static let headerRows = 3
  /// A header that stands alone is looked for in so many grids above.
  private static let longestRun = 40
  /// A comment, its answer and the number before them.
  private static let fewestColumns = 3

  /// Reads the columns of the grid at `index`; `isParted` says which rows hold texts of their own.
  init(of index: Int, in document: LexedDocument, isParted: (GridRow) -> Bool) {
    let rows = document.rows[document.grids[index].rows]
    named =
      rows.prefix(AnswerColumns.headerRows).lazy
      .compactMap { AnswerColumns.header($0, in: document) }.first
      ?? AnswerColumns.headerAbove(index, in: document)
    holdsTexts = named == nil && rows.contains(where: isParted)
  }

  /// Whether a row is the header that names the columns.
  func isHeader(_ row: GridRow, in document: LexedDocument) -> Bool {
    named != nil && AnswerColumns.header(row, in: document) != nil
  }

  /// Which cells of `row` hold the comment and its answer; nil where it does not hold both.
  func cells(of row: GridRow, in document: LexedDocument) -> Cells? {
    guard row.kind == .cells, row.cells.count >= 2, let last = row.cells.last else { return nil }
    let comment = last - 1
    if let named {
      guard document.cells[last].column >= named.answer,
        document.cells[comment].column >= named.comment
      else { return nil }
      let place = row.cells.prefix { $0 < comment }.first { index in
        let cell = document.cells[index]
        return UInt16(clamping: Int(cell.column)) == named.place && !cell.isSplit
          && cell.text.count <= AnswerColumns.longestPlace
      }
      return (comment, last, place)
    }
    guard holdsTexts, document.cells[comment].text.count >= AnswerColumns.shortestText,
      document.cells[last].text.count >= AnswerColumns.shortestText,
      let first = row.cells.first,
      HTMLTable.isEnumerator(document.cells[first].text, in: document.text)
        || Enumerator(in: document.text.bytes, document.cells[first].text.indices) != nil
    else { return nil }
    return (comment, last, nil)
  }

  /// The header that blank lines, headings or tables inside of an answer part from the grid at `index`: it
  /// stands in the first rows of a grid above with as many columns.
  private static func headerAbove(
    _ index: Int, in document: LexedDocument
  ) -> Header? {
    let grid = document.grids[index]
    for above in document.grids[..<index].suffix(longestRun).reversed() {
      guard above.origin == grid.origin else { return nil }
      // Only HTML has tables inside of cells.
      let mayHold = grid.origin == .html && grid.columnCount >= fewestColumns
      guard above.columnCount == grid.columnCount else {
        if mayHold { continue }
        return nil
      }
      guard mayHold || above.rows.count == 1 else { continue }
      for row in document.rows[above.rows].prefix(headerRows) {
        if let header = header(row, in: document) { return header }
      }
    }
    return nil
  }

  private static func header(
    _ row: GridRow, in document: LexedDocument
  ) -> Header? {
    guard row.kind == .cells, (2...4).contains(row.cells.count) else { return nil }
    var comment: UInt16?
    var place: UInt16?
    for index in row.cells {
      let cell = document.cells[index]
      guard document.cellParagraphs[cell].count <= headerLines,
        isTitle(cell.text, in: document.text)
      else {
        return nil
      }
      if let comment, holds(answers, cell.text, in: document.text) {
        return (comment, UInt16(clamping: Int(cell.column)), place)
      }
      if holds(comments, cell.text, in: document.text) {
        comment = UInt16(clamping: Int(cell.column))
      } else if place == nil, holds(places, cell.text, in: document.text) {
        place = UInt16(clamping: Int(cell.column))
      }
    }
    return nil
  }

  /// Whether a cell may be one of a header: a few words, and no number among them.
  private static func isTitle(_ range: TextRange, in text: TextStore) -> Bool {
    guard range.count <= longestHeader else { return false }
    var words = 1
    for byte in text.bytes[range.indices] {
      if ASCII.isDigit(byte) || byte == UInt8(ascii: ":") { return false }
      if byte == ASCII.space { words += 1 }
    }
    return words <= mostWords
  }

  private static func holds(
    _ words: PhraseTable<Void>, _ range: TextRange, in text: TextStore
  ) -> Bool {
    range.indices.contains { index in
      (index == Int(range.start) || !ASCII.isWord(text.bytes[index - 1]))
        && words.prefix(of: text.bytes, index..<Int(range.end)) != nil
    }
  }

  /// Whether a row opens with a label: `Response:`, `Registrant's Response`; `Comment. Please …` is one
  /// behind the end of a sentence.
  static func opensLabel(
    _ range: TextRange, behindSentence: Bool, in text: TextStore
  ) -> Bool {
    guard !range.isEmpty, ASCII.isUpper(text.bytes[Int(range.start)]) else { return false }
    let mark = range.indices.prefix(longestHeader).first { index in
      [UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ",")].contains(text.bytes[index])
    }
    guard let end = mark ?? (range.count < longestHeader ? Int(range.end) : nil) else {
      return false
    }
    switch mark.map({ text.bytes[$0] }) {
    case UInt8(ascii: ":")?: break
    case UInt8(ascii: ",")?: return false
    default: guard behindSentence else { return false }
    }
    let label = TextRange(range.start, UInt32(end))
    let words = text.bytes[label.indices].count { $0 == ASCII.space } + 1
    return words <= mostWords
      && (holds(answers, label, in: text) || holds(comments, label, in: text))
  }

  /// The name of the place that a comment is about is at most this long, in bytes.
  private static let longestPlace = 160

  /// What headers call the columns; this is the one place for these words.
  private static let comments = PhraseTable<Void>(
    ["comment", "comments", "question", "request", "staff's comment"].map { ($0, ()) })
  private static let places = PhraseTable<Void>(
    ["location", "section", "page", "caption", "heading", "topic"].map { ($0, ()) })
  private static let answers = PhraseTable<Void>(
    ["response", "responses", "answer", "answers", "reply", "disposition", "action taken"]
      .map { ($0, ()) })
}
