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

  /// Whether the `A` of an amended form follows the slash at `position`, and no word.
  private static func opensAmendment(
    _ position: UInt32, in text: borrowing TextStore, _ range: TextRange
  ) -> Bool {
    let letter = position + 1
    guard letter < range.end, text.bytes[Int(letter)] == UInt8(ascii: "A") else { return false }
    return letter + 1 >= range.end || !ASCII.isLetter(text.bytes[Int(letter) + 1])
  }
}
