import Crossfoot
import Testing

/// Signatures and copies of few words.
@Suite("Signers and copies of few words")
struct ShortNameTests {
  private func describe(_ persons: [LetterHead.Person], _ letter: Letter) -> [String] {
    persons.map { person in
      [person.name, person.title, person.organization]
        .map { $0.map(letter.document.text.string) ?? "-" }.joined(separator: " | ")
    }
  }

  @Test("of two firms that are named together, each signs behind its own name")
  func representatives() throws {
    let letter = try ComposedLetter.signed(
      "May 3, 2019",
      """
      MARSH HULLS, INC.

      FENNEL OARS LLC

      By: MARSH HULLS, INC.

      By: /s/ Ann Roe

      Title: Treasurer

      By: FENNEL OARS LLC

      By: /s/ Bo Li

      Title: President
      """)
    #expect(
      describe(letter.content.closing.signatures, letter)
        == ["Ann Roe | Treasurer | MARSH HULLS, INC.", "Bo Li | President | FENNEL OARS LLC"])
  }

  @Test(
    "a last name behind an honorific is one, and counsel may be of any kind",
    arguments: [
      ("Mr. Baker", ["Mr. Baker | - | -"]),
      ("Bo Li\n\nMs. Baker", ["Bo Li | - | -", "Ms. Baker | - | -"]),
      ("Bo Li, Esq.\n\nOutside Legal Counsel", ["Bo Li | Outside Legal Counsel | -"]),
      ("Bo Li, Independent Counsel", ["Bo Li | Independent Counsel | -"]),
    ])
  func shortCopies(_ copies: String, _ expected: [String]) throws {
    let letter = try ComposedLetter.signed(
      "May 3, 2019", "/s/ Ann Roe\n\nTreasurer\n\ncc: " + copies)
    #expect(describe(letter.content.closing.copies, letter) == expected)
  }
}
