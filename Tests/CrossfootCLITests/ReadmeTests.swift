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
}
