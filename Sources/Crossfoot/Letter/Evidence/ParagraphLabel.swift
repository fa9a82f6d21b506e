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
  /// The label as printed, without what follows it.
  var label: TextRange
  /// The number as printed, without punctuation; empty when there is none.
  var number: TextRange
  /// Where the paragraph's own text starts; its end when the label stands alone.
  var textStart: UInt32
  /// Whether the label calls it a question and gives it no number: the staff's own guidance, which
  /// letters quote, does so too.
  var isQuestion = false
  /// Whether the label says that what follows is from an earlier round: `Prior comment 3:`, `Original
  /// response:`.
  var isEarlier = false
  /// Which of several comments with the same number it opens, from 1: `2b.`; 0 for a number of its own.
  var part = 0
}
