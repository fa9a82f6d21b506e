import Crossfoot
import Testing

/// Comments that are quoted as mail programs do.
@Suite("Quotations with arrows")
struct ArrowQuoteTests {
  @Test("arrows before the lines of comments tell them from answers")
  func quoted() throws {
    let fixture = try ComposedLetter(
      """
      > Item 9A. Controls and Procedures
      >
      > 1. It does not appear that your management has
      > performed its assessment as of the end of the year.
      > Please amend your filing.

      You are right, and this was done at Christmas by the
      president and the book keeper.

      > 2. Please also tell us whether this changes your
      > conclusion on disclosure controls.
      It does.
      """)
    #expect(
      fixture.items == [
        "1 | It does not appear that your management has performed its assessment as of the end of the year. Please amend your filing. | You are right, and this was done at Christmas by the president and the book keeper.",
        "2 | Please also tell us whether this changes your conclusion on disclosure controls. | It does.",
      ])
    #expect(fixture.headings.allSatisfy { $0 == ["Item 9A. Controls and Procedures"] })
  }

  @Test("the range of a quoted paragraph has the arrows inside of it, its text has none")
  func ranges() throws {
    let source = MarkedSource(
      """
      > ⟦1. Please tell us why the balance of the reserve
      > fell so much in the year.⟧

      It fell.

      > 2. Please tell us why the balance of the reserve
      > rose so much in the year.

      It rose.
      """)
    let document = try source.lexed()
    let first = try #require(paragraphs(document).first)
    #expect(
      document.text.string(first.text)
        == "1. Please tell us why the balance of the reserve fell so much in the year.")
    #expect(document.text.sourceRange(of: first.text) == source.marked)
  }

  @Test(
    "other arrows stay where they are",
    arguments: [
      "Loans past due:\n\n> 30 days      1,204      1,310\n> 60 days        402        377\n\nThese are all.",
      "> a single quotation of one line that is long\n\nand no more of them",
      "The rate is\n> 10% for each of the years that we speak of here, which is\n\n> 5%.",
      ">\n\n>>>\n\n>",
      """
      1. Please tell us why sales fell.

      Sales fell for these reasons:

      > a lower demand in Europe and in the countries beside it

      > a strike in the yard that builds the larger ones

      2. Please tell us how much.
      """,
      """
      We have revised page 3 to read:
      > The Company has hired a controller for its yards.

      We have revised page 4 to read:
      > The Company has sold the smaller one of its yards.
      """,
    ])
  func others(_ text: String) throws {
    let document = try MarkedSource(text).lexed()
    #expect(
      document.text.bytes.count { $0 == UInt8(ascii: ">") }
        == text.utf8.count {
          $0 == UInt8(ascii: ">")
        })
  }
}
