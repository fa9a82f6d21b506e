/// Reads the numbers of several amendments of one filing: `Post-Effective Amendment Nos. 86 and 87`,
/// `Amendment No. 1 and Amendment No. 2 to the Registration Statement on Form S-1`.
extension SubjectFilings {
  /// Takes in the amendment, or the amendments, that the keyword at `place` names.
  mutating func readAmendments(
    _ place: Range<Int>, _ range: TextRange, above next: TextRange, _ head: inout LetterHead
  ) {
    let end = UInt32(place.upperBound)
    let listed = listedNumbers(behind: end, range)
    let number =
      listed.first ?? number(after: end, range) ?? ordinal(before: place.lowerBound, range)
    let rest = range.suffix(from: end)
    if let first = amendment, let number, number != first, goesOn(before: UInt32(place.lowerBound)),
      isEffectiveAmendment(before: end) == isAmendmentEffective
    {
      furtherAmendments.append(number)
      amendmentEnd = numberEnd(behind: end, range)
      return
    }
    readAmendment(number, rest, above: next, &head)
    amendmentEnd = numberEnd(behind: end, range)
    guard let first = listed.first else { return }
    if amendment == first {
      furtherAmendments = Array(listed.dropFirst())
    } else if head.filings.last?.amendment == first {
      for number in listed.dropFirst() { repeatLast(of: &head) { $0.amendment = number } }
      together = listed.count > 1 ? listed.count : 0
    }
  }

  /// Whether nothing but what joins two stands between the last number of an amendment and the words for the next
  /// one, which begin before `place`.
  private func goesOn(before place: UInt32) -> Bool {
    guard place > amendmentEnd, place - amendmentEnd <= SubjectFilings.longestBetween else {
      return false
    }
    var between = text.trimmed(TextRange(amendmentEnd, place))
    for effect in SubjectLexicon.effects where text.ends(between, with: effect) {
      between = text.trimmed(between.prefix(upTo: between.end - UInt32(effect.utf8CodeUnitCount)))
    }
    return SubjectLexicon.amendmentJoints.contains { text.matches(between, $0) }
  }

  /// The numbers behind the plural at `position`; none where two acts number one amendment.
  private func listedNumbers(behind position: UInt32, _ range: TextRange) -> [Int] {
    let rest = text.trimmed(range.suffix(from: position))
    guard
      let plural = SubjectLexicon.amendmentPlurals.first(where: { text.hasPrefix(rest, $0) }),
      case let near = rest.prefix(upTo: rest.start + SubjectFilings.actReach),
      !SubjectLexicon.twoActs.contains(where: { text.holds($0, in: near) })
    else { return [] }
    var numbers: [Int] = []
    var start = rest.start + UInt32(plural.utf8CodeUnitCount)
    while start < rest.end, numbers.count < SubjectFilings.longestRun,
      ASCII.isDigit(text.bytes[Int(start)]), let number = number(after: start, rest)
    {
      numbers.append(number)
      let end = numberEnd(behind: start, rest)
      guard let joint = DateList.jointEnd(at: end, in: text, rest),
        text.bytes[Int(end)] != UInt8(ascii: "/")
      else { break }
      start = joint
    }
    return numbers
  }

  /// Where the digits end that begin near `position`.
  private func numberEnd(behind position: UInt32, _ range: TextRange) -> UInt32 {
    var end = position
    while end < range.end, !ASCII.isDigit(text.bytes[Int(end)]),
      end - position < SubjectFilings.numberReach
    {
      end += 1
    }
    while end < range.end, ASCII.isDigit(text.bytes[Int(end)]) { end += 1 }
    return end
  }

  /// So far behind the word for it the number of an amendment begins, in bytes.
  private static let numberReach: UInt32 = 6
  /// What joins two amendments takes up so many bytes at most: `, and Post-Effective `.
  private static let longestBetween: UInt32 = 24
  /// So far behind the numbers the acts are named that give them.
  private static let actReach: UInt32 = 200
}
