internal import ArgumentParser
internal import Crossfoot

/// `crossfoot parse` with several workers: the same bytes as with one, in the same order.
enum ParallelParse {
  /// What one input gives: its letters as lines of JSON, and what could not be read of it.
  private struct Output: Sendable {
    var json: [UInt8] = []
    var errors: [InputError] = []
  }

  /// Parses what `walk` finds with `jobs` workers, and prints it.
  static func run(_ walk: InputWalk, jobs: Int, pretty: Bool) throws {
    var walk = walk
    var batch = Batch()
    try OrderedPipeline<Result<String, InputError>, Output>.run(
      jobs: jobs, source: { walk.next() }, work: { output(of: $0, pretty) },
      consume: { output in
        for error in output.errors { try batch.report(error) }
        try batch.output.write(output.json)
      })
    try batch.finish()
  }

  private static func output(of input: Result<String, InputError>, _ pretty: Bool) -> Output {
    var output = Output()
    do throws(InputError) {
      let file = try Batch.value(of: input) { bytes, path throws(LetterError) in
        try LetterFile(parsing: bytes, path: path, pdfText: PDFToText.text)
      }
      let path = (try? input.get()) ?? ""
      output.errors = file.failures.map { .notALetter("\(path): \($0.document)", $0.error) }
      for letter in file.letters {
        output.json += letter.json(pretty: pretty)
        output.json.append(UInt8(ascii: "\n"))
      }
    } catch {
      output.errors.append(error)
    }
    return output
  }
}
