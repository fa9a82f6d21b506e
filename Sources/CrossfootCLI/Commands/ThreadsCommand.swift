internal import ArgumentParser
internal import CrossfootDatabase

/// `crossfoot threads`: the reviews that the letters of a database belong to.
struct ThreadsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "threads",
    abstract: "List the review threads of a database.",
    discussion: """
      A thread is one review: the staff's comments, the company's answers, up to the staff's word that \
      it is over. Each letter is shown with what ties it to its thread; below stands what only the \
      letters together show, such as comments that no answer takes up.

      \(HelpText.databaseExitCodes)
      """
  )

  @OptionGroup var database: DatabasePath

  @Option(
    help: ArgumentHelp("Only this company: a part of its name, or its CIK.", valueName: "name"))
  var company: String?

  func run() throws {
    try DatabaseExit.mapping {
      var output = StandardOutput()
      var failure: (any Error)?
      do {
        try LetterDatabase(readingFrom: database.path).threads(of: company) { thread in
          do { try output.write(lines(for: thread)) } catch {
            failure = error
            throw error
          }
        }
      } catch {
        throw failure ?? error
      }
      try output.flush()
    }
  }

  private func lines(for thread: ReviewThread) -> String {
    let parts = [
      CountedNoun.text(thread.rounds, "round"), CountedNoun.text(thread.comments, "comment"),
      "staff \(CountedNoun.text(thread.staffDays, "day"))",
      "company \(CountedNoun.text(thread.companyDays, "day"))",
      "\(CountedNoun.text(thread.totalDays, "day")) in all", thread.isClosed ? "closed" : "open",
    ]
    let name = thread.company ?? "unknown company"
    var lines = [
      "\(name.printable) \(thread.firstDate ?? "?"): \(parts.joined(separator: ", ")) [\(thread.key)]"
    ]
    for letter in thread.letters {
      let fields = [letter.date ?? "?", letter.side, letter.kind, letter.name, letter.evidence]
      lines.append("  " + fields.joined(separator: "  ").printable)
    }
    lines += thread.findings.map { "  " + $0.printable }
    return lines.joined(separator: "\n") + "\n"
  }
}
