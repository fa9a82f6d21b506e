/// One way to read a line as a sum: which of the open lines it adds up, and with which signs.
struct SumReading {
  enum Signs: Equatable {
    /// Every figure as it is printed.
    case printed
    /// Lines called deductions are taken off.
    case deducting
    /// Bit i set: the i-th of the lines is taken off; never the first one.
    case pattern(UInt8)

    /// Whether a line is taken off which stands at `place` among those that are added up.
    @inline(__always)
    func takeOff(_ place: Int, _ line: AmountGrid.Line) -> Bool {
      switch self {
      case .printed: false
      case .deducting: line.isDeducted
      case .pattern(let pattern): pattern & (1 << UInt8(place)) != 0
      }
    }
  }

  /// Which of the stacks of open lines the reading is about.
  var stack: Int
  /// How many of its last lines are added up.
  var count: Int
  var signs: Signs

  /// Whether it is of so few lines that these are added up one by one: running sums are not worth it.
  var isShort: Bool { count <= 8 }
}

/// How well a reading fits the figures.
struct SumFit {
  /// Fields that tie as printed, with two addends or more that are not zero.
  var exact = 0
  /// Of these, fields with a figure of so many digits that it is no chance hit.
  var telling = 0
  /// The digits of the figures that tie exactly, taken together: each is worth a chance of one in
  /// ten that the tie is luck.
  var weight = 0
  var rounded = 0
  /// Fields that tie because there is next to nothing to add.
  var trivial = 0
  var failed = 0

  var tied: Int { exact + rounded }
  /// Whether it ties to the last digit, and beyond luck, in all fields but one of three or more.
  var isLoneMiss: Bool {
    failed == 1 && rounded == 0 && (exact >= 3 && weight >= 8 || exact == 2 && weight >= 10)
  }

  /// More is better.
  var score: Int { exact * 8 + telling * 2 + rounded * 3 + trivial - failed * 5 }

  /// The least figure, in units of its last place, that does not tie by chance: a declared sum needs
  /// less of a witness than one that only its figures give away.
  private let tellingUnits: Int
  /// The same for figures of a table that was rounded to more than its last printed place.
  ///
  /// Round figures can be so by nature, and count for more when a sum is declared.
  private let tellingGranules: Int

  init(_ evidence: AmountGrid.Evidence = .strong) {
    (tellingUnits, tellingGranules) = evidence == .strong ? (100, 50) : (1_000, 1_000)
  }

  /// Whether a figure has so many digits that a tie with it is no chance hit.
  func isTelling(_ stated: Amount) -> Bool {
    let unit = stated.half * 2
    let isRound = unit > Decimal(1)
    return stated.low != .zero
      && stated.low.magnitude >= unit * (isRound ? tellingGranules : tellingUnits)
  }

  /// Counts a field in; `isRepeat` says that the field states the same as the one before, so that a
  /// tie in it is no further witness.
  mutating func count(
    _ verdict: Verdict, of sum: AmountSum, stated: Amount, isRepeat: Bool
  ) {
    switch verdict {
    case .exact:
      guard sum.nonzero >= 2, stated.low != .zero else {
        trivial += 1
        return
      }
      exact += 1
      if !isRepeat { weight += LineSearch.digits(stated.low, beyond: stated.half) }
      if !isRepeat, isTelling(stated) { telling += 1 }
    case .rounding:
      // With many addends nearly everything is within rounding: then it says nothing.
      let tolerance = sum.half + stated.half
      if tolerance * 20 < stated.low.magnitude { rounded += 1 } else { trivial += 1 }
      if !isRepeat { weight += LineSearch.digits(stated.low, beyond: tolerance) }
    case .inconsistent: failed += 1
    // A field that can't be tested is no witness for or against.
    default: break
    }
  }
}

extension SumFit {
  /// Whether the fields bear `reading` out, for a line that says so much by itself.
  func bearsOut(
    _ reading: SumReading, _ evidence: AmountGrid.Evidence, isThorough: Bool
  ) -> Bool {
    var isPattern = false
    if case .pattern = reading.signs { isPattern = true }
    switch evidence {
    case .none: return false
    case _ where isThorough:
      return tied >= 2 && weight >= (isPattern ? 10 : 6) && (tied >= 4 * failed || isLoneMiss)
    case .strong:
      if isPattern { return telling >= 2 && failed == 0 || telling >= 3 * max(failed, 1) }
      return tied >= 1 && tied >= failed && (failed == 0 || telling >= failed)
    case .weak: return telling >= 2 && telling >= 2 * failed
    }
  }
}

/// A line that is the sum of others, as far as the figures bear it out.
struct SumRelation {
  var target: Int
  var members: [(line: Int, isSubtracted: Bool)]
  var fit: SumFit
  var evidence: AmountGrid.Evidence
  /// Whether agreement between fields bears the relation out, or only the place of the lines.
  var isBorneOut: Bool
  /// Whether other sums prove that it should hold, so that a field that misses is wrong.
  var isProved = false

  var isDifference: Bool { members.contains { $0.isSubtracted } }

  /// Whether all its lines hold the same figure in `field` of `grid`: a unit, which nobody adds up.
  func holdsOneFigure(_ field: Int, of grid: AmountGrid) -> Bool {
    let stated = grid[target, field].low
    return members.allSatisfy { grid[$0.line, field].low == stated }
  }
}
