import Foundation
import Testing

/// The letters of `Corpus/labelled`: their authors did not know the program, and wrote down what
/// stands in each letter before anybody saw what the program makes of it.
///
/// What the program still gets wrong is listed, line by line: a change that mends one letter and
/// breaks two can't pass for progress. `CROSSFOOT_RECORD=1 swift test --filter LabelledCorpusTests`
/// writes the lists anew, and fails, so that a recording run can never look green.
@Suite("Letters labelled by authors who did not know the program")
struct LabelledCorpusTests {
  private static let folder = "Corpus/labelled"

  @Test(
    "what differs from the labels is known, line by line",
    arguments: [("--labels", "labelled"), ("--heads", "labelled-heads")])
  func differencesAreKnown(option: String, name: String) throws {
    let result = try BuiltCommand.run(
      ["score", option, "Tests/Labels/\(name).json", "--differences", Self.folder])
    #expect(result.code == 0)
    let list = BuiltCommand.package.appending(path: "Tests/Labels/\(name)-differences.txt")
    guard ProcessInfo.processInfo.environment["CROSSFOOT_RECORD"] != "1" else {
      try Data(result.output.utf8).write(to: list)
      Issue.record("recorded \(list.lastPathComponent); read it, then run again")
      return
    }
    let known = try String(contentsOf: list, encoding: .utf8).split(separator: "\n")
    let found = result.output.split(separator: "\n")
    #expect(Self.surplus(of: found, over: known) == [], "new")
    #expect(Self.surplus(of: known, over: found) == [], "gone: record the list anew")
  }

  /// The lines that `others` lack, each as often as they lack it.
  private static func surplus(of lines: [Substring], over others: [Substring]) -> [Substring] {
    var rest = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: +)
    return lines.filter { line in
      guard let count = rest[line], count > 0 else { return true }
      rest[line] = count - 1
      return false
    }
  }

  /// The errors that the author of a letter planted in it.
  struct PlantedErrors: Decodable, CustomTestStringConvertible, Sendable {
    struct Error: Decodable, Sendable {
      /// The figure that is wrong, as printed.
      var figure: String
      var why: String
      /// Whether the program is known to miss it.
      var isMissed: Bool?
    }

    var file: String
    var errors: [Error]

    var testDescription: String { file }

    /// The list; none when it can't be read, which a test of its own tells.
    static let all = (try? read()) ?? []

    static func read() throws -> [PlantedErrors] {
      let list = BuiltCommand.package.appending(path: "Tests/Labels/labelled-errors.json")
      return try JSONDecoder().decode([PlantedErrors].self, from: Data(contentsOf: list))
    }
  }

  @Test("the list of planted errors is there")
  func plantedErrorsAreThere() throws {
    let letters = try PlantedErrors.read()
    #expect(letters.count == 468)
    #expect(letters.flatMap(\.errors).count == 350)
  }

  @Test("planted errors are named, and no other figure is", arguments: PlantedErrors.all)
  func plantedErrorsAreNamed(_ letter: PlantedErrors) throws {
    let result = try BuiltCommand.run(["audit", "\(Self.folder)/\(letter.file)"])
    // Each finding names the figure that is wrong, or adds it up: then it stands in a note below.
    let findings = Self.findings(result.lines).filter(Self.isOfFigures)
    for error in letter.errors {
      let isNamed = findings.contains { $0.contains(error.figure) }
      #expect(isNamed != (error.isMissed ?? false), "\(error.figure): \(error.why)")
    }
    let others = findings.filter { finding in
      !letter.errors.contains { finding.contains($0.figure) }
    }
    #expect(others == [])
  }

  /// The findings of a listing, each with its notes.
  private static func findings(_ lines: [String]) -> [String] {
    var findings: [String] = []
    for line in lines.dropLast() {
      if line.hasPrefix(" "), let last = findings.popLast() {
        findings.append(last + "\n" + line)
      } else {
        findings.append(line)
      }
    }
    return findings
  }

  /// Whether a finding is about figures, and not about which comment has an answer.
  private static func isOfFigures(_ finding: String) -> Bool {
    !finding.contains("[comment-")
  }
}
