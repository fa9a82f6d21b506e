/// What a word means to the rules that read prose, a bit for each list of words that it stands in.
///
/// A word is looked up once, when prose is cut into tokens; all rules ask its bits.
struct WordMarks: OptionSet {
  let rawValue: UInt64

  /// It makes figures rough, or an example: `ProseLexicon.roughs` and `AuditLexicon.estimates`.
  static let rough = WordMarks(rawValue: 1)
  static let estimate = WordMarks(rawValue: 1 << 1)
  /// It gives figures another basis: `BasisLexicon.otherBases`, `ProseLexicon.otherFigures` and
  /// `otherChanges`.
  static let otherBasis = WordMarks(rawValue: 1 << 2)
  static let otherFigure = WordMarks(rawValue: 1 << 3)
  static let otherChange = WordMarks(rawValue: 1 << 4)
  /// It pairs lists.
  static let pairing = WordMarks(rawValue: 1 << 5)
  static let partOfYear = WordMarks(rawValue: 1 << 6)
  /// It says that an amount grew, shrank, changed, or is the greater one.
  static let increase = WordMarks(rawValue: 1 << 7)
  static let decrease = WordMarks(rawValue: 1 << 8)
  static let change = WordMarks(rawValue: 1 << 9)
  static let exceeding = WordMarks(rawValue: 1 << 10)
  /// It stands between figures that are compared: `AuditLexicon.comparisons`, and those of them behind which
  /// "to" stands.
  static let comparison = WordMarks(rawValue: 1 << 11)
  static let compared = WordMarks(rawValue: 1 << 12)
  /// It makes two figures one thing, or joins them otherwise.
  static let restatement = WordMarks(rawValue: 1 << 13)
  static let being = WordMarks(rawValue: 1 << 14)
  /// It makes a figure a whole.
  static let whole = WordMarks(rawValue: 1 << 15)
  /// It stands before a figure that is given for something.
  static let giving = WordMarks(rawValue: 1 << 16)
  /// It joins the names, or the figures, of a list.
  static let list = WordMarks(rawValue: 1 << 17)
  /// It makes a number that of something: of a note, a day, a group of rows.
  static let numbered = WordMarks(rawValue: 1 << 18)
  static let month = WordMarks(rawValue: 1 << 19)
  static let group = WordMarks(rawValue: 1 << 20)
  /// It ends in a period without ending a sentence.
  static let abbreviation = WordMarks(rawValue: 1 << 21)
  /// It parts what a sentence says of one thing from what it says of another.
  static let clauseBreak = WordMarks(rawValue: 1 << 22)
  /// It names the lower end of a range, or the upper one.
  static let lowEnd = WordMarks(rawValue: 1 << 23)
  static let highEnd = WordMarks(rawValue: 1 << 24)
  static let premium = WordMarks(rawValue: 1 << 25)
  static let discount = WordMarks(rawValue: 1 << 26)
  static let price = WordMarks(rawValue: 1 << 27)
  /// It ends the name of a whole.
  static let nameEnd = WordMarks(rawValue: 1 << 28)
  /// The small words that lead to a figure.
  static let of = WordMarks(rawValue: 1 << 29)
  static let to = WordMarks(rawValue: 1 << 30)
  static let from = WordMarks(rawValue: 1 << 31)
  static let with = WordMarks(rawValue: 1 << 32)
  static let by = WordMarks(rawValue: 1 << 33)
  static let or = WordMarks(rawValue: 1 << 34)
  static let and = WordMarks(rawValue: 1 << 35)
  static let `for` = WordMarks(rawValue: 1 << 36)
  /// It makes a length of time before it a period.
  static let ending = WordMarks(rawValue: 1 << 37)
  /// It says what an amount was, or that a part is all that is left.
  static let stating = WordMarks(rawValue: 1 << 38)
  static let remainder = WordMarks(rawValue: 1 << 39)
  /// It names nothing by itself, in headers or in sentences.
  static let headerStop = WordMarks(rawValue: 1 << 40)
  static let owner = WordMarks(rawValue: 1 << 41)
  /// It stands in a phrase that states a sum.
  static let sum = WordMarks(rawValue: 1 << 42)
  /// It makes two figures one thing when "to" stands behind it.
  static let equivalent = WordMarks(rawValue: 1 << 43)
  /// It says that something got better, or worse.
  static let betterment = WordMarks(rawValue: 1 << 44)
  /// It stands in a phrase that divides.
  static let division = WordMarks(rawValue: 1 << 45)
}

/// The words that have marks, found by their letters without regard to case.
///
/// It is a class so that a scan passes it on as one pointer.
final class WordMarkTable: Sendable {
  /// A word as numbers: its first eight letters, the last eight of a longer one, and how many it has.
  private struct Spelling: Equatable {
    var head: UInt64 = 0
    var tail: UInt64 = 0
    var length = 0

    /// A number whose high bits depend on all letters.
    @inline(__always)
    var hash: UInt64 { WordKeys.hash(head ^ (tail &* 5)) }
  }

  private struct Slot {
    var spelling = Spelling()
    var marks: WordMarks = []
  }

  private let slots: [Slot]
  /// A bit for the hash of each word: most words of a text are turned away by one look.
  private let filter: [UInt64]

  private static let slotBits = 10
  private static let filterBits = 12
  /// The length of a word that its first and its last eight letters tell.
  private static let longest = 2 * ByteWords.size

  /// Holds the words of `lists`.
  ///
  /// What stands in several has the marks of all; phrases of several words are left out.
  init(_ lists: [(WordList, WordMarks)]) {
    var slots = [Slot](repeating: Slot(), count: 1 << WordMarkTable.slotBits)
    var filter = [UInt64](repeating: 0, count: 1 << (WordMarkTable.filterBits - 6))
    for (list, marks) in lists {
      for word in list.texts
      where word.count <= WordMarkTable.longest && word.allSatisfy(WordKeys.isWord) {
        let spelling = WordMarkTable.spelling(of: word.indices, in: word.span)
        var slot = WordMarkTable.slot(of: spelling.hash)
        while slots[slot].spelling.length > 0, slots[slot].spelling != spelling {
          slot = (slot + 1) % slots.count
        }
        slots[slot] = Slot(spelling: spelling, marks: slots[slot].marks.union(marks))
        let bit = spelling.hash >> UInt64(64 - WordMarkTable.filterBits)
        filter[Int(bit / 64)] |= 1 << (bit % 64)
      }
    }
    (self.slots, self.filter) = (slots, filter)
  }

  /// The marks of the word at `range`, which is not empty.
  @inline(__always)
  func marks(of range: Range<Int>, in bytes: Span<UInt8>) -> WordMarks {
    guard range.count <= WordMarkTable.longest else { return [] }
    let spelling = WordMarkTable.spelling(of: range, in: bytes)
    let bit = spelling.hash &>> UInt64(64 - WordMarkTable.filterBits)
    guard filter[Int(bit / 64)] &>> (bit % 64) & 1 != 0 else { return [] }
    return marks(of: spelling)
  }

  private func marks(of spelling: Spelling) -> WordMarks {
    var slot = WordMarkTable.slot(of: spelling.hash)
    while slots[slot].spelling.length > 0 {
      if slots[slot].spelling == spelling { return slots[slot].marks }
      slot = (slot + 1) % slots.count
    }
    return []
  }

  @inline(__always)
  private static func spelling(of range: Range<Int>, in bytes: Span<UInt8>) -> Spelling {
    guard range.count > ByteWords.size else {
      return Spelling(head: head(of: range, in: bytes), length: range.count)
    }
    return Spelling(
      head: ByteWords.folded(bytes, at: range.lowerBound),
      tail: ByteWords.folded(bytes, at: range.upperBound - ByteWords.size), length: range.count)
  }

  /// The letters of a word of eight at most, without their case.
  @inline(__always)
  private static func head(of range: Range<Int>, in bytes: Span<UInt8>) -> UInt64 {
    let spare = UInt64(8 &* (ByteWords.size &- range.count))
    if range.lowerBound &+ ByteWords.size <= bytes.count {
      return (ByteWords.folded(bytes, at: range.lowerBound) &<< spare) &>> spare
    }
    var head: UInt64 = 0
    for index in range.reversed() { head = head << 8 | UInt64(bytes[index] & 0xDF) }
    return head
  }

  @inline(__always)
  private static func slot(of hash: UInt64) -> Int { Int(hash &>> UInt64(64 - slotBits)) }
}
