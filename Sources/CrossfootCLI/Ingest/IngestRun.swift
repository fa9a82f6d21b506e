internal import ArgumentParser
internal import CrossfootDatabase
internal import Synchronization

/// A run of ingest from its inputs to its summary.
struct IngestRun {
  let database: LetterDatabase
  let writer: LetterWriter
  let isQuiet: Bool
  private let counters = IngestCounters()
  /// Files that were in the database before.
  private var known = 0
  private var failure: ExitCode?

  /// A run into `database`.
  init(_ database: LetterDatabase, isQuiet: Bool) throws(DatabaseProblem) {
    self.database = database
    self.isQuiet = isQuiet
    writer = try LetterWriter(database)
  }

  /// Reads what `paths` stand for with `jobs` workers.
  mutating func run(
    _ paths: sending any IteratorProtocol<String>, jobs: Int, total: Int?
  ) throws {
    let work = IngestWork(writer: writer, counters: counters)
    let source = SharedSource(IngestSource(paths, counters), jobs: jobs)
    var progress = IngestProgress(counters, total: total, isQuiet: isQuiet)
    try writer.write { session in
      try OrderedPipeline<[IngestInput], [IngestResult]>.run(
        jobs: jobs, source: { source.next() }, work: { work.run($0) },
        consume: { results in
          for result in results {
            try take(result, session, &progress)
            progress.tick()
          }
        })
    }
    progress.clear()
  }

  private mutating func take(
    _ result: IngestResult, _ session: WriterSession, _ progress: inout IngestProgress
  ) throws {
    switch result {
    case .letters(let tape, let identity, let path, let failures):
      try session.add(tape, identity, path: path, failures: failures)
      for failure in failures { fail(failure, progress) }
    case .known(let path, let failedDocuments):
      known += 1
      guard failedDocuments > 0 else { return }
      counters.count { $0.failed += failedDocuments }
      failure = failure ?? .notALetter
      progress.clear()
      StandardError.note(
        path, "\(failedDocuments) of its documents could not be read when it was ingested")
    case .skipped: counters.count { $0.skipped += 1 }
    case .failed(let failure):
      try session.add(failure)
      fail(failure, progress)
    case .stopped(let problem): throw problem
    }
  }

  private mutating func fail(_ failure: LetterWriter.Failure, _ progress: IngestProgress) {
    counters.count { $0.failed += 1 }
    self.failure = self.failure ?? ExitCode(Int32(failure.exitCode))
    progress.clear()
    let place = failure.document.isEmpty ? failure.path : "\(failure.path): \(failure.document)"
    StandardError.report(place, failure.reason)
  }

  /// The exit code that the run asks for.
  var exitCode: ExitCode? { failure }

  /// What was done, in one line.
  func summary() throws -> String {
    let numbers = counters.now
    let tally = writer.tally
    let totals = try database.totals()
    let holdings = [
      CountedNoun.text(totals.letters, "letter"), CountedNoun.text(totals.items, "item"),
      CountedNoun.text(totals.threads, "thread"),
    ].joined(separator: ", ")
    return """
      \(CountedNoun.text(numbers.read, "file")) read: \(tally.added) kept, \
      \(known + tally.known) known, \(numbers.skipped) skipped, \(numbers.failed) failed; \
      the database holds \(holdings)

      """
  }
}

/// A source that several closures hold.
private final class SharedSource: Sendable {
  private let groups: Mutex<InputGroups<IngestSource>>

  init(_ source: sending IngestSource, jobs: Int) {
    groups = Mutex(InputGroups(source, sharedBy: jobs) { $0.size })
  }

  /// The next inputs that are parsed together; nil when nothing is left.
  func next() -> [IngestInput]? { groups.withLock { $0.next() } }
}
