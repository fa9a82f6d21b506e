import Crossfoot
import Testing

@Suite("Parts of rows")
struct PartsOfRowsTests {
  private static let table = [
    "(in thousands) | 2017 | 2016", "Motor boats | 41,382 | 36,017",
    "Sailing boats | 62,715 | 50,933",
    "Canoes and kayaks | 17,506 | 17,093", "Total | 121,603 | 104,043",
  ]

  private func errors(_ sentence: String, table: [String] = PartsOfRowsTests.table) throws -> Int {
    try LetterFixture(table: table, then: [sentence]).errors.count
  }

  /// What is said of rows, each with two digits in another order.
  private static let statements = [
    ("Motor boats", "made up 43.0% of the total"), ("Motor boats", "rose by 19.4%"),
    ("Motor boats and sailing boats", "together were $104,907 thousand"),
    ("Canoes and kayaks", "represented 41.4% of the total"),
  ]

  @Test(
    "swapped digits of what is said of all that rows count are an error",
    arguments: [("", " in 2017"), ("In 2017, ", "")])
  func whole(lead: String, tail: String) throws {
    for (name, what) in PartsOfRowsTests.statements {
      let name = lead.isEmpty ? name : name.lowercased()
      #expect(try errors("\(lead)\(name) \(what)\(tail).") == 1, "\(lead)\(name) \(what)\(tail)")
    }
  }

  @Test(
    "a place, a part or a party that the table doesn't divide by makes them figures of something else",
    arguments: [
      "in Ohio", "of the branch", "at our yard", "for the wholesale channel",
      "outside the United States",
      "within the retail segment", "of our subsidiary",
    ])
  func part(phrase: String) throws {
    for (name, what) in PartsOfRowsTests.statements {
      let lead =
        phrase.hasPrefix("of")
        ? "For the boats \(phrase)" : phrase.prefix(1).uppercased() + phrase.dropFirst()
      let sentences = [
        "\(name) \(what) \(phrase) in 2017.", "\(name) \(what) in 2017 \(phrase).",
        "\(name) \(phrase) \(what) in 2017.", "\(lead), \(name.lowercased()) \(what) in 2017.",
        "In 2017, \(name.lowercased()) \(what) \(phrase).",
      ]
      for sentence in sentences { #expect(try errors(sentence) == 0, "\(sentence)") }
    }
  }

  @Test("a word before the name does so, too")
  func word() throws {
    for (name, what) in PartsOfRowsTests.statements {
      for word in ["New", "Ohio", "Average", "Pledged"] {
        #expect(try errors("\(word) \(name.lowercased()) \(what) in 2017.") == 0, "\(word) \(name)")
      }
    }
  }

  @Test("a whole that the table doesn't name is none of its totals")
  func otherWhole() throws {
    for whole in ["orders", "past due balances", "interest income", "hulls"] {
      #expect(try errors("Motor boats made up 43.0% of \(whole) in 2017.") == 0)
    }
    let named = PartsOfRowsTests.table.dropLast() + ["Total orders | 121,603 | 104,043"]
    #expect(try errors("Motor boats made up 43.0% of orders in 2017.", table: Array(named)) == 1)
  }

  @Test("what rows of years count stands above them")
  func years() throws {
    let table = [
      "(in thousands) | Rent", "2018 | 12,715", "2019 | 21,382", "2020 | 17,506", "2021 | 9,114",
    ]
    let sentence =
      "Leases that expire in 2018, 2019 and 2020 together have a rent of $51,063 thousand"
    #expect(try errors("\(sentence).", table: table) == 1)
    #expect(try errors("\(sentence) in Ohio.", table: table) == 0)
  }
}
