/// Reads whom the letters come from that an opening names, and when they came.
struct LetterOrigins {
  let text: TextStore

  /// The name of who sent a letter takes up so many bytes at most.
  private static let longestSource: UInt32 = 120
  /// So far behind a letter's date stands at most the day on which it came, in bytes.
  private static let longestReceipt = 80

  /// Whether the words before a date, and nothing behind them, name a letter from the staff: `the letter from the
  /// staff of the Commission of`, `the letter received from the Staff on`.
  func isFromStaff(_ before: TextRange) -> Bool {
    guard text.ends(before, with: " of") || text.ends(before, with: " on") else { return false }
    let near = before.suffix(from: before.end - min(UInt32(before.count), Self.longestSource))
    return OpeningLexicon.lettersFrom.contains { lead in
      guard let place = text.place(of: lead, in: near) else { return false }
      let source = near.suffix(from: place + UInt32(lead.utf8CodeUnitCount))
      return OpeningLexicon.staffSources.prefix(of: text.bytes, source.indices) != nil
        && !text.holds(" as of", in: source) && !text.holds(" on ", in: source)
        && !text.bytes[source.indices].contains(UInt8(ascii: ","))
    }
  }

  /// Whether the words before a date, and nothing behind them, name a letter by whom it went to: `your letter to our
  /// president, Ms. Roe, of`.
  func isToSomebody(_ before: TextRange) -> Bool {
    guard text.ends(before, with: " of") else { return false }
    let near = before.suffix(from: before.end - min(UInt32(before.count), Self.longestSource))
    guard let place = text.place(of: OpeningLexicon.letterTo, in: near) else { return false }
    let person = near.suffix(from: place + UInt32(OpeningLexicon.letterTo.utf8CodeUnitCount))
    return !text.holds(OpeningLexicon.otherMatters, in: person)
      && !text.bytes[person.indices].contains(UInt8(ascii: ";"))
  }

  /// Whether a date is the day on which the letter came whose own date ends at `end`: `your letter of May 5, 2019,
  /// which we received on May 9, 2019`.
  func isReceipt(_ date: TextRange, behind end: UInt32?) -> Bool {
    guard let end, end < date.start else { return false }
    let between = TextRange(end, date.start)
    return between.count <= Self.longestReceipt
      && OpeningLexicon.receipts.contains { text.holds($0, in: between) }
      && tellsOfReceipt(between)
  }

  /// Whether `range` holds nothing but words for a receipt: `as supplemented by remarks received on` tells of another
  /// letter.
  private func tellsOfReceipt(_ range: TextRange) -> Bool {
    var position = Int(range.start)
    while position < range.indices.upperBound {
      let byte = text.bytes[position]
      if byte == UInt8(ascii: ";") || byte == UInt8(ascii: ".") { return false }
      if !ASCII.isWord(byte) {
        position += 1
        continue
      }
      guard
        let word = OpeningLexicon.receiptWords.prefix(
          of: text.bytes, position..<range.indices.upperBound)
      else { return false }
      position = word.end
    }
    return true
  }

  /// `range`, which stands between two dates, without the remark in brackets on the first: `(on the prospectus) and`.
  func withoutRemark(_ range: TextRange) -> TextRange {
    guard range.count <= LetterOrigins.longestRemark, !range.isEmpty,
      text.bytes[Int(range.start)] == UInt8(ascii: "("),
      let close = text.bytes[range.indices].firstIndex(of: UInt8(ascii: ")"))
    else { return range }
    return text.trimmed(range.suffix(from: UInt32(close + 1)))
  }

  /// Such a remark is at most this long, in bytes.
  private static let longestRemark = 60
}
