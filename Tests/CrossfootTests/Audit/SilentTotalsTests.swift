import Crossfoot
import Testing

/// Totals that nothing but their place declares.
@Suite("SilentTotals")
struct SilentTotalsTests {
  private func verdicts(_ rows: String) throws -> [String] {
    let letter = try LetterFixture("It is as follows:\n\n\(rows)\n\nWe agree.\n")
    return letter.audit.checks.filter { $0.operator == .sum }.map { $0.verdict.rawValue }
  }

  @Test(
    "a last row that all rows above add up to is a total",
    arguments: [
      "Locks\t$1,204\nBridges\t(12)\nFerries\t300\nExpenses of waterways\t$1,492",
      "Locks $1,204\n\nBridges (12)\n\nFerries 300\n\nExpenses of waterways $1,492",
      "Locks\t1.25\nBridges\t0.75\nFerries\t3.75\nExpenses of waterways\t5.75",
    ])
  func tied(_ rows: String) throws {
    #expect(try verdicts(rows) == ["exact"])
  }

  @Test(
    "what does not tie, is short, or is made of few parts says nothing",
    arguments: [
      "Locks\t$1,204\nBridges\t(12)\nFerries\t300\nExpenses of waterways\t$1,493",
      "Locks\t$1,204\nBridges\t—\nFerries\t300\nExpenses of waterways\t$1,504",
      "Locks\t12\nBridges\t14\nFerries\t20\nExpenses of waterways\t46",
      "Locks\t12.5%\nBridges\t14.5%\nFerries\t20.5%\nExpenses of waterways\t47.5%",
      "Locks\t$1,204\nBridges\t$288\nExpenses of waterways\t$1,492",
      "Locks\t$1,204\nBridges\t(12)\nFerries\t[***]\nExpenses of waterways\t$1,192",
    ])
  func untied(_ rows: String) throws {
    #expect(try verdicts(rows).isEmpty)
  }
}
