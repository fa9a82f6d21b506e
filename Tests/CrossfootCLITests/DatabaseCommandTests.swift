import Foundation
import Testing

/// The commands that read a database.
@Suite("crossfoot search, threads, export")
struct DatabaseCommandTests {
  /// Runs `body` with the path of a database that holds the Corpus.
  private func withDatabase(_ body: (TemporaryFolder, String) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      let path = folder.path("letters.sqlite")
      let result = try BuiltCommand.run(
        ["ingest", "Corpus/letters", "--database", path, "--quiet"])
      try #require(result.code == 0)
      try body(folder, path)
    }
  }

  @Test("search prints one hit a line, its fields divided by tabs")
  func search() throws {
    try withDatabase { _, path in
      let result = try BuiltCommand.run(["search", "please", "--database", path, "--limit", "3"])
      #expect(result.code == 0)
      #expect(result.lines.count == 3)
      #expect(result.lines.allSatisfy { $0.split(separator: "\t").count == 5 })
      #expect(result.lines.allSatisfy { $0.lowercased().contains("[please]") })
    }
  }

  @Test("threads lists letters with what ties them")
  func threads() throws {
    try withDatabase { _, path in
      let result = try BuiltCommand.run(["threads", "--database", path])
      #expect(result.code == 0)
      #expect(result.lines.count { $0.hasPrefix("  ") && $0.contains("  first") } > 5)
      #expect(try BuiltCommand.run(["threads", "--database", path, "--company", "§"]).output == "")
    }
  }

  @Test("export writes as many rows as CSV as it writes as JSON Lines")
  func export() throws {
    try withDatabase { folder, path in
      for format in ["jsonl", "csv"] {
        let result = try BuiltCommand.run(
          ["export", "--database", path, "--format", format, "--output", folder.path("out")])
        #expect(result.code == 0, "\(result.errors)")
      }
      let check = """
        cd $1/out && python3 -c "
        import csv, glob, json
        names = sorted(glob.glob('*.jsonl'))
        assert len(names) >= 20, names
        for name in names:
            rows = [json.loads(line) for line in open(name, encoding='utf-8')]
            with open(name.replace('.jsonl', '.csv'), encoding='utf-8', newline='') as file:
                fields = list(csv.DictReader(file))
            assert len(rows) == len(fields), name
            for row, field in zip(rows, fields):
                assert list(row) == list(field), name
        "
        """
      let result = try BuiltCommand.shell(check, [folder.url.path])
      #expect(result.code == 0, "\(result.errors)")
    }
  }

  @Test("a database that isn't there is no input: exit 66", arguments: ["threads", "search x"])
  func missing(command: String) throws {
    let arguments = command.split(separator: " ").map(String.init)
    let result = try BuiltCommand.run(arguments + ["--database", "/nonexistent/x.sqlite"])
    #expect(result.code == 66)
    #expect(result.errors.contains("no such database"))
  }

  @Test(
    "an empty file is no database to read from, and stays empty",
    arguments: ["threads", "search x"])
  func emptyFile(command: String) throws {
    try TemporaryFolder.with { folder in
      let file = try folder.write("letters.sqlite", "")
      let arguments = command.split(separator: " ").map(String.init)
      let result = try BuiltCommand.run(arguments + ["--database", file])
      #expect(result.code == 65)
      #expect(result.errors.contains("found an empty file; expected a database of crossfoot"))
      #expect(try Data(contentsOf: URL(filePath: file)).isEmpty)
    }
  }

  @Test(
    "a folder is no database, which is said with what to give",
    arguments: [("threads", 66), ("search x", 66), ("ingest Corpus/letters", 74)])
  func folder(command: String, code: Int32) throws {
    try TemporaryFolder.with { folder in
      let arguments = command.split(separator: " ").map(String.init)
      let result = try BuiltCommand.run(arguments + ["--database", folder.url.path])
      #expect(result.code == code)
      #expect(result.errors.contains(": error: is a folder; give the file of a database"))
    }
  }

  @Test("a table that isn't there is refused")
  func unknownTable() throws {
    let result = try BuiltCommand.run(["export", "--database", "x", "--table", "sqlite_schema"])
    #expect(result.code == 64)
  }

  @Test("parse gives the same bytes whatever the number of jobs", arguments: ["2", "5"])
  func parallelParse(jobs: String) throws {
    let paths = ["Corpus/letters", "Corpus/hostile"]
    let one = try BuiltCommand.run(["parse"] + paths)
    let many = try BuiltCommand.run(["parse", "--jobs", jobs] + paths)
    #expect(many.output == one.output)
    #expect(many.errors == one.errors)
    #expect(many.code == one.code)
    #expect(one.output.utf8.count > 10_000)
  }
}
