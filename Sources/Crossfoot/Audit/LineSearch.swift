/// Tries relations between the lines of a grid, field by field, and tells those that hold from those
/// that hold by chance.
///
/// A field that ties is worth as many digits as the stated figure has beyond what rounding blurs: each
/// is one chance in ten. A relation is believed when its fields are worth more together than the number
/// of relations tried would bring by luck.
struct LineSearch {
  /// What one field says of a relation.
  enum Tie {
    /// It holds, and luck would have had to give so many digits.
    case ties(digits: Int)
    case misses
    /// Something is blank, unknown, or zero on both sides.
    case silent
  }

  /// A relation as far as the fields bear it out.
  struct Support {
    var tied = 0
    var failed = 0
    var digits = 0
    /// Whether each field ties.
    var holds: [Bool] = []
  }

  let grid: AmountGrid
  let marks: LineMarks

  init(_ grid: AmountGrid) {
    self.grid = grid
    marks = LineMarks(grid)
  }

  /// How far rounding may have moved a figure of `line`.
  func half(_ line: Int) -> Decimal { Decimal(nanos: Int128(marks.halves[line])) }

  /// How many fields are looked at before all are.
  private static let probes = 8
  /// How many digits a relation must be worth.
  static let believed = 9

  /// The fields in which a line has a figure that is not zero; as many as a first look takes.
  func probes(of line: Int) -> [Int] {
    var fields: [Int] = []
    for field in 0..<grid.fieldCount where fields.count < LineSearch.probes {
      let amount = grid[line, field]
      if amount.isPlain, amount.low != .zero { fields.append(field) }
    }
    return fields
  }

  /// Whether a first look speaks for a relation: two fields tie, and no more miss than tie.
  func isLikely(_ probes: [Int], _ tie: (Int) -> Tie) -> Bool {
    var (tied, failed) = (0, 0)
    for field in probes {
      switch tie(field) {
      case .ties: tied += 1
      case .misses: failed += 1
      case .silent: break
      }
      if failed >= 2, failed > tied { return false }
    }
    return tied >= 2 && tied > failed
  }

  /// What all fields say of a relation for the line `target`; nil when it is not to be believed.
  ///
  /// A figure that comes again proves no more than it did the first time.
  func support(_ target: Int, _ tie: (Int) -> Tie) -> Support? {
    var support = Support()
    var seen: Set<Decimal> = []
    support.holds.reserveCapacity(grid.fieldCount)
    for field in 0..<grid.fieldCount {
      switch tie(field) {
      case .ties(let digits):
        support.tied += 1
        if seen.insert(grid[target, field].low).inserted { support.digits += digits }
        support.holds.append(true)
      case .misses:
        support.failed += 1
        support.holds.append(false)
      case .silent: support.holds.append(false)
      }
    }
    let isBelieved =
      support.tied >= 2 && support.digits >= LineSearch.believed
      && (support.tied >= 4 * support.failed
        || support.failed == 1 && support.tied >= 3
          && support.digits >= LineSearch.believed + 3)
    return isBelieved ? support : nil
  }

  /// How many digits `stated` has beyond a blur of `tolerance`, six at most.
  static func digits(_ stated: Decimal, beyond tolerance: Decimal) -> Int {
    let unit = max(tolerance.nanos * 2, 1)
    var rest = stated.magnitude.nanos / unit
    var digits = 0
    while rest > 0, digits < 6 {
      digits += 1
      rest /= 10
    }
    return digits
  }
}
