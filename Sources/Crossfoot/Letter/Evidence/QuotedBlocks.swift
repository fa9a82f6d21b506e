/// Marks the paragraphs that a letter quotes: proposed disclosure, mostly.
///
/// A quotation that runs over several paragraphs opens with a quotation mark that is not closed in
/// its own paragraph, and ends with the first paragraph that closes one it did not open:
/// ```
/// "23. RELATED PARTIES          opens
/// (a) The "Group" consists of   inside
/// … of the Group."              closes
/// ```
/// A quotation that is never closed is none: a lost quotation mark must not swallow a letter.
struct QuotedBlocks {
  /// A quotation runs over at most this many blocks.
  private static let longest = 120

  private enum Balance {
    case even, opens, closes
  }

  static func mark(_ evidence: inout [BlockEvidence], in text: TextStore) {
    let openings = openings(of: evidence, in: text)
    guard !openings.isEmpty else { return }
    for index in openings where index + 1 < evidence.count {
      if opensQuestion(evidence[index], in: text), isShortAnswer(evidence[index + 1]) {
        evidence[index + 1].label = nil
      }
    }
    let balances = evidence.indices.map { balance(of: evidence[$0], in: text) }
    // The next closing paragraph at or behind each index, found once from the end.
    var nextClosing = [Int](repeating: -1, count: evidence.count + 1)
    for index in evidence.indices.reversed() {
      nextClosing[index] = balances[index] == .closes ? index : nextClosing[index + 1]
    }
    var end = 0
    for index in openings where index >= end {
      if balances[index] != .even {
        let closing = nextClosing[min(index + 1, evidence.count)]
        if closing > index, closing - index <= longest,
          !isComment(index...closing, evidence, in: text),
          !isInterrupted(evidence[(index + 1)...closing])
        {
          for quoted in index...closing { evidence[quoted].traits.insert(.quoted) }
          end = closing + 1
        }
      } else if isQuotedWhole(evidence[index], in: text) {
        evidence[index].traits.insert(.quoted)
      }
    }
  }

  /// Whether a quotation opens with a question of those that a prospectus asks and answers.
  private static func opensQuestion(_ block: BlockEvidence, in text: TextStore) -> Bool {
    guard opensQuote(at: block.text, in: text) else { return false }
    let length: UInt32 = text.bytes[Int(block.text.start)] == UInt8(ascii: "\"") ? 1 : 3
    let question = block.text.suffix(from: block.text.start + length)
    return text.hasPrefix(question, "q:") || text.hasPrefix(question, "q. ")
  }

  /// Whether a block opens with `A:`, which answers a question that is quoted above it.
  private static func isShortAnswer(_ block: BlockEvidence) -> Bool {
    guard case .response(nil)? = block.label?.kind else { return false }
    return (block.label?.label.count ?? 0) <= 2
  }

  /// Whether a response or a signature stands among `blocks`: no disclosure is quoted across it.
  private static func isInterrupted(_ blocks: ArraySlice<BlockEvidence>) -> Bool {
    blocks.contains { block in
      if case .response? = block.label?.kind { return true }
      return block.opening == .closing || block.opening == .salutation
    }
  }

  /// Whether a quotation holds a comment: a label for one stands above or before it, or a number
  /// before it, and the staff speaks in it or a response follows.
  private static func isComment(
    _ blocks: ClosedRange<Int>, _ evidence: [BlockEvidence], in text: TextStore
  ) -> Bool {
    let index = blocks.lowerBound
    if index > 0, evidence[index - 1].isBareLabel,
      case .comment? = evidence[index - 1].label?.kind
    {
      return true
    }
    guard !opensQuote(at: evidence[index].text, in: text) else { return false }
    switch evidence[index].label?.kind {
    case .comment?: return true
    case .number?, .letter?: break
    default: return false
    }
    let next = blocks.upperBound + 1
    return evidence[index].voice >= 4 || next < evidence.count && evidence[next].isResponse
  }

  /// The blocks that open with a quotation mark, before their label or behind it.
  private static func openings(of evidence: [BlockEvidence], in text: TextStore) -> [Int] {
    var openings: [Int] = []
    let blocks = evidence.span
    for index in blocks.indices {
      if blocks[index].has(.opensQuote)
        || blocks[index].label != nil && opensQuote(at: blocks[index].text, in: text)
      {
        openings.append(index)
      }
    }
    return openings
  }

  static func opensQuote(at range: TextRange, in text: TextStore) -> Bool {
    let bytes = text.bytes
    let start = Int(range.start)
    guard !range.isEmpty else { return false }
    if bytes[start] == UInt8(ascii: "\"") { return true }
    return range.count > 3 && bytes[start] == 0xE2 && bytes[start + 1] == 0x80
      && bytes[start + 2] == 0x9C
  }

  private static func isQuotedWhole(_ block: BlockEvidence, in text: TextStore) -> Bool {
    guard block.text.count > 80, opensQuote(at: block.text, in: text) else { return false }
    return endsQuote(block.text, in: text)
  }

  private static func endsQuote(_ range: TextRange, in text: TextStore) -> Bool {
    var end = Int(range.end)
    let bytes = text.bytes
    while end > Int(range.start),
      bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: ";")
    {
      end -= 1
    }
    guard end - Int(range.start) > 3 else { return false }
    return bytes[end - 1] == UInt8(ascii: "\"")
      || (bytes[end - 1] == 0x9D && bytes[end - 2] == 0x80 && bytes[end - 3] == 0xE2)
  }

  /// Whether a block opens or closes a quotation that it does not hold whole.
  private static func balance(of block: BlockEvidence, in text: TextStore) -> Balance {
    if block.marks.curlyBalance > 0 { return .opens }
    if block.marks.curlyBalance < 0 { return .closes }
    guard block.marks.hasOddQuote else { return .even }
    let opens = opensQuote(at: block.text, in: text)
    return opens && !endsQuote(block.text, in: text) ? .opens : .closes
  }
}
