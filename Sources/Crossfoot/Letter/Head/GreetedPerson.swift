/// Tells the person whom a company writes to where no date or way of delivery stands above the address.
extension HeadParser {
  /// Whether a line above any date names whom a company writes to, right above the Commission's name: with `Mr.`,
  /// as nobody calls himself, or as the salutation greets; at the head of a page the name stands elsewhere.
  func namesAddressee(_ block: BlockEvidence, at index: Int) -> Bool {
    guard side == .company, block.text.count <= HeadParser.longestName,
      let below = evidence[(index + 1)...].prefix(HeadParser.longestPerson)
        .firstIndex(where: startsAddress)
    else { return false }
    if let honorific = HeadParser.honorifics.prefix(of: text.bytes, block.text.indices),
      honorific.end < Int(block.text.end), text.bytes[honorific.end] == ASCII.space
    {
      return true
    }
    // What has a number between is an address of his own.
    let isAddress = evidence[index + 1..<below].contains { line in
      text.bytes[line.text.indices].contains(where: ASCII.isDigit)
    }
    return !isAddress && isGreeted(block.text, behind: below)
  }

  /// Whether `line` is the name of somebody whom the salutation behind `index` greets by it.
  private func isGreeted(_ line: TextRange, behind index: Int) -> Bool {
    let persons = PersonParser(text: text)
    guard let name = persons.nameAlone(in: line),
      let salutation = evidence[index...].prefix(HeadParser.longestGreeting).first(where: {
        $0.opening == .salutation
      })
    else { return false }
    return persons.isNamed(name, in: salutation.text)
  }

  /// The salutation stands so many blocks below the address at most.
  private static let longestGreeting = 40

  /// A person with a title takes up so many lines below the name at most.
  private static let longestPerson = 3
  private static let honorifics = PhraseTable<Void>(Honorifics.plain.map { ($0, ()) })
  /// A line that names one person is at most this long, in bytes.
  private static let longestName: UInt32 = 60
}
