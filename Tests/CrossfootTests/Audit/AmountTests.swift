import Testing

@testable import Crossfoot

@Suite("Amount")
struct AmountTests {
  @Test("a figure keeps its value and its rounding, however large or small it is")
  func values() {
    for digits: Int64 in [0, 1, -7, 1204, 9_223_372_036, 9_223_372_037, 999_999_999_999_999_999] {
      for sign: Int64 in [1, -1] {
        for decimals: UInt8 in 0...8 {
          for shift in [-6, -3, 0, 3, 6, 9] {
            let figure = Figure(digits: digits * sign, decimals: decimals)
            let amount = Amount(
              status: .number, figure: figure, isAbove: false, granule: .zero, shift: shift)
            #expect(amount.low == figure.value.shifted(by: shift))
            #expect(amount.half == figure.unit.half.shifted(by: shift))
          }
        }
      }
    }
  }

  @Test("of round figures half a granule may be missing", arguments: [5, 10, 50, 100, 500_000_000])
  func granules(granule: Int) {
    let figure = Figure(digits: Int64(granule) * 3, decimals: 0)
    let amount = Amount(
      status: .number, figure: figure, isAbove: false, granule: Decimal(granule))
    #expect(amount.half == Decimal(granule).half)
    #expect(amount.low == Decimal(granule * 3))
  }

  @Test("a bound reaches from zero to its figure")
  func bounds() {
    let figure = Figure(digits: 1, decimals: 0)
    let amount = Amount(status: .bounded, figure: figure, isAbove: false, granule: .zero, shift: 3)
    #expect(amount.low == .zero && amount.reach == Decimal(1000) && amount.half == .zero)
  }
}
