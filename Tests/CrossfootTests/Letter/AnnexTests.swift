import Crossfoot
import Testing

/// What letters bring along behind their signatures.
@Suite("Annexes")
struct AnnexTests {
  private static let disclosure = """
    The Company measures its instruments at cost, which it assigns by the first-in, first-out method, and writes \
    them down to what they may be sold for.
    """

  private func annexes(_ behind: String) throws -> [(title: String?, paragraphs: [String])] {
    let fixture = try ComposedLetter(
      "1. Please disclose how you measure inventories.\n\nResponse: We will do so as Annex A shows.",
      behind: behind)
    return fixture.letter.content.annexes.map { annex in
      (annex.title.map(fixture.text), annex.passage.pieces.map { fixture.text($0.text) })
    }
  }

  @Test("each line that names an annex opens one, with all that stands below it")
  func titled() throws {
    let found = try annexes(
      "Annex A\n\nInventories\n\n\(Self.disclosure)\n\nAnnex B\n\nLeases\n\n\(Self.disclosure)")
    #expect(found.map(\.title) == ["Annex A", "Annex B"])
    #expect(
      found.map(\.paragraphs) == [["Inventories", Self.disclosure], ["Leases", Self.disclosure]])
  }

  @Test("a paragraph that no name could be is one without a title, with the headings above it")
  func untitled() throws {
    let found = try annexes("cc: Ann Roe\n\nProposed Disclosure\n\n\(Self.disclosure)")
    #expect(found.map(\.title) == [nil])
    #expect(found.first?.paragraphs.last == Self.disclosure)
  }

  @Test("the printed name of who signed is no heading of what comes behind it")
  func printedName() throws {
    let text = """
      Marsh Hulls, Inc.

      May 3, 2019

      Dear Ms. Roe:

      1. Please disclose how you measure inventories.

      Response: The rider shows it.

      Sincerely,

      /s/ Walter Penn

      Walter Penn, Esq.

      Rider 29A

      \(Self.disclosure)
      """
    let letter = try Letter(parsing: Array(text.utf8))
    let titles = letter.content.annexes.map { $0.title.map(letter.document.text.string) }
    #expect(titles == ["Rider 29A"])
    #expect(letter.content.annexes.first?.passage.pieces.count == 1)
  }

  @Test(
    "what belongs to the last page, or to who gets a copy, is none",
    arguments: [
      """
      Marsh & Fennel Instruments, Inc.
      100 Main Street, Dover, Delaware 19901
      Tel. (555) 010-0142
      MARSH is a registered mark of Marsh & Fennel Instruments, Inc., which is used here under license.
      """,
      """
      cc: Ann Roe, Chairman of Marsh Hulls, Inc.

      Bo Li, Executive Vice President, Chief Administrative Officer, General Counsel and Compliance Officer of Marsh \
      Hulls, Inc.
      """,
    ])
  func ofPage(_ behind: String) throws {
    #expect(try annexes(behind).isEmpty)
  }

  @Test("a note on the text above is none, and a numbered sentence that no mark leads to is one")
  func notes() throws {
    let note = "2 For this purpose we have counted what was made by all of the subsidiaries."
    let count = { (answer: String) in
      try ComposedLetter(
        "1. Please tell us more.\n\nResponse: \(answer)", behind: "cc: Ann Roe\n\n\(note)"
      )
      .letter.content.annexes.count
    }
    #expect(try count("We count each hull at the end of the shift.2 None is left out.") == 0)
    #expect(try count("We count each hull at the end of the shift. None is left out.") == 1)
  }

  @Test(
    "names, lists of what is enclosed and titles with nothing below them are none",
    arguments: [
      "", "cc: Ann Roe, Marsh & Fennel Instruments, Inc.", "Enclosures: Annex A", "Exhibit A",
      """
      cc: Ann Roe, General Counsel, Marsh & Fennel Instruments, Inc.; Bo Li, Partner, Harrow Accountants LLP; Cy \
      Moor, Partner, Dale & Dale LLP
      """,
    ])
  func none(_ behind: String) throws {
    #expect(try annexes(behind).isEmpty)
  }

  @Test("what acknowledges or promises something below an address is attached")
  func shortAnnex() throws {
    for sentence in [
      "The Company acknowledges that it is responsible for the adequacy and accuracy of the disclosure in its filings, and that staff comments do not foreclose action.",
      "We will add to note 4: The lease of our plant from a director ends in 2015 and can be renewed by us for ten years.",
    ] {
      let found = try annexes("Marsh Hulls, Inc.\n100 Main Street\nDover, DE 19901\n\n\(sentence)")
      #expect(found.first?.paragraphs.last == sentence)
    }
  }
}
