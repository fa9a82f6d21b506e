import Crossfoot
import Testing

@Suite("FollowingChanges")
struct FollowingChangesTests {
  private static let amounts =
    "Inventories were $118.7 million at December 31, 2015 and $104.2 million at December 31, 2014. "

  private func counts(_ text: String) throws -> [Int] {
    let fixture = try LetterFixture(table: ["Sites | 2015", "Mills | 4"], then: [text])
    return [fixture.errors.count, fixture.warnings.count]
  }

  @Test("a change that the two amounts before it don't give")
  func wrong() throws {
    let swapped = Self.amounts + "The increase of $15.4 million is in parts for new orders."
    #expect(try counts(swapped) == [1, 0])
    let edited = Self.amounts + "The increase of $13.5 million is in parts for new orders."
    #expect(try counts(edited) == [0, 1])
    let turned =
      "Inventories were $104.2 million at December 31, 2014 and $118.7 million at December 31, 2015. This increase of $15.4 million is in parts."
    #expect(try counts(turned) == [1, 0])
  }

  @Test(
    "what comes out, and a change of anything else",
    arguments: [
      "The increase of $14.5 million is in parts for new orders.",
      "The increase of $15.4 million in receivables is of one customer.",
      "The increase of $15.4 million since June is in parts.",
      "The increase of $15.4 million in the fourth quarter is in parts.",
      "The decrease of $15.4 million is in reserves.",
      "The organic increase of $15.4 million is in parts.",
      "The increase of about $15.4 million is in parts.",
      "An increase of $15.4 million is planned.",
      "The increase of $77.0 million is in parts.",
    ])
  func silent(sentence: String) throws {
    #expect(try counts(Self.amounts + sentence) == [0, 0])
  }
}
