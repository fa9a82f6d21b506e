import Foundation
import Testing

@Suite("crossfoot parse")
struct ParseCommandTests {
  /// The paths that the lines of JSON Lines report, in order.
  private func paths(_ result: BuiltCommand.Result) throws -> [String] {
    try result.lines.map { line in
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let source = try #require((value as? NSDictionary)?["source"] as? NSDictionary)
      return try #require(source["path"] as? String)
    }
  }

  @Test("one letter is one line", arguments: [[], ["-"]])
  func standardInput(_ arguments: [String]) throws {
    let result = try BuiltCommand.run(["parse"] + arguments, input: Array(Sample.letter.utf8))
    #expect(result.code == 0)
    #expect(result.errors.isEmpty)
    #expect(result.output.hasSuffix("}\n"))
    #expect(try paths(result) == ["-"])
  }

  @Test("standard input may be a pipe that delivers bit by bit")
  func pipe() throws {
    let line = #"(head -c 100 "$1"; sleep 0.2; tail -c +101 "$1") | "$0" parse"#
    let result = try TemporaryFolder.with { folder in
      try BuiltCommand.shell(line, [folder.write("letter", Sample.letter)])
    }
    let direct = try BuiltCommand.run(["parse"], input: Array(Sample.letter.utf8))
    #expect(result.output == direct.output)
  }

  @Test("pipes among files are read in their places", arguments: ["1", "3"])
  func pipesAmongFiles(jobs: String) throws {
    let line = #"""
      "$0" parse --jobs "$2" "$1" <(cat "$1") "$1" "$1" <(sleep 0.2; cat "$1")
      """#
    try TemporaryFolder.with { folder in
      let file = try folder.write("letter", Sample.letter)
      let result = try BuiltCommand.shell(line, [file, jobs])
      #expect(result.code == 0)
      let found = try paths(result)
      try #require(found.count == 5)
      for index in [0, 2, 3] { #expect(found[index] == file) }
      for index in [1, 4] { #expect(found[index].hasPrefix("/dev/fd/")) }
    }
  }

  @Test("workers that begin with HTML at the same moment don't wait for each other forever")
  func workersTogether() throws {
    // Each run is one chance for the race; `timeout` ends with 124 when a run hangs.
    let line = #"""
      for run in {1..60}; do timeout 60 "$0" parse --jobs 4 "$1" "$1" "$1" "$1" || exit; done
      """#
    let result = try TemporaryFolder.with { folder in
      let letter = "<html><body><p>Dear Ms. Roe:</p><p>We agree.</p></body></html>"
      return try BuiltCommand.shell(line, [folder.write("letter.htm", letter)])
    }
    #expect(result.code == 0)
    #expect(result.lines.count == 240)
  }

  @Test("pretty JSON says the same on many lines")
  func pretty() throws {
    let input = Array(Sample.letter.utf8)
    let plain = try BuiltCommand.run(["parse"], input: input)
    let pretty = try BuiltCommand.run(["parse", "--pretty"], input: input)
    #expect(pretty.lines.count > 50)
    let values = try [plain, pretty].map {
      try JSONSerialization.jsonObject(with: Data($0.output.utf8)) as? NSDictionary
    }
    #expect(values[0] != nil)
    #expect(values[0] == values[1])
  }

  @Test("what each paragraph was taken for is explained, a line each, with the evidence")
  func explain() throws {
    let result = try BuiltCommand.run([
      "parse", "--explain", "Corpus/letters/04-labels-and-rounding.txt",
    ])
    #expect(result.code == 0)
    #expect(result.lines.first == "Corpus/letters/04-labels-and-rounding.txt")
    let comment = try #require(result.lines.first { $0.contains(" comment 1 ") })
    #expect(comment.contains("comment label \"Comment 1:\"") && comment.contains("staff "))
    #expect(result.lines.contains { $0.contains(" response 1 ") && $0.contains("company ") })
    #expect(result.lines.contains { $0.contains(" heading, filing ") })
  }

  @Test("an explanation is no JSON, pretty or not")
  func explainIsNoJSON() throws {
    let result = try BuiltCommand.run(["parse", "--explain", "--pretty"], input: [])
    #expect(result.code == 64)
    #expect(result.errors.contains("give either --pretty or --explain"))
  }

  @Test("paths come in the order given, a folder in the byte order of its names")
  func order() throws {
    try TemporaryFolder.with { folder in
      for name in ["box/b.txt", "box/Z", "box/a/2.txt", "box/a/10.txt", "box/é.txt", "last"] {
        try folder.write(name, Sample.letter)
      }
      try folder.write("box/.hidden", Sample.letter)
      try folder.write("box/.folder/letter.txt", Sample.letter)
      try FileManager.default.createSymbolicLink(
        atPath: folder.path("box/loop"), withDestinationPath: folder.path("box"))
      let result = try BuiltCommand.run(["parse", folder.path("last"), folder.path("box/")])
      #expect(result.code == 0)
      #expect(result.errors.isEmpty)
      let names = ["last", "box/Z", "box/a/10.txt", "box/a/2.txt", "box/b.txt", "box/é.txt"]
      #expect(try paths(result) == names.map(folder.path))
    }
  }

  @Test("a pattern that no shell has expanded stands for the files that match it")
  func patterns() throws {
    try TemporaryFolder.with { folder in
      for name in ["2014-a.txt", "2014-b.txt", "2015-a.txt", "20*"] {
        try folder.write(name, Sample.letter)
      }
      let result = try BuiltCommand.run(["parse", folder.path("2014*.txt"), folder.path("20*")])
      #expect(try paths(result) == ["2014-a.txt", "2014-b.txt", "20*"].map(folder.path))
      let none = try BuiltCommand.run(["parse", folder.path("2016*")])
      #expect(none.code == 66)
      #expect(none.errors.contains("no such file or folder"))
    }
  }

  @Test("a file whose name is no UTF-8 is reported, and nothing else is lost")
  func foreignName() throws {
    try TemporaryFolder.with { folder in
      let letter = try folder.write("a.txt", Sample.letter)
      let line = #"cp "$1" "$(dirname "$1")/$(printf 'b\377.txt')" && "$0" parse "$(dirname "$1")""#
      let result = try BuiltCommand.shell(line, [letter])
      #expect(result.code == 66)
      #expect(result.lines.count == 1)
      #expect(result.errors.contains("rename it"))
    }
  }

  @Test("what a file holds decides, not its name")
  func extensionsDoNotMatter() throws {
    try TemporaryFolder.with { folder in
      let file = try folder.write("letter.pdf", Sample.letter)
      #expect(try BuiltCommand.run(["parse", file]).code == 0)
    }
  }

  @Test("two runs give the same bytes")
  func twoRuns() throws {
    // Hashes are seeded anew in every process: an order that depends on them shows here.
    let first = try BuiltCommand.run(["parse", "Corpus/letters"])
    #expect(first.code == 0)
    #expect(try BuiltCommand.run(["parse", "Corpus/letters"]).output == first.output)
  }
}
