/// The errors that hands and eyes make when they copy a figure: a digit wrong, left out or put in, two
/// neighbours swapped, a sign turned.
///
/// A sum that does not tie because something is missing from it is off by anything. One that was
/// mistyped is off by what such a slip leaves behind: when mending one figure makes it tie to the last
/// digit, and luck would seldom do that, the slip explains it.
struct Slip {
  /// The figures of a relation, in units of their last place, and what each is multiplied with in
  /// "stated = sum of members": the stated one with -1.
  private let figures: [(value: Int64, sign: Int64)]
  /// How far the sum is above the stated figure.
  private let difference: Int64

  /// The relation between `stated` and what adds up to it; nil when a figure is not known to the same
  /// place as the others.
  init?(stated: Amount, members: [(amount: Amount, isSubtracted: Bool)]) {
    // Round figures are mistyped as they are printed, though they may be off by more than a unit.
    // A nil has no last place: that of the addends counts.
    let half = stated.low == .zero ? members.map(\.amount.half).max() ?? .zero : stated.half
    let unit = min((half * 2).nanos, Decimal.nanosPerOne)
    guard stated.isPlain, unit > 0, let target = Slip.units(stated, unit) else { return nil }
    var figures: [(value: Int64, sign: Int64)] = [(target, -1)]
    var sum: Int64 = 0
    for member in members {
      guard member.amount.isPlain, member.amount.half == half || member.amount.half == .zero,
        let value = Slip.units(member.amount, unit)
      else { return nil }
      let sign: Int64 = member.isSubtracted ? -1 : 1
      figures.append((value, sign))
      sum += sign * value
    }
    self.figures = figures
    difference = sum - target
  }

  private static func units(_ amount: Amount, _ unit: Int128) -> Int64? {
    guard amount.low.nanos % unit == 0 else { return nil }
    let count = amount.low.nanos / unit
    return count.magnitude < 1_000_000_000_000_000 ? Int64(count) : nil
  }

  /// Whether one slip explains the difference, when luck would do so in less than one of `odds` cases.
  ///
  /// A total without its sign is one only if `totalMayTurn`: many are printed so.
  func explains(odds: Int, totalMayTurn: Bool = false) -> Bool {
    guard difference != 0, isTelling(odds: odds) else { return false }
    return figures.indices.contains { index in
      let figure = figures[index]
      let mended = figure.value - figure.sign * difference
      if index == 0, mended == -figure.value, !totalMayTurn { return false }
      return Slip.turns(figure.value, into: mended)
    }
  }

  /// How many digits a part must have whose digits alone tell that two of them changed places.
  private static let leastOfSwap: UInt64 = 100_000

  /// Whether two neighbours that changed places in just one of the parts explain the difference, when no
  /// figure is round: then what is missing is no round figure, either, which many a slip looks like.
  var isSwapOfOnePart: Bool {
    guard difference != 0,
      figures.allSatisfy({ $0.value == 0 || $0.value % 100 != 0 })
    else { return false }
    let swapped = figures.indices.dropFirst().filter { index in
      let figure = figures[index]
      return Slip.swaps(figure.value, figure.value - figure.sign * difference)
    }
    return swapped.count == 1
      && swapped.allSatisfy { figures[$0].value.magnitude >= Slip.leastOfSwap }
  }

  /// Whether the figures are so large that a difference seldom looks like a slip by luck.
  private func isTelling(odds: Int) -> Bool {
    let largest = max(figures.map(\.value.magnitude).max() ?? 0, difference.magnitude)
    var range = 1
    for _ in 0..<Digits(largest).count { range *= 10 }
    // A figure of n digits can be mistyped in about 20n + 10 ways.
    let ways = figures.reduce(0) { ways, figure in
      figure.value == 0 ? ways : ways + Digits(figure.value.magnitude).count * 20 + 10
    }
    return ways * odds <= range * 2
  }

  /// Whether one slip makes `left` of `right`, or `right` of `left`.
  static func turns(_ left: Int64, into right: Int64) -> Bool {
    guard left != 0, right != 0 else { return false }
    if left == -right { return true }
    guard (left < 0) == (right < 0) else { return false }
    return isOneEdit(left.magnitude, right.magnitude)
  }

  /// Whether two neighbouring digits of one figure are swapped in the other.
  static func swaps(_ left: Int64, _ right: Int64) -> Bool {
    // Digits in another order leave a multiple of nine between them.
    guard left != right, (left < 0) == (right < 0), (left &- right) % 9 == 0,
      let places = swappedPlaces(left.magnitude, right.magnitude)
    else { return false }
    return places.last == places.first + 1
  }

  /// What a figure is with two neighbouring digits swapped, the first one in its place; `value` is not
  /// negative.
  static func swaps(of value: Int64) -> [Int64] {
    let digits = Digits(value.magnitude)
    var swaps: [Int64] = []
    var unit: Int64 = 1
    for place in 0..<max(digits.count - 2, 0) {
      let (right, left) = (Int64(digits[place]), Int64(digits[place + 1]))
      if left != right { swaps.append(value + (right - left) * 9 * unit) }
      unit *= 10
    }
    return swaps
  }

  /// The digits of a number, the last one first.
  private struct Digits {
    private var digits = InlineArray<20, UInt8>(repeating: 0)
    private(set) var count = 0

    init(_ value: UInt64) {
      var rest = value
      repeat {
        digits[count] = UInt8(truncatingIfNeeded: rest % 10)
        count += 1
        rest /= 10
      } while rest != 0
    }

    subscript(place: Int) -> UInt8 { digits[place] }
  }

  /// The places of two digits that changed places in two numbers; nil where they differ otherwise.
  static func swappedPlaces(_ left: UInt64, _ right: UInt64) -> (first: Int, last: Int)? {
    let (left, right) = (Digits(left), Digits(right))
    guard left.count == right.count else { return nil }
    var places: (first: Int, last: Int)?
    var count = 0
    for place in 0..<left.count where left[place] != right[place] {
      places = (places?.first ?? place, place)
      count += 1
    }
    guard count == 2, let (first, last) = places, left[first] == right[last],
      left[last] == right[first]
    else { return nil }
    return places
  }

  /// Whether two rows of digits differ by one digit replaced, put in or left out, or by two
  /// neighbours that changed places.
  private static func isOneEdit(_ left: UInt64, _ right: UInt64) -> Bool {
    // More digits make the larger number.
    let (long, short) = (Digits(max(left, right)), Digits(min(left, right)))
    guard left != right, long.count - short.count <= 1 else { return false }
    var start = 0
    while start < short.count, long[start] == short[start] { start += 1 }
    var end = 0
    while end < short.count - start, long[long.count - 1 - end] == short[short.count - 1 - end] {
      end += 1
    }
    let (longRest, shortRest) = (long.count - start - end, short.count - start - end)
    if longRest == 1, shortRest <= 1 { return true }
    return longRest == 2 && shortRest == 2 && long[start] == short[start + 1]
      && long[start + 1] == short[start]
  }
}
