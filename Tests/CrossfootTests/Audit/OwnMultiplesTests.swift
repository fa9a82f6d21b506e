import Crossfoot
import Testing

@Suite("OwnMultiples")
struct OwnMultiplesTests {
  @Test(
    "figures with words of their own are added up, each up to its own last place",
    arguments: [
      // All with the same word: as they are printed.
      (["$8.9 million", "$9.3 million", "$18.2 million"], "$18.2 million exact"),
      (["$8.9 million", "$9.3 million", "$18.3 million"], "$18.3 million rounding"),
      (["$8.9 million", "$9.3 million", "$21.8 million"], "$21.8 million inconsistent"),
      // Mixed: tied up to rounding; never wrong where a word may have been left out.
      (["$8.9 million", "$350,000", "$11.4 million"], "$11.4 million inconsistent"),
      (["$8.9 million", "$350,000", "$9.3 million"], "$9.3 million rounding"),
      (["$900,000", "$9.1 million", "$10.0 million"], "$10.0 million exact"),
      (["$8.9 million", "9.3", "$28.2 million"], "$28.2 million not_entailed"),
    ])
  func verdict(column: [String], expected: String) throws {
    let letter = try LetterFixture(table: [
      "| 2019 | 2018 | 2017 | 2016",
      "Land | \(column[0]) | $3.311 million | $2.1 million | $4.7 million",
      "Sheds | \(column[1]) | $4.512 million | $3.4 million | $9.8 million",
      "Total | \(column[2]) | $7.823 million | $5.5 million | $14.5 million",
    ])
    let checks = letter.checks(.columnTotal)
    #expect(checks.contains("column-total \(expected)"))
    #expect(letter.errors.isEmpty == !expected.hasSuffix("inconsistent"))
  }

  @Test("what is computed is said in the unit of what is stated")
  func restated() throws {
    let letter = try LetterFixture(table: [
      "| 2019 | 2018", "Land | $850,000 | $3.1 million", "Sheds | $8.1 million | $0.9 million",
      "Total | $9.0 million | $4.0 million",
    ])
    let check = try #require(letter.audit.checks.first)
    #expect(check.stated == Figure(digits: 90, decimals: 1))
    #expect(
      "\(check.computed) \(check.interval.low) \(check.interval.high)" == "8.95 8.8999995 9.0000005"
    )
    #expect(check.verdict == .rounding)
  }

  @Test("a table's scale leaves alone what has a scale of its own")
  func scales() throws {
    let text = """
      Dear Sir:

      (in thousands, except share and per share data)
      \t2019\t2018\tChange (%)
      Net sales\t24,412\t22,704\t7.5
      Backlog (in millions)\t31.5\t30.2\t4.3
      Earnings per share\t1.26\t1.19\t5.9
      Shares outstanding\t12,410\t12,380\t0.2
      Credit line\t$8.9 million\t$7.9 million\t12.7

      Yours truly,
      """
    let letter = try Letter(parsing: Array(text.utf8))
    let json = String(decoding: letter.json(), as: UTF8.self)
    let factors = json.components(of: "\"factor\":")
    // The table's; backlog; per share; shares; two cells.
    #expect(factors == ["1000", "1000000", "1", "1", "1000000", "1000000"])
  }
}

extension String {
  /// The digits right behind each `key`.
  fileprivate func components(of key: String) -> [String] {
    var rest = self[...]
    var found: [String] = []
    while let range = rest.firstRange(of: key) {
      rest = rest[range.upperBound...]
      found.append(String(rest.prefix(while: \.isNumber)))
    }
    return found
  }
}
