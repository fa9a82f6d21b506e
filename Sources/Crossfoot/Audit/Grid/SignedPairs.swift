/// The four sums ±x ±y.
struct SignedPairs {
  let first: UInt64
  let second: UInt64

  init(_ first: UInt64, _ second: UInt64) {
    self.first = first
    self.second = second
  }

  /// Which of x + y, y - x, x - y and -x - y are `sum`: bits 0, `step`, 2·`step` and 3·`step`.
  @inline(__always)
  func ties(_ sum: UInt64, step: UInt32) -> UInt32 {
    var ties: UInt32 = first &+ second == sum ? 1 : 0
    if second &- first == sum { ties |= 1 << step }
    if first &- second == sum { ties |= 1 << (2 * step) }
    if 0 &- first &- second == sum { ties |= 1 << (3 * step) }
    return ties
  }
}
