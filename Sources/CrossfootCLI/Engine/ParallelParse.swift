internal import ArgumentParser
internal import Crossfoot

/// `crossfoot parse` with several workers: the same bytes as with one, in the same order.
enum ParallelParse {
  /// What one input gives: its letters as they are printed, and what could not be read of it.
  private struct Output: Sendable {
    var text: [UInt8] = []
    var errors: [InputError] = []
  }

  /// Parses what `walk` finds with `jobs` workers, and prints each letter as `print` puts it.
  static func run(
    _ walk: InputWalk, jobs: Int, print: @escaping @Sendable (Letter) -> [UInt8]
  ) throws {
    var walk = walk
    var batch = Batch()
    try OrderedPipeline<Result<String, InputError>, Output>.run(
      jobs: jobs, source: { walk.next() }, work: { output(of: $0, print) },
      consume: { output in
        for error in output.errors { try batch.report(error) }
        try batch.output.write(output.text)
      })
    try batch.finish()
  }

  private static func output(
    of input: Result<String, InputError>, _ print: (Letter) -> [UInt8]
  ) -> Output {
    var output = Output()
    do throws(InputError) {
      let file = try Batch.value(of: input) { bytes, path throws(LetterError) in
        try LetterFile(parsing: bytes, path: path, pdfText: PDFToText.text)
      }
      let path = (try? input.get()) ?? ""
      output.errors = file.failures.map { .notALetter("\(path): \($0.document)", $0.error) }
      for letter in file.letters { output.text += print(letter) }
    } catch {
      output.errors.append(error)
    }
    return output
  }
}
