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
  mutating func letters(_ input: Result<String, InputError>) throws -> [Letter] {
    let file = try read(input) { bytes, path throws(LetterError) in
      try (LetterFile(parsing: bytes, path: path, pdfText: PDFToText.text), path)
    }
    guard let (file, path) = file else { return [] }
    for failure in file.failures {
      try report(.notALetter("\(path): \(failure.document)", failure.error))
    }
    return file.letters
  }

  /// What `parse` makes of the bytes of an input; nil when it fails, which is reported on standard
  /// error.
  mutating func read<Value>(
    _ input: Result<String, InputError>,
    parse: ([UInt8], String) throws(LetterError) -> Value
  ) throws -> Value? {
    do throws(InputError) {
      return try Batch.value(of: input, parse)
    } catch {
      try report(error)
      return nil
    }
  }

  /// Reports that an input, or a part of one, gave nothing.
  mutating func report(_ error: InputError) throws {
    try output.flush()
    StandardError.report(error.path, error.message)
    failedInputs += 1
    failure = failure ?? error.exitCode
  }

  /// What `parse` makes of the bytes of an input.
  static func value<Value>(
    of input: Result<String, InputError>,
    _ parse: ([UInt8], String) throws(LetterError) -> Value
  ) throws(InputError) -> Value {
    let path = try input.get()
    if path == InputPaths.standardInput, FileSystem.isTerminal(0) {
      StandardError.note(path, "reading a letter from the terminal; Ctrl-D ends it")
    }
    let bytes = try FileSystem.bytes(at: path)
    do throws(LetterError) {
      return try parse(bytes, path)
    } catch {
      throw .notALetter(path, error)
    }
  }

  /// Ends the run with the exit code of the first failed input; if none failed, with `result`.
  mutating func finish(_ result: ExitCode? = nil) throws {
    try output.flush()
    if let code = failure ?? result { throw code }
  }
}
