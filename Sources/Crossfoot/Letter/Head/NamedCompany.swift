/// Finds the company that the opening of a letter gives a name for short: `on behalf of Marsh Hulls, Inc., a
/// Delaware corporation (the "Company")`.
struct NamedCompany {
  let text: TextStore

  /// A name has so many words at most.
  private static let mostWords = 9
  /// What a company is, `, a Delaware corporation`, takes up so many bytes at most.
  private static let longestKind: UInt32 = 90
  /// A parenthesis that names a company for short is read so far, in bytes.
  private static let shortName: UInt32 = 60

  /// The company that `paragraph` names; nil when it names none that way.
  func company(in paragraph: TextRange) -> TextRange? {
    var rest = paragraph
    while let open = text.place(of: " (", in: rest) {
      let inside = TextRange(open + 2, min(paragraph.end, open + 2 + NamedCompany.shortName))
      if isShortName(inside), let name = name(before: open, in: paragraph) { return name }
      rest = rest.suffix(from: open + 2)
    }
    return nil
  }

  /// Whether a parenthesis gives the short name of the one that a letter is about.
  private func isShortName(_ inside: TextRange) -> Bool {
    let end = text.bytes[inside.indices].firstIndex(of: UInt8(ascii: ")")) ?? Int(inside.end)
    let range = inside.prefix(upTo: UInt32(end))
    return SubjectLexicon.shortNames.contains { name in
      guard let place = text.place(of: name, in: range), place > range.start else { return false }
      let before = text.bytes[Int(place) - 1]
      let isQuoted = before == UInt8(ascii: "\"") || before == 0x9C || before == UInt8(ascii: "'")
      let next = Int(place) + name.utf8CodeUnitCount
      // The funds of several names are none of them.
      return (isQuoted || text.hasPrefix(range, "the ") && place == range.start + 4)
        && (next >= Int(range.end) || !ASCII.isLetter(text.bytes[next]))
    }
  }

  /// The name that ends at `end`, or before what says what the company is.
  private func name(before end: UInt32, in paragraph: TextRange) -> TextRange? {
    let start = end - min(end - paragraph.start, NamedCompany.longestKind)
    var name = text.trimmed(paragraph.prefix(upTo: end))
    for kind in [", a ", ", an "] as [StaticString] {
      if let place = text.place(of: kind, in: TextRange(start, end)), place < name.end {
        name = paragraph.prefix(upTo: place)
      }
    }
    var words: [TextRange] = []
    while words.count < NamedCompany.mostWords {
      let word = lastWord(of: name)
      guard !word.isEmpty, belongs(word, before: words.last) else { break }
      words.append(word)
      name = text.trimmed(name.prefix(upTo: word.start))
    }
    while let first = words.last, !opensName(first) { words.removeLast() }
    guard let first = words.last, let last = words.first, words.count >= 2 else { return nil }
    var range = TextRange(first.start, last.end)
    while !range.isEmpty, text.bytes[Int(range.end) - 1] == UInt8(ascii: ",") { range.end -= 1 }
    return CompanyName.mayBe(range, in: text) ? range : nil
  }

  private func lastWord(of range: TextRange) -> TextRange {
    var start = range.end
    while start > range.start, text.bytes[Int(start) - 1] > ASCII.space { start -= 1 }
    return TextRange(start, range.end)
  }

  private func opensName(_ word: TextRange) -> Bool {
    let first = text.bytes[Int(word.start)]
    return ASCII.isUpper(first) || ASCII.isDigit(first) || first >= 0x80
  }

  /// Whether a word may stand in a name, with `next` behind it: one with a capital, or one that joins two.
  private func belongs(_ word: TextRange, before next: TextRange?) -> Bool {
    let last = text.bytes[Int(word.end) - 1]
    if last == UInt8(ascii: ",") {
      // A comma stands in a name before the form of the company.
      guard let next,
        HeadLexicon.companySuffixes.prefix(of: text.bytes, next.indices)?.value == .form
      else { return next == nil && ASCII.isUpper(text.bytes[Int(word.start)]) }
    }
    if last == UInt8(ascii: ")") || last == UInt8(ascii: ";") || last == UInt8(ascii: ":") {
      return false
    }
    if SubjectLexicon.nameStrangers.prefix(of: text.bytes, word.indices).map({
      $0.end >= Int(word.end) - 1
    }) ?? false {
      return false
    }
    if isForm(word) { return false }
    let first = text.bytes[Int(word.start)]
    if ASCII.isUpper(first) || first == UInt8(ascii: "&") || first >= 0x80 { return true }
    if ASCII.isDigit(first) { return next != nil && word.count <= 3 }
    return next != nil
      && SubjectLexicon.nameJoints.prefix(of: text.bytes, word.indices)?.end == Int(word.end)
  }

  /// Whether a word is the name of a form: `S-4 of Marsh Hulls, Inc.` is no company.
  private func isForm(_ word: TextRange) -> Bool {
    text.bytes[word.indices].contains(UInt8(ascii: "-"))
      && text.bytes[word.indices].contains(where: ASCII.isDigit)
  }
}
