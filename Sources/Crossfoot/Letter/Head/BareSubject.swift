/// Finds the subject of a letter that no `Re:` opens.
extension HeadParser {
  /// Where a subject begins that no label opens: at the company's name above the first line that names
  /// a filing, or at that line.
  func subjectWithoutLabel(_ zone: Range<Int>) -> Int? {
    let greeting = zone.first { evidence[$0].opening == .salutation }
    let lines = zone.prefix(upTo: greeting ?? zone.upperBound)
    // Most letters have the label, above the salutation or below it.
    if zone.contains(where: { evidence[$0].opening == .subject }) { return nil }
    var filing: Int?
    for index in lines.dropFirst() where evidence[index].opening != .delivery {
      if FilingLine.opens(evidence[index].text, in: text), !isOwnFile(evidence[index].text) {
        filing = index
        break
      }
      if namesFiling(evidence[index]) { return index }
    }
    guard let filing, greeting != nil else { return nil }
    let above = evidence[filing - 1]
    let isCompany =
      above.opening == nil && agencyStart(above) == above.text.end
      && CompanyName(in: text, above.text).map { $0.end == above.text.end } ?? false
    return isCompany ? filing - 1 : filing
  }

  /// Whether a line is the number under which a firm keeps its own papers, and none of the Commission's: `File
  /// #57532.0018`.
  private func isOwnFile(_ line: TextRange) -> Bool {
    guard HeadLexicon.numberLabels.prefix(of: text.bytes, line.indices) != nil else { return false }
    var head = LetterHead()
    var numbers = SubjectNumbers()
    numbers.read(line, text, into: &head)
    return head.fileNumbers.isEmpty && text.bytes[line.indices].contains(where: ASCII.isDigit)
  }

  /// Whether a line is a company's name with the filing behind it: `Roe, Inc. - Registration Statement`.
  private func namesFiling(_ block: BlockEvidence) -> Bool {
    guard block.opening == nil, let company = CompanyName(in: text, block.text),
      company.range.start == block.text.start
    else { return false }
    var start = Int(company.end)
    while start < Int(block.text.end), !ASCII.isLetter(text.bytes[start]) { start += 1 }
    return FilingLine.opens(block.text.suffix(from: UInt32(start)), in: text)
  }
}
