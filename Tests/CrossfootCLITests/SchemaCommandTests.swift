import Crossfoot
import Foundation
import Testing

/// Holds what the program prints against what it says that it prints.
///
/// A Python with the package jsonschema is the judge; `.ci/setup` installs one. Without it these tests
/// fail: they are never skipped.
@Suite("crossfoot schema")
struct SchemaCommandTests {
  @Test("the schema is JSON, of draft 2020-12, and the library's own")
  func schemaIsJSON() throws {
    let result = try BuiltCommand.run(["schema"])
    #expect(result.code == 0)
    #expect(result.output == LetterSchema.text)
    let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let schema = try #require(value as? NSDictionary)
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["title"] as? String == "crossfoot/letter/1")
  }

  @Test("every golden file of the Corpus fits the schema")
  func goldenFilesFit() throws {
    let folder = BuiltCommand.package.appending(path: "Corpus/expected")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.count >= 12)
    let result = try validate(names.sorted().map { folder.appending(path: $0).path })
    #expect(result.code == 0, "\(result.output)\(result.errors)")
  }

  @Test("what comes of malformed input fits the schema as well")
  func hostileInputFits() throws {
    try TemporaryFolder.with { folder in
      let lines = try BuiltCommand.run(["parse", "Corpus/hostile", "Corpus/letters"]).output
      let file = try folder.write("letters.jsonl", lines)
      let result = try validate([file])
      #expect(result.code == 0, "\(result.output)\(result.errors)")
    }
  }

  @Test(
    "the schema refuses what the contract does not have",
    arguments: [
      ("\"schema\":\"crossfoot/letter/1\"", "\"schema\":\"crossfoot/letter/2\""),
      ("\"kind\":\"response\"", "\"kind\":\"reply\""), ("\"items\":", "\"entries\":"),
      ("\"confidence\":\"high\"", "\"confidence\":\"high\",\"more\":1"),
      ("\"value\":300", "\"value\":\"300\""), ("\"value\":300,", ""),
      ("\"verdict\":\"", "\"verdict\":\"un"), ("\"line\":", "\"line\":-"),
    ])
  func schemaRefuses(_ old: String, _ new: String) throws {
    try TemporaryFolder.with { folder in
      let line = try BuiltCommand.run(["parse"], input: Array(Sample.wrongTotal.utf8)).output
      #expect(line.contains(old))
      let good = try folder.write("good.jsonl", line)
      #expect(try validate([good]).code == 0)
      let bad = try folder.write("bad.jsonl", line.replacing(old, with: new))
      #expect(try validate([bad]).code == 1)
    }
  }

  /// Runs the validator that CI uses on `files`.
  private func validate(_ files: [String]) throws -> BuiltCommand.Result {
    try TemporaryFolder.with { folder in
      let schema = try folder.write("schema.json", LetterSchema.text)
      let script = BuiltCommand.package.appending(path: ".ci/validate").path
      return try BuiltCommand.run(try python(), [script, schema] + files)
    }
  }

  /// The first Python that has the validator.
  private func python() throws -> URL {
    let line = #"""
      for python in python3 /usr/bin/python3; do
        "$python" -c 'from jsonschema import Draft202012Validator' 2>/dev/null &&
          command -v "$python" && exit
      done
      """#
    let path = try #require(
      try BuiltCommand.shell(line).lines.first, "no Python with jsonschema; run .ci/setup")
    return URL(filePath: path)
  }
}
