internal import ArgumentParser
internal import CrossfootDatabase

/// `crossfoot ingest`: letters in bulk, into a SQLite database.
struct IngestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Read letters in bulk into a SQLite database.",
    usage: "crossfoot ingest <paths> ... --database <file> [options]",
    discussion: """
      Reads files, folders, and archives as they come (tar, tar.gz, zip, gz): EDGAR's daily feeds \
      need not be unpacked. Only correspondence is kept; other filings are passed over by what their \
      headers say. Run it again at any time: what the database holds is not read twice, whether the \
      last run came to its end or was killed. A file that can't be read becomes a row of the table \
      failures, and the run goes on.

      \(HelpText.bulkInputs)

      \(HelpText.databaseExitCodes)
      """
  )

  @OptionGroup var inputs: InputPaths
  @OptionGroup var database: DatabasePath

  @Option(
    help: "How many letters to parse at a time; as many as there are processors if not given.")
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "A list of paths to read, too, one a line; '-' for standard input.", valueName: "file"))
  var filesFrom: String?

  @Option(
    help: ArgumentHelp(
      "How long to wait for another process that writes to the database.", valueName: "seconds"))
  var wait = LetterDatabase.patience

  @Flag(help: "Print no progress, and no summary.")
  var quiet = false

  func validate() throws {
    if let jobs { try JobCount.check(jobs) }
    guard (0...86_400).contains(wait) else {
      throw ValidationError("--wait is \(wait); expected 0 to 86400 seconds")
    }
    guard filesFrom != nil || !inputs.paths.isEmpty else {
      throw ValidationError(
        "no input is given; expected files, folders or archives, '-' or --files-from")
    }
  }

  func run() throws {
    let isListed = filesFrom != nil && !inputs.paths.isEmpty
    try DatabaseExit.mapping {
      let store = try LetterDatabase(writingTo: database.path, patience: wait)
      var run = try IngestRun(store, isQuiet: quiet)
      let jobs = jobs ?? WorkerThread.processors
      if !inputs.paths.isEmpty {
        let total = IngestProgress.wantsTotal(isQuiet: quiet) && !isListed ? totalBytes() : nil
        try run.run(inputs.paths.makeIterator(), jobs: jobs, total: total)
      }
      if let filesFrom { try run.run(try PathList(path: filesFrom), jobs: jobs, total: nil) }
      try store.linkThreads()
      try store.tidy()
      if !quiet { StandardError.write(try run.summary()) }
      if let code = run.exitCode { throw code }
    }
  }

  /// The bytes of all inputs, as they lie on disk.
  private func totalBytes() -> Int {
    inputs.walk().reduce(0) { sum, input in
      guard let path = try? input.get(), path != InputPaths.standardInput else { return sum }
      return sum + (FileHead(path: path)?.size ?? 0)
    }
  }
}
