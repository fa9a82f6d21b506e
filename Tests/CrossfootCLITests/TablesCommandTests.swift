import Foundation
import Testing

@Suite("crossfoot tables")
struct TablesCommandTests {
  private static let letter = Array(Sample.wrongTotal.utf8)

  private func output(_ arguments: [String]) throws -> String {
    let result = try BuiltCommand.run(["tables"] + arguments, input: TablesCommandTests.letter)
    #expect(result.code == 0)
    #expect(result.errors.isEmpty)
    return result.output
  }

  @Test("text has columns aligned to the right, and a rule above every sum")
  func text() throws {
    #expect(
      try output([]) == """
        -:13: table 1, item 1
        Costs  2013  2012  2011
        -----  ----  ----  ----
        Rent    300   250    11
        Wages   500   400    12
        Heat    120   110    13
               ----  ----  ----
        Total   920   860    36

        """)
  }

  @Test("CSV and TSV have one line of headers and figures as numbers")
  func delimited() throws {
    #expect(try output(["--format", "csv"]).hasPrefix("Costs,2013,2012,2011\nRent,300,250,11\n"))
    #expect(try output(["--format", "tsv"]).hasPrefix("Costs\t2013\t2012\t2011\nRent\t300\t"))
    let letter = Sample.letter + "\n\n, \"x\"\tA\tB\nOne\t$ (1,204)\t5%\nTwo\t—\t7%\n\n"
    let result = try BuiltCommand.run(["tables", "--format", "csv"], input: Array(letter.utf8))
    #expect(result.output == "\", \"\"x\"\"\",A,B\nOne,-1204,5\nTwo,0,7\n")
  }

  @Test("Markdown sets sums in bold")
  func markdown() throws {
    let lines = try output(["--format", "markdown"]).split(separator: "\n")
    #expect(lines.contains("| Costs | 2013 | 2012 | 2011 |"))
    #expect(lines.contains("| --- | ---: | ---: | ---: |"))
    #expect(lines.contains("| **Total** | **920** | **860** | **36** |"))
  }

  @Test("JSON has one object a table, the same as parse has")
  func json() throws {
    let line = try output(["--format", "json"])
    #expect(line.hasPrefix(#"{"path":"-","table":{"ordinal":1,"#))
    let parsed = try BuiltCommand.run(["parse"], input: TablesCommandTests.letter).output
    #expect(parsed.contains(line.dropFirst(#"{"path":"-","table":"#.count).dropLast(2)))
  }

  @Test("a table may be asked for by its number")
  func oneTable() throws {
    #expect(try output(["--table", "1"]) == output([]))
    let wrong = try BuiltCommand.run(["tables", "--table", "0"])
    #expect(wrong.code == 64)
    #expect(wrong.errors.contains("--table is 0"))
  }

  @Test("a number that no letter has so many tables for is said to be wrong")
  func tooFewTables() throws {
    let result = try BuiltCommand.run(
      ["tables", "--table", "2"], input: TablesCommandTests.letter)
    #expect(result.code == 64)
    #expect(result.output.isEmpty)
    #expect(
      result.errors
        == "--table 2: error: no letter has so many tables; give a number up to 1\n")
    let prose = try BuiltCommand.run(["tables", "--table", "1"], input: Array(Sample.letter.utf8))
    #expect(prose.code == 64)
    #expect(prose.errors == "--table 1: error: there are no tables\n")
  }
}
