internal import ArgumentParser
internal import Crossfoot

/// Why one input gives no letter; the other inputs are not affected.
struct InputError: Error {
  /// The path as it is reported.
  let path: String
  /// What was found and what to do, in one line.
  let message: String
  /// The exit code that this failure asks for.
  let exitCode: ExitCode

  /// Nothing lies at `path`.
  static func missing(_ path: String) -> InputError {
    InputError(
      path: path,
      message: "no such file or folder; check the path, or give '-' to read standard input",
      exitCode: .noInput)
  }

  /// A folder lists `path`, but nothing lies there.
  static func vanished(_ path: String) -> InputError {
    InputError(
      path: path,
      message:
        "can't be found again: it was removed meanwhile, or its name isn't UTF-8; rename it",
      exitCode: .noInput)
  }

  /// Something lies at `path`, but the system does not let it be read; `reason` is the system's word.
  static func unreadable(_ path: String, reason: String) -> InputError {
    InputError(
      path: path, message: "can't be read: \(reason); check its permissions", exitCode: .noInput)
  }

  /// A folder lies at `path`, where a list of paths was expected.
  static func folderForList(_ path: String) -> InputError {
    InputError(
      path: path, message: "is a folder; expected a list of paths, one a line",
      exitCode: .noInput)
  }

  /// The file at `path` holds no JSON of the form that is expected; `reason` is the decoder's word.
  static func wrongJSON(_ path: String, reason: String) -> InputError {
    InputError(path: path, message: "can't be decoded: \(reason)", exitCode: .notALetter)
  }

  /// The folder at `path` has nothing in it that could be read.
  static func emptyFolder(_ path: String) -> InputError {
    InputError(
      path: path, message: "the folder holds no files; expected letters as text, HTML or PDF",
      exitCode: .noInput)
  }

  /// The input goes on beyond what is read of a letter.
  static func tooLong(_ path: String) -> InputError {
    InputError(
      path: path,
      message: "the input has more than \(Limits.inputBytes) bytes; split it into single letters",
      exitCode: .notALetter)
  }

  /// A document of the file at `path` can't be read.
  static func notALetter(_ failure: LetterFile.Failure, in path: String) -> InputError {
    notALetter("\(path): \(failure.document)", failure.error)
  }

  /// The bytes at `path` are no letter.
  static func notALetter(_ path: String, _ error: LetterError) -> InputError {
    InputError(path: path, message: error.description, exitCode: .notALetter)
  }
}

extension ExitCode {
  /// An audit found at least one error in a letter.
  static let errorsFound = ExitCode(1)
  /// An input can't be read as a letter; `EX_DATAERR` of sysexits.
  static let notALetter = ExitCode(65)
  /// An input does not exist or can't be opened; `EX_NOINPUT` of sysexits.
  static let noInput = ExitCode(66)
  /// The output can't be written; `EX_IOERR` of sysexits.
  static let outputFailed = ExitCode(74)
  /// Whoever read the output stopped reading: what a shell shows for a program that SIGPIPE ended.
  static let brokenPipe = ExitCode(141)
}
