import Foundation
import Testing

@Suite("crossfoot --help")
struct HelpTests {
  @Test("help alone teaches the tool: examples, inputs, JSON, exit codes, subcommands")
  func helpTeaches() throws {
    let result = try BuiltCommand.run(["--help"])
    #expect(result.code == 0)
    #expect(result.errors.isEmpty)
    for word in [
      "EXAMPLES:", "INPUTS:", "JSON:", "EXIT CODES:", "parse", "audit", "schema", "64", "65", "66",
    ] {
      #expect(result.output.contains(word), "\(word)")
    }
  }

  @Test("help names every key of a letter's JSON, as the schema has them")
  func helpNamesKeys() throws {
    let help = try BuiltCommand.run(["--help"]).output
    let schema = Data(try BuiltCommand.run(["schema"]).output.utf8)
    let root = try JSONSerialization.jsonObject(with: schema) as? NSDictionary
    let keys = try #require((root?["properties"] as? NSDictionary)?.allKeys as? [String])
    #expect(keys.count >= 9)
    #expect(keys.filter { !help.contains("\n  \($0) ") } == [])
    for key in ["replies_to", "acknowledgements", "copies", "redactions", "annexes"] {
      #expect(help.contains(key), "\(key)")
    }
  }

  @Test("every exit code that a command may end with is listed in its help")
  func exitCodes() throws {
    for (command, codes) in [
      ("audit", ["0", "1", "64", "65", "66", "74", "141"]),
      ("ingest", ["0", "64", "65", "66", "74", "75", "141"]),
    ] {
      let help = try BuiltCommand.run(["help", command]).output
      #expect(codes.filter { !help.contains("\n  \($0) ") } == [], "\(command)")
    }
  }

  @Test("the subcommands for those who work on Crossfoot are not listed")
  func innerCommandsAreHidden() throws {
    let output = try BuiltCommand.run(["--help"]).output
    #expect(!output.contains("bench"))
    #expect(!output.contains("blocks"))
    #expect(!output.contains("detect"))
    #expect(!output.contains("mutate"))
  }

  @Test("no arguments at all give the help")
  func noArguments() throws {
    #expect(try BuiltCommand.run([]).output == BuiltCommand.run(["--help"]).output)
  }

  @Test(
    "help fits a terminal of 80 columns",
    arguments: [
      [], ["parse"], ["audit"], ["tables"], ["schema"], ["ingest"], ["search"], ["threads"],
      ["export"],
    ])
  func helpFits(_ command: [String]) throws {
    let result = try BuiltCommand.run(["help"] + command, environment: ["COLUMNS": "80"])
    #expect(result.code == 0)
    #expect(result.lines.filter { $0.count > 80 } == [])
    // What the generator breaks leaves a word alone on a line, and goes on below it.
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
    let broken = zip(lines, lines.dropFirst()).filter { line, next in
      !line.isEmpty && !line.contains(" ") && !line.hasSuffix(":") && !next.isEmpty
    }
    #expect(broken.map { String($0.0) } == [])
  }

  @Test(
    "a wrong command line is said to be one, with exit code 64",
    arguments: [
      (["parse", "--nonsense"], "--nonsense"), (["nonsense"], "nonsense"),
      (["audit", "--severity", "loud"], "loud"), (["parse", "-", "-"], "given twice"),
      (["audit", ""], "a path is empty"), (["bench", "--rounds", "0", "-"], "--rounds is 0"),
    ])
  func wrongCommandLine(_ arguments: [String], _ word: String) throws {
    let result = try BuiltCommand.run(arguments)
    #expect(result.code == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(word))
  }
}
