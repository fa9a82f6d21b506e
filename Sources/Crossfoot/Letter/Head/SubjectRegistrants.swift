/// Tells whose the filings of a subject are that names several companies.
extension SubjectParser {
  /// The company that a line below the first filings names, and nothing else: what follows is about its own.
  func registrant(in line: TextRange) -> TextRange? {
    // Its numbers may stand behind it, or its name for short, `(the "Partnership")`.
    var line = text.place(of: " (file no", in: line).map { line.prefix(upTo: $0) } ?? line
    if let open = text.place(of: " (", in: line), text.bytes[Int(line.end) - 1] == UInt8(ascii: ")")
    {
      let inside = TextRange(open + 2, line.end - 1)
      if inside.count <= SubjectParser.longestShortName,
        text.bytes[inside.indices].contains(where: { $0 == UInt8(ascii: "\"") || $0 == 0xE2 })
      {
        line = line.prefix(upTo: open)
      }
    }
    guard !line.isEmpty, ASCII.isUpper(text.bytes[Int(line.start)]),
      SubjectLexicon.notNames.prefix(of: text.bytes, line.indices) == nil
    else { return nil }
    let partnership: StaticString = " limited partnership"
    let length = UInt32(partnership.utf8CodeUnitCount)
    if line.count > Int(length), text.hasPrefix(line.suffix(from: line.end - length), partnership) {
      return line
    }
    return CompanyName(in: text, line).flatMap { $0.end == line.end ? $0.range : nil }
  }

  /// A parenthesis that gives a company a name for short is at most this long, in bytes.
  private static let longestShortName = 60

  private func isSame(_ company: TextRange, _ other: TextRange?) -> Bool {
    other.map { text.bytes[$0.indices].elementsEqual(text.bytes[company.indices]) } ?? false
  }

  /// Says of each filing whose it is, where filings of several companies stand below their names.
  func give(
    _ registrants: [(company: TextRange, first: Int)], to head: inout LetterHead
  ) {
    let others = registrants.filter { other in
      other.first < head.filings.count && !isSame(other.company, head.subjectCompany)
    }
    guard !others.isEmpty else { return }
    for index in head.filings.indices {
      head.filings[index].company =
        registrants.last { $0.first <= index }?.company ?? head.subjectCompany
    }
  }

  /// The company whose shares somebody offers to buy, where a subject begins with the offer: `Tender Offer by Marsh
  /// GmbH for Roe AG`.
  func offeree(in lines: [Line]) -> TextRange? {
    guard let first = lines.first?.text,
      SubjectLexicon.offers.prefix(of: text.bytes, first.indices) != nil
    else { return nil }
    // The offer may take up two lines.
    for line in [first] + lines.dropFirst().prefix(1).map({ TextRange(first.start, $0.text.end) })
    where line.end > line.start {
      for joint in SubjectLexicon.offerJoints {
        guard let place = text.place(of: joint, in: line) else { continue }
        let rest = line.suffix(from: place + UInt32(joint.utf8CodeUnitCount))
        if let company = CompanyName(in: text, rest), company.hasForm,
          !company.isWordAlone(in: text)
        {
          return company.range
        }
      }
    }
    return nil
  }
}
