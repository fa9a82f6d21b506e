/// Tells rows that go on with a label from rows of their own.
struct LabelWrap {
  let matrix: GridMatrix
  let origin: Grid.Origin

  /// How far the labels reach, from the left edge of the page.
  private let labelWidth: Int

  /// Reads the rows of `matrix` from `first` on, those below the headers.
  init(matrix: GridMatrix, origin: Grid.Origin, from first: Int) {
    self.matrix = matrix
    self.origin = origin
    labelWidth =
      origin == .aligned
      ? (first..<matrix.rows.count).reduce(0) { widest, row in
        max(widest, Int(matrix.rows[row].indent) + matrix[row, 0].text.count)
      } : 0
  }

  /// How many lines a wrapped label has at most.
  private static let wrappedLines = 5
  /// How many lines an address has, with the name above it.
  private static let addressLines = 6
  /// The most bytes of a line of an address.
  private static let longestPlace = 40

  /// Whether the label of `row`, which has no figures, is the first line of the next row's label.
  func goesOn(_ row: Int, in text: TextStore) -> Bool {
    guard row + 1 < matrix.rows.count else { return false }
    let label = matrix[row, 0].text
    let next = matrix[row + 1, 0].text
    guard !next.isEmpty, !matrix.rows[row + 1].ruleAbove, !matrix.rows[row + 1].gapAbove else {
      return false
    }
    let last = text.bytes[Int(label.end) - 1]
    if last == UInt8(ascii: ":") || last == UInt8(ascii: ".") { return false }
    let startsSmall = ASCII.isLower(text.bytes[Int(next.start)])
    if origin != .html, goesOnInBrackets(next, in: text) { return true }
    if origin == .tabs {
      if TableLexicon.cutEnds.contains(where: { text.ends(label, with: $0) }) { return true }
      return startsSmall && (last == UInt8(ascii: ",") || isLoneContinuation(row + 1, in: text))
    }
    if startsSmall || last == UInt8(ascii: ",") || last == UInt8(ascii: "-") { return true }
    if origin == .aligned, isWrappedMarker(row + 1, in: text) { return true }
    // Two dashes go on with what stands before them.
    if origin == .aligned, text.hasPrefix(next, "--") { return true }
    if LabelWrap.isBracket(next, in: text) || leadsToPlace(row, in: text) { return true }
    if text.hasWordSuffix(label, TableLexicon.periodEnds) { return headsOneDate(row, in: text) }
    // What is indented below an open end heads a list: "Payments for" and its kinds.
    let isItem = origin == .html && matrix.rows[row + 1].indent > matrix.rows[row].indent
    return !isItem && text.hasWordSuffix(label, TableLexicon.openEnds)
  }

  /// Whether a label in brackets goes on with the one above: `(expense), net`, `("SG&A")`; an item of a list
  /// has a capital, and a marker is none.
  private func goesOnInBrackets(_ next: TextRange, in text: TextStore) -> Bool {
    guard next.count > 3, text.hasPrefix(next, "(") else { return false }
    let first = text.bytes[Int(next.start) + 1]
    var parser = FigureParser(next, in: text)
    return (ASCII.isLower(first) || first == UInt8(ascii: "\"") || first >= 0x80)
      && !parser.takeMarker()
  }

  /// Whether the date below a label that breaks off before one is no item of a list: `Year ended` above
  /// `June 30,`.
  private func headsOneDate(_ row: Int, in text: TextStore) -> Bool {
    func isDate(_ row: Int) -> Bool {
      row < matrix.rows.count && text.hasWordPrefix(matrix[row, 0].text, TableLexicon.months)
    }
    return origin != .html && isDate(row + 1) && !isDate(row + 2)
  }

  /// Whether the label of `row` is nothing but a marker, for which the line above had no room; several
  /// such rows on end are a list.
  private func isWrappedMarker(_ row: Int, in text: TextStore) -> Bool {
    guard isMarker(matrix[row, 0].text, in: text), !matrix.isBlank(row, from: 1) else {
      return false
    }
    return row + 1 == matrix.rows.count || !isMarker(matrix[row + 1, 0].text, in: text)
  }

  private func isMarker(_ label: TextRange, in text: TextStore) -> Bool {
    var parser = FigureParser(label, in: text)
    return parser.takeMarkers() != nil && parser.position == parser.end
  }

  /// Where the lines of a space-aligned label end whose first one is `row`, which has no figures: below
  /// it lines are indented, up to the first one with figures, and it had no room for their first word;
  /// nil when it is a label of its own.
  ///
  /// One such stretch of lines is a label that was wrapped, several are the rows of a section.
  func hangEnd(from row: Int, in text: TextStore) -> Int? {
    let label = matrix[row, 0].text
    guard origin == .aligned, !label.isEmpty, text.bytes[Int(label.end) - 1] != UInt8(ascii: ":")
    else { return nil }
    let indent = matrix.rows[row].indent
    var end = row + 1
    while end < matrix.rows.count, matrix.rows[end].indent > indent, !matrix.rows[end].gapAbove,
      !matrix.rows[end].ruleAbove, !matrix[end, 0].text.isEmpty, end - row < LabelWrap.wrappedLines
    {
      end += 1
      guard matrix.isBlank(end - 1, from: 1) else { break }
    }
    guard end > row + 1, !matrix.isBlank(end - 1, from: 1) else { return nil }
    let isAlone =
      end == matrix.rows.count || matrix.rows[end].indent <= indent || matrix.rows[end].gapAbove
      || matrix.rows[end].ruleAbove
    return isAlone && !fits(matrix[row + 1, 0].text, behind: row, in: text) ? end : nil
  }

  /// Whether the first word of `next` would have fitted behind the label of `row`.
  private func fits(_ next: TextRange, behind row: Int, in text: TextStore) -> Bool {
    let word = text.bytes[next.indices].prefix { $0 != ASCII.space }.count
    return Int(matrix.rows[row].indent) + matrix[row, 0].text.count + 1 + word <= labelWidth
  }

  /// Whether an address begins below `row`: within a few rows a line ends with the code of a place, and
  /// none before it has figures.
  private func leadsToPlace(_ row: Int, in text: TextStore) -> Bool {
    for next in row + 1..<min(row + LabelWrap.addressLines, matrix.rows.count) {
      let label = matrix[next, 0].text
      guard !label.isEmpty, label.count <= LabelWrap.longestPlace,
        next == row + 1 || !matrix.rows[next].gapAbove && !matrix.rows[next].ruleAbove
      else { return false }
      if LabelWrap.endsWithPlaceCode(label, in: text) { return true }
      if !matrix.isBlank(next, from: 1) { return false }
    }
    return false
  }

  /// Whether `row` has figures and a label that starts small, while the next one does not: one of
  /// several such rows is an item of a list, and the row above them their heading.
  private func isLoneContinuation(_ row: Int, in text: TextStore) -> Bool {
    guard continuesLabel(row, in: text) else { return false }
    return row + 1 == matrix.rows.count || !continuesLabel(row + 1, in: text)
  }

  /// Whether `row` has figures and a label that starts with a small letter which is no enumerator.
  private func continuesLabel(_ row: Int, in text: TextStore) -> Bool {
    let label = matrix[row, 0].text
    guard label.count >= 2, !matrix.isBlank(row, from: 1) else { return false }
    let start = Int(label.start)
    let second = text.bytes[start + 1]
    return ASCII.isLower(text.bytes[start]) && (ASCII.isLower(second) || second == ASCII.space)
  }

  /// Where the lines of an address end that begin with `row` and go with the label above, whose figures
  /// came first; nil when they are none.
  ///
  /// Such lines end with a blank line, while a heading is followed by rows.
  func addressEnd(from row: Int, in text: TextStore) -> Int? {
    guard !matrix.rows[row].gapAbove else { return nil }
    var end = row
    var holdsAddress = false
    while end < matrix.rows.count, end == row || !matrix.rows[end].gapAbove {
      let label = matrix[end, 0].text
      guard !label.isEmpty, !matrix.rows[end].ruleAbove, matrix.isBlank(end, from: 1) else {
        return nil
      }
      holdsAddress = holdsAddress || LabelWrap.isAddress(label, in: text)
      end += 1
    }
    return holdsAddress ? end : nil
  }

  /// Whether `range` is nothing but words in brackets, and no marker.
  private static func isBracket(_ range: TextRange, in text: TextStore) -> Bool {
    guard range.count > 4, text.bytes[Int(range.start)] == UInt8(ascii: "("),
      text.bytes[Int(range.end) - 1] == UInt8(ascii: ")")
    else { return false }
    return range.indices.dropLast().allSatisfy { text.bytes[$0] != UInt8(ascii: ")") }
  }

  /// Whether `range` is a line of an address: it names a street beside a number, or ends with the code
  /// of a place.
  static func isAddress(_ range: TextRange, in text: TextStore) -> Bool {
    guard range.indices.contains(where: { ASCII.isDigit(text.bytes[$0]) }) else { return false }
    return LabelWrap.endsWithPlaceCode(range, in: text)
      || text.firstPlace(of: TableLexicon.streetWords, in: range) != nil
  }

  /// Whether `range` ends as `IL 60601` or `MD 21030-1234`.
  private static func endsWithPlaceCode(_ range: TextRange, in text: TextStore) -> Bool {
    let bytes = text.bytes
    var end = Int(range.end)
    func digits(_ count: Int) -> Bool {
      guard end - count >= Int(range.start),
        (end - count..<end).allSatisfy({ ASCII.isDigit(bytes[$0]) })
      else { return false }
      end -= count
      return true
    }
    let hasRest =
      end - 5 > Int(range.start) && bytes[end - 5] == UInt8(ascii: "-") && digits(4)
    if hasRest { end -= 1 }
    guard digits(5), end - 3 > Int(range.start), bytes[end - 1] == ASCII.space else { return false }
    return ASCII.isUpper(bytes[end - 2]) && ASCII.isUpper(bytes[end - 3])
      && !ASCII.isWord(bytes[end - 4])
  }
}
