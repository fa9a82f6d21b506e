internal import Crossfoot

/// Runs letters that lie in memory through the stages, and times each.
struct Benchmark {
  /// An input as it lies on disk.
  struct File {
    let path: String
    let bytes: [UInt8]
  }

  private let files: [File]
  private let letters: [Letter]
  private let skipped: Int
  /// The bytes that one pass reads.
  let bytes: Int

  /// Takes the files that are letters, and counts the others.
  init(_ files: [File]) {
    var kept: [File] = []
    var letters: [Letter] = []
    for file in files {
      guard let read = try? LetterFile(parsing: file.bytes, path: file.path) else { continue }
      let readable = read.letters.filter(\.source.holdsText)
      guard !readable.isEmpty else { continue }
      kept.append(file)
      letters += readable
    }
    self.files = kept
    self.letters = letters
    skipped = files.count - kept.count
    bytes = kept.reduce(0) { $0 + $1.bytes.count }
  }

  /// The medians of `rounds` rounds of `passes` passes over all letters.
  func run(rounds: Int, passes: Int) -> BenchmarkReport {
    var totals: [StageTimes] = []
    for _ in 0..<rounds {
      var times = StageTimes()
      for _ in 0..<passes { runPass(&times) }
      totals.append(times)
    }
    return BenchmarkReport(
      letters: letters.count, skipped: skipped, bytes: bytes, rounds: rounds, passes: passes,
      times: StageTimes.medians(of: totals))
  }

  /// Reads every letter twice: once as a user of the library would, once stage by stage.
  private func runPass(_ times: inout StageTimes) {
    let processorStart = FileSystem.processorTime()
    times.time(.all) {
      for file in files { runWhole(file) }
    }
    times.add(FileSystem.processorTime() - processorStart, to: .processor)
    for index in letters.indices { runStages(index, &times) }
  }

  private func runWhole(_ file: File) {
    guard let read = try? LetterFile(parsing: file.bytes, path: file.path) else { return }
    for letter in read.letters { Benchmark.keep(letter.json().count) }
  }

  /// The stages in the order of `Letter.init`, each against the clock.
  private func runStages(_ index: Int, _ times: inout StageTimes) {
    let known = letters[index].source
    let made = times.time(.source) {
      try? Source(
        bytes: known.bytes, path: known.path, content: known.content, origin: known.origin)
    }
    guard let source = made else { return }
    times.time(.markup) { Lexer.readMarkupOnly(source) }
    guard var document = times.time(.lexer, { try? Lexer.lex(source) }) else { return }
    var tables = times.time(.tables) { TableStage.run(&document) }
    let content = times.time(.letter) {
      LetterParser.parse(
        document, tables, side: letters[index].context?.side(letters[index].documentIndex))
    }
    var audit = times.time(.audit) {
      Audit.run(document: document, tables: tables, items: content.items)
    }
    let sums = times.time(.tables) {
      tables.indices.map { SumRoles.set(in: &tables[$0], text: document.text) }
    }
    times.time(.audit) {
      SilentTotals.append(to: &audit.checks, sums, of: tables, in: document.text)
    }
    let json = times.time(.json) { letters[index].json() }
    Benchmark.keep(content.items.count + audit.checks.count + json.count)
  }

  /// Makes the compiler believe that a result is needed, so that it computes it.
  @inline(never)
  private static func keep(_ value: Int) { withExtendedLifetime(value) {} }
}
