/// The last name of a filing in a clause, with the number of the amendment that belongs to it.
struct FiledName {
  var name: FiledClause.Name
  var amendment: Int?
  var start: UInt32
  var end: UInt32

  init?(in range: TextRange, _ text: TextStore) {
    var last: (name: FiledClause.Name, start: UInt32, end: UInt32)?
    var number: (value: Int, end: UInt32, isEffective: Bool)?
    SubjectFilings.forEachWord(in: range, of: text.bytes) { position in
      guard position >= Int(last?.end ?? 0),
        let word = SubjectLexicon.filedNames.prefix(of: text.bytes, position..<Int(range.end)),
        !FiledName.isQuoted(position, range, text)
      else { return true }
      let (start, end) = (UInt32(position), UInt32(word.end))
      switch word.value {
      case .form:
        let name =
          FormName(in: text, end, range) ?? FormName(lettered: text, end, range)
        if let name { last = (.form(name.name), start, name.end) }
      case .schedule:
        if let name = FormName(in: text, end, range) {
          last = (.form("Schedule " + name.name), start, name.end)
        }
      case .registration: last = (.registration, start, end)
      case .statement: last = (.statement, start, end)
      case .amendment(let isEffective):
        guard !FiledName.isAmendedBy(start, range, text) else { break }
        let value = FiledName.number(behind: end, range, text)
        if let value, let known = number, known.isEffective, !isEffective,
          known.value != value.value
        {
          break
        }
        if let value { number = (value.value, value.end, isEffective) }
        last = (.amendment, start, value?.end ?? end)
      }
      return true
    }
    guard let last else { return nil }
    (name, start, end) = (last.name, last.start, last.end)
    if let number, belongs(number.end, in: text) { amendment = number.value }
  }

  /// Whether the number of an amendment that ends at `end` is that of this filing: nothing parts the two, or it is
  /// named once more, `Amendment No. 2, which amendment was filed`.
  private func belongs(_ end: UInt32, in text: TextStore) -> Bool {
    if case .amendment = name { return true }
    return end <= start
      && !SubjectLexicon.apart.contains { text.holds($0, in: TextRange(end, start)) }
  }

  /// Whether the amendment at `start` tells how the filing before it came about: `as amended by Amendment No. 2`.
  private static func isAmendedBy(
    _ start: UInt32, _ range: TextRange, _ text: TextStore
  ) -> Bool {
    let before = text.trimmed(range.prefix(upTo: start))
    return SubjectLexicon.amendedBy.contains { text.ends(before, with: $0) }
  }

  /// Whether the words at `position` stand right behind a mark of quotation, and define a name.
  private static func isQuoted(_ position: Int, _ range: TextRange, _ text: TextStore) -> Bool {
    guard position > Int(range.start) else { return false }
    let before = text.bytes[position - 1]
    return before == UInt8(ascii: "\"") || before == 0x9C
  }

  /// The number of an amendment, and where it ends.
  private static func number(
    behind start: UInt32, _ range: TextRange, _ text: TextStore
  ) -> (value: Int, end: UInt32)? {
    var end = start
    while end < range.end, !ASCII.isWord(text.bytes[Int(end)]), end - start < 4 { end += 1 }
    if text.hasPrefix(range.suffix(from: end), "no. ") { end += 4 }
    let first = end
    var value = 0
    while end < range.end, ASCII.isDigit(text.bytes[Int(end)]), end - first < 4 {
      value = value * 10 + Int(text.bytes[Int(end)] - 0x30)
      end += 1
    }
    return end > first ? (value, end) : nil
  }
}
