/// Reads the ways of delivery in a head, where several lines name them, or one stands behind the date.
extension HeadParser {
  /// Whether a line goes on with the way of delivery in the line `above`, which ends with `and` or a comma, or
  /// which this one adds to.
  func goesOnWithDelivery(_ block: BlockEvidence, below above: BlockEvidence) -> Bool {
    guard block.opening == nil, block.text.count <= HeadParser.longestAddressLine else {
      return false
    }
    let isJoint =
      LetterheadLexicon.deliveryJoints.contains { text.ends(above.text, with: $0) }
      || text.hasPrefix(block.text, "and ") || text.hasPrefix(block.text, "& ")
    return isJoint && LetterheadLexicon.deliveryWords.contains { text.holds($0, in: block.text) }
  }

  /// A way of delivery without the places of a firm's offices, or the number of its papers, that are printed beside
  /// it.
  func withoutOffices(_ line: TextRange) -> TextRange {
    let columns = LineColumns(text: text)
    for gap in columns.gaps(of: line)
    where columns.isWide(gap) {
      let rest = text.trimmed(line.suffix(from: gap.place))
      if OfficeLines.namesPlaces(rest, in: text)
        || HeadLexicon.numberLabels.prefix(of: text.bytes, rest.indices) != nil
      {
        return line.prefix(upTo: gap.place)
      }
    }
    return line
  }

  /// Whether a line names nothing but places of offices, which stand side by side.
  func namesOffices(_ line: TextRange) -> Bool {
    OfficeLines.namesPlaces(line, in: text)
      && LineColumns(text: text).parts(of: line).count > 1
  }

  /// Adds a line to the way of delivery in the line above it.
  func addDelivery(_ line: TextRange, to delivery: inout [TextRange]) {
    if let last = delivery.last, line.start >= last.end,
      text.trimmed(TextRange(last.end, line.start)).isEmpty
    {
      delivery[delivery.count - 1].end = line.end
    } else {
      delivery.append(line)
    }
  }

  /// The way of delivery behind the date in one line: `May 3, 2016 VIA EDGAR`.
  func deliveryBehindDate(_ dating: (block: Int, end: UInt32)?) -> [TextRange] {
    guard let dating else { return [] }
    let rest = text.trimmed(evidence[dating.block].text.suffix(from: dating.end))
    return !rest.isEmpty && Opening(in: text, rest) == .delivery ? [rest] : []
  }

  /// The way of delivery behind the name of whom a letter is for, in one line: `Ms. Jane Roe   VIA EDGAR`.
  func deliveryBehindName(_ line: TextRange) -> TextRange? {
    for word in LetterheadLexicon.deliveryOpenings {
      guard let place = text.place(of: word, in: line) else { continue }
      let rest = text.trimmed(line.suffix(from: place))
      if Opening(in: text, rest) == .delivery,
        PersonParser(text: text).nameAlone(in: text.trimmed(line.prefix(upTo: place))) != nil
      {
        return rest
      }
    }
    return nil
  }

  /// The way of delivery that is printed beside a line of the letterhead, and the rest of the line: `Ann Roe   VIA
  /// EDGAR`.
  func deliveryBeside(_ line: TextRange) -> (rest: TextRange, delivery: TextRange)? {
    let parts = LineColumns(text: text).parts(of: line)
    // What stands in the next line may run on behind it.
    if parts.count == 2, Opening(in: text, parts[1]) == .delivery,
      !text.bytes[parts[1].indices].contains(where: ASCII.isDigit)
    {
      return (parts[0], parts[1])
    }
    return deliveryBehindName(line).map { (text.trimmed(line.prefix(upTo: $0.start)), $0) }
  }
}
