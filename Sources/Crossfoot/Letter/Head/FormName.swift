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

  /// Whether the `A` of an amended form follows the slash at `position`, and no word.
  private static func opensAmendment(
    _ position: UInt32, in text: borrowing TextStore, _ range: TextRange
  ) -> Bool {
    let letter = position + 1
    guard letter < range.end, text.bytes[Int(letter)] == UInt8(ascii: "A") else { return false }
    return letter + 1 >= range.end || !ASCII.isLetter(text.bytes[Int(letter) + 1])
  }
}
