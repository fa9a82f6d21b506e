/// What opens a paragraph before its text: a comment's number, `Response:`, a bullet.
struct ParagraphLabel: Sendable {
  enum Kind: Equatable, Sendable {
    /// `1.`, `(2)`: a number alone, which may open a comment, a response or a list item.
    case number(Int, Enumerator.Form)
    /// `Comment 1:`, `SEC Comment:`, `1. Comment:`.
    case comment(Int?)
    /// `Response:`, `Company Response 2:`, `Response to Comment 1:`.
    case response(Int?)
    /// `(a)`, `b.`, `iv)`.
    case letter(Enumerator.Value, Enumerator.Form)
    case bullet
  }

  var kind: Kind
  /// Whether the label calls it a question and gives it no number: the staff's own guidance, which
  /// letters quote, does so too.
  var isQuestion: Bool
  /// Whether the label says that what follows is from an earlier round: `Prior comment 3:`, `Original
  /// response:`.
  var isEarlier: Bool
  /// The label as printed, without what follows it.
  var label: TextRange
  /// The number as printed, without punctuation; empty when there is none.
  var number: TextRange
  /// Where the paragraph's own text starts; its end when the label stands alone.
  var textStart: UInt32
  // Parts have letters: a byte is enough.
  private var shortPart: UInt8

  /// Which of several comments with the same number it opens, from 1: `2b.`; 0 for a number of its own.
  var part: Int {
    get { Int(shortPart) }
    set { shortPart = UInt8(clamping: newValue) }
  }

  init(
    kind: Kind, label: TextRange, number: TextRange, textStart: UInt32, isQuestion: Bool = false,
    isEarlier: Bool = false, part: Int = 0
  ) {
    self.kind = kind
    self.isQuestion = isQuestion
    self.isEarlier = isEarlier
    self.label = label
    self.number = number
    self.textStart = textStart
    shortPart = UInt8(clamping: part)
  }
}
