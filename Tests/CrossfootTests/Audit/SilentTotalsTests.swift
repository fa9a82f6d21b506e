import Crossfoot
import Testing

/// Sums that nothing but their figures tells of, in one column.
@Suite("Silent totals")
struct SilentTotalsTests {
  /// The sums of the columns of a table as `target = operands`; of each row, `*` says that a rule is above it.
  private func sums(_ rows: [String]) throws -> [String] {
    let table = rows.map { row in
      let style = row.hasPrefix("*") ? " style=\"border-top:1px solid\"" : ""
      let cells = row.drop { $0 == "*" }.split(separator: "|", omittingEmptySubsequences: false)
      return "<tr>" + cells.map { "<td\(style)>\($0)</td>" }.joined() + "</tr>"
    }
    let letter = try Letter(
      parsing: Array(
        """
        <html><body><p>May 3, 2019</p><p>Dear Ms. Roe:</p><p>We answer your letter dated April 2, 2019.</p>
        <p>1. Please give us a table.</p><p>Response: It follows.</p><table>\(table.joined())</table>
        <p>Sincerely,</p><p>/s/ Bo Li</p></body></html>
        """.utf8))
    #expect(letter.findings.isEmpty)
    let text = { letter.document.text.string($0) }
    return letter.checks.filter { $0.operator == .sum || $0.operator == .difference }.map { check in
      let operands = check.operands.map { ($0.isSubtracted ? "-" : "+") + text($0.text) }
      return "\(text(check.target.text)) = \(operands.joined(separator: " ")) \(check.verdict)"
    }
  }

  @Test("a last row that is the sum of all others needs no word and no second column")
  func lastRow() throws {
    #expect(
      try sums([
        "Claims|2018", "Claims of the tables|$16,491", "Other lines|1,936", "Other|(109)",
        "*Claims of the note|$18,318",
      ]) == ["$18,318 = +$16,491 +1,936 +(109) exact"])
  }

  @Test("a sum goes on from a subtotal, whatever headings stand between")
  func subtotal() throws {
    #expect(
      try sums([
        "Development|2018", "Hulls|$(505)", "Rigging|(89)", "*Total|(594)", "Other lines|",
        "Before 2013|15", "Counsel|135", "*As told on page 66|$(444)",
      ]) == ["(594) = +$(505) +(89) exact", "$(444) = +(594) +15 +135 exact"])
  }

  @Test("what is left is a difference of two rows, or below a rule of more")
  func differences() throws {
    #expect(
      try sums(["Goodwill|2018", "Price|20,410", "Net assets|8,120", "Goodwill of hulls|12,290"])
        == ["12,290 = +20,410 -8,120 exact"])
    #expect(
      try sums([
        "Claims|2018", "Incurred|62,071", "Paid|50,277", "Before 2013|1,167", "*Liability|12,961",
      ]) == ["12,961 = +62,071 -50,277 +1,167 exact"])
  }

  @Test(
    "what does not tie, ties by luck, or holds one figure twice, says nothing",
    arguments: [
      ["Claims|2018", "Hulls|16,491", "Rigging|1,936", "*Claims of the note|18,417"],
      ["Hulls|Number", "Sloops|5", "Yawls|7", "Ketches|12"],
      ["Lab|Score", "First|15,000", "Second|15,000", "Third|15,000", "Fourth|15,000"],
    ])
  func nothing(_ rows: [String]) throws {
    #expect(try sums(rows) == [])
  }

  @Test("a difference does not begin or end with lines that come to nothing")
  func padded() throws {
    let sums = try sums([
      "Loans|East|West|All", "Hulls one by one|11,559|10,774|22,333",
      "Hulls together|(11,559)|(10,774)|(22,333)", "Loans of hulls|—|—|—",
      "Rigging one by one|141,583|178,327|319,910",
      "Rigging together|(141,583)|(178,327)|(319,910)",
      "Loans of rigging|—|—|—",
    ])
    #expect(sums.allSatisfy { $0.split(separator: " ").count <= 5 })
  }
}
