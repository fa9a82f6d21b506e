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
