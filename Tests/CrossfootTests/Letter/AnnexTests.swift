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
}
