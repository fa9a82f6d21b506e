/// The name of the company that a letter is about: a paragraph that opens with it, `Widget sells …`, is
/// the company's own, as the staff says "you".
struct OwnName {
  /// The first word of the name, and the second where it is no word of every company's.
  private let name: TextRange
  private let text: TextStore

  /// How much it sounds like the company to open with its name.
  private static let voice = 3
  /// The shortest word that is a name by itself, in bytes.
  private static let shortestWord = 4

  /// The name to know `company` by; nil when it is a word like others.
  init?(of company: TextRange, in text: TextStore) {
    self.text = text
    var start = company.start
    if text.hasPrefix(company, "the ") { start += 4 }
    let first = OwnName.word(at: start, company, text)
    let second = OwnName.word(at: first.end + 1, company, text)
    let isCommon =
      second.isEmpty || OwnName.commonWords.prefix(of: text.bytes, second.indices) != nil
    guard first.count >= OwnName.shortestWord || !isCommon, !first.isEmpty,
      ASCII.isUpper(text.bytes[Int(first.start)])
    else { return nil }
    name = isCommon ? first : TextRange(first.start, second.end)
  }

  private static func word(at start: UInt32, _ range: TextRange, _ text: TextStore) -> TextRange {
    guard start < range.end else { return .empty }
    var end = start
    while end < range.end, ASCII.isWord(text.bytes[Int(end)]) { end += 1 }
    return TextRange(start, end)
  }

  /// Adds to the company's voice in the paragraphs of `body` that open with the name.
  func apply(to evidence: inout [BlockEvidence], _ body: Range<Int>) {
    let bytes = text.bytes.span
    for index in body where opens(evidence[index].body, bytes) {
      evidence[index].companyVoice += OwnName.voice
    }
  }

  private func opens(_ range: TextRange, _ bytes: Span<UInt8>) -> Bool {
    guard range.count > name.count + 40 else { return false }
    var place = Int(range.start)
    for index in name.indices {
      guard bytes[index] == bytes[place] else { return false }
      place += 1
    }
    return !ASCII.isWord(bytes[place])
  }

  /// Words that many companies have in their names.
  private static let commonWords = PhraseTable<Void>(
    (CompanyForms.plain + [
      "incorporated", "co", "companies", "l.p", "group", "holding", "holdings", "international",
      "industries",
      "enterprises", "technologies", "technology", "trust", "bancorp", "bancshares", "financial",
      "partners", "n.v", "s.a", "ag", "energy", "global", "worldwide", "systems", "and", "of",
    ]).map { ($0, ()) })
}
