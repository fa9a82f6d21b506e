/// The name of an SEC form: `10-K`, `S-1`, `20-F`, `10-KSB/A`.
struct FormName {
  var name: String
  var end: UInt32
  /// The number of the amendment behind the mark of one.
  var amendment: Int?

  /// Reads the name at `start`; nil when there is none.
  init?(in text: borrowing TextStore, _ start: UInt32, _ range: TextRange) {
    let first = FormName.nameStart(in: text, start, range)
    let (digits, hasMark, isSmall, end) = FormName.signs(from: first, in: text, range)
    var position = end
    while position > first, !ASCII.isWord(text.bytes[Int(position) - 1]) { position -= 1 }
    position = FormName.markEnd(TextRange(first, position), in: text)
    let length = position - first
    guard digits > 0, length > 0, length <= 10 else { return nil }
    let rest = range.suffix(from: position)
    // `Form 10` and `Form 424B5` are forms, `Form 2009` is not.
    guard FormName.isEnd(rest, in: text),
      hasMark || length <= 3
        || digits < length && ASCII.isDigit(text.bytes[Int(first)])
          && !ASCII.isDigit(text.bytes[Int(first) + 3])
    else { return nil }
    name = FormName.hyphenated(FormName.withPlainHyphens(text.string(TextRange(first, position))))
    // `Schedule 14f-1` is what the system calls `14F-1`.
    if isSmall { name = name.uppercased() }
    self.end = position
    if name.hasSuffix("/A"), let mark = FormName.amendment(at: position, range, in: text) {
      (amendment, self.end) = (mark.number, mark.end)
    }
  }

  /// How many digits the signs at `first` have that a name may consist of, whether a hyphen or a slash is among
  /// them, or a small letter, and where they end.
  private static func signs(
    from first: UInt32, in text: borrowing TextStore, _ range: TextRange
  ) -> (digits: UInt32, hasMark: Bool, isSmall: Bool, end: UInt32) {
    var position = first
    var digits: UInt32 = 0
    var hasMark = false
    var isSmall = false
    while position < range.end, position - first < longest {
      let byte = text.bytes[Int(position)]
      if ASCII.isDigit(byte) {
        digits += 1
      } else if byte == UInt8(ascii: "-") {
        hasMark = true
      } else if isLongHyphen(at: position, in: text, range) {
        hasMark = true
        position += 2
      } else if byte == UInt8(ascii: "/") {
        // `10-K/A` is a form, `8-K/SAB 99` names two things.
        guard opensAmendment(position, in: text, range) else { break }
        hasMark = true
      } else if ASCII.isLower(byte), isLetterOfName(position, behind: first, text, range) {
        isSmall = true
      } else if !ASCII.isUpper(byte) {
        break
      }
      position += 1
    }
    return (digits, hasMark, isSmall, position)
  }

  /// Names are looked for no further than this, in bytes.
  private static let longest: UInt32 = 12

  /// Whether a small letter at `position` is part of a name, as in `14f-1`, `12b-25` and `13e-3`: it stands alone
  /// between a digit and a hyphen, or at the end, `14a`.
  private static func isLetterOfName(
    _ position: UInt32, behind first: UInt32, _ text: borrowing TextStore, _ range: TextRange
  ) -> Bool {
    guard position > first else { return false }
    // `Schedule 14a` is one as well.
    let next = position + 1 < range.end ? text.bytes[Int(position) + 1] : ASCII.space
    if position - first == 2, text.bytes[Int(first)] == UInt8(ascii: "1"),
      ASCII.isDigit(text.bytes[Int(first) + 1]), !ASCII.isWord(next), next != UInt8(ascii: "-")
    {
      return true
    }
    guard position + 2 < range.end else { return false }
    return ASCII.isDigit(text.bytes[Int(position) - 1])
      && text.bytes[Int(position) + 1] == UInt8(ascii: "-")
      && ASCII.isDigit(text.bytes[Int(position) + 2])
  }

  /// Whether a name ends before `rest`: no letter or digit opens it, but for the `s` of several, and small
  /// letters where a space is lost, `Form 10-KSBfor the year`.
  private static func isEnd(_ rest: TextRange, in text: borrowing TextStore) -> Bool {
    guard let first = text.bytes[rest.indices].first else { return true }
    return !ASCII.isWord(first) || first == UInt8(ascii: "s") || isDash(rest, in: text)
      || rest.count >= 3 && text.bytes[rest.indices].prefix(3).allSatisfy(ASCII.isLower)
  }

  /// Whether a dash that parts words opens `rest`.
  private static func isDash(_ rest: TextRange, in text: borrowing TextStore) -> Bool {
    guard rest.count >= 3, text.bytes[Int(rest.start)] == 0xE2 else { return false }
    return text.bytes[Int(rest.start) + 1] == 0x80
      && (text.bytes[Int(rest.start) + 2] == 0x93 || text.bytes[Int(rest.start) + 2] == 0x94)
  }

  /// Reads the name of a further form behind a slash at `position`: `S-4/S-1`.
  init?(behindSlash text: borrowing TextStore, _ position: UInt32, _ range: TextRange) {
    guard position + 1 < range.end, text.bytes[Int(position)] == UInt8(ascii: "/"),
      let name = FormName(in: text, position + 1, range), name.name.contains("-")
    else { return nil }
    self = name
  }

  /// Where a name begins that follows on the word for it, with a colon perhaps: `Form Type: N-14`.
  private static func nameStart(
    in text: borrowing TextStore, _ start: UInt32, _ range: TextRange
  ) -> UInt32 {
    var first = start
    while first < range.end,
      text.bytes[Int(first)] <= ASCII.space || text.bytes[Int(first)] == UInt8(ascii: ":")
    {
      first += 1
    }
    return first
  }

  /// Reads what a tender offer's schedule is named at `start`: `TO`, `TO-T`, `TO-I/A`.
  init?(tenderOffer text: borrowing TextStore, _ start: UInt32, _ range: TextRange) {
    self.init(among: FormName.tenderOffers, text, start, range)
    // `SCHEDULE TO BE FILED` names none.
    if text.hasPrefix(range.suffix(from: end), " be ") { return nil }
  }

  private static let tenderOffers = PhraseTable<Void>([
    ("to|to-t|to-i|to-c|to/a|to-t/a|to-i/a|to-c/a", ())
  ])

  /// Reads a form whose name has no digit at `start`, `N-CSR`, `SD`.
  init?(lettered text: borrowing TextStore, _ start: UInt32, _ range: TextRange) {
    self.init(among: FormName.lettered, text, start, range)
  }

  /// Reads one of `names`, in capitals, at `start`.
  private init?(
    among names: PhraseTable<Void>, _ text: borrowing TextStore, _ start: UInt32, _ range: TextRange
  ) {
    let first = FormName.nameStart(in: text, start, range)
    guard let match = names.prefix(of: text.bytes, Int(first)..<Int(max(first, range.end))) else {
      return nil
    }
    let place = TextRange(first, UInt32(match.end))
    guard text.bytes[place.indices].allSatisfy({ !ASCII.isLower($0) }) else { return nil }
    name = text.string(place)
    end = place.end
  }

  private static let lettered = PhraseTable<Void>([
    (
      """
      n-csr|n-csr/a|n-csrs|n-csrs/a|n-px|n-px/a|n-q|n-q/a|n-cen|n-cen/a|n-port|n-port/a|n-port-ex|n-sar|n-sar/a|n-sar-a
      n-sar-b|sd|sd/a|d|d/a|cb|cb/a|c|c/a|c-u|c-u/a|c-ar|c-ar/a|c-w|c-tr|n-mfp|n-cr|n-rn|n-liquid|abs-ee|abs-ee/a
      f-n|f-x|f-x/a|ma|ma-i|adv|adv-e|pf|se|id|bd
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
      10-12b|10-12b/a|10-12g|10-12g/a|10-d|10-d/a|10-k405|10-kt|10-qt|1-a|1-a/a|1-k|1-sa|18-k|18-k/a|sb-1|sb-1/a
      s-2|s-2/a|s-8/a|f-10|f-10/a|sf-1|sf-1/a|sf-3|sf-3/a|n-14|n-14/a|n-1a/a|n-csr/a|n-csrs/a
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
