import Crossfoot
import Testing

/// Sentences whose figures are of another basis than those of a table, though their digits are the table's in another
/// order, and those beside them that are of none.
@Suite("Tails of statements")
struct StatementTailsTests {
  private static let table = [
    "(in thousands) | 2012 | 2011", "Ferries | 371,204 | 362,588", "Charters | 62,715 | 50,933",
    "Moorings | 41,382 | 40,017", "Total revenue | 475,301 | 453,538",
  ]

  private func findings(_ sentences: String...) throws -> Int {
    let fixture = try LetterFixture(table: StatementTailsTests.table, then: sentences)
    return fixture.errors.count + fixture.warnings.count
  }

  /// What a sentence says of a row, and in another order than the table.
  private static let statements = [
    "Ferries and moorings together were $421,586 thousand in 2012",
    "Charters increased by $11.8 million, or 21.3%, in 2012",
    "Charters rose by $18.1 million to $62.7 million in 2012",
    "Ferries made up 87.1% of total revenue in 2012",
    "Charters were $67.2 million in 2012 and $50.9 million in 2011",
  ]

  @Test(
    "a time, a cause or another clause behind a figure leaves it one of all that its row counts",
    arguments: ["", ", mainly because of higher fares", ", as fares rose", ", and fares rose"])
  func clear(tail: String) throws {
    for statement in StatementTailsTests.statements {
      #expect(try findings("\(statement)\(tail).") == 1, "\(statement)\(tail)")
    }
  }

  @Test(
    "anything else behind it makes it one of another basis",
    arguments: [
      " without the Acme fleet", ", excluding the Acme fleet", " in local currencies",
      " as first published", ", measured at old fares", " for vessels owned in both years",
      " when rebates are left out", " (net of rebates)", ", inclusive of tolls",
    ])
  func unclear(tail: String) throws {
    for statement in StatementTailsTests.statements {
      #expect(try findings("\(statement)\(tail).") == 0, "\(statement)\(tail)")
    }
  }

  @Test("so does a month, or the word of somebody who quotes it")
  func quoted() throws {
    for sentence in [
      "Ferries made up 87.1% of total revenue in December 2012.",
      "Ferries and moorings together were $421,586 thousand in the year ended May 31, 2012.",
      "In ferries and moorings we provided $421,586 thousand in 2012.",
    ] {
      #expect(try findings(sentence) == 0, "\(sentence)")
    }
    #expect(try findings("Ferries made up 87.1% of total revenue at December 31, 2012.") == 1)
  }

  @Test("what is added up or taken off as it is rounded is right")
  func rounded() throws {
    for sentence in [
      // 371.2 + 41.4, and not 412.586.
      "Ferries and moorings together were $412.5 million in 2012.",
      // 62.7 - 50.9
      "Charters increased by $11.8 million to $62.7 million in 2012.",
      "Charters increased by $11.8 million, or 23.2%, in 2012.",
      // Both cut off.
      "Charters were $62.7 million in 2012 and $50.9 million in 2011.",
    ] {
      #expect(try findings(sentence) == 0, "\(sentence)")
    }
  }

  @Test("a scope behind the second of two shares is one of both")
  func secondShare() throws {
    let shares = "Ferries were 78.1% of total revenue in 2012 and 71.2% in 2011"
    #expect(try findings("\(shares).") == 1)
    for tail in [" at the lake", " of EBITDA", " not counting tolls"] {
      #expect(try findings("\(shares)\(tail).") == 0)
    }
  }

  @Test("a change of part of what the sentence before gives is none of all of it")
  func partOfChange() throws {
    let amounts = "Stores were $118.7 million at May 1, 2016 and $104.2 million at May 2, 2015."
    #expect(try findings("\(amounts) The increase of $15.4 million came from rope.") == 1)
    #expect(try findings("\(amounts) The increase of $15.4 million in stores is rope.") == 1)
    for rest in [
      "due to Acme was partly offset.", "at our yard came first.", "that Acme brought came first.",
      "in stores of rope was the largest part.", "was in rope, the rest in paint.",
      ", excluding Acme, came from rope.",
    ] {
      #expect(try findings("\(amounts) The increase of $15.4 million \(rest)") == 0, "\(rest)")
    }
    let others = "Cash was $118.7 million in 2016 and debt was $104.2 million in 2015."
    #expect(try findings("\(others) The increase of $15.4 million came from rope.") == 0)
  }
}
