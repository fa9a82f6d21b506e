import Foundation
import Testing

@Suite("crossfoot mutate")
struct MutateCommandTests {
  /// What comes of the edits of a letter with one table, by the words before the counts.
  private func counts(_ table: [String]) throws -> [String: (edits: Int, named: Int)] {
    let letter = Sample.letter + "\n\n" + table.joined(separator: "\n") + "\n\nSo be it.\n"
    let result = try BuiltCommand.run(["mutate", "--each", "12"], input: Array(letter.utf8))
    #expect(result.code == 0)
    var counts: [String: (edits: Int, named: Int)] = [:]
    for line in result.output.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let edits = words.firstIndex(of: "edits"), edits + 3 < words.count,
        let count = Int(words[edits + 1]), let named = Int(words[edits + 3])
      else { continue }
      counts[words[..<edits].joined(separator: " ")] = (count, named)
    }
    return counts
  }

  private static let rule = "                       -------     -------"
  private static func table(_ rules: Bool) -> [String] {
    ["                          2013        2012"]
      + (rules ? [rule] : [])
      + [
        "Wages                    1,250       1,130", "Rent                     2,145       1,904",
        "Heat                     1,310       1,287",
      ] + (rules ? [rule] : []) + ["Total costs              4,705       4,321"]
  }

  @Test("a row that is gone is proved by a rule above the total, and by its word alone is not")
  func deletedRow() throws {
    let ruled = try counts(MutateCommandTests.table(true))
    #expect(ruled["provable, row deleted"]?.edits ?? 0 > 0)
    #expect(ruled["excerpt, row deleted"] == nil)
    #expect(ruled["provable, row deleted"]?.named == ruled["provable, row deleted"]?.edits)
    let bare = try counts(MutateCommandTests.table(false))
    #expect(bare["provable, row deleted"] == nil)
    #expect(bare["excerpt, row deleted"]?.edits ?? 0 > 0)
    #expect(bare["excerpt, row deleted"]?.named == 0)
  }

  @Test("what no rounding explains is named, in every kind of edit")
  func named() throws {
    let counts = try counts(MutateCommandTests.table(true))
    let provable = try #require(counts["provable"])
    #expect(provable.edits > 50)
    #expect(provable.named * 100 >= provable.edits * 95)
  }
}
