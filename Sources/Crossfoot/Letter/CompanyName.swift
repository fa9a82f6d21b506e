/// A company's name at the start of a line: up to the last of the words that such names end with.
struct CompanyName {
  var range: TextRange
  /// Where the rest of the line begins.
  var end: UInt32
  /// Whether the name says the form of the company: `Inc.`, `LLP`. Other words that names end with may
  /// stand inside them: `Roe International Flavors Inc.`
  private(set) var hasForm = false

  /// So many words behind one that names may end with are looked at for the form of the company.
  private static let reach = 4

  init?(in text: TextStore, _ line: TextRange) {
    let bytes = text.bytes
    let span = bytes.span
    var position = line.start
    var nameEnd: UInt32?
    var wordsBehind = 0
    while position < line.end {
      var wordEnd = position
      while wordEnd < line.end, span[Int(wordEnd)] > ASCII.space { wordEnd += 1 }
      let word = TextRange(position, wordEnd)
      // `Partners:` heads a list of them.
      let headsList = position == line.start && text.bytes[Int(wordEnd) - 1] == UInt8(ascii: ":")
      if !headsList, let isForm = CompanyName.suffix(word, text) {
        nameEnd = wordEnd
        hasForm = hasForm || isForm
        wordsBehind = 0
      } else if let found = nameEnd {
        wordsBehind += 1
        guard !hasForm, wordsBehind <= CompanyName.reach,
          CompanyName.mayGoOn(behind: found, with: word, text)
        else { break }
      }
      // Digits begin an address.
      if nameEnd == nil, position > line.start, ASCII.isDigit(span[Int(position)]) { break }
      position = wordEnd
      while position < line.end, span[Int(position)] <= ASCII.space { position += 1 }
    }
    guard var nameEnd else { return nil }
    end = nameEnd
    while nameEnd > line.start, text.bytes[Int(nameEnd) - 1] == UInt8(ascii: ",") { nameEnd -= 1 }
    range = TextRange(line.start, nameEnd)
  }

  /// Whether a word is one that names end with, and if so, whether it tells the company's form.
  private static func suffix(_ word: TextRange, _ text: TextStore) -> Bool? {
    guard let match = HeadLexicon.companySuffixes.prefix(of: text.bytes, word.indices),
      // `Inc.,` and `Inc.` end alike.
      text.bytes[match.end..<word.indices.upperBound].allSatisfy({ !ASCII.isWord($0) })
    else { return nil }
    return match.value == .form
  }

  /// Whether a name may go on with `word`: a capitalized word, or one between two of them, with no
  /// comma before it.
  private static func mayGoOn(
    behind end: UInt32, with word: TextRange, _ text: TextStore
  ) -> Bool {
    let first = text.bytes[Int(word.start)]
    return text.bytes[Int(end) - 1] != UInt8(ascii: ",")
      && (ASCII.isUpper(first) || first == UInt8(ascii: "&") || word.count <= 3)
      && !ASCII.isDigit(first)
  }

  /// The name with what stands of it in the line above: `Roe Flavors &` above `Spices Inc.`, the firm
  /// above `Professional Corporation`.
  func joined(to above: TextRange, in text: TextStore) -> TextRange {
    let isCut = above.count > 1 && text.bytes[Int(above.end) - 1] == UInt8(ascii: "&")
    let isForm =
      HeadLexicon.legalForms.prefix(of: text.bytes, range.indices)
      .map { $0.end == range.indices.upperBound } ?? false
    return isCut || isForm ? TextRange(above.start, range.end) : range
  }
}
