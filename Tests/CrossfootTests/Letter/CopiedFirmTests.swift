import Crossfoot
import Testing

/// Firms of those who get copies.
@Suite("Copied firms")
struct CopiedFirmTests {
  private func letter(_ body: String, copies: String = "") throws -> Letter {
    let text = """
      Marsh Hulls, Inc.

      May 3, 2019

      Re: Marsh Hulls, Inc.
      Form 10-K for the year ended December 31, 2018

      Dear Ms. Roe:

      \(body)

      Sincerely,

      /s/ Lee Rice

      Lee Rice

      \(copies)
      """
    return try Letter(parsing: Array(text.utf8))
  }

  @Test(
    "a firm is one by its form, however its name begins",
    arguments: ["K9 Materials, Inc.", "quarry athletics inc.", "eBay Inc.", "Hulls & Sails LLP"])
  func firms(_ firm: String) throws {
    let letter = try letter(
      "We answer your letter of April 2, 2019.", copies: "cc:  Ann Venn\n     \(firm)\n")
    let text = letter.document.text
    let copies = letter.content.closing.copies
    #expect(copies.map { text.string($0.name) } == ["Ann Venn"])
    #expect(copies.map { $0.organization.map(text.string) } == [firm])
  }

  @Test("the word that leads to a firm is no part of it")
  func leads() throws {
    let letter = try letter(
      "We answer your letter of April 2, 2019.",
      copies: "cc:  Ann Venn, Counsel and Ethics and Compliance Officer of Sails, Inc.\n")
    let text = letter.document.text
    let firms = letter.content.closing.copies.map { $0.organization.map(text.string) }
    #expect(firms == ["Sails, Inc."])
  }
}
