import Crossfoot
import Testing

@Suite("ProseRelations")
struct ProseRelationsTests {
  private func letter(_ prose: String) throws -> LetterFixture {
    try LetterFixture("Dear Sir:\n\n\(prose)\n")
  }

  /// Tests that a sentence ties as it stands, and is one error with `wrong` in the place of `right`.
  private func test(_ prose: String, _ right: String, _ wrong: String) throws {
    let letter = try letter(prose)
    #expect(letter.errors.isEmpty)
    let ties = letter.checks(.proseTotal)
    #expect(ties.contains { $0.hasSuffix("exact") || $0.hasSuffix("rounding") })
    let edited = prose.split(separator: right, omittingEmptySubsequences: false)
    #expect(edited.count == 2)
    #expect(try self.letter(edited.joined(separator: wrong)).errors.count == 1)
  }

  @Test(
    "a sum with its parts is tested",
    arguments: [
      (
        "Charges were $3.1 million for severance and $1.7 million for leases, for a total of $4.86 million.",
        "", ""
      ),
      (
        "Amortization was $420,000 in 2006, $435,000 in 2007 and $410,000 in 2008, or $1,265,000 in total.",
        "$1,265,000", "$1,256,000"
      ),
      (
        "The price of $45.2 million was comprised of $30.0 million in cash, $10.2 million in stock and "
          + "$5.0 million of notes.", "$45.2", "$42.5"
      ),
      (
        "Annual amortization is $3,760,000 for the relationships and $470,000 for the trade names, and the "
          + "adjustment is $4,230,000.", "$4,230,000", "$4,320,000"
      ),
      (
        "The carrying amount of $19.3 million less amortization of $2.8 million is $16.5 million.",
        "$16.5", "$15.6"
      ),
      (
        "Proceeds would be $6,745,000 (that is, $6,930,000 less expenses of $185,000).",
        "$6,745,000",
        "$6,475,000"
      ),
      ("The numerator is $1,187 + $719 - $240 = $1,666, all told.", "$1,666", "$1,966"),
      (
        "You disclose net sales of $447.9 million, cost of sales including occupancy of $291.4 million and a "
          + "gross profit of $156.5 million.", "$156.5", "$165.5"
      ),
    ])
  func sums(prose: String, right: String, wrong: String) throws {
    if right.isEmpty {
      #expect(try letter(prose).errors.isEmpty)
    } else {
      try test(prose, right, wrong)
    }
  }

  @Test(
    "parts of an amount are never more than it",
    arguments: [
      (
        "Revenue increased $56.3 million, or 39.5%, from $142.5 million to $198.8 million. Of the increase, "
          + "$45.8 million was from payments, due to the increase of 36.6% in volume, and $10.5 million was "
          + "from subscriptions.", "$10.5", "$12.5"
      ),
      (
        "Of the increase of $12.4 million, $7.9 million was from new stores and $4.5 million from others.",
        "$7.9", "$9.7"
      ),
      (
        "We accrued $6.15 million in 2009. Of this amount, $2.72 million was paid and the remaining $3.43 "
          + "million is due in 2011.", "$3.43", "$4.33"
      ),
    ])
  func partitions(prose: String, right: String, wrong: String) throws {
    try test(prose, right, wrong)
  }

  @Test(
    "a product with its pieces and their price is tested",
    arguments: [
      (
        "We will buy 4,250,000 shares at $17.50 per share, for an aggregate of $74,375,000, before fees.",
        "$74,375,000", "$74,735,000"
      ),
      (
        "Gross proceeds of $4,250,000 from the sale of 1,250,000 shares at $3.40 per share were used to repay "
          + "debt.", "$4,250,000", "$4,520,000"
      ),
      (
        "It issued 850,000 units at a price of $12.00 per unit, or $10.2 million.", "$10.2", "$12.0"
      ),
      (
        "It sold 533,900 interests at a purchase price of $3.25 per interest, for aggregate consideration of "
          + "$1,735,175.", "$1,735,175", "$1,753,175"
      ),
    ])
  func products(prose: String, right: String, wrong: String) throws {
    try test(prose, right, wrong)
  }

  @Test(
    "a change in money beside its two amounts is tested without a percentage",
    arguments: [
      (
        "The reserve went from $88.5 million at the end of 1996 to $79.8 million at the end of 1997, a "
          + "decrease of $8.7 million.", "$8.7", "$9.7"
      ),
      (
        "The loss was $7.2 million in 2007 compared with $5.9 million in 2006, an increase of $1.3 million.",
        "$1.3", "$2.3"
      ),
      (
        "Loans decreased by $3.3 million, from $11.7 million at December 31, 2003 to $8.4 million at December "
          + "31, 2004, mainly due to a payoff.", "$3.3", "$2.3"
      ),
      (
        "The balance reported was $612,480,115 and the balance recomputed was $611,972,604, a difference of "
          + "$507,511.", "$507,511", "$570,511"
      ),
      (
        "Rental income rose to $6.82 million from $6.20 million, a 10.0% increase.", "10.0%",
        "11.0%"
      ),
    ])
  func differences(prose: String, right: String, wrong: String) throws {
    try test(prose, right, wrong)
  }

  @Test(
    "a percentage between two amounts is tested wherever they stand",
    arguments: [
      (
        "Sales to one customer were $30.6 million, or 46.2%, of total revenue of $66.3 million in 2006, "
          + "compared with $21.9 million, or 45.4%, of total revenue of $48.2 million in 2005.",
        "46.2%",
        "42.6%"
      ),
      (
        "The trust owns 2,500,000 shares, or 12.5% of the 20,000,000 shares outstanding.", "12.5%",
        "15.2%"
      ),
      ("We sold 14 of our 56 restaurants, or 25.0% of all, in 3 states.", "25.0%", "52.0%"),
      (
        "The high end of $684.5 million is 6.0% above $645.8 million, our best estimate.", "6.0%",
        "6.9%"
      ),
      (
        "Reserves were $645.8 million. Our actuaries found a range of $594.1 million to $684.5 million. The "
          + "low end is 8.0% below, and the high end is 6.0% above, the recorded amount.", "6.0%",
        "6.9%"
      ),
    ])
  func comparisons(prose: String, right: String, wrong: String) throws {
    try test(prose, right, wrong)
  }

  @Test(
    "premiums are tested with the offer that they come out by",
    arguments: [
      (
        "The offer of $21.00 per share is a premium of about 31.3% over the closing price of $16.00, and "
          + "premiums of 34.6% and 37.3% over the 30-day and 90-day average prices of $15.60 and $15.30, "
          + "respectively.", "34.6% and 37.3%", "37.3% and 34.6%"
      ),
      (
        "The price of $27.50 per share represents a premium of 25.0% over the closing price of $22.00.",
        "25.0%", "52.0%"
      ),
      (
        "The consideration was $21.00 per share.\n\nThe board noted premiums of 34.6% and 37.3% over average "
          + "prices of $15.60 and $15.30.", "34.6% and 37.3%", "37.3% and 34.6%"
      ),
    ])
  func premiums(prose: String, right: String, wrong: String) throws {
    try test(prose, right, wrong)
  }

  @Test(
    "what is loose, rough, or of another basis follows from nothing",
    arguments: [
      // A part of more.
      "Sales to Customer A were $12.3 million and to Customer B $8.4 million, out of total sales of $27.0 million.",
      "The price included $11.4 million of goodwill and $6.2 million of assets; the total was $16.7 million.",
      "Of the $50.0 million authorized, $18.3 million had been used and $5.0 million was committed.",
      "Of the $30.0 million, $18.3 million was domestic, of which $13.8 million was retail.",
      // Parts that are taken off.
      "The charge of $1.9 million consisted of $1.2 million of severance and $0.9 million of rent, offset by gains.",
      "Net sales were $62.4 million, cost of sales excluding depreciation $41.1 million and gross profit $12.3 million.",
      // Other bases.
      "The net proceeds of $18,225,000 from the sale of 1,500,000 shares at $13.00 per share are after fees.",
      "We granted options for 200,000 shares at $4.50 per share with a fair value of $900,100.",
      "About 2,000,000 shares at $7.00 per share would bring $41.0 million.",
      "It rose from $31.8 million to $27.3 million in stores, with an increase of $5.5 million in rent.",
      "Assets rose to $1,204.5 million from $1,150.2 million because of an increase of $60.1 million in loans.",
      "The fee was $3.0 million and 52.0% of the $12.0 million of costs was rent.",
      "Adjusted income was $3.0 million, or 52.0% of adjusted total income of $12.0 million.",
      "Sales went from $15.9 million to $17.8 million, an increase of 3.8% per year.",
      "Sales went from $15.9 million to $17.8 million, an increase of 10.7%.",
      // What no slip explains.
      "Charges were $3.1 million for severance and $1.7 million for leases, for a total of $9.3 million.",
      "We will buy 4,250,000 shares at $17.50 per share, for an aggregate of $81,120,000.",
      "The price of $27.50 per share represents a premium of 31.4% over the closing price of $22.00.",
      "The trust owns 2,500,000 shares, or 19.9% of the 20,000,000 shares outstanding.",
    ])
  func others(prose: String) throws {
    #expect(try letter(prose).errors.isEmpty)
  }

  @Test(
    "a change in what is counted is tested where all three count the same by name",
    arguments: [
      ("Gas fell from 64.8 Bcf in 2004 to 57.3 Bcf in 2005, a decrease of @ Bcf.", "7.5", "5.7"),
      (
        "It held 4,218,650 shares at June 30, 2012 and 5,093,275 shares at March 31, 2013, an increase of "
          + "@ shares.", "874,625", "847,625"
      ),
      (
        "We had 1,350 stores in 2012 compared to 1,204 stores in 2011, an increase of @ stores.",
        "146", "164"
      ),
    ])
  func counts(prose: String, right: String, wrong: String) throws {
    let prose = prose + " That is 8.3% of all."
    let letter = try letter(prose.replacing("@", with: right))
    #expect(letter.errors.isEmpty)
    #expect(letter.checks(.proseTotal).contains { $0.hasSuffix("exact") })
    #expect(try self.letter(prose.replacing("@", with: wrong)).errors.count == 1)
  }

  @Test(
    "what counts other things is none",
    arguments: [
      "Gas fell from 64.8 Bcf in 2004 to 57.3 MMbbl in 2005, a decrease of 5.7 Bcf, or 8.3%.",
      "Stores rose from 1,204 stores in 2011 to 1,350 stores in 2012, an increase of 164 employees, or 8.3%.",
      "Stores rose from 1,204 in 2011 to 1,350 in 2012, an increase of 164 new ones, or 8.3%.",
    ])
  func otherCounts(prose: String) throws {
    #expect(try letter(prose).errors.isEmpty)
  }

  @Test("a note a figure tells what a product and a difference are made of")
  func notes() throws {
    let product = try letter(
      "We will buy 4,250,000 shares at $17.50 per share, for an aggregate of $74,735,000.")
    #expect(product.errors.first?.contains("4,250,000 x $17.50 = 74,375,000") ?? false)
    #expect(product.audit.findings.first?.notes.map(\.message) == ["4,250,000", "$17.50"])
    let difference = try letter(
      "It went from $88.5 million to $79.8 million, a decrease of $9.7 million.")
    #expect(difference.errors.first?.contains("$88.5 million - $79.8 million = 8.7") ?? false)
    #expect(difference.errors.first?.contains("rounding explains at most 0.15") ?? false)
  }
}
