import Crossfoot
import Testing

/// Rows that are sums by their figures, not by their words.
@Suite("SumRoles")
struct SumRolesTests {
  private func roles(_ rows: [String]) throws -> [Table.Row.Role] {
    let letter = try LetterFixture(table: rows)
    var table = try #require(letter.tables.first)
    SumRoles.set(in: &table, text: letter.document.text)
    return table.rows.map(\.role)
  }

  @Test(
    "a result that ties in all columns is a sum, within a later one a subtotal",
    arguments: [
      // Subtractions, a running result, and a sum of two results.
      (
        [
          "| 2019 | 2018", "Sales | 9,120 | 8,455", "Cost of sales | 6,004 | 5,321",
          "Gross margin | 3,116 | 3,134", "Selling | 1,250 | 1,199", "Research | 411 | 402",
          "Operating income | 1,455 | 1,533",
        ], [Table.Row.Role.data, .data, .subtotal, .data, .data, .total]
      ),
      // Figures with their signs.
      (
        [
          "| 2019 | 2018", "Net income | 1,151 | 1,257", "Interest | 464 | 415",
          "Gain on sale | (16) | (33)", "Adjusted result | 1,599 | 1,639",
        ], [.data, .data, .data, .total]
      ),
      // The total of one block is none of the other's.
      (
        [
          "| Loans | Past due", "By kind: | |", "Homes | 3,868 | 23", "Offices | 634 | 1",
          "Total loans | 4,502 | 24", "By state: | |", "Ohio | 1,059 | 20", "Texas | 3,443 | 4",
          "Total loans | 4,502 | 24",
        ], [.section, .data, .data, .total, .section, .data, .data, .total]
      ),
      // What one column contradicts is no sum, however well the other ties.
      (
        ["| 2019 | 2018", "Hoists | 1,204 | 987", "Cranes | 804 | 687", "Lifts | 2,008 | 1,699"],
        [.data, .data, .data]
      ),
      // A figure stated first and last is the total where it stands last; not where a block begins again.
      (
        [
          "| 2019 | 2018", "Derived | 15,066 | 4,910", "Hoists | 13,158 | 4,404",
          "Cranes | 1,914 | 546", "Other | (6) | (40)", "Booked | 15,066 | 4,910",
        ], [.data, .data, .data, .data, .total]
      ),
      (
        [
          "| 2019 | 2018", "Sales | 15,066 | 4,910", "Costs | 13,158 | 4,404",
          "Profit | 1,908 | 506", "Sales | 15,066 | 4,910", "Wages | 9,120 | 2,100",
          "Rest | 5,946 | 2,810",
        ], [.data, .data, .total, .data, .data, .total]
      ),
      // One small tie may be chance.
      (
        ["| 2019", "Hoists | 2", "Cranes | 3", "Lifts | 5", "Trams | 8"],
        [.data, .data, .data, .data]
      ),
    ])
  func results(rows: [String], expected: [Table.Row.Role]) throws {
    #expect(try roles(rows) == expected)
  }

  @Test("columns of percentages, of changes and of prices need not tie")
  func sideColumns() throws {
    let roles = try roles([
      "| Awards | Price | Change | % of all", "Held, January 1 | 1,804 | $ 13.50 | 100 | 70%",
      "Granted | 782 | 17.25 | 12 | 20%", "Forfeited | (83) | 14.00 | 9 | 10%",
      "Held, June 30 | 2,503 | 15.75 | 88 | 5%",
    ])
    #expect(roles == [.data, .data, .data, .total])
  }

  @Test("a balance at the end of a period is a total though its figure is left out")
  func leftOut() throws {
    let roles = try roles([
      "| 2019 | 2018", "Cards, beginning of period | $XXX.X | 5", "Sold | XX.X | 6",
      "Used | XX.X | 7", "Cards, end of period | $XXX.X | 4",
    ])
    #expect(roles == [.data, .data, .data, .total])
  }

  @Test("a total in the first row is the sum of what follows, or none")
  func firstRow() throws {
    #expect(
      try roles(["| 2019 | 2018", "Total hoists | 7 | 5", "Large | 4 | 3", "Small | 3 | 2"])
        == [.total, .data, .data])
    #expect(
      try roles(["| 2019 | 2018", "Total payments | 9 | 5", "Residual | 4 | 3", "Other | 1 | 7"])
        == [.data, .data, .data])
  }

  @Test("a sum that the figures alone tell is not audited as one that words declare")
  func isNotAudited() throws {
    let letter = try LetterFixture(table: [
      "| 2019 | 2018", "Sales | 9,120 | 8,455", "Costs | 6,004 | 5,321", "Margin | 3,116 | 3,134",
    ])
    #expect(letter.tables[0].rows.map(\.role) == [.data, .data, .data])
    var table = letter.tables[0]
    SumRoles.set(in: &table, text: letter.document.text)
    #expect(table.rows.map(\.isRoleInferred) == [false, false, true])
  }

  @Test("net income less a tax of nil in one year is a sum all the same")
  func nilTax() throws {
    let found = try roles([
      "| 2019 | 2018", "Income before taxes | 169 | 47", "Provision | 17 | --",
      "Net income | 152 | 47", "Shares | 135 | 127",
    ])
    #expect(found[2] == .total)
  }

  @Test("a net figure may be the result of six others, each added or taken off")
  func sixParts() throws {
    let found = try roles([
      "| 2019 | 2018", "Gross margin | 543 | 427", "Expenses | 375 | 323",
      "Special charges | -- | 12",
      "Gains | 50 | 101", "Interest | 52 | 24", "Taxes | 70 | 26", "Net income | 200 | 191",
      "Shares | 16 | 14",
    ])
    #expect(found[6] == .total)
  }

  @Test("what can be exercised at the end of a period is no balance of what is outstanding")
  func exercisable() throws {
    let found = try roles([
      "| Number", "Outstanding, beginning of quarter | 118,404", "Granted | 18,224",
      "Exercised | (925)", "Outstanding, end of quarter | 135,703",
      "Exercisable, end of quarter | 8,067",
    ])
    #expect(found[3] == .total && found[4] == .data)
  }

  @Test("one total set against another is a ratio")
  func ratioOfTotals() throws {
    let found = try roles([
      "| 2019 | 2018", "Bank debt | 120 | 100", "Bonds | 80 | 60",
      "Total debt/total capital | 51% | 47%",
    ])
    #expect(found.last == .data)
  }
}
