/// Finds the names at the end of a letter that takes no leave, and that no hand signed: who writes it, with a title
/// or a company below the name, and nothing behind that but how to reach the writer.
///
/// ```
/// Please call me with any questions.
///
/// Ann Roe
/// Treasurer
/// ```
struct UnsignedEnd {
  /// What may stand there, without letters that are attached behind it.
  let evidence: ArraySlice<BlockEvidence>
  let text: TextStore

  /// So many lines name who writes, with the titles and how to reach them, and so many persons at most.
  private static let mostLines = 10
  private static let mostNames = 2
  /// Such a line is at most this long, in bytes.
  private static let longestLine = 80
  /// A line that thanks and takes leave with that is at most this long, in bytes.
  private static let longestFarewell = 30

  /// What a line at the end of a letter is.
  private enum Line {
    case name, nameWithTitle, title, company, contact
  }

  /// The first of the lines behind `head` that name who writes; nil where the letter ends with none.
  func start(behind head: Int) -> Int? {
    var first: Int?
    var names = 0
    // Whether a title or a company stands right below.
    var isDescribed = false
    for index in last(behind: head) {
      guard let line = line(evidence[index], isLast: first == nil && !isDescribed) else { break }
      switch line {
      case .contact: continue
      case .title: isDescribed = true
      case .company:
        isDescribed = true
        if first == index + 1 { first = index }
        continue
      case .name:
        guard isDescribed || index > evidence.startIndex && turnsToReader(evidence[index - 1])
        else { return nil }
        (first, isDescribed) = (index, false)
        names += 1
      case .nameWithTitle:
        (first, isDescribed) = (index, false)
        names += 1
      }
    }
    guard let first, names <= UnsignedEnd.mostNames, first > head, isEnd(evidence[first - 1]) else {
      return nil
    }
    return first
  }

  /// The last blocks of the letter that may name who writes, from the last one up.
  private func last(behind head: Int) -> [Int] {
    let start = max(head, evidence.startIndex)
    guard start < evidence.endIndex else { return [] }
    let told = (start..<evidence.endIndex).reversed().drop { index in
      evidence[index].has(.ornament) || evidence[index].has(.furniture)
        || evidence[index].opening == .enclosure
    }
    return Array(told.prefix(UnsignedEnd.mostLines))
  }

  /// What a line is; how to reach the writer stands below all else.
  private func line(_ block: BlockEvidence, isLast: Bool) -> Line? {
    guard !block.has(.table), !block.has(.quoted), !block.has(.endsWithColon), block.label == nil,
      block.opening == nil, (1...UnsignedEnd.longestLine).contains(block.text.count)
    else { return nil }
    let persons = PersonParser(text: text)
    if persons.leadingTitle(in: block.text)?.end == block.text.end { return .title }
    if CompanyName.mayBe(block.text, in: text) {
      return CompanyName(in: text, block.text)?.end == block.text.end ? .company : nil
    }
    if !persons.isHonoured(block.text) {
      if persons.nameAlone(in: block.text) != nil { return .name }
      if persons.nameWithTitle(in: block.text) != nil { return .nameWithTitle }
    }
    return isLast && reaches(block.text) ? .contact : nil
  }

  /// Whether a line tells how to reach somebody: it has a number, or the mark of an address, and ends no sentence.
  private func reaches(_ line: TextRange) -> Bool {
    let bytes = text.bytes[line.indices]
    return !text.ends(line, with: ".")
      && bytes.contains { ASCII.isDigit($0) || $0 == UInt8(ascii: "@") }
  }

  /// Whether a letter may end with `block`: it is a sentence, and no comment that a name would answer.
  private func isEnd(_ block: BlockEvidence) -> Bool {
    if turnsToReader(block) { return true }
    guard block.has(.endsWithPeriod), !block.has(.capitals), !block.has(.quoted),
      !block.has(.table), !block.has(.furniture), !block.isBareLabel,
      case let last = Sentences(text: text).last(in: block.text),
      text.firstPlace(of: ClosingLexicon.pointers, in: last) == nil
    else { return false }
    switch block.label?.kind {
    case .number?, .comment?: return block.voice <= 0
    default: return block.opening != .copies
    }
  }

  /// Whether a block thanks the reader, or says whom to call.
  private func turnsToReader(_ block: BlockEvidence) -> Bool {
    block.opening == .thanks || block.opening == .contact || block.has(.contact)
      || UnsignedEnd.isFarewell(block, in: text)
  }

  /// Whether a line takes leave by thanking: `Thank you,`.
  static func isFarewell(_ block: BlockEvidence, in text: TextStore) -> Bool {
    guard block.text.count <= longestFarewell, text.ends(block.text, with: ","),
      let thanks = ClosingLexicon.farewells.prefix(of: text.bytes, block.text.indices)
    else { return false }
    return thanks.end + 1 == Int(block.text.end)
  }
}
