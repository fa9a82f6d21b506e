/// The rules of the audit.
///
/// A raw value is the rule's public name: it is never reused for another.
package enum Rule: String, CaseIterable, Sendable {
  /// A total is the sum of the rows that it stands for.
  case columnTotal = "column-total"
  /// A total column is the sum of the columns that it stands for.
  case rowTotal = "row-total"
  /// A subtotal is the sum of the rows of its section.
  case subtotal
  /// A difference is what it says: gross less deductions.
  case difference
  /// A sum that the prose states for a group of marked rows is the sum of these rows.
  case groupSum = "group-sum"
  /// A figure of the prose that names a total of a table is that total.
  case sameFigure = "same-figure"
  /// Every comment of a response letter is answered.
  case commentUnanswered = "comment-unanswered"
  /// The numbers of the comments run on without a gap.
  case commentNumbering = "comment-numbering"
  /// A letter has text, and all of it.
  case noText = "no-text"
}

/// What came of testing one relation.
package enum Verdict: String, Sendable {
  /// The printed figures agree as printed.
  case exact
  /// They don't, but rounding can explain it.
  case rounding
  /// Rounding could explain it, but every other independent total ties exactly.
  case suspect
  /// No rounding explains it.
  case inconsistent
  /// A part is unknown, or a bound is too wide to tell.
  case notEntailed = "not_entailed"
  /// The same label, but another date, entity, scope or basis.
  case contextDiffers = "context_differs"

  /// Whether a person must look at it, or should know of it.
  var isFinding: Bool {
    switch self {
    case .suspect, .inconsistent, .contextDiffers: true
    case .exact, .rounding, .notEntailed: false
    }
  }
}
