import Foundation
import Testing

@Suite("crossfoot ingest")
struct IngestCommandTests {
  /// Runs ingest into `letters.sqlite` of `folder`.
  private func ingest(_ folder: TemporaryFolder, _ arguments: [String]) throws
    -> BuiltCommand.Result
  {
    try BuiltCommand.run(
      ["ingest", "--database", folder.path("letters.sqlite"), "--wait", "0"] + arguments)
  }

  /// What `letters.sqlite` of `folder` holds, as JSON Lines.
  private func dump(_ folder: TemporaryFolder) throws -> String {
    try ["submissions", "letters", "items", "responses", "cells", "thread_letters", "failures"]
      .map { table in
        try BuiltCommand.run(
          ["export", "--database", folder.path("letters.sqlite"), "--table", table]
        ).output
      }
      .joined()
  }

  /// A filing of another form, of which nothing is kept.
  private static let report = """
    <SEC-DOCUMENT>0001234567-24-000062.txt : 20240614
    <SEC-HEADER>0001234567-24-000062.hdr.sgml : 20240614
    ACCESSION NUMBER:\t\t0001234567-24-000062
    CONFORMED SUBMISSION TYPE:\t10-K
    </SEC-HEADER>
    <DOCUMENT>
    <TYPE>10-K
    <TEXT>
    Annual report.
    </TEXT>
    </DOCUMENT>
    </SEC-DOCUMENT>
    """

  @Test("a folder is read, and the summary says what became of each file")
  func folder() throws {
    try TemporaryFolder.with { folder in
      try folder.write("in/a.txt", Sample.letter)
      try folder.write("in/b.txt", Self.report)
      try folder.write("in/c.txt", "")
      let result = try ingest(folder, [folder.path("in")])
      #expect(result.code == 65)
      #expect(result.output == "")
      #expect(result.errorLines.count == 2)
      #expect(result.errorLines.first?.contains("c.txt: error: the input is empty") == true)
      #expect(
        result.errorLines.last
          == "3 files read: 1 kept, 0 known, 1 skipped, 1 failed; the database holds 1 letter, "
          + "1 item, 1 thread")
      #expect(try dump(folder).contains(#""reason":"the input is empty"#))
    }
  }

  @Test("a second run changes nothing, and still says what failed")
  func again() throws {
    try TemporaryFolder.with { folder in
      try folder.write("in/a.txt", Sample.letter)
      try folder.write("in/c.txt", "")
      #expect(try ingest(folder, [folder.path("in")]).code == 65)
      let before = try dump(folder)
      let result = try ingest(folder, [folder.path("in")])
      #expect(result.code == 65)
      #expect(result.errorLines.last?.hasPrefix("2 files read: 0 kept, 1 known") == true)
      #expect(try dump(folder) == before)
    }
  }

  @Test("a list of paths may have line ends of either kind", arguments: ["\n", "\r\n"])
  func listed(end: String) throws {
    try TemporaryFolder.with { folder in
      let paths = [try folder.write("a.txt", Sample.letter), try folder.write("b.txt", "")]
      let list = try folder.write("list", paths.joined(separator: end) + end)
      let result = try ingest(folder, ["--files-from", list])
      #expect(result.errorLines.last?.hasPrefix("2 files read: 1 kept") == true)
    }
  }

  @Test("the number of jobs changes nothing in the database")
  func jobs() throws {
    let dumps = try ["1", "2", "7"].map { jobs in
      try TemporaryFolder.with { folder in
        let result = try ingest(folder, ["Corpus/letters", "--quiet", "--jobs", jobs])
        #expect(result.code == 0)
        #expect(result.errors == "")
        return try dump(folder)
      }
    }
    #expect(dumps[0] == dumps[1])
    #expect(dumps[0] == dumps[2])
    #expect(dumps[0].utf8.count > 10_000)
  }

  @Test(
    "archives are read as they are",
    arguments: [
      "tar -cf out/x.tar in", "tar -czf out/x.tar.gz in", "tar -cJf out/x.txz in",
      "python3 -m zipfile -c out/x.zip in", "gzip -c in/a.txt > out/a.txt.gz",
    ])
  func archives(line: String) throws {
    try TemporaryFolder.with { folder in
      try folder.write("in/a.txt", Sample.letter)
      try folder.write("in/b.txt", Self.report)
      let made = try BuiltCommand.shell("cd $1 && mkdir out && \(line)", [folder.url.path])
      #expect(made.code == 0, "\(made.errors)")
      let result = try ingest(folder, [folder.path("out")])
      #expect(result.code == 0, "\(result.errors)")
      let skipped = line.hasPrefix("gzip") ? 0 : 1
      #expect(result.errors.contains(": 1 kept, 0 known, \(skipped) skipped, 0 failed"))
    }
  }

  @Test("a truncated archive gives what stands before the cut, and fails")
  func truncatedArchive() throws {
    try TemporaryFolder.with { folder in
      // Random bytes, so that half of the archive is surely behind the letter.
      try folder.write("in/a.txt", Sample.letter)
      let line = """
        head -c 300000 /dev/urandom > $1/in/b.bin && tar -czf $1/x.tgz -C $1/in a.txt b.bin \
        && head -c 100000 $1/x.tgz > $1/cut.tar.gz
        """
      #expect(try BuiltCommand.shell(line, [folder.url.path]).code == 0)
      let result = try ingest(folder, [folder.path("cut.tar.gz")])
      #expect(result.code == 65)
      #expect(result.errors.contains("cut.tar.gz: error: the archive can't be read to its end"))
      #expect(result.errors.contains(": 1 kept"))
      #expect(try dump(folder).contains("cut.tar.gz"))
    }
  }

  @Test("an archive that grows out of all proportion is not read on")
  func bomb() throws {
    try TemporaryFolder.with { folder in
      let line = "yes 'no letter' | head -c 200000000 | gzip > $1/x.gz"
      #expect(try BuiltCommand.shell(line, [folder.url.path]).code == 0)
      let result = try ingest(folder, [folder.path("x.gz")])
      #expect(result.code == 65)
      #expect(result.errors.contains("far more than its own size explains"))
    }
  }

  @Test("a list of paths is read from standard input; a file that is gone is a failure")
  func list() throws {
    try TemporaryFolder.with { folder in
      let letter = try folder.write("a.txt", Sample.letter)
      let database = folder.path("letters.sqlite")
      let result = try BuiltCommand.run(
        ["ingest", "--database", database, "--files-from", "-"],
        input: Array("\(letter)\n\n\(folder.path("gone.txt"))\n".utf8))
      #expect(result.code == 66)
      #expect(result.errors.contains("gone.txt: error: no such file or folder"))
      #expect(result.errors.contains("2 files read: 1 kept"))
    }
  }

  @Test("a list of paths that can't be read is an error, not an empty list")
  func unreadableList() throws {
    try TemporaryFolder.with { folder in
      let listed = try ingest(folder, ["--files-from", folder.url.path])
      #expect(listed.code == 66)
      #expect(listed.errors.contains(": error: is a folder; expected a list of paths, one a line"))
      // Standard input that is a folder opens well, and fails when it is read.
      let line = #""$0" ingest --database "$1/letters.sqlite" --files-from - <"$1""#
      let read = try BuiltCommand.shell(line, [folder.url.path])
      #expect(read.code == 66)
      #expect(read.errors.hasPrefix("-: error: can't be read: "))
    }
  }

  @Test("the database itself may lie in the folder that is read")
  func databaseBesideLetters() throws {
    try TemporaryFolder.with { folder in
      try folder.write("a.txt", Sample.letter)
      #expect(try ingest(folder, [folder.url.path]).code == 0)
      let result = try ingest(folder, [folder.url.path])
      #expect(result.code == 0)
      #expect(result.errors.contains(": 0 kept, 1 known"))
    }
  }

  @Test("a database that another process holds is left alone: exit 75")
  func locked() throws {
    try TemporaryFolder.with { folder in
      let letter = try folder.write("a.txt", Sample.letter)
      #expect(try ingest(folder, [letter]).code == 0)
      try folder.write("b.txt", Sample.wrongTotal)
      // Python's sqlite3 holds the lock until its input ends.
      let line = """
        python3 -c "import sqlite3,sys; c = sqlite3.connect('$1/letters.sqlite', \
        isolation_level=None); c.execute('BEGIN IMMEDIATE'); print('held', flush=True); \
        sys.stdin.read()" < <(sleep 5) > $1/held & \
        while ! grep -q held $1/held 2>/dev/null; do sleep 0.05; done; \
        "$0" ingest "$1/b.txt" --database "$1/letters.sqlite" --wait 0
        """
      let result = try BuiltCommand.shell(line, [folder.url.path])
      #expect(result.code == 75)
      #expect(result.errors.contains("another process has been writing to the database"))
    }
  }

  @Test("a file that is no database is refused")
  func foreign() throws {
    try TemporaryFolder.with { folder in
      let letter = try folder.write("a.txt", Sample.letter)
      try folder.write("letters.sqlite", String(repeating: "no database\n", count: 50))
      let result = try ingest(folder, [letter])
      #expect(result.code == 65)
      #expect(result.errors.contains("expected a database of crossfoot"))
    }
  }

  @Test(
    "a wrong command line is refused",
    arguments: [[], ["--jobs", "0", "x"], ["--wait", "-1", "x"], [""]])
  func usage(arguments: [String]) throws {
    let code = try TemporaryFolder.with { folder in
      try BuiltCommand.run(["ingest", "--database", folder.path("x")] + arguments).code
    }
    #expect(code == 64)
  }
}
