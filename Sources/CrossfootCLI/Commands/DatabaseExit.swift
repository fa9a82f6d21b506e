internal import ArgumentParser
internal import CrossfootDatabase

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
    case .full, .failed, .folder(_, isWritten: true): .outputFailed
    case .foreign: .notALetter
    case .missing, .folder(_, isWritten: false): .noInput
    }
  }
}

extension ExitCode {
  /// Another process is in the way; `EX_TEMPFAIL` of sysexits.
  static let tryAgain = ExitCode(75)
}
