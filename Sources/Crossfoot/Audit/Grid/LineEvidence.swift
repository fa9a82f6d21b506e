/// How much the fields of a line that tie say together.
///
/// A figure of so many digits ties by luck once in ten, in a hundred … of cases. That holds for the first
/// field in which it stands: where a line says the same in many fields, a further tie is luck as often
/// as the figure is found there.
struct LineEvidence {
  private var ties: [(figure: Int128, digits: Int)] = []

  /// Has room for the ties of so many fields.
  init(capacity: Int = 0) { ties.reserveCapacity(capacity) }

  /// Counts a field in that ties with a line's `figure`, of which `digits` speak for the tie.
  mutating func add(_ figure: Decimal, digits: Int) {
    ties.append((figure.nanos, digits))
  }

  /// How many digits the ties are worth among all fields of `line`.
  func digits(of line: Int, in grid: AmountGrid, countsRepeats: Bool = true) -> Int {
    guard hasRepeats else { return ties.reduce(0) { $0 + $1.digits } }
    let sorted = ties.sorted { $0.figure < $1.figure }
    let figures = (0..<grid.fieldCount).compactMap { field in
      grid[line, field].isPlain ? grid[line, field].low.nanos : nil
    }.sorted()
    var tenths = 0
    var (tie, place) = (0, 0)
    while tie < sorted.count {
      let figure = sorted[tie].figure
      let first = tie
      var digits = 0
      while tie < sorted.count, sorted[tie].figure == figure {
        digits = max(digits, sorted[tie].digits)
        tie += 1
      }
      while place < figures.count, figures[place] < figure { place += 1 }
      let start = place
      while place < figures.count, figures[place] == figure { place += 1 }
      tenths += digits * 10
      guard countsRepeats else { continue }
      tenths += (tie - first - 1) * LineEvidence.tenths(of: figures.count, over: place - start)
    }
    return tenths / 10
  }

  /// Whether a figure ties twice: as few as there are nearly always, none is sorted to tell.
  private var hasRepeats: Bool {
    guard ties.count <= LineEvidence.few else {
      let figures = ties.map(\.figure).sorted()
      return zip(figures, figures.dropFirst()).contains { $0 == $1 }
    }
    return ties.indices.contains { place in
      ties[..<place].contains { $0.figure == ties[place].figure }
    }
  }

  private static let few = 16

  /// How many digits a chance of `part` in `whole` is worth, in tenths.
  static func tenths(of whole: Int, over part: Int) -> Int {
    guard part > 0, whole > part else { return 0 }
    // A logarithm may be off by its slack: ten in a hundred are a whole digit nevertheless.
    let bits = FigureScale.log(UInt128(whole)) - FigureScale.log(UInt128(part))
    return Int(bits + FigureScale.slack) * 10 / FigureScale.decimalDigit
  }
}
