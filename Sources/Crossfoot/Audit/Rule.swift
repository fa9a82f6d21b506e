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
  /// A sum that the prose states for a group of marked or named rows is the sum of these rows.
  case groupSum = "group-sum"
  /// A group of persons has as many as are listed.
  case groupCount = "group-count"
  /// A percentage beside a figure is its share of the total.
  case percentOfTotal = "percent-of-total"
  /// The shares of a whole add up to 100%.
  case percentSums = "percent-sums-to-100"
  /// A percentage of change follows from the two figures that it compares.
  case percentChange = "percent-change"
  /// A ratio is the quotient of the figures that its label names.
  case ratio
  /// An average is the mean of the figures that it stands for.
  case average
  /// An opening balance and its changes give the closing balance, which opens the next period.
  case rollForward = "roll-forward"
  /// A sum or change that the prose states with its parts follows from them.
  case proseTotal = "prose-total"
  /// A figure that a letter gives twice, in prose or tables, for the same thing is the same.
  case sameFigure = "same-figure"
  /// Every comment of a response letter is answered.
  case commentUnanswered = "comment-unanswered"
  /// The numbers of the comments run on without a gap.
  case commentNumbering = "comment-numbering"
  /// A letter has text, and all of it.
  case noText = "no-text"

  /// What must hold, in one sentence.
  ///
  /// Without a default, so that a new rule has to be explained before it compiles.
  package var promise: String {
    switch self {
    case .columnTotal: "A total is the sum of the rows that it stands for."
    case .rowTotal: "A total column is the sum of the columns that it stands for."
    case .subtotal: "A subtotal is the sum of the rows of its section."
    case .difference: "A difference is what it says: gross less deductions."
    case .groupSum: "A sum that prose states for marked or named rows is the sum of these rows."
    case .groupCount: "A group of directors and officers has as many persons as are listed."
    case .percentOfTotal: "A percentage beside a figure is its share of the total."
    case .percentSums: "The shares of a whole add up to 100%."
    case .percentChange: "A percentage of change follows from the two figures that it compares."
    case .ratio: "A ratio is the quotient of the figures that its label names."
    case .average: "An average is the mean of the figures that it stands for."
    case .rollForward: "Opening and changes give the closing balance, which opens the next period."
    case .proseTotal: "A sum or change that the prose states with its parts follows from them."
    case .sameFigure: "A figure that a letter gives twice for the same thing is the same."
    case .commentUnanswered: "Every comment of a response letter is answered."
    case .commentNumbering: "The numbers of the comments run on without a gap."
    case .noText: "A letter has text that can be read."
    }
  }
}

/// What came of testing one relation.
package enum Verdict: String, Sendable {
  /// The printed figures agree as printed.
  case exact
  /// They don't, but rounding can explain it.
  case rounding
  /// Rounding, or a basis of its own, could explain it, but the other totals that bear on it tie exactly.
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
