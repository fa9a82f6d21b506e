/// One edit of a letter that breaks a relation, and what it should bring to light.
struct Mutation {
  /// What is done to a figure, or to a row.
  enum Kind: String, CaseIterable {
    case oneUp = "plus one"
    case oneDown = "minus one"
    case twoUp = "plus two"
    case twoDown = "minus two"
    case lastDigit = "last digit"
    case anyDigit = "any digit"
    case transposed = "digits transposed"
    case dropped = "digit dropped"
    case sign
    case tenfold
    case rowDeleted = "row deleted"
    case rowDoubled = "row doubled"
    case rowsSwapped = "rows swapped"
    case markerMoved = "marker moved"
    case proseFigure = "figure of the prose"
    case proseSwapped = "figures of the prose swapped"

    var isOfRow: Bool { self == .rowDeleted || self == .rowDoubled || self == .rowsSwapped }
    var isOfProse: Bool { self == .proseFigure || self == .proseSwapped || self == .markerMoved }
  }

  /// Whether the letter, as it is printed, proves that something is wrong.
  enum Class: String, CaseIterable {
    /// No rounding explains it.
    case provable
    /// Rounding could explain it, or a way of printing: a lone total in brackets below positive figures, as
    /// deductions have it.
    case suspect = "suspect-only"
    /// A row is gone, and nothing that is left says that the total was the sum of the others: no rule above
    /// it, and no further sum that counts it. Tables that give some rows of a whole, with its total, look
    /// the same: the assets of "selected data", the largest of many holders.
    case excerpt
    /// No relation that is known to hold is touched, or what is left ties in another way.
    case equivalent
  }

  let kind: Kind
  var `class`: Class
  /// The bytes that are replaced, and what replaces them.
  let range: Range<Int>
  let replacement: [UInt8]
  /// The bytes at which a finding names the relation: the cells of every relation that breaks.
  let broken: [Range<Int>]
  /// What was done where, for people.
  let note: String

  /// The bytes of a file after the edit.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    Array(bytes[..<range.lowerBound]) + replacement + Array(bytes[range.upperBound...])
  }

  /// Where a place of the edited file stood before the edit.
  func original(_ offset: Int) -> Int {
    if offset < range.lowerBound { return offset }
    let shift = replacement.count - range.count
    return max(offset - shift, range.lowerBound)
  }
}
