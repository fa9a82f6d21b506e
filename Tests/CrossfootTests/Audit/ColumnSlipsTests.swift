import Crossfoot
import Testing

@Suite("ColumnSlips")
struct ColumnSlipsTests {
  private func errors(_ table: [String]) throws -> Int {
    try LetterFixture(table: table).errors.count
  }

  private func fees(total: String, net: String = "2.26%") -> [String] {
    [
      "Annual expenses | Percentage of net assets", "Management fees | 1.43%",
      "Interest payments | 0.58%", "Other expenses | 0.31%", "Acquired fund fees | 0.04%",
      "Total annual expenses | \(total)", "Fee waiver | (0.10)%", "Net annual expenses | \(net)",
    ]
  }

  @Test(
    "a total of one column is wrong when what follows counts what it should be",
    arguments: [("2.36%", 0), ("2.63%", 1), ("3.26%", 1), ("2.91%", 0)])
  func used(total: String, count: Int) throws {
    #expect(try errors(fees(total: total)) == count)
  }

  @Test("it is not when nothing does")
  func unused() throws {
    #expect(try errors(fees(total: "2.63%", net: "1.90%")) == 0)
  }

  @Test(
    "what is left in one column is wrong when the same lines tie in another",
    arguments: [
      ("1.12% | 0.85%", 0), ("1.12% | 0.87%", 1), ("1.12% | 0.58%", 1),
      // Neither ties; or rounding explains it.
      ("1.09% | 0.87%", 0), ("1.12% | 0.86%", 0),
    ])
  func beside(net: String, count: Int) throws {
    let table = [
      " | Class A | Institutional Class", "Gross expenses | 1.61% | 1.36%",
      "Waiver and reimbursement | (0.49)% | (0.51)%", "Net expenses | \(net)",
    ]
    #expect(try errors(table) == count)
  }

  @Test("None in a table of fees is nought", arguments: [("0.85%", 0), ("0.95%", 1)])
  func none(net: String, count: Int) throws {
    let table = [
      "Annual fund operating expenses | Class A | Class I", "Management fees | 0.65% | 0.65%",
      "Distribution fees | 0.25% | None", "Other expenses | 0.35% | 0.35%",
      "Total annual fund operating expenses | 1.25% | 1.00%", "Fee waiver | (0.15)% | (0.15)%",
      "Total after fee waiver | 1.10% | \(net)",
    ]
    #expect(try errors(table) == count)
  }

  @Test(
    "a balance of one column that closes what a like label opens is wrong by two digits changed",
    arguments: [("3,845", 0), ("3,854", 1), ("3,485", 1), ("3,900", 0)])
  func balance(closing: String, count: Int) throws {
    let table = [
      " | MBoe", "Proved undeveloped, December 31, 2008 | 3,880", "Extensions | 640",
      "Revisions | (412)", "Purchases | 455", "Converted | (718)",
      "Proved undeveloped, December 31, 2009 | \(closing)",
    ]
    #expect(try errors(table) == count)
  }

  @Test(
    "the last line, which names what is left, is wrong by two digits changed",
    arguments: [("Net adjustment to cash", 1), ("Of this, paid in May", 0)])
  func rest(label: String, count: Int) throws {
    let table = [
      "(in millions) | Amount", "Senior notes | $500", "Term loan | 400", "Gross proceeds | 900",
      "Debt issuance costs | (14)", "Distribution to parent | (820)",
      "Transaction costs paid at closing | (9)", "\(label) | $75",
    ]
    #expect(try errors(table) == count)
  }

  @Test(
    "the difference of two sums that end a table is wrong by two digits changed",
    arguments: [("$46.1", 0), ("$41.6", 1), ("$39.0", 0)])
  func ofSums(goodwill: String, count: Int) throws {
    let table = [
      "(in millions) | June 30, 2016", "Value of shares to be issued | $128.6",
      "Cash-out of options | 2.1", "Total purchase price | $130.7", "Net assets | 96.4",
      "Existing goodwill | (11.3)", "Loan fair value | (8.7)", "Core deposits | 7.9",
      "Deferred taxes | 0.3", "Fair value of net assets acquired | 84.6",
      "Preliminary goodwill | \(goodwill)",
    ]
    #expect(try errors(table) == count)
  }

  @Test("dollar signs set a group of a column off", arguments: [("$1,430", 0), ("$1,403", 1)])
  func signs(total: String, count: Int) throws {
    let table = [
      "(in thousands) | Amount", "Income from operations | $1,187", "Depreciation | 719",
      "Unfinanced expenditures | (240)", "Cash flow available | $1,666",
      "Scheduled principal payments | $742", "Interest | 688", "Fixed charges | \(total)",
    ]
    #expect(try errors(table) == count)
  }

  @Test(
    "rules set a group of a column off",
    arguments: [("$220,505", 0), ("$202,505", 1), ("$190,505", 0)])
  func rules(total: String, count: Int) throws {
    let text = """
      Dear Sir:

      \tAmount
      Shares to be issued\t6,150
      Average closing price\t$27.40
      \t-------
      Value of shares\t168,510
      Cash\t44,280
      Fair value of options\t3,115
      Transaction costs\t4,600
      \t-------
      Total purchase price\t\(total)
      """
    #expect(try LetterFixture(text).errors.count == count)
  }

  @Test(
    "what is left of two lines is wrong by one digit when another column ties",
    arguments: [
      ("0.97% | 0.72%", 0), ("0.97% | 0.82%", 1), ("0.97% | 0.73%", 0), ("0.96% | 0.82%", 0),
    ])
  func net(net: String, count: Int) throws {
    let table = [
      "Annual fund operating expenses | Class A | Class I", "Management fees | 0.65% | 0.65%",
      "Distribution fees | 0.25% | None", "Other expenses | 0.33% | 0.33%",
      "Total annual fund operating expenses | 1.23% | 0.98%", "Fee waiver | (0.26)% | (0.26)%",
      "Total after fee waiver | \(net)",
    ]
    #expect(try errors(table) == count)
  }

  @Test("averages for each of others bear no witness", arguments: [("94,050", 0), ("93,150", 1)])
  func averages(total: String, count: Int) throws {
    let table = [
      " | Enrollment 2017 | Enrollment 2018 | Revenue per student",
      "Kindergartens | 21,450 | 25,310 | 10,229", "Schools | 8,120 | 9,940 | 42,425",
      "Centers | 46,300 | 58,800 | 4,961", "Total | 75,870 | \(total) | 10,338",
    ]
    #expect(try errors(table) == count)
  }

  @Test(
    "a column that ties but for rounding bears witness to a slip that rounding comes nowhere near",
    arguments: [
      ("7,204 | 6,153", 0), ("7,205 | 6,153", 0), ("7,205 | 6,513", 1), ("7,203 | 6,135", 1),
      ("7,205 | 5,163", 1), ("7,205 | 7,153", 1),
      // Rounding explains the one, no slip the other; or both are off by more than rounding.
      ("7,205 | 6,155", 0), ("7,205 | 6,300", 0), ("7,208 | 6,513", 0), ("7,240 | 6,513", 0),
    ])
  func rounded(total: String, count: Int) throws {
    let table = [
      " | 2015 | 2014", "Pumps | 3,310 | 2,870", "Valves | 412 | 397", "Fittings | 2,174 | 1,842",
      "Service | 1,308 | 1,044", "Total | \(total)",
    ]
    #expect(try errors(table) == count)
  }

  @Test(
    "one that ties but for rounding does not take away what another says",
    arguments: [("7,939 | 6,190 | 6,096", 0), ("7,399 | 6,190 | 6,096", 1)])
  func besideRounded(closing: String, count: Int) throws {
    let table = [
      " | 2015 | 2014 | 2013", "Beginning balance | 6,190 | 6,097 | 5,998",
      "Provision | 2,497 | 395 | 392", "Write-offs | (748) | (302) | (294)",
      "Ending balance | \(closing)",
    ]
    #expect(try errors(table) == count)
  }

  @Test(
    "what is left of two lines is wrong where another column ties but for rounding",
    arguments: [("3,902 | 3,476", 0), ("3,902 | 4,376", 1), ("3,906 | 4,376", 0)])
  func restRounded(left: String, count: Int) throws {
    let table = [
      " | 2015 | 2014", "Net cash provided by operating activities | 5,312 | 4,871",
      "Purchases of equipment | (1,411) | (1,395)", "Free cash flow | \(left)",
    ]
    #expect(try errors(table) == count)
  }

  @Test(
    "two digits may have changed places in what rounding lets a sum be, where another column ties",
    arguments: [
      ("7,204.1 | 6,153.2", 0), ("7,204.1 | 6,153.3", 0), ("7,204.1 | 6,513.3", 1),
      ("7,204.0 | 6,135.3", 1), ("7,204.0 | 6,593.3", 0), ("7,240.0 | 6,513.3", 0),
    ])
  func nearly(total: String, count: Int) throws {
    let table = [
      " | 2015 | 2014", "Pumps | 3,310.2 | 2,870.1", "Valves | 412.5 | 397.0",
      "Fittings | 2,173.3 | 1,842.1", "Service | 1,308.1 | 1,044.0", "Total | \(total)",
    ]
    #expect(try errors(table) == count)
  }

  @Test(
    "a total of what follows is counted once",
    arguments: [("$12,117.7", 0), ("$12,171.7", 1), ("$12,300.4", 0)])
  func usedBelowTotal(assets: String, count: Int) throws {
    let table = [
      "| Amount", "Cash | $1,109.7", "Inventories | 389.4", "Customer relationships | 2,108.1",
      "Developed technology | 1,522.7", "Goodwill | 6,987.8", "Total assets acquired | \(assets)",
      "Accounts payable | (555.7)", "Accrued liabilities | (444.6)", "Deferred taxes | (330.6)",
      "Total liabilities assumed | (1,330.9)", "Net assets acquired | $10,786.8",
    ]
    #expect(try errors(table) == count)
  }

  @Test(
    "two digits may have changed places in a part, where another column ties but for rounding",
    arguments: [
      ("2,438.6", "21,203.5", 0), ("2,348.6", "21,203.6", 1),
      ("2,411.6", "21,203.6", 0), ("2,348.6", "21,209.9", 0),
    ])
  func part(first: String, second: String, count: Int) throws {
    let table = [
      " | 2015 | 2014", "Land | 8,879.4 | 8,428.9", "Buildings | \(first) | 4,914.7",
      "Machinery | 7,730.5 | 4,295.6", "Furniture | 2,065.1 | 3,564.3",
      "Total property | 21,113.6 | \(second)",
    ]
    #expect(try errors(table) == count)
  }

  @Test(
    "of two lines that which rounding lets be left may be misprinted",
    arguments: [("1,741 | 1,246", 0), ("7,141 | 1,246", 1), ("7,141 | 1,264", 0)])
  func nearlyOfTwo(income: String, count: Int) throws {
    let table = [
      " | 2015 | 2014", "Total segment profit | 2,019 | 1,452",
      "Unallocated expenses | (277) | (205)", "Operating income | \(income)",
    ]
    #expect(try errors(table) == count)
  }
}
