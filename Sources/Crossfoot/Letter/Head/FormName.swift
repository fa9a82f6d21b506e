/// The name of an SEC form: `10-K`, `S-1`, `20-F`, `10-KSB/A`.
struct FormName {
  var name: String
  var end: UInt32

  /// Reads the name at `start`; nil when there is none.
  init?(in text: borrowing TextStore, _ start: UInt32, _ range: TextRange) {
    var position = start
    while position < range.end, text.bytes[Int(position)] <= ASCII.space { position += 1 }
    let first = position
    var hasDigit = false
    var hasMark = false
    while position < range.end, position - first < 12 {
      let byte = text.bytes[Int(position)]
      if ASCII.isDigit(byte) {
        hasDigit = true
      } else if byte == UInt8(ascii: "-") {
        hasMark = true
      } else if byte == UInt8(ascii: "/") {
        // `10-K/A` is a form, `8-K/SAB 99` names two things.
        guard FormName.opensAmendment(position, in: text, range) else { break }
        hasMark = true
      } else if !ASCII.isUpper(byte) {
        break
      }
      position += 1
    }
    while position > first, !ASCII.isWord(text.bytes[Int(position) - 1]) { position -= 1 }
    guard hasDigit, position > first, position - first <= 10 else { return nil }
    let isEnd = position == range.end || !ASCII.isWord(text.bytes[Int(position)])
    // `Form 10` is a form, `Form 2009` is not.
    guard isEnd || text.bytes[Int(position)] == UInt8(ascii: "s"),
      hasMark || position - first <= 3
    else { return nil }
    name = text.string(TextRange(first, position))
    end = position
  }

  /// Reads what a tender offer's schedule is named at `start`: `TO`, `TO-T`, `TO-I/A`.
  init?(tenderOffer text: borrowing TextStore, _ start: UInt32, _ range: TextRange) {
    var first = start
    while first < range.end, text.bytes[Int(first)] <= ASCII.space { first += 1 }
    var position = first
    while position < range.end, position - first < 12 {
      let byte = text.bytes[Int(position)]
      let isMark = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
      guard ASCII.isUpper(byte) || isMark else { break }
      position += 1
    }
    while position > first, !ASCII.isWord(text.bytes[Int(position) - 1]) { position -= 1 }
    let name = TextRange(first, position)
    guard FormName.tenderOffers.prefix(of: text.bytes, name.indices)?.end == Int(position),
      position == range.end || !ASCII.isWord(text.bytes[Int(position)]),
      !text.hasPrefix(range.suffix(from: position), " be ")
    else { return nil }
    self.name = text.string(name)
    end = position
  }

  private static let tenderOffers = PhraseTable<Void>([
    ("to|to-t|to-i|to-c|to/a|to-t/a|to-i/a|to-c/a", ())
  ])

  /// Reads a form whose name has no digit at `start`, `N-CSR`, `SD`.
  init?(lettered text: borrowing TextStore, _ start: UInt32, _ range: TextRange) {
    var first = start
    while first < range.end, text.bytes[Int(first)] <= ASCII.space { first += 1 }
    let rest = first..<max(first, range.end)
    guard
      let match = FormName.lettered.prefix(
        of: text.bytes, Int(rest.lowerBound)..<Int(rest.upperBound))
    else { return nil }
    let name = TextRange(first, UInt32(match.end))
    guard text.bytes[name.indices].allSatisfy({ !ASCII.isLower($0) }) else { return nil }
    self.name = text.string(name)
    end = name.end
  }

  private static let lettered = PhraseTable<Void>([
    (
      """
      n-csr|n-csr/a|n-csrs|n-csrs/a|n-px|n-px/a|n-q|n-q/a|n-cen|n-cen/a|n-port|n-port/a|n-port-ex|n-sar|n-sar/a|n-sar-a
      n-sar-b|sd|sd/a|d|d/a|cb|cb/a|c|c/a|c-u|c-ar|n-mfp
      """, ()
    )
  ])

  /// Reads the name of a form that a line opens with, without the word for it: `10-K for the fiscal year`.
  init?(opening line: TextRange, in text: borrowing TextStore) {
    guard let first = line.indices.first, ASCII.isWord(text.bytes[first]),
      let match = FormName.plain.prefix(of: text.bytes, line.indices)
    else { return nil }
    let rest = line.suffix(from: UInt32(match.end))
    guard rest.isEmpty || FormName.followers.contains(where: { text.hasPrefix(rest, $0) }) else {
      return nil
    }
    name = text.string(TextRange(line.start, rest.start))
    end = rest.start
  }

  private static let plain = PhraseTable<Void>([
    (
      """
      10-k|10-k/a|10-q|10-q/a|10-ksb|10-ksb/a|10-qsb|10-qsb/a|20-f|20-f/a|40-f|40-f/a|8-k|8-k/a|6-k|6-k/a|11-k|s-1|s-1/a
      s-3|s-3/a|s-4|s-4/a|s-8|s-11|s-11/a|f-1|f-1/a|f-3|f-3/a|f-4|f-4/a|sb-2|sb-2/a|n-2|n-2/a|n-1a|n-csr|n-csrs
      """, ()
    )
  ])
  /// How a line goes on behind the name of a form, or of a statement, that is a filing by itself.
  static let followers: [StaticString] = [" for ", " filed", ", filed", ", for ", " dated"]

  /// Whether the `A` of an amended form follows the slash at `position`, and no word.
  private static func opensAmendment(
    _ position: UInt32, in text: borrowing TextStore, _ range: TextRange
  ) -> Bool {
    let letter = position + 1
    guard letter < range.end, text.bytes[Int(letter)] == UInt8(ascii: "A") else { return false }
    return letter + 1 >= range.end || !ASCII.isLetter(text.bytes[Int(letter) + 1])
  }
}
