import Foundation
import Testing

@Suite("Bad input and output")
struct BadInputTests {
  @Test("a path that is not there is one error, with exit code 66", arguments: ["parse", "audit"])
  func missing(_ command: String) throws {
    let result = try BuiltCommand.run([command, "no/such/letter.txt"])
    #expect(result.code == 66)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.hasPrefix("no/such/letter.txt: error: no such file or folder"))
  }

  @Test(
    "an input that is no letter is one error, with exit code 65",
    arguments: [
      ([], "the input is empty"), (Array(" \n\t\r\n".utf8), "the input is empty"),
      (Array("GIF89a,,,".utf8), "found a GIF image"), ([0x50, 0x4B, 3, 4, 0], "ZIP"),
      ([UInt8](repeating: 0, count: 100), "binary data"),
    ] as [([UInt8], String)])
  func notALetter(_ input: [UInt8], _ message: String) throws {
    for command in ["parse", "audit"] {
      let result = try BuiltCommand.run([command], input: input)
      #expect(result.code == 65)
      #expect(result.errorLines.count == 1)
      #expect(result.errors.hasPrefix("-: error: "))
      #expect(result.errors.contains(message))
    }
  }

  @Test("bad inputs don't keep the others from coming out; the first one's code counts")
  func othersComeOut() throws {
    try TemporaryFolder.with { folder in
      let good = try folder.write("good.txt", Sample.letter)
      let empty = try folder.write("empty.txt", "")
      let missing = folder.path("missing.txt")
      let first = try BuiltCommand.run(["parse", good, empty, missing, good])
      #expect(first.code == 65)
      #expect(first.lines.count == 2)
      #expect(first.errorLines.map { String($0.prefix { $0 != ":" }) } == [empty, missing])
      let second = try BuiltCommand.run(["parse", missing, empty, good])
      #expect(second.code == 66)
      #expect(second.lines.count == 1)
    }
  }

  @Test("a binary file inside a folder is one error; an empty folder is one as well")
  func folders() throws {
    try TemporaryFolder.with { folder in
      try folder.write("box/a.txt", Sample.letter)
      try folder.write("box/b.gif", "GIF89a")
      let mixed = try BuiltCommand.run(["parse", folder.path("box")])
      #expect(mixed.code == 65)
      #expect(mixed.lines.count == 1)
      #expect(mixed.errorLines.count == 1)
      try folder.write("void/.hidden", Sample.letter)
      let void = try BuiltCommand.run(["audit", folder.path("void")])
      #expect(void.code == 66)
      #expect(void.errors.contains("the folder holds no files"))
    }
  }

  @Test("a pipe in a folder is not waited for")
  func pipeInFolder() throws {
    try TemporaryFolder.with { folder in
      try folder.write("a.txt", Sample.letter)
      let line = #"mkfifo "$1/b" && "$0" parse "$1""#
      let result = try BuiltCommand.shell(line, [folder.url.path])
      #expect(result.code == 0)
      #expect(result.lines.count == 1)
    }
  }

  @Test("a file name can't send commands to a terminal")
  func controlCharactersInNames() throws {
    let result = try BuiltCommand.run(["parse", "no\u{1B}[31m\nsuch"])
    #expect(result.code == 66)
    #expect(result.errorLines.count == 1)
    #expect(!result.errors.contains("\u{1B}"))
  }

  @Test("standard input that is closed is an error, not a hang")
  func closedInput() throws {
    let result = try BuiltCommand.shell(#""$0" parse <&-"#)
    #expect(result.code == 66)
    #expect(result.errors.hasPrefix("-: error: can't be read"))
  }

  @Test("a reader that stops early ends the run without a word", arguments: ["", "trap '' PIPE; "])
  func closedPipe(_ trap: String) throws {
    let line =
      trap + #""$0" parse --pretty Corpus/letters Corpus/letters | head -c 1 >/dev/null; "#
      + #"echo "${PIPESTATUS[0]}""#
    let result = try BuiltCommand.shell(line)
    #expect(result.output == "141\n")
    #expect(result.errors.isEmpty)
  }

  #if os(Linux)
    @Test("output that can't be written is an error, with exit code 74")
    func fullDisk() throws {
      let result = try BuiltCommand.shell(#""$0" schema >/dev/full"#)
      #expect(result.code == 74)
      #expect(result.errors.hasPrefix("standard output: error: can't be written"))
    }
  #endif

  @Test("every hostile file of the Corpus gives letters or one clear error")
  func hostileCorpus() throws {
    let folder = BuiltCommand.package.appending(path: "Corpus/hostile")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.count >= 8)
    for name in names.sorted() {
      let result = try BuiltCommand.run(["parse", "Corpus/hostile/\(name)"])
      let isLetter = result.code == 0 && result.lines.count >= 1 && result.errors.isEmpty
      let isError = result.code == 65 && result.output.isEmpty && result.errorLines.count == 1
      #expect(isLetter || isError, "\(name)")
    }
  }
}
