/// What the numbers of a sentence tell of it before it is cut into tokens: hardly a sentence has figures
/// that anything follows from.
///
/// What it says of figures errs to one side only: they are no more than it counts, and no percentage and no
/// figure that is given for something is missed.
struct NumberGlance {
  struct Traits: OptionSet {
    let rawValue: UInt8
    /// A percentage stands behind a word that makes it a change or a share of something, or a figure behind
    /// an "or".
    static let attached = Traits(rawValue: 16)
    /// A percentage stands before "of" or "respectively", or a mark.
    static let ofWhole = Traits(rawValue: 32)
    /// A number may be a year.
    static let year = Traits(rawValue: 64)
    /// A number is written as an amount or a share.
    ///
    /// It has a sign, a comma or a point, or counts millions; years and numbers of pages have not.
    static let amount = Traits(rawValue: 1)
    /// A figure of a few digits stands behind a word that gives it for something, or compares it.
    static let given = Traits(rawValue: 2)
    /// A percentage stands before what may be "below", or "above".
    static let below = Traits(rawValue: 4)
    static let above = Traits(rawValue: 8)
  }

  /// How many runs of digits there are; `1,204` has two.
  private(set) var runs = 0
  /// How many figures there are at most.
  private(set) var figures = 0
  /// How many of them are percentages, at most.
  private(set) var percents = 0
  private(set) var traits: Traits = []

  /// How many digits a figure has that is compared with a table.
  private static let digitsOfGiven = 3
  /// The last day of a month.
  private static let digitsOfDay = 2
  private static let digitsOfYear = 4

  init(_ range: TextRange, of text: TextStore) {
    let bytes = text.bytes.span
    let end = Int(range.end)
    var place = Int(range.start)
    while place < end {
      // Eight bytes without a digit are passed at once.
      if place &+ ByteWords.size <= end {
        let digits = ByteWords.digits(ByteWords.word(of: bytes, at: place))
        guard digits != 0 else {
          place &+= ByteWords.size
          continue
        }
        place &+= ByteWords.first(digits)
      } else if !ASCII.isDigit(bytes[place]) {
        place &+= 1
        continue
      }
      place = note(Numeral(at: place, in: range, bytes), bytes)
    }
  }

  // MARK: Numerals

  /// Digits with the commas and points among them and behind them.
  private struct Numeral {
    /// The sentence that it stands in.
    let sentence: Range<Int>
    let start: Int
    /// Where the last digit ends, and the last comma or point.
    private(set) var digitsEnd: Int
    private(set) var end: Int
    private(set) var runs = 0
    private(set) var digits = 0
    /// How many more figures it may be than one: "1,2", "5.0,6.0".
    private(set) var others = 0

    init(at start: Int, in range: TextRange, _ bytes: Span<UInt8>) {
      sentence = range.indices
      self.start = start
      (digitsEnd, end) = (start, start)
      // How many digits stand behind the last mark, and which mark it is.
      var (group, mark) = (0, UInt8(0))
      var hasPoint = false
      while end < sentence.upperBound {
        let byte = bytes[end]
        if ASCII.isDigit(byte) {
          if group == 0 { runs += 1 }
          group += 1
          digits += 1
          digitsEnd = end &+ 1
        } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") {
          if mark == UInt8(ascii: ","), group != 3 || hasPoint { others += 1 }
          if mark == UInt8(ascii: "."), group == 0 { others += 1 }
          if byte == UInt8(ascii: ".") { hasPoint = true }
          (group, mark) = (0, byte)
        } else {
          break
        }
        end &+= 1
      }
      if mark == UInt8(ascii: ","), group > 0, group != 3 || hasPoint { others += 1 }
    }

    /// Whether nothing but digits belongs to it.
    var isBare: Bool { digitsEnd &- start == digits }
  }

  /// Takes a numeral into account, and returns where it ends.
  private mutating func note(_ numeral: Numeral, _ bytes: Span<UInt8>) -> Int {
    runs &+= numeral.runs
    if !traits.contains(.amount), NumberGlance.isAmount(numeral, bytes) { traits.insert(.amount) }
    figures &+= numeral.others
    if numeral.others > 0 { traits.formUnion([.given, .attached]) }
    let unit = NumberGlance.unit(behind: numeral, bytes)
    if unit == .percent { notePercent(numeral, bytes) }
    if numeral.digits >= NumberGlance.digitsOfYear { traits.insert(.year) }
    guard !NumberGlance.isPartOfName(numeral, bytes) else { return numeral.end }
    let before = NumberGlance.word(before: numeral, bytes)
    guard unit != .none || !NumberGlance.isNumberOfSomething(numeral, before, bytes) else {
      return numeral.end
    }
    figures &+= 1
    if before.isUnknown || before.says(.or)
      || unit == .percent && before.says(NumberGlance.attaching)
    {
      traits.insert(.attached)
    }
    if numeral.digits >= NumberGlance.digitsOfGiven,
      before.isUnknown || before.says([.giving, .to, .with, .by])
    {
      traits.insert(.given)
    }
    return numeral.end
  }

  /// Whether a numeral is written as an amount or a share.
  private static func isAmount(_ numeral: Numeral, _ bytes: Span<UInt8>) -> Bool {
    if !numeral.isBare { return true }
    if numeral.start > numeral.sentence.lowerBound {
      let byte = bytes[numeral.start &- 1]
      // A space, a bracket or a letter before a number says nothing of it.
      let isPlain =
        byte == ASCII.space || byte == UInt8(ascii: "(") || ASCII.isLetter(byte)
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
      if !isPlain { return true }
    }
    return isUnit(at: numeral.end, before: numeral.sentence.upperBound, bytes)
  }

  /// Whether a unit stands at `place`, or behind the space there.
  private static func isUnit(at place: Int, before end: Int, _ bytes: Span<UInt8>) -> Bool {
    guard place < end else { return false }
    if bytes[place] == UInt8(ascii: "%") { return true }
    let start = bytes[place] == ASCII.space ? place &+ 1 : place
    guard start < end else { return false }
    let rest = bytes.extracting(start..<end)
    switch ASCII.lowercased(rest[0]) {
    case UInt8(ascii: "m"): return begins(rest, "million")
    case UInt8(ascii: "b"): return begins(rest, "billion") || begins(rest, "basis")
    case UInt8(ascii: "t"): return begins(rest, "thousand") || begins(rest, "trillion")
    case UInt8(ascii: "p"): return begins(rest, "per") || begins(rest, "points")
    case UInt8(ascii: "%"): return true
    default: return false
    }
  }

  private static func begins(_ text: Span<UInt8>, _ word: StaticString) -> Bool {
    text.holdsFolded(word, at: 0, limit: text.count)
  }

  // MARK: Behind it

  private enum Unit {
    case none, multiple, percent
  }

  /// What may stand behind the digits of a numeral, by two letters of it.
  private static func unit(behind numeral: Numeral, _ bytes: Span<UInt8>) -> Unit {
    var place = numeral.digitsEnd
    let end = numeral.sentence.upperBound
    while place < end, bytes[place] == ASCII.space { place &+= 1 }
    guard place < end else { return .none }
    if bytes[place] == UInt8(ascii: "%") { return .percent }
    guard place &+ 1 < end else { return .none }
    switch (bytes[place] | 0x20, bytes[place &+ 1] | 0x20) {
    case (UInt8(ascii: "p"), UInt8(ascii: "e")), (UInt8(ascii: "p"), UInt8(ascii: "c")):
      return .percent
    case (UInt8(ascii: "m"), UInt8(ascii: "i")), (UInt8(ascii: "b"), UInt8(ascii: "i")),
      (UInt8(ascii: "t"), UInt8(ascii: "h")):
      return .multiple
    default: return .none
    }
  }

  /// Counts a percentage, and looks what stands behind it: of the sides of a range two letters tell.
  private mutating func notePercent(_ numeral: Numeral, _ bytes: Span<UInt8>) {
    percents &+= 1
    var place = numeral.digitsEnd
    let end = numeral.sentence.upperBound
    while place < end, bytes[place] <= ASCII.space { place &+= 1 }
    // A word for it, not the sign: whatever may stand behind it.
    guard place < end, bytes[place] == UInt8(ascii: "%") else {
      traits.formUnion([.below, .above, .ofWhole])
      return
    }
    place &+= 1
    while place < end, bytes[place] <= ASCII.space { place &+= 1 }
    guard place &+ 1 < end else { return }
    if !ASCII.isLetter(bytes[place]) { traits.insert(.ofWhole) }
    let pair = UInt16(bytes[place] | 0x20) << 8 | UInt16(bytes[place &+ 1] | 0x20)
    if NumberGlance.belows.contains(pair) { traits.insert(.below) }
    if NumberGlance.aboves.contains(pair) { traits.insert(.above) }
    if NumberGlance.wholes.contains(pair) { traits.insert(.ofWhole) }
  }

  /// The first two letters of the phrases in a list.
  private static func openings(of words: WordList) -> [UInt16] {
    Array(Set(words.texts.map { UInt16($0[0]) << 8 | UInt16($0[1]) }))
  }
  private static let belows = openings(of: ProseLexicon.belows)
  private static let aboves = openings(of: ProseLexicon.aboves)
  private static let wholes = openings(of: ProseLexicon.of) + openings(of: AuditLexicon.pairings)

  /// What a word says before a percentage that is a change, or a share.
  private static let attaching: WordMarks = [
    .increase, .decrease, .by, .or, .of, .restatement, .change,
  ]

  // MARK: Before it

  /// The word right before a number, with nothing but a space and a dollar sign between them; unknown where
  /// that is not plain.
  private struct WordBefore {
    var marks: WordMarks = []
    var isUnknown = false
    /// Whether a currency may stand between them.
    var isMoney = false

    func says(_ marks: WordMarks) -> Bool { !self.marks.isDisjoint(with: marks) }
  }

  /// Whether the numeral is part of a name for certain: `F-33`, `20-F`, `5(a)`.
  private static func isPartOfName(_ numeral: Numeral, _ bytes: Span<UInt8>) -> Bool {
    // Behind a comma a figure may begin: "F-1,204".
    if numeral.start > numeral.sentence.lowerBound, numeral.isBare {
      let byte = bytes[numeral.start &- 1]
      // Letters of a currency may stand right before it: "USD5", "RMB5".
      let isLetter =
        ASCII.isLetter(byte) && byte | 0x20 != UInt8(ascii: "d")
        && byte | 0x20 != UInt8(ascii: "b")
      if isLetter || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "#")
        || byte == UInt8(ascii: ":")
      {
        return true
      }
    }
    // Of several numbers in one numeral the first one ends somewhere else.
    let place = numeral.digitsEnd
    guard place < numeral.sentence.upperBound, numeral.others == 0 else { return false }
    let byte = bytes[place]
    if ASCII.isLetter(byte) { return true }
    guard place &+ 1 < numeral.sentence.upperBound else { return false }
    let isJoint =
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":")
    return isJoint && ASCII.isWord(bytes[place &+ 1]) || byte == UInt8(ascii: "(")
  }

  private static func word(before numeral: Numeral, _ bytes: Span<UInt8>) -> WordBefore {
    let start = numeral.sentence.lowerBound
    guard numeral.start > start else { return WordBefore() }
    var end = numeral.start
    var isMoney = false
    if bytes[end &- 1] == UInt8(ascii: "$") {
      end &-= 1
      isMoney = true
    }
    guard end > start, bytes[end &- 1] == ASCII.space else {
      let isBracket = bytes[numeral.start &- 1] == UInt8(ascii: "(")
      return WordBefore(isUnknown: true, isMoney: !isBracket)
    }
    end &-= 1
    guard end > start else { return WordBefore(isMoney: isMoney) }
    var first = end
    while first > start, ASCII.isLetter(bytes[first &- 1]) { first &-= 1 }
    if first == end {
      let byte = bytes[end &- 1]
      // A number gives nothing, and a comma is no sign of money.
      if ASCII.isDigit(byte) { return WordBefore(isMoney: isMoney) }
      let isMark = byte == UInt8(ascii: ",") || byte == UInt8(ascii: ")")
      return WordBefore(isUnknown: true, isMoney: isMoney || !isMark)
    }
    if first > start, bytes[first &- 1] >= 0x80 || ASCII.isDigit(bytes[first &- 1]) {
      return WordBefore(isUnknown: true, isMoney: true)
    }
    let letter = bytes[first] | 0x20
    let mayBeCurrency =
      end &- first == 3
      && (letter == UInt8(ascii: "u") || letter == UInt8(ascii: "r"))
    guard !mayBeCurrency else { return WordBefore(isUnknown: true, isMoney: true) }
    return WordBefore(
      marks: ProseLexicon.marks.marks(of: first..<end, in: bytes), isMoney: isMoney)
  }

  /// Whether a number without a unit is a year, a day, or the number of a note for certain.
  private static func isNumberOfSomething(
    _ numeral: Numeral, _ before: WordBefore, _ bytes: Span<UInt8>
  ) -> Bool {
    guard numeral.others == 0, !before.isMoney else { return false }
    if before.marks.contains(.numbered) { return true }
    guard numeral.isBare else { return false }
    if numeral.digits <= digitsOfDay, before.marks.contains(.month) {
      let ones = bytes[numeral.digitsEnd &- 1] &- 0x30
      let tens = numeral.digits == digitsOfDay ? bytes[numeral.start] &- 0x30 : 0
      return tens < 3 || tens == 3 && ones <= 1
    }
    guard numeral.digits == digitsOfYear else { return false }
    let century = (bytes[numeral.start], bytes[numeral.start &+ 1])
    return century == (0x31, 0x39) || century == (0x32, 0x30)
  }
}
