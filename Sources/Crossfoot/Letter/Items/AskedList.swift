/// A list of what the staff asks for, which it opens with a colon and the company answers entry by entry.
///
/// The entries below the first answers are the staff's however little they sound like it: letters say so
/// by going on in order, bullets by the semicolons that join them.
struct AskedList {
  /// Whether the first words of the comment lead to a list, which has not ended yet.
  private var isOpen: Bool
  /// Whether an entry of the list was read: what follows and sounds like nobody answers it.
  private(set) var hasBegun = false
  /// The last entry's place in the order of letters, from 1; 0 for bullets.
  private var last = 0
  private var form: Enumerator.Form?
  /// Whether a semicolon says that another entry follows on the last one.
  private var isJoined = false

  /// What the staff asks for sounds no more like the company than this.
  private static let leastVoice = -2

  /// The list directly below the first block of `span`, where there is one.
  init(_ evidence: [BlockEvidence], _ span: Range<Int>) {
    let first = evidence[span.lowerBound]
    isOpen = first.has(.endsWithColon) && first.voice >= AskedList.leastVoice
  }

  /// Takes the next block; whether it is an entry of the list.
  mutating func holds(_ block: BlockEvidence) -> Bool {
    guard isOpen, !block.has(.quoted) else { return false }
    switch block.label?.kind {
    case .letter(let value, let form)?:
      guard let place = place(of: value), self.form == nil || self.form == form else {
        return false
      }
      // The company's own list begins with the first letter again.
      guard place == last + 1, isJoined || last == 0 || block.voice >= AskedList.leastVoice else {
        isOpen = false
        return false
      }
      (last, self.form) = (place, form)
    case .bullet?:
      guard form == nil, last == 0, isJoined || !hasBegun else { return false }
    default: return false
    }
    hasBegun = true
    let isLast = block.has(.endsWithPeriod) || block.has(.endsWithQuestion)
    guard block.has(.endsWithSemicolon) || isLast else {
      isOpen = false
      return false
    }
    isJoined = block.has(.endsWithSemicolon)
    return true
  }

  /// The place of a letter, or of a roman numeral where the list has such, from 1; nil for one that the list
  /// doesn't go on with.
  private func place(of value: Enumerator.Value) -> Int? {
    let next = last + 1
    if let roman = value.roman, roman == next { return roman }
    guard case .letter(let letter) = value else { return nil }
    let place = Int(ASCII.lowercased(letter)) - Int(UInt8(ascii: "a")) + 1
    return place > 0 ? place : nil
  }
}
