import Crossfoot
import Testing

@Suite("FigureScope")
struct FigureScopeTests {
  private func errors(_ sentence: String) throws -> [String] {
    let table = [
      "(in millions) | 2014 | 2013", "Room revenue | 65.2 | 60.4", "Other revenue | 39.9 | 39.6",
      "Total revenue | 105.1 | 100.0", "Operating income | 12.0 | 9.0",
    ]
    return try LetterFixture(table: table, then: [sentence]).errors
  }

  @Test(
    "swapped digits of a figure that is given for all that a row counts are an error",
    arguments: [
      "Total revenue was $101.5 million in 2014.", "In 2014, our total revenue was $150.1 million.",
      "For the year ended December 31, 2014, we reported total revenue of $101.5 million.",
      "The Company respectfully advises the Staff that total revenue was $101.5 million in 2014.",
      "As shown in the table above, the hotels brought total revenue of $101.5 million in 2014.",
      "Total revenue in 2014, before any rebate, was $101.5 million.",
      "Total revenue was $101.5 million in 2014 because of higher rates.",
      "Other revenue was $93.9 million in 2014.",
    ])
  func whole(sentence: String) throws {
    #expect(try errors(sentence).count == 1)
  }

  @Test(
    "a phrase behind the name of the row makes it another figure",
    arguments: [
      "excluding the acquired hotels,", "of the joint venture", "from the United States",
      "on a constant currency basis", "under the old standard", "attributable to franchisees",
      "net of rebates", "for the nine months ended September 30, 2014", "as first published",
    ])
  func behindName(phrase: String) throws {
    #expect(try errors("Total revenue, \(phrase) was $101.5 million in 2014.").isEmpty)
    #expect(try errors("Total revenue \(phrase) was $101.5 million in 2014.").isEmpty)
  }

  @Test(
    "so does a word before the name, or a phrase that leads the sentence",
    arguments: [
      "Budgeted", "Segment", "Pro forma", "As originally reported,", "Our peers had",
      "Under the prior policy,", "Including sales to the parent,", "The consensus estimate of",
      "For the nine months ended September 30, 2014,", "The analyst wrote that",
      "Delta said that its",
    ])
  func beforeName(phrase: String) throws {
    #expect(try errors("\(phrase) total revenue was $101.5 million in 2014.").isEmpty)
  }

  @Test(
    "so does a phrase behind the figure",
    arguments: [
      "before eliminations", "in the Western region", "from third parties", "per our budget",
      "under the old rules", "excluding Delta", ", net of returns",
    ])
  func behindFigure(phrase: String) throws {
    #expect(try errors("Total revenue was $101.5 million \(phrase) in 2014.").isEmpty)
    #expect(try errors("In 2014, total revenue was $101.5 million \(phrase).").isEmpty)
  }

  @Test("two digits are swapped by luck")
  func fewDigits() throws {
    #expect(try errors("Operating income was $21.0 million in 2014.").isEmpty)
  }
}
