import Crossfoot
import Testing

@Suite("Decimal")
struct DecimalTests {
  @Test("a decimal prints the digits it holds, and no more")
  func description() {
    #expect(Figure(digits: 1381, decimals: 2).value.description == "13.81")
    #expect(Figure(digits: -5, decimals: 3).value.description == "-0.005")
    #expect(Decimal(1_204_000).text(minimumDecimals: 0, grouped: true) == "1,204,000")
  }
}
