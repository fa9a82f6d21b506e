import Crossfoot
import Testing

/// What letters leave out.
@Suite("Redactions")
struct RedactionTests {
  private func redactions(_ answer: String) throws -> [String] {
    let fixture = try ComposedLetter("1. Please give the amount.\n\nResponse: \(answer)")
    return fixture.letter.content.redactions.map(fixture.text)
  }

  @Test(
    "a mark in brackets that says in words that something is left out is a redaction",
    arguments: [
      "[CONFIDENTIAL TREATMENT REQUESTED BY ACME, INC. PURSUANT TO RULE 83]",
      "[CONFIDENTIAL INFORMATION HAS BEEN OMITTED AND FURNISHED SEPARATELY TO THE COMMISSION.]",
      "[Information redacted]", "[REDACTED]", "[***]",
    ])
  func inWords(_ mark: String) throws {
    #expect(try redactions("The amount was \(mark) in 2012.") == [mark])
  }

  @Test(
    "a legend of its own, and brackets around other words, leave nothing out",
    arguments: [
      "It follows.\n\n[CONFIDENTIAL TREATMENT REQUESTED BY ACME, INC. PURSUANT TO RULE 83]\n\nIt was 5.",
      "Confidential treatment is requested of what is identified by the mark [***].",
      "The amount [in thousands] was 5.", "The amount [Confidential was never said",
    ])
  func others(_ answer: String) throws {
    #expect(try redactions(answer).isEmpty)
  }
}
