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

  /// The lines right below the salutation that name a filing and its file, without a label for the subject.
  ///
  /// ```
  /// Dear Ms. Roe:
  /// Document: Form 20-F for the Fiscal Year Ended December 31, 2012
  /// File Number: 001-23456
  /// ```
  func subjectBelow(_ start: Int) -> [SubjectParser.Line] {
    guard side == .company else { return [] }
    var lines: [SubjectParser.Line] = []
    var (namesFile, namesFiling) = (false, false)
    for block in evidence[start...].prefix(Self.mostLines) {
      guard block.label == nil, block.opening == nil || block.opening == .subject,
        !block.has(.table), block.text.count <= Self.longestLine, block.has(.headingLike)
      else { break }
      let line = withoutLineLabel(block.text)
      let isFile = HeadLexicon.numberLabels.prefix(of: text.bytes, line.indices) != nil
      namesFile = namesFile || isFile && !isOwnFile(line)
      namesFiling = namesFiling || !isFile && FilingLine.opens(line, in: text)
      lines.append(.init(text: line, cues: block.hits))
    }
    return namesFile && namesFiling ? lines : []
  }

  /// A line without the word and the colon before the filing that it names: `Document: Form 20-F`.
  private func withoutLineLabel(_ line: TextRange) -> TextRange {
    guard HeadLexicon.numberLabels.prefix(of: text.bytes, line.indices) == nil,
      let colon = text.bytes[line.indices].prefix(Self.longestLabel).firstIndex(
        of: UInt8(ascii: ":")),
      case let rest = text.trimmed(line.suffix(from: UInt32(colon) + 1)), !rest.isEmpty,
      FilingLine.opens(rest, in: text)
    else { return line }
    return rest
  }

  /// Such lines are so many at most, and at most this long, in bytes, and so is a label in front of one.
  private static let mostLines = 5
  private static let longestLine = 140
  private static let longestLabel = 16

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
