import Foundation
import Testing

@Suite("crossfoot score")
struct ScoreCommandTests {
  private static let letter = """
    Example Corp.

    May 3, 2019

    Securities and Exchange Commission

    Re: Example Corp.

    Dear Ms. Doe:

    This letter responds to your comments dated April 2, 2019.

    1. Please tell us how you measure the useful life of each of your ships.

    Response: The Company respectfully advises the Staff that lives are thirty years.

    2. Please quantify the impact of the change on your reported results.

    Response: The Company respectfully advises the Staff that there was no impact at all.

    Sincerely,

    /s/ John Roe

    """

  private func label(_ file: String, firstWords: String) -> String {
    """
    [{"file": "\(file)", "kind": "response", "items": [
      {"number": "1", "comment": ["\(firstWords)", "life of each of your ships."],
       "response": ["The Company respectfully advises the Staff", "Staff that lives are thirty years."],
       "headings": []},
      {"number": "2", "comment": ["Please quantify the impact of the", "change on your reported results."],
       "response": ["The Company respectfully advises the Staff", "there was no impact at all."],
       "headings": []}]}]
    """
  }

  @Test("an item is perfect when its number and the ends of both texts are as labelled")
  func perfectItems() throws {
    try TemporaryFolder.with { folder in
      let letter = try folder.write("a.txt", Self.letter)
      let labels = try folder.write(
        "labels", label("a.htm", firstWords: "Please tell us how you measure"))
      let result = try BuiltCommand.run(["score", "--labels", labels, letter])
      #expect(result.code == 0)
      #expect(result.output.contains("perfect            2: precision 100.0%, recall 100.0%"))
      #expect(result.output.contains("kinds right        1 of 1"))
    }
  }

  @Test("a text that begins elsewhere is told with both beginnings")
  func wrongBeginning() throws {
    try TemporaryFolder.with { folder in
      let letter = try folder.write("a.txt", Self.letter)
      let labels = try folder.write("labels", label("a.htm", firstWords: "Kindly tell us"))
      let result = try BuiltCommand.run(["score", "--labels", labels, "--differences", letter])
      #expect(result.output.contains("perfect            1:"))
      #expect(
        result.output.contains("a.htm item 1: comment begins \"please tell us how you measure\""))
    }
  }

  @Test("heads are scored field by field, and what differs is told")
  func heads() throws {
    try TemporaryFolder.with { folder in
      let letter = try folder.write("a.txt", Self.letter)
      let labels = try folder.write(
        "labels",
        """
        [{"file": "a.htm", "kind": "response", "date": "2019-05-03", "delivery": [],
          "sender": "EXAMPLE CORP", "recipients": [],
          "subject": {"company": "Example Corp.", "file_numbers": ["1-2345"], "filings": []},
          "replies_to": ["2019-04-02"], "salutation": "Dear Ms. Doe:",
          "signatures": [{"name": "John Roe", "title": null}], "copies": [], "acknowledgements": 0,
          "citations": {"1": ["ASC 360"], "2": []}, "prior_comments": {"1": [], "2": []},
          "resolution": {"1": "supplemental", "2": null}}]
        """)
      let result = try BuiltCommand.run(["score", "--heads", labels, "--differences", letter])
      #expect(result.code == 0)
      #expect(result.output.contains("a.htm: file numbers [], labelled [\"001-02345\"]"))
      #expect(result.output.contains("a.htm item 1: citations [], labelled [\"asc 360\"]"))
      let lines = result.output.split(separator: "\n").map { $0.split(separator: " ") }
      #expect(lines.contains(["date", "1", "1", "1", "100.0%", "100.0%"]))
      #expect(lines.contains(["sender", "1", "1", "1", "100.0%", "100.0%"]))
      #expect(lines.contains(["citations", "0", "1", "0", "-", "0.0%"]))
    }
  }

  @Test("a staff comment is carried by an answer of the same number and nearly the same words")
  func threads() throws {
    let staff = """
      Securities and Exchange Commission

      April 2, 2019

      Dear Mr. Roe:

      We have reviewed your filing and have the following comments.

      1. Please tell us how you measure the useful life of each of your ships.

      2. Please describe your leases, their terms and the options to extend that you hold.

      Sincerely,

      Division of Corporation Finance

      """
    try TemporaryFolder.with { folder in
      let files = [
        try folder.write("X_0000000000-19-000001.txt", staff),
        try folder.write("X_0001234567-19-000002.txt", Self.letter),
      ]
      let threads = try folder.write(
        "threads",
        """
        {"thread_id": "X", "accessionNumber": "0000000000-19-000001", "form": "UPLOAD", "filingDate": "2019-04-02"}
        {"thread_id": "X", "accessionNumber": "0001234567-19-000002", "form": "CORRESP", "filingDate": "2019-05-03"}
        """)
      let result = try BuiltCommand.run(["score", "--threads", threads, "--differences"] + files)
      #expect(result.code == 0)
      #expect(result.output.contains("comments asked          2"))
      #expect(result.output.contains("carried by an item      1: 50.0%"))
      #expect(result.output.contains("comment 2: not in"))
    }
  }

  @Test(
    "labels that aren't there, or are no JSON, are one error with the exit code of an input",
    arguments: ["--labels", "--heads", "--tables", "--threads"])
  func wrongLabels(_ option: String) throws {
    try TemporaryFolder.with { folder in
      let letter = try folder.write("a.txt", Self.letter)
      let missing = try BuiltCommand.run(["score", option, folder.path("gone"), letter])
      #expect(missing.code == 66)
      #expect(missing.errors.contains("gone: error: no such file or folder"))
      let labels = try folder.write("labels", "no JSON\n")
      let wrong = try BuiltCommand.run(["score", option, labels, letter])
      #expect(wrong.code == 65)
      #expect(wrong.errorLines.count == 1)
      #expect(wrong.errors.contains(": error: can't be decoded: "))
    }
  }

  @Test("marked grids that aren't there, or are no JSON, are one error, which names the line")
  func wrongGrids() throws {
    try TemporaryFolder.with { folder in
      #expect(try BuiltCommand.run(["detect", folder.path("gone")]).code == 66)
      let grids = try folder.write("grids", "\n{}\n")
      let wrong = try BuiltCommand.run(["detect", grids])
      #expect(wrong.code == 65)
      #expect(wrong.errors.hasPrefix("\(grids):2: error: can't be decoded: "))
    }
  }

  @Test(
    "one sort of labels has to be given",
    arguments: [[], ["--labels", "a", "--threads", "b"]])
  func needsOne(_ arguments: [String]) throws {
    let result = try BuiltCommand.run(["score"] + arguments + ["x"])
    #expect(result.code == 64)
    #expect(result.errors.contains("give one of --labels, --heads, --tables or --threads"))
  }
}

@Suite("crossfoot score --tables")
struct TableScoreTests {
  private static let letter = """
    <html><body><p>Dear Ms. Doe:</p><table>
    <tr><td></td><td>2019 (1)</td><td>2018</td></tr>
    <tr><td>Hoists (2)</td><td>$ 1,204</td><td>(987)</td></tr>
    <tr><td>Total</td><td>1,204</td><td>(987)</td></tr>
    </table></body></html>
    """

  private func label(cell: String) -> String {
    """
    [{"file": "a.htm", "source_ordinal": 1, "columns": [["2019"], ["2018"]], "rows": [
      {"label": "Hoists", "markers": ["2"], "role": "data", "cells": ["\(cell)", "(987)"]},
      {"label": "Total", "markers": [], "role": "total", "cells": ["1,204", "(987)"]}]}]
    """
  }

  @Test("a table is as labelled but for white space, currency signs and brackets of markers")
  func asLabelled() throws {
    try TemporaryFolder.with { folder in
      let letter = try folder.write("a.htm", Self.letter)
      let labels = try folder.write("labels", label(cell: "1,204"))
      let result = try BuiltCommand.run(["score", "--tables", labels, letter])
      #expect(result.code == 0)
      #expect(result.output.contains("wholly as labelled 1 of 1: 100.0%"))
      #expect(result.output.contains("cells              4 of 4: 100.0%"))
    }
  }

  @Test("what differs is told with what was found")
  func difference() throws {
    try TemporaryFolder.with { folder in
      let letter = try folder.write("a.htm", Self.letter)
      let labels = try folder.write("labels", label(cell: "1,304"))
      let result = try BuiltCommand.run(["score", "--tables", labels, "--differences", letter])
      #expect(result.output.contains("row \"Hoists\" column 1 \"1,304\": found $ 1,204"))
      #expect(result.output.contains("cells              3 of 4: 75.0%"))
    }
  }
}
