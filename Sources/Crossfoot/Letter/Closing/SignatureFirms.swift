/// Finds for whom a letter is signed where no line of its own says so in so many words.
extension SignatureParser {
  /// A firm without a legal form has so many words.
  private static let firmWords = 2...8
  private static let longestFirm = 80

  /// The firm that the line above `By:` names, without its legal form: `HADLEY & PRENTISS`.
  ///
  /// Who signs by somebody's hand signs for the line above. A name of two or three words might be a person's.
  func firm(above block: BlockEvidence, _ state: State) -> TextRange? {
    guard state.signatures.isEmpty, state.companies.isEmpty, state.mayBeFirm,
      let line = state.above, line.count <= SignatureParser.longestFirm,
      text.hasPrefix(block.text, "by:") || text.hasPrefix(block.text, "by "),
      line.end <= block.text.start, !isTitle(line) || text.hasPrefix(line, "law office"),
      hasNameWords(line),
      PersonParser(text: text).nameAlone(in: line) == nil
    else { return nil }
    return line
  }

  /// So many firms without a form may be named as a group.
  static var mostStrangers: Int { 12 }

  /// Whether a line is a name that stands once more above its signature, as those of a group do: `By: HADLEY &
  /// PRENTISS`.
  func isKnown(_ line: TextRange, _ state: State) -> Bool {
    line.count <= SignatureParser.longestFirm && state.strangers.contains { isSameName($0, line) }
      && hasNameWords(line)
  }

  /// Whether all words of a line begin with capitals, but for those that join them.
  private func hasNameWords(_ line: TextRange) -> Bool {
    var count = 0
    var position = Int(line.start)
    let limit = Int(line.end)
    while position < limit {
      let end = ByteWords.blank(in: text.bytes.span, from: position, limit: limit)
      let first = text.bytes[position]
      let isJoint = end - position <= 3 && ASCII.isLower(first) || first == UInt8(ascii: "&")
      guard isJoint || ASCII.isUpper(first) || first >= 0x80 else { return false }
      count += 1
      position = end + 1
    }
    let last = text.bytes[limit - 1]
    return SignatureParser.firmWords.contains(count) && ASCII.isLetter(last)
  }

  /// A signature with the company that its title ends with parted from it, as in `Treasurer, Marsh Corp.`.
  func withFirmOfTitle(_ signature: LetterHead.Person) -> LetterHead.Person {
    guard let title = signature.title, signature.titleRest == nil, signature.organization == nil
    else { return signature }
    for index in title.indices where text.bytes[index] == UInt8(ascii: ",") {
      let rest = text.trimmed(title.suffix(from: UInt32(index + 1)))
      guard !rest.isEmpty, ASCII.isUpper(text.bytes[Int(rest.start)]), !isTitle(rest),
        HeadLexicon.companySuffixes.prefix(of: text.bytes, rest.indices)?.value != .form,
        let company = company(rest), CompanyName(in: text, company)?.hasForm == true,
        CompanyName(in: text, company)?.range.start == rest.start
      else { continue }
      var parted = signature
      parted.title = TextRange(title.start, UInt32(index))
      parted.organization = company
      return parted
    }
    return withFirmInBrackets(signature, title)
  }

  /// A signature with the company parted from its title that stands in brackets behind it: `Treasurer (Marsh
  /// Corp.)`.
  private func withFirmInBrackets(
    _ signature: LetterHead.Person, _ title: TextRange
  ) -> LetterHead.Person {
    var parted = signature
    if text.bytes[Int(title.end) - 1] == UInt8(ascii: ")"),
      let bracket = text.bytes[title.indices].lastIndex(of: UInt8(ascii: "(")).map(UInt32.init),
      bracket > title.start, let company = firm(in: TextRange(bracket + 1, title.end - 1))
    {
      parted.title = text.trimmed(title.prefix(upTo: bracket))
      parted.organization = company
      return parted
    }
    return signature
  }

  /// The company that `range` names by its form, and nothing else.
  private func firm(in range: TextRange) -> TextRange? {
    guard let company = CompanyName(in: text, range), company.hasForm, company.end == range.end
    else { return nil }
    return company.range
  }
}
