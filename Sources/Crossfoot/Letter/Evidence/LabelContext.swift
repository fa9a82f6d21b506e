/// Mends labels by what stands around them, once all of them are read.
enum LabelContext {
  /// Mends the labels of a letter.
  static func mend(_ evidence: inout [BlockEvidence], in text: TextStore) {
    var pairs = LetterPairs()
    var lastTitle: Int?
    for index in evidence.indices {
      guard let label = evidence[index].label else { continue }
      pairs.enter(label, at: index, in: text)
      // Below `EXHIBIT A` stands what that is called: `INQUIRY RESPONSES`.
      if index > 0, evidence[index - 1].opening == .exhibit, evidence[index].isBareLabel,
        evidence[index].isResponse, !evidence[index].has(.endsWithColon)
      {
        makeTitle(of: &evidence[index])
        continue
      }
      guard case .comment(nil) = label.kind, label.number.isEmpty, evidence[index].isBareLabel
      else { continue }
      openQuotation(below: index, &evidence, in: text)
      if isReview(index, evidence, in: text) {
        let isNew = lastTitle.map { !areAlike(evidence[$0].text, evidence[index].text, in: text) }
        lastTitle = index
        if isNew ?? true { makeTitle(of: &evidence[index]) }
      }
    }
    pairs.clear(&evidence)
    mendFirstNumber(&evidence, in: text)
    mendColons(&evidence, in: text)
  }

  // MARK: Labels without a colon

  /// Reads `Response` in front of a sentence as a label where it comes back so, each time before another word:
  /// `Response Pears are counted …`, and `Response time is short.` is none.
  private static func mendColons(_ evidence: inout [BlockEvidence], in text: TextStore) {
    var places: [Int] = []
    var words: Set<ArraySlice<UInt8>> = []
    for index in evidence.indices {
      let block = evidence[index]
      if let label = block.label {
        // `Response The pears are …` was told by its first word.
        if block.isResponse, isBareResponse(label.label, in: text), label.textStart < block.text.end
        {
          words.insert([])
        }
        continue
      }
      guard text.ends(block.text, with: "."), !block.has(.quoted), !block.has(.table),
        let word = wordBehindResponse(block.text, in: text)
      else { continue }
      guard words.insert(word).inserted else { return }
      places.append(index)
    }
    guard words.count > 1 else { return }
    for index in places {
      let range = evidence[index].text
      let start = range.start + UInt32(LabelLexicon.bareResponse.utf8CodeUnitCount)
      evidence[index].label = ParagraphLabel(
        kind: .response(nil), label: TextRange(range.start, start - 1), number: .empty,
        textStart: start)
    }
  }

  private static func isBareResponse(_ label: TextRange, in text: TextStore) -> Bool {
    label.count + 1 == LabelLexicon.bareResponse.utf8CodeUnitCount
  }

  /// The capitalized word behind `Response` that a sentence begins with, before a word in small letters.
  private static func wordBehindResponse(
    _ range: TextRange, in text: TextStore
  ) -> ArraySlice<UInt8>? {
    let bytes = text.bytes
    let start = range.start + UInt32(LabelLexicon.bareResponse.utf8CodeUnitCount)
    guard start < range.end, text.hasPrefix(range, LabelLexicon.bareResponse),
      ASCII.isUpper(bytes[Int(range.start)]), ASCII.isUpper(bytes[Int(start)])
    else { return nil }
    let word = bytes[Int(start)..<Int(range.end)].prefix { $0 != ASCII.space }
    guard word.endIndex + 1 < Int(range.end), ASCII.isLower(bytes[word.endIndex + 1]) else {
      return nil
    }
    return word
  }

  // MARK: One that was misread

  /// Reads `l.` or `I.` as 1 where the next number is 2, and none stands before it.
  private static func mendFirstNumber(_ evidence: inout [BlockEvidence], in text: TextStore) {
    let second = evidence.firstIndex { block in
      if case .number(_, let form)? = block.label?.kind { form != .bare } else { false }
    }
    guard let second, case .number(2, let form)? = evidence[second].label?.kind else { return }
    let isLetter = { (block: BlockEvidence) in
      if case .letter(_, form)? = block.label?.kind { true } else { false }
    }
    guard let first = evidence[..<second].lastIndex(where: isLetter),
      let label = evidence[first].label, label.number.count == 1,
      case let letter = text.bytes[Int(label.number.start)],
      letter == UInt8(ascii: "l") || letter == UInt8(ascii: "I")
    else { return }
    // `k.` and `l.`, `H.` and `I.` are letters of a list.
    if let above = evidence[..<first].last(where: isLetter)?.label,
      text.bytes[Int(above.number.start)] == letter - 1
    {
      return
    }
    evidence[first].label?.kind = .number(1, form)
  }

  // MARK: Titles of reviews

  /// Whether the label at `index`, which stands alone, names comments of one sort, `Accounting Comments:`, and
  /// the first of these opens directly below it.
  private static func isReview(
    _ index: Int, _ evidence: [BlockEvidence], in text: TextStore
  ) -> Bool {
    let block = evidence[index]
    guard block.has(.endsWithColon), index + 1 < evidence.count,
      text.ends(block.text.prefix(upTo: block.text.end - 1), with: "comments"),
      text.bytes[block.text.indices].contains(ASCII.space)
    else { return false }
    switch evidence[index + 1].label?.kind {
    case .comment?: return true
    case .number(_, let form)?: return form != .bare
    default: return false
    }
  }

  private static func makeTitle(of block: inout BlockEvidence) {
    block.label = nil
    block.traits.insert(.headingLike)
  }

  /// Whether two lines say the same: what stands above every comment is its label.
  private static func areAlike(_ first: TextRange, _ second: TextRange, in text: TextStore) -> Bool
  {
    text.bytes[first.indices].elementsEqual(text.bytes[second.indices]) {
      ASCII.lowercased($0) == ASCII.lowercased($1)
    }
  }

  // MARK: Quotations

  /// A comment that is quoted with its headings has so many blocks at most.
  private static let longestQuotation = 12

  /// Takes the marks off a quotation that stands between the label of a comment, at `index`, and that of its
  /// answer, and holds the headings or the number of the comment, too.
  private static func openQuotation(
    below index: Int, _ evidence: inout [BlockEvidence], in text: TextStore
  ) {
    let first = index + 1
    guard first < evidence.count, evidence[first].label == nil, evidence[first].has(.opensQuote)
    else { return }
    let rest = evidence[first...].prefix(longestQuotation)
    guard let answer = rest.firstIndex(where: \.isResponse), answer > first,
      let mark = closingMark(of: evidence[answer - 1].text, in: text)
    else { return }
    let isPlain = text.bytes[Int(evidence[first].text.start)] == UInt8(ascii: "\"")
    var words = evidence[first].text
    words.start = text.skipSpace(words.start + (isPlain ? 1 : 3), words)
    let label = LabelParser(text: text).label(of: words)
    var holdsNumber = false
    if case .number? = label?.kind { holdsNumber = true }
    let last = answer - 1
    guard holdsNumber || last > first && evidence[first].has(.headingLike) else { return }
    evidence[first].text = words
    evidence[first].label = label
    evidence[first].traits.remove(.opensQuote)
    evidence[last].text.end = mark.start
    if isPlain {
      evidence[first].marks.hasOddQuote.toggle()
      evidence[last].marks.hasOddQuote.toggle()
    } else {
      evidence[first].marks.addCurly(-1)
      evidence[last].marks.addCurly(1)
    }
  }

  /// The quotation mark at the end of `range`.
  private static func closingMark(of range: TextRange, in text: TextStore) -> TextRange? {
    let bytes = text.bytes[range.indices]
    if bytes.last == UInt8(ascii: "\""), bytes.count > 1 {
      return TextRange(range.end - 1, range.end)
    }
    return bytes.count > 3 && bytes.suffix(3).elementsEqual([0xE2, 0x80, 0x9D])
      ? TextRange(range.end - 3, range.end) : nil
  }
}

/// Follows labels of one letter: `C:` is one for a comment only in a letter that has `R:`, too.
private struct LetterPairs {
  private var comments: [Int] = []
  private var isAnswered = false

  /// The longest such label, `C12:`, in bytes.
  private static let longest = 4

  mutating func enter(_ label: ParagraphLabel, at index: Int, in text: TextStore) {
    guard label.label.count <= Self.longest else { return }
    switch (text.bytes[Int(label.label.start)], label.kind) {
    case (UInt8(ascii: "C"), .comment): comments.append(index)
    case (UInt8(ascii: "R"), .response): isAnswered = true
    default: break
    }
  }

  func clear(_ evidence: inout [BlockEvidence]) {
    if isAnswered { return }
    for index in comments { evidence[index].label = nil }
  }
}
