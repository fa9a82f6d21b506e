extension TextStore {
  /// The part of `rest`, a paragraph or what is left of one, that is cut into tokens at once: all of it, or
  /// whole sentences of one that is longer than people write.
  ///
  /// Tokens take up many times the bytes of their words: a letter that is one line must not hold all of
  /// its tokens in memory.
  func prosePart(of rest: TextRange) -> TextRange {
    guard rest.count > Limits.proseBytes else { return rest }
    var end = rest.start + UInt32(Limits.proseBytes)
    let least = rest.start + UInt32(Limits.proseBytes / 2)
    while end > least,
      !(bytes[Int(end) - 1] == ASCII.space && bytes[Int(end) - 2] == UInt8(ascii: "."))
    {
      end -= 1
    }
    // Words without a sentence are no statement, wherever they are cut.
    return rest.prefix(upTo: end > least ? end : rest.start + UInt32(Limits.proseBytes))
  }

  /// The first sentence of `rest`, which is a part of a paragraph or what is left of one; or a few, where
  /// it is not plain that one ends: cut there into tokens, they are the same as in the whole.
  ///
  /// It is plain where a full stop, with no small letter and no digit behind the space, stands behind a
  /// figure, a bracket, or a whole word that is no abbreviation.
  func sentence(of rest: TextRange) -> TextRange {
    let span = bytes.span
    let (start, limit) = (Int(rest.start), Int(rest.end))
    var place = start
    while true {
      place = ByteBlocks.place(of: UInt8(ascii: "."), in: span, from: place, limit: limit)
      guard place + 2 < limit else { return rest }
      if span[place + 1] == ASCII.space, opensSentence(span[place + 2]),
        endsPlainly(from: start, at: place)
      {
        // With the space, which is no part of either sentence.
        return rest.prefix(upTo: UInt32(place + 2))
      }
      place += 1
    }
  }

  private func opensSentence(_ byte: UInt8) -> Bool {
    !ASCII.isLower(byte) && !ASCII.isDigit(byte) && byte != ASCII.space
  }

  /// Whether what stands before the full stop at `end` is no abbreviation beyond doubt.
  private func endsPlainly(from start: Int, at end: Int) -> Bool {
    let span = bytes.span
    guard end > start else { return false }
    let last = span[end - 1]
    if ASCII.isDigit(last) || last == UInt8(ascii: "%") || last == UInt8(ascii: ")") { return true }
    var word = end
    while word > start, ASCII.isLetter(span[word - 1]) { word -= 1 }
    guard end - word >= 2, word > start else { return false }
    let before = span[word - 1]
    guard before == ASCII.space || before == UInt8(ascii: "-") || before == UInt8(ascii: "(") else {
      return false
    }
    return !isOne(of: AuditLexicon.abbreviations, TextRange(UInt32(word), UInt32(end)))
  }

  /// Whether `count` runs of digits stand in `range`, or more.
  func holdsNumbers(_ count: Int, in range: TextRange) -> Bool {
    let span = bytes.span
    let end = Int(range.end)
    var place = Int(range.start)
    var found = 0
    // Of the byte before only its high bit.
    var last: UInt64 = 0
    while place &+ ByteWords.size <= end {
      let digits = ByteWords.digits(ByteWords.word(of: span, at: place))
      if digits != 0 {
        found &+= (digits & ~(digits &<< 8 | last)).nonzeroBitCount
        if found >= count { return true }
      }
      last = digits &>> 56
      place &+= ByteWords.size
    }
    var isInside = last != 0
    while place < end {
      let isDigit = ASCII.isDigit(span[place])
      if isDigit, !isInside { found += 1 }
      isInside = isDigit
      place += 1
    }
    return found >= count
  }

  /// Whether "percent", "per cent" or "pct" may stand in `range`.
  func mayHoldPercent(_ range: TextRange) -> Bool {
    holds("cent", in: range) || holds("pct", in: range)
  }
}
