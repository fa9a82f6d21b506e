import Crossfoot
import Testing

@Suite("Citations")
struct CitationTests {
  @Test(
    "a citation has one form, however it is written",
    arguments: [
      ("Refer to ASC 850-10-50-1a and 50-5.", ["ASC 850-10-50-1a", "ASC 850-10-50-5"]),
      ("See FASB ASC Topic 718.", ["ASC 718"]),
      ("See ASC 350-20-35-3C through 35-3E.", ["ASC 350-20-35-3C..3E"]),
      ("See ASC 480-10-S99-3A.", ["ASC 480-10-S99-3A"]),
      ("ASU 2016-13 applies.", ["ASU 2016-13"]),
      ("Under SFAS No. 123(R) and FIN 46(R) it is.", ["SFAS 123(R)", "FIN 46(R)"]),
      ("Under EITF Issue No. 05-4 it is.", ["EITF 05-4"]),
      ("See SAB Topic 11.M and SAB 99.", ["SAB Topic 11.M", "SAB 99"]),
      ("See SAB Topics 1.M and 5.F.", ["SAB Topic 1.M", "SAB Topic 5.F"]),
      ("Refer to Item 303(a)(3)(i) of Regulation S-K.", ["Regulation S-K Item 303(a)(3)(i)"]),
      (
        "Items 303 and 305 of Regulation S-K ask for it.",
        ["Regulation S-K Item 303", "Regulation S-K Item 305"]
      ),
      ("Item 9A of Form 10-K asks for it.", ["Form 10-K Item 9A"]),
      ("Refer to Rule 5-03 of Regulation S-X.", ["Regulation S-X Rule 5-03"]),
      ("Refer to Rule 12b-20.", ["Rule 12b-20"]),
      ("Refer to Section 13(d) of the Exchange Act.", ["Exchange Act Section 13(d)"]),
      ("See Release No. 33-8350.", ["Release 33-8350"]),
      ("IFRS 15 and IAS 36 apply.", ["IFRS 15", "IAS 36"]),
      ("The fin was 12 inches. Each item had 3 parts, as of May 2012.", []),
    ])
  func canonicalForms(_ sentence: String, _ expected: [String]) throws {
    let fixture = try ComposedLetter("1. Please tell us why. \(sentence)\n\nResponse: For tax.")
    let item = try #require(fixture.letter.content.items.first)
    #expect(item.commentCitations.map(\.canonical) == expected)
  }

  @Test(
    "a comment of an earlier letter is told from this letter's own",
    arguments: [
      ("We note your response to prior comment 3.", [3]),
      ("We note your responses to prior comments 4 and 6.", [4, 6]),
      ("We refer to comment one of our letter dated May 1, 2012.", [1]),
      ("The comment gives 2 reasons.", []),
    ])
  func priorComments(_ sentence: String, _ expected: [Int]) throws {
    let fixture = try ComposedLetter("1. Please tell us why. \(sentence)\n\nResponse: For tax.")
    let item = try #require(fixture.letter.content.items.first)
    #expect(item.priorComments.map(\.number) == expected)
  }
}
