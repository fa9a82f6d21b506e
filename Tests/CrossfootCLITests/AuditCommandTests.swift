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
    let letter = Sample.letter + "\n\n" + "3. Please revise.\n"
    let all = try BuiltCommand.run(["audit", "--severity", "info"], input: Array(letter.utf8))
    let errors = try BuiltCommand.run(["audit", "--severity", "error"], input: Array(letter.utf8))
    #expect(all.code == errors.code)
    #expect(errors.lines.allSatisfy { !$0.contains(": warning: ") && !$0.contains(": info: ") })
    let withoutHint = errors.lines.last?.replacing(" (not shown)", with: "")
    #expect(withoutHint == all.lines.last)
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
}
