import Crossfoot
import Testing

/// Ways of setting comments and answers apart that few letters use.
@Suite("Variants of items")
struct VariantTests {
  @Test("what opens with the company's name is the company's")
  func ownName() throws {
    let fixture = try ComposedLetter(
      """
      1. Please tell us where the castings are made.

      Marsh casts them in two foundries, of which one stands in Ohio and one in Canada.

      The foundry in Ohio was built in 1962.
      """)
    #expect(
      fixture.items == [
        "1 | Please tell us where the castings are made. | Marsh casts them in two foundries, of which "
          + "one stands in Ohio and one in Canada. / The foundry in Ohio was built in 1962."
      ])
  }

  @Test("the foot of a page between a comment and its answer is part of neither")
  func pageFoot() throws {
    let fixture = try ComposedLetter(
      """
      1. Please tell us where the castings are made.

      14 Quarry Road, Dover, Delaware 19901 | www.fennel.example

      Response: In Ohio.

      2. Please tell us when.

      Boston Chicago Frankfurt London Palo Alto

      We respectfully advise the Staff that it was in May.
      """)
    #expect(
      fixture.items == [
        "1 | Please tell us where the castings are made. | In Ohio.",
        "2 | Please tell us when. | We respectfully advise the Staff that it was in May.",
      ])
  }

  @Test("a letter that is attached behind the copies has no items of this one")
  func attachedLetter() throws {
    let fixture = try ComposedLetter(
      """
      1. Please tell us where the castings are made.

      Response: In Ohio, as our letter of last year says, which is attached.

      cc: Ada Oak

      Exhibit A

      May 2, 2012

      Re: Marsh & Fennel Instruments, Inc.

      Dear Ms. Thornbury:

      1. Please tell us where the foundry stands.

      Response: In Ohio.

      2. Please tell us who owns it.

      Response: We do.
      """)
    #expect(fixture.letter.content.items.count == 1)
  }

  @Test("a title with a number is a heading, and its number the comment's")
  func numberedTitles() throws {
    let fixture = try ComposedLetter(
      """
      1. Inventories, page F-9

      We note that inventories grew. Please tell us why.

      Response: The winter was long.

      2. Goodwill, page F-12

      Please tell us how you tested goodwill.

      Response: By the income approach.
      """)
    #expect(
      fixture.items == [
        "1 | We note that inventories grew. Please tell us why. | The winter was long.",
        "2 | Please tell us how you tested goodwill. | By the income approach.",
      ])
    #expect(fixture.headings == [["Inventories, page F-9"], ["Goodwill, page F-12"]])
  }

  @Test("two columns hold a comment and its answer, however short it is")
  func twoColumns() throws {
    let comment =
      "Please revise your disclosure to name the foundries that make the castings, and the "
      + "share that each of them made in each year presented."
    let answer = "We have revised page 12 accordingly."
    let html = """
      <html><body><p>May 9, 2013</p><p>Securities and Exchange Commission</p>
      <p>Re: Fennel Corp.</p><p>Dear Ms. Thornbury:</p>
      <p>Our answers to the comments in your letter dated April 25, 2013 follow.</p>
      <table><tr><td>1. \(comment)</td><td>\(answer)</td></tr></table>
      <p>Sincerely,</p><p>/s/ Jonas Marsh</p></body></html>
      """
    let letter = try Letter(parsing: Array(html.utf8), path: "columns")
    let item = try #require(letter.content.items.first)
    let text = letter.document.text
    #expect(item.comment?.pieces.map { text.string($0.text) } == [comment])
    #expect(item.response?.pieces.map { text.string($0.text) } == [answer])
  }
}
