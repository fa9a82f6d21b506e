import Foundation
import Testing

@Suite("crossfoot audit")
struct AuditCommandTests {
  private static let twin = "Corpus/letters/01-twin-of-the-seed.txt"

  @Test("the twin of the seed letter has one error, with its operands below it, and exit code 1")
  func twin() throws {
    let result = try BuiltCommand.run(["audit", AuditCommandTests.twin])
    #expect(result.code == 1)
    #expect(result.errors.isEmpty)
    let lines = result.lines
    let finding = try #require(lines.first)
    #expect(finding.hasPrefix("\(AuditCommandTests.twin):66:383: error: "))
    #expect(finding.hasSuffix(" [group-sum]"))
    #expect(finding.contains("13.79") && finding.contains("13.81"))
    let notes = lines.dropFirst().dropLast()
    #expect(!notes.isEmpty)
    #expect(notes.allSatisfy { $0.hasPrefix("  \(AuditCommandTests.twin):") })
    #expect(notes.allSatisfy { $0.contains(": note: ") })
    #expect(lines.last?.hasPrefix("1 letter: 1 error, ") == true)
  }

  @Test("a letter without an error gives the summary alone, and exit code 0")
  func noError() throws {
    let result = try BuiltCommand.run(["audit"], input: Array(Sample.letter.utf8))
    #expect(result.code == 0)
    #expect(result.output == "1 letter: 0 errors, 0 warnings, 0 infos\n")
  }

  @Test("a folder is audited letter by letter, with one summary")
  func folder() throws {
    try TemporaryFolder.with { folder in
      try folder.write("a.txt", Sample.wrongTotal)
      try folder.write("b.txt", Sample.letter)
      let result = try BuiltCommand.run(["audit", folder.url.path])
      #expect(result.code == 1)
      #expect(result.lines.first?.hasPrefix(folder.path("a.txt") + ":") == true)
      #expect(result.lines.last?.hasPrefix("2 letters: 1 error, ") == true)
    }
  }

  @Test("an unread input is told in the summary, and its exit code wins over 1")
  func unreadInput() throws {
    let result = try BuiltCommand.run(["audit", AuditCommandTests.twin, "no/such/file"])
    #expect(result.code == 66)
    #expect(result.lines.last?.hasSuffix("; 1 input could not be read") == true)
  }

  @Test("what is below the least severity is counted, not shown")
  func leastSeverity() throws {
    let all = try BuiltCommand.run(["audit", "--severity", "info", AuditCommandTests.twin])
    #expect(all.code == 1)
    #expect(all.lines.count { $0.contains(": info: ") } == 2)
    #expect(all.lines.last == "1 letter: 1 error, 0 warnings, 2 infos")
    for arguments in [[], ["--severity", "error"]] {
      let some = try BuiltCommand.run(["audit", AuditCommandTests.twin] + arguments)
      #expect(some.code == 1)
      #expect(some.lines.count { $0.contains(": error: ") } == 1)
      #expect(!some.output.contains(": info: "))
      #expect(some.lines.last == "1 letter: 1 error, 0 warnings, 2 infos (not shown)")
    }
  }

  @Test("there is no colour in a file or a pipe")
  func noColour() throws {
    let result = try BuiltCommand.run(["audit", AuditCommandTests.twin])
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test(
    "there is colour on a terminal, unless the user objects",
    arguments: [([:], true), (["NO_COLOR": "1"], false), (["TERM": "dumb"], false)])
  func colourOnTerminal(_ environment: [String: String], _ isColoured: Bool) throws {
    // Python makes the pseudo-terminal that the program takes for a person's.
    let script = "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)"
    let result = try BuiltCommand.run(
      URL(filePath: "/usr/bin/env"),
      ["python3", "-c", script, BuiltCommand.program.path, "audit", AuditCommandTests.twin],
      environment: ["TERM": "xterm", "NO_COLOR": ""].merging(environment) { _, new in new })
    #expect(result.code == 1)
    #expect(result.output.contains("\u{1B}[31merror:") == isColoured)
  }

  @Test("all checks are listed with their verdicts when asked for")
  func checks() throws {
    let letter = Array(Sample.wrongTotal.utf8)
    let result = try BuiltCommand.run(["audit", "--checks"], input: letter)
    #expect(
      Array(result.lines.prefix(3)) == [
        "-:17:7: exact: 920 for \"Total\", 2013: 300 + 500 + 120 = 920 [column-total]",
        "-:17:11: inconsistent: 860 for \"Total\", 2012: 250 + 400 + 110 = 760 [column-total]",
        "-:17:15: exact: 36 for \"Total\", 2011: 11 + 12 + 13 = 36 [column-total]",
      ])
  }

  @Test("a rule that is asked for is the only one that shows, and the only one that fails")
  func rules() throws {
    let letter = Array(Sample.wrongTotal.utf8)
    let total = try BuiltCommand.run(["audit", "--rule", "column-total"], input: letter)
    #expect(total.code == 1)
    let other = try BuiltCommand.run(["audit", "--checks", "--rule", "ratio"], input: letter)
    #expect(other.code == 0)
    #expect(other.output == "1 letter: 0 errors, 0 warnings, 0 infos\n")
    #expect(try BuiltCommand.run(["audit", "--rule", "magic"], input: letter).code == 64)
  }

  @Test(
    "JSON has the findings that the least severity shows, as the other forms do",
    arguments: [("error", 1), ("warning", 1), ("info", 3)])
  func jsonSeverity(_ least: String, _ count: Int) throws {
    let result = try BuiltCommand.run(
      ["audit", "--format", "json", "--severity", least, AuditCommandTests.twin])
    #expect(result.code == 1)
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? NSDictionary
    #expect((object?["findings"] as? [Any])?.count == count)
  }

  @Test("JSON has one object a letter, with checks and findings")
  func json() throws {
    let result = try BuiltCommand.run(["audit", "--format", "json", AuditCommandTests.twin])
    #expect(result.code == 1)
    #expect(result.lines.count == 1)
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let letter = try #require(object as? NSDictionary)
    #expect(letter["path"] as? String == AuditCommandTests.twin)
    #expect((letter["findings"] as? [Any])?.count == 1)
    #expect((letter["checks"] as? [Any])?.isEmpty == false)
  }

  @Test("SARIF gives each finding with its rule, its level, its place and its operands")
  func sarif() throws {
    let result = try BuiltCommand.run(["audit", "--format", "sarif", AuditCommandTests.twin])
    #expect(result.code == 1)
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let log = try #require(object as? NSDictionary)
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [NSDictionary])?.first)
    let results = try #require(run["results"] as? [NSDictionary])
    #expect(results.compactMap { $0["ruleId"] as? String } == ["group-sum"])
    #expect(results.compactMap { $0["level"] as? String } == ["error"])
    #expect(result.output.contains(#""region":{"startLine":66,"startColumn":383,"#))
    #expect((results[0]["relatedLocations"] as? [Any])?.count == 2)
    let driver = (run["tool"] as? NSDictionary)?["driver"] as? NSDictionary
    let rules = driver?["rules"] as? [NSDictionary] ?? []
    #expect(rules.contains { $0["id"] as? String == "group-sum" })
  }

  @Test("a SARIF log without findings is a log")
  func emptySARIF() throws {
    let result = try BuiltCommand.run(
      ["audit", "--format", "sarif"], input: Array(Sample.letter.utf8))
    #expect(result.code == 0)
    #expect(throws: Never.self) {
      try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    }
  }
}
