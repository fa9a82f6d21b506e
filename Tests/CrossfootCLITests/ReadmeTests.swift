import Foundation
import Testing

@Suite("README")
struct ReadmeTests {
  private func readme() throws -> String {
    try String(contentsOf: BuiltCommand.package.appending(path: "README.md"), encoding: .utf8)
  }

  @Test("the excerpt of output is what the program prints")
  func excerptIsReal() throws {
    let output = try BuiltCommand.run(["audit", "Corpus/letters/01-twin-of-the-seed.txt"]).output
    #expect(try readme().contains("```\n\(output)```"))
  }

  @Test("every rule of the schema is explained")
  func rulesAreExplained() throws {
    let schema = Data(try BuiltCommand.run(["schema"]).output.utf8)
    let root = try JSONSerialization.jsonObject(with: schema) as? NSDictionary
    let rule = (root?["$defs"] as? NSDictionary)?["rule"] as? NSDictionary
    let names = (rule?["oneOf"] as? [NSDictionary] ?? []).compactMap { $0["const"] as? String }
    #expect(names.count >= 8)
    let text = try readme()
    #expect(names.filter { !text.contains("| `\($0)` |") } == [])
  }

  @Test("the recipes for SQLite run on a database of the Corpus")
  func recipesRun() throws {
    let text = try readme()
    let start = try #require(text.range(of: "```sql\n"))
    let end = try #require(text.range(of: "```", range: start.upperBound..<text.endIndex))
    try TemporaryFolder.with { folder in
      let database = folder.path("letters.sqlite")
      let arguments = ["ingest", "Corpus/letters", "--database", database, "--quiet"]
      #expect(try BuiltCommand.run(arguments).code == 0)
      try folder.write("recipes.sql", String(text[start.upperBound..<end.lowerBound]))
      try folder.write(
        "run.py",
        """
        import sqlite3, sys
        database = sqlite3.connect(sys.argv[2])
        for recipe in open(sys.argv[1], encoding="utf-8").read().split(";"):
            if recipe.strip():
                print(len(database.execute(recipe).fetchall()))
        """)
      let result = try BuiltCommand.shell(
        "python3 $1/run.py $1/recipes.sql $1/letters.sqlite", [folder.url.path])
      #expect(result.code == 0, "\(result.errors)")
      #expect(result.lines.count == 5)
      #expect(result.lines.count { $0 != "0" } >= 4)
    }
  }
}
