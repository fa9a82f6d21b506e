import Crossfoot
import Testing

@Suite("PeriodBalances")
struct PeriodBalancesTests {
  private func balances(_ opening: String) -> [String] {
    [
      "| 2016 | 2015 | 2014", "Balance, beginning of year | \(opening) | 3,405 | 3,528",
      "Additions | 1,581 | 1,417 | 904", "Payments | (1,423) | (1,300) | (1,027)",
      "Balance, end of year | 3,680 | 3,522 | 3,405",
    ]
  }

  private func equalities(_ letter: LetterFixture) -> [Verdict] {
    letter.audit.checks.filter { $0.operator == .equal }.map(\.verdict)
  }

  @Test("what closes a year opens the next one")
  func ties() throws {
    #expect(equalities(try LetterFixture(table: balances("3,522"))) == [.exact, .exact])
  }

  @Test(
    "with one tie alone, one that does not tie is an error by a slip of a digit before the last only",
    arguments: [
      ("3,252", Verdict.inconsistent), ("3,552", .inconsistent), ("3,524", .exact),
      ("3,610", .exact),
    ])
  func tooFew(opening: String, verdict: Verdict) throws {
    let found = equalities(try LetterFixture(table: balances(opening)))
    #expect(found == (verdict == .exact ? [.exact] : [.inconsistent, .exact]))
  }

  @Test(
    "the only one of a table that its own year closes with may be restated: a person must look at it",
    arguments: [
      ("1,013", [Verdict.suspect]), ("1,003", [.exact]), ("1,002", []), ("1,117", []),
    ])
  func only(opening: String, verdicts: [Verdict]) throws {
    let letter = try LetterFixture(table: [
      "| 2012 | 2011", "Balance at January 1 | $ \(opening) | $ 902", "Additions | 307 | 251",
      "Deductions | (206) | (150)", "Balance at December 31 | $ 1,114 | $ 1,003",
    ])
    #expect(equalities(letter) == verdicts)
  }

  @Test("a balance that is said to be restated is another one")
  func restated() throws {
    let rows = [
      "| 2012 | 2011", "Balance at January 1, as restated | $ 1,013 | $ 902",
      "Additions | 307 | 251", "Balance at December 31 | $ 1,320 | $ 1,003",
    ]
    #expect(equalities(try LetterFixture(table: rows)).isEmpty)
  }

  @Test(
    "where two others tie, one that does not is an error by a slip only",
    arguments: [
      ("7,315", Verdict.exact), ("7,351", .inconsistent), ("7,415", .inconsistent),
      ("7,802", .contextDiffers),
    ])
  func slip(opening: String, verdict: Verdict) throws {
    let letter = try LetterFixture(
      table: balances("3,522") + [
        "Reserve, start of the year | \(opening) | 7,002 | 6,890",
        "Net change | 412 | 313 | 112", "Reserve, end of the year | 7,727 | 7,315 | 7,002",
      ])
    #expect(equalities(letter).filter { $0 != .exact } == (verdict == .exact ? [] : [verdict]))
    #expect(equalities(letter).count == 4)
  }

  @Test("periods that stand one below the other are tied, too")
  func below() throws {
    let letter = try LetterFixture(table: [
      "| Common | Surplus | Deficit", "2015 | | |",
      "Balance at beginning of year | 1,222 | 5,283 | 9,659",
      "Issued | 10 | 66 | —", "Balance at end of year | 1,232 | 5,349 | 9,659", "2016 | | |",
      "Balance at beginning of year | 1,232 | 5,349 | 9,659", "Issued | 7 | 25 | —",
      "Balance at end of year | 1,239 | 5,374 | 9,659",
    ])
    #expect(equalities(letter) == [.exact, .exact, .exact])
  }

  @Test(
    "balances that do not follow each other are left alone",
    arguments: [
      // The same quarters of two years.
      [
        "| Three months ended June 30, 2016 | Three months ended June 30, 2015",
        "Cash, beginning of period | 3,522 | 3,405", "Cash, end of period | 3,680 | 3,552",
      ],
      // Another balance.
      [
        "| 2016 | 2015", "Outstanding at beginning of year | 3,522 | 3,405",
        "Exercisable at end of year | 1,680 | 1,522",
      ],
      // Halves of two years.
      [
        "| 2016 | 2015", "Balance at January 1 | 3,522 | 3,405",
        "Balance at June 30 | 3,680 | 3,522",
      ],
      // Years that are not next to each other.
      [
        "| 2016 | 2013", "Balance, beginning of year | 3,522 | 3,405",
        "Balance, end of year | 3,680 | 3,552",
      ],
    ])
  func others(rows: [String]) throws {
    #expect(equalities(try LetterFixture(table: rows)).isEmpty)
  }

  @Test(
    "a balance that neither is what closed the last year nor closes its own is wrong by a slip",
    arguments: [
      ("15,893", 0), ("15,983", 1), ("16,893", 1), ("15,803", 1),
      // No slip: another balance, whatever its year closes with.
      ("14,207", 0),
    ])
  func misprinted(opening: String, count: Int) throws {
    let table = [
      "| 2013 | 2012", "Net increase in cash | 1,965 | 1,483",
      "Cash, beginning of year | \(opening) | 14,410", "Cash, end of year | 17,858 | 15,893",
    ]
    #expect(try LetterFixture(table: table).errors.count == count)
  }

  @Test("it is restated where its own year closes with it, or the other one does not")
  func restatedOpening() throws {
    let cash = { (net: String, closing: String) in
      [
        "| 2013 | 2012", "Net increase in cash | \(net)",
        "Cash, beginning of year | 15,983 | 14,410", "Cash, end of year | \(closing) | 15,893",
      ]
    }
    #expect(try LetterFixture(table: cash("1,965 | 1,483", "17,948")).errors.isEmpty)
    #expect(try LetterFixture(table: cash("1,965 | 1,321", "17,858")).errors.isEmpty)
  }
}
