import Crossfoot
import Testing

@Suite("WitnessedParts")
struct WitnessedPartsTests {
  private let loans = [
    "(in thousands) | 2018 | 2017", "Harbour loans | 5,214 | 4,871",
    "Orchard loans | 2,687 | 3,105",
    "Quarry loans | 1,846 | 1,592", "Consumer and other | 903 | 778", "Total | 10,650 | 10,346",
  ]
  private let holders = [
    "Holder | Shares | Percent", "Directors of Alder | 742,118 | 9.5%",
    "Others of Alder | 5,442,187 | 69.6%", "Directors of Birch | 318,944 | 4.1%",
    "Others of Birch | 1,320,151 | 16.8%", "Total | 7,823,400 | 100.0%",
  ]

  @Test(
    "a sum, or a row, with two digits swapped is named where its percentage tells the right one",
    arguments: [
      // 5,214 + 1,846 = 7,060; 2,687 + 1,846 = 4,533; 5,214.
      "Orchard and quarry loans together were $4,353,000, or 42.6% of the total.",
      "The second and the third line cover $4,353 thousand in 2018, or 42.6% of all loans in the table.",
      "Of these, $5,124 thousand (49.0%) is owed by harbours.",
    ])
  func swapped(prose: String) throws {
    #expect(try LetterFixture(table: loans, then: [prose]).errors.count == 1)
  }

  @Test(
    "what the percentage bears out, what is rough, restated or a change, and what is of nothing near is left alone",
    arguments: [
      "Orchard and quarry loans together were $4,533,000, or 42.6% of the total.",
      "Loans to three borrowers were $4,353,000, or 40.9% of the total.",
      "Loans to three borrowers were $4,353,000, or 51.7% of their limits.",
      "Orchard and quarry loans were about $4,353,000, or 42.6% of the total.",
      "As restated, they were $4,353,000, or 42.6% of the total.",
      "They increased by $4,353,000, or 42.6%.",
      // The percentage is that of the figure in the other year.
      "Quarry loans were $1,592 thousand in 2017, or 15.4% of the total.",
    ])
  func unmoved(prose: String) throws {
    #expect(try LetterFixture(table: loans, then: [prose]).errors.isEmpty)
  }

  @Test("the figure of a row in another year is named where the percentage is that of its own")
  func otherYear() throws {
    let wrong = "Quarry loans took $1,592 thousand in 2018, or 17.3% of the total, and grew since."
    #expect(try LetterFixture(table: loans, then: [wrong]).errors.count == 1)
    let before = "Quarry loans, $1,592 thousand before, were in 2018 17.3% of the total."
    #expect(try LetterFixture(table: loans, then: [before]).errors.isEmpty)
  }

  @Test(
    "a swapped percentage is named where the figure is a sum whose percentages the table adds up to"
  )
  func shareOfSum() throws {
    let wrong = "The directors of the two together will hold 1,061,062 shares, or 16.3%."
    #expect(try LetterFixture(table: holders, then: [wrong]).errors.count == 1)
    for right in [
      "The directors of the two together will hold 1,061,062 shares, or 13.6%.",
      "The directors of the two together will hold 1,061,062 shares, or 16.3% of the votes.",
      "The directors of the two together will hold 1,061,050 shares, or 16.3%.",
    ] {
      #expect(try LetterFixture(table: holders, then: [right]).errors.isEmpty)
    }
  }
}
