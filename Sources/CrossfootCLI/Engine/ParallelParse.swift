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
    var groups = InputGroups(walk, sharedBy: jobs)
    var batch = Batch()
    try OrderedPipeline<[Result<String, InputError>], [Output]>.run(
      jobs: jobs, source: { groups.next() },
      work: { ParsedInput.all($0).map { output(of: $0, print) } },
      consume: { outputs in
        for output in outputs {
          for error in output.errors { try batch.report(error) }
          try batch.output.write(output.text)
        }
      })
    try batch.finish()
  }

  private static func output(of input: ParsedInput, _ print: (Letter) -> [UInt8]) -> Output {
    switch input.file {
    case .failure(let error): Output(errors: [error])
    case .success(let file):
      Output(
        text: file.letters.reduce(into: []) { $0 += print($1) },
        errors: file.failures.map { .notALetter($0, in: input.path) })
    }
  }
}
