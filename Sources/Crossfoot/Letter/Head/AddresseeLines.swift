/// Finds those whom a letter is for where a head names them in an order of its own: above the date, below the
/// subject, or for their attention.
extension HeadParser {
  /// A line that names persons, or a way of delivery, is at most this long, in bytes.
  static let longestAddressLine = 100
  /// A person with a title above the Commission's name takes up so many lines at most.
  private static let mostLines = 3

  /// Whether a line below the subject says for whose attention the letter is, or names one more of them.
  func isAttention(_ block: BlockEvidence, behind another: Bool) -> Bool {
    guard block.text.count <= HeadParser.longestAddressLine else { return false }
    if block.opening == .attention { return !text.hasPrefix(block.text, "to") }
    return another && block.opening == nil
      && PersonParser(text: text).leadingName(in: block.text) != nil
  }

  /// Whether a line is an address of electronic mail that isn't the staff's.
  func isWriterContact(_ line: TextRange) -> Bool {
    text.bytes[line.indices].contains(UInt8(ascii: "@")) && !text.holds("sec.gov", in: line)
  }

  /// Takes those whom the last lines of the letterhead name to be addressed, where the Commission's name
  /// follows on them above any date.
  func takeAddressee(from lines: inout Lines) {
    let persons = PersonParser(text: text)
    let last = lines.letterhead.suffix(HeadParser.mostLines)
    let first = last.indices.first { index in
      let line = lines.letterhead[index]
      guard persons.leadingName(in: line) != nil, CompanyName(in: text, line) == nil else {
        return false
      }
      let title = index + 1 < lines.letterhead.count ? lines.letterhead[index + 1] : .empty
      return persons.isHonoured(line) || text.ends(line, with: " esq.")
        || index + 1 < lines.letterhead.count && persons.leadingTitle(in: title)?.end == title.end
    }
    guard let first else { return }
    for line in lines.letterhead[first...] { addName(line, to: &lines.address) }
    lines.letterhead.removeSubrange(first...)
  }

  /// The lines of an address that stands below the subject: those behind the last that names a filing, or has
  /// digits, where the Commission's own name follows on them.
  func addressBelow(_ subject: [SubjectParser.Line]) -> [TextRange] {
    guard
      let agency = subject.firstIndex(where: { line in
        hits[line.cues].contains { $0.cue == .agency }
      }), agency > 0
    else { return [] }
    let filing = subject[..<agency].lastIndex { line in
      FilingLine.opens(line.text, in: text)
        || text.bytes[line.text.indices].contains(where: ASCII.isDigit)
    }
    var names: [TextRange] = []
    for line in subject[((filing ?? 0) + 1)..<agency] { addName(line.text, to: &names) }
    return names
  }
}
