internal import ArgumentParser
internal import Crossfoot

/// A run over many inputs: its output, and what failed on the way.
///
/// Nothing is kept of an input once it is done, so that memory follows the letter, not the batch.
struct Batch {
  var output = StandardOutput()
  /// The number of inputs that gave nothing.
  private(set) var failedInputs = 0
  /// The exit code that the first of them asks for.
  private var failure: ExitCode?

  /// The letters of an input; none when it has none, which is reported on standard error, as is every
  /// document of it that can't be read.
  mutating func letters(of input: ParsedInput) throws -> [Letter] {
    switch input.file {
    case .failure(let error):
      try report(error)
      return []
    case .success(let file):
      for failure in file.failures { try report(.notALetter(failure, in: input.path)) }
      return file.letters
    }
  }

  /// The same for an input that is not parsed yet.
  mutating func letters(_ input: Result<String, InputError>) throws -> [Letter] {
    try ParsedInput.all([input]).flatMap { try letters(of: $0) }
  }

  /// Reports that an input, or a part of one, gave nothing.
  mutating func report(_ error: InputError) throws {
    try output.flush()
    StandardError.report(error.path, error.message)
    failedInputs += 1
    failure = failure ?? error.exitCode
  }

  /// Ends the run with the exit code of the first failed input; if none failed, with `result`.
  mutating func finish(_ result: ExitCode? = nil) throws {
    try output.flush()
    if let code = failure ?? result { throw code }
  }
}
