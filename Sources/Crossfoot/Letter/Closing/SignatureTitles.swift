/// Tells whether the title of who signed goes on in the line below it.
extension SignatureParser {
  /// Whether a title goes on in the next line: it ends with a comma, or a word that needs another.
  func isUnfinished(_ title: TextRange) -> Bool {
    var start = title.end
    while start > title.start, text.bytes[Int(start) - 1] > ASCII.space { start -= 1 }
    let word = TextRange(start, title.end)
    // Of chiefs those of branches are called so.
    if text.ends(title, with: "branch chief") { return false }
    if let last = text.bytes[word.indices].last,
      last == UInt8(ascii: ",") || last == UInt8(ascii: "/")
    {
      return true
    }
    if let match = HeadLexicon.unfinishedTitles.prefix(of: text.bytes, word.indices) {
      return match.end == word.indices.upperBound
    }
    // A hyphen is left of a line that was cut.
    return [UInt8(ascii: "&"), UInt8(ascii: "-")].contains { mark in
      text.bytes[word.indices].elementsEqual([mark])
    }
  }

  /// Whether a line goes on with the title that ends the line above it: `(Principal Financial Officer)`,
  /// `and Secretary`, or another title of the same person.
  func goesOn(_ title: TextRange, with line: TextRange, below above: TextRange?) -> Bool {
    if text.bytes[Int(line.start)] == UInt8(ascii: "(") { return holdsTitle(line) }
    guard above?.end == title.end, company(line) == nil else { return false }
    if headsSomething(title), endsTitle(line) { return true }
    var rest = line
    for word in ["and ", "& "] as [StaticString] where text.hasPrefix(line, word) {
      rest.start += UInt32(word.utf8CodeUnitCount)
    }
    return PersonParser(text: text).leadingTitle(in: rest)?.end == rest.end
  }

  /// Whether a title ends with what its holder heads, which may go on: `Chief Legal Officer, Head of Hull`.
  private func headsSomething(_ title: TextRange) -> Bool {
    let start = text.place(of: "head of ", in: title)
    return start.map { !text.bytes[Int($0)..<Int(title.end)].contains(UInt8(ascii: ",")) } ?? false
  }

  /// Whether a line ends with the last word of a title.
  private func endsTitle(_ line: TextRange) -> Bool {
    var start = line.end
    while start > line.start, text.bytes[Int(start) - 1] > ASCII.space { start -= 1 }
    let match = HeadLexicon.titleEnds.prefix(of: text.bytes, Int(start)..<Int(line.end))
    return match?.end == Int(line.end)
  }

  private func holdsTitle(_ range: TextRange) -> Bool {
    range.count > 2 && isTitle(range.suffix(from: range.start + 1))
  }
}
