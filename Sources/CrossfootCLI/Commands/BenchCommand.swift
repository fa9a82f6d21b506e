internal import ArgumentParser
internal import Crossfoot

/// `crossfoot bench`: how fast letters are read, in all and stage by stage.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure how fast letters are read, in all and stage by stage.",
    discussion: """
      Reads all inputs into memory, leaving out those without text of their own, and runs them through the \
      stages on one core, over and over: in groups, as the commands read many letters, and one by \
      one. Prints medians of several rounds. Build with -c release. \
      The row "libxml2" is HTML through libxml2 alone, with handlers that do nothing: the same bytes, \
      options and events.
      """,
    shouldDisplay: false
  )

  @OptionGroup var inputs: InputPaths

  @Option(help: ArgumentHelp("How much to read in each round, at least.", valueName: "MB"))
  var repeatTo = 20.0

  @Option(help: "How many rounds to run.")
  var rounds = 5

  func validate() throws {
    guard repeatTo > 0, repeatTo <= 100_000 else {
      throw ValidationError("--repeat-to is \(repeatTo); expected more than 0 MB, at most 100000")
    }
    guard (1...1000).contains(rounds) else {
      throw ValidationError("--rounds is \(rounds); expected 1 to 1000")
    }
  }

  func run() throws {
    let benchmark = Benchmark(try readableFiles())
    guard benchmark.bytes > 0 else {
      StandardError.report(
        "bench", "none of the inputs holds text of its own; give letters as text or HTML")
      throw ExitCode.notALetter
    }
    let passes = Int((repeatTo * 1_000_000 / Double(benchmark.bytes)).rounded(.up))
    var output = StandardOutput()
    try output.write(benchmark.run(rounds: rounds, passes: passes).description)
    try output.flush()
  }

  private func readableFiles() throws -> [LetterFile.Input] {
    var files: [LetterFile.Input] = []
    for input in inputs.walk() {
      guard let path = try? input.get(), let bytes = try? FileSystem.bytes(at: path) else {
        continue
      }
      files.append(LetterFile.Input(bytes: bytes, path: path))
    }
    return files
  }
}
