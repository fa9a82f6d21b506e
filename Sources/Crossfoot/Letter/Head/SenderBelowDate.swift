/// Finds who sends a letter whose date, or way of delivery, stands above the letterhead: right above the
/// address, and looking like its beginning.
///
/// ```
/// VIA EDGAR
/// May 3, 2011
/// Roe Hulls, Inc.
/// 100 Main Street
/// Dover, Delaware 19901
/// Mr. Walter Penn
/// Securities and Exchange Commission
/// ```
extension SenderParser {
  /// An address below the name has so many lines at most.
  private static let longestAddress = 6

  /// Who sends a letter about `company`: whom its letterhead names, or the lines of a memorandum behind `From:`, or
  /// those below the date.
  func sender(
    of lines: HeadParser.Lines, writingOf company: TextRange?
  ) -> (person: LetterHead.Person, address: [TextRange])? {
    sender(SenderColumns(text: text).inOneColumn(lines.letterhead)) ?? sender(lines.from)
      ?? company.flatMap { lines.isAgency ? sender(lines.address, namedLike: $0) : nil }
  }

  /// The company that `lines`, those of an address, begin with, and its own address, if it is the one named
  /// `company` that the letter is about: nobody else stands there.
  private func sender(
    _ lines: [TextRange], namedLike company: TextRange
  ) -> (person: LetterHead.Person, address: [TextRange])? {
    guard let name = lines.first, isSame(name, company) else { return nil }
    let address = lines.dropFirst().prefix(SenderParser.longestAddress).prefix(while: isOfAddress)
    guard !address.isEmpty else { return nil }
    return (LetterHead.Person(name: name), Array(address))
  }

  /// Whether two names are the same but for their cases, and for the marks at the end.
  private func isSame(_ name: TextRange, _ other: TextRange) -> Bool {
    let (first, second) = (words(of: name), words(of: other))
    return !first.isEmpty && first.count == second.count
      && first.elementsEqual(second) { ASCII.lowercased($0) == ASCII.lowercased($1) }
  }

  private func words(of name: TextRange) -> ArraySlice<UInt8> {
    var bytes = text.bytes[name.indices]
    while let last = bytes.last, !ASCII.isWord(last) { bytes.removeLast() }
    return bytes
  }

  /// Whether a line is one of an address, and names no person: a number stands in it, or a comma behind a town.
  private func isOfAddress(_ line: TextRange) -> Bool {
    let bytes = text.bytes[line.indices]
    return !PersonParser(text: text).isHonoured(line)
      && (bytes.contains(where: ASCII.isDigit)
        || PersonParser(text: text).leadingName(in: line) == nil
          && bytes.contains(UInt8(ascii: ","))
        || LetterheadLexicon.houseNumbers.prefix(of: text.bytes, line.indices) != nil)
  }
}
