internal import ArgumentParser
internal import CrossfootDatabase

/// The database that a command is given.
struct DatabasePath: ParsableArguments {
  @Option(
    name: .customLong("database"),
    help: ArgumentHelp("The SQLite database.", valueName: "file"), completion: .file())
  var path: String

  func validate() throws {
    guard !path.isEmpty else { throw ValidationError("--database is empty; expected a file") }
  }
}

/// How many jobs may be asked for.
enum JobCount {
  /// More threads than any machine has processors only cost memory.
  private static let most = 256

  /// Refuses what is no number of jobs.
  static func check(_ jobs: Int) throws {
    guard (1...most).contains(jobs) else {
      throw ValidationError("--jobs is \(jobs); expected 1 to \(most)")
    }
  }
}

/// What a command does about a database that can't be used.
enum DatabaseExit {
  /// Runs `body`; reports a problem of the database and ends with its exit code.
  static func mapping(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let problem as DatabaseProblem {
      StandardError.report(problem.path, problem.description)
      throw code(of: problem)
    } catch let error as InputError {
      StandardError.report(error.path, error.message)
      throw error.exitCode
    }
  }

  private static func code(of problem: DatabaseProblem) -> ExitCode {
    switch problem {
    case .locked: .tryAgain
    case .full, .failed: .outputFailed
    case .foreign: .notALetter
    case .missing: .noInput
    }
  }
}

extension ExitCode {
  /// Another process is in the way; `EX_TEMPFAIL` of sysexits.
  static let tryAgain = ExitCode(75)
}
