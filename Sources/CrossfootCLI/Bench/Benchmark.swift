internal import Crossfoot

/// Runs letters that lie in memory through the stages, and times each.
struct Benchmark {
  private let files: [LetterFile.Input]
  /// The same files as the commands group them.
  private let groups: [[LetterFile.Input]]
  private let letters: [Letter]
  private let skipped: Int
  /// The bytes that one pass reads.
  let bytes: Int

  /// Takes the files that are letters, and counts the others.
  init(_ files: [LetterFile.Input]) {
    var kept: [LetterFile.Input] = []
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
    groups = Array(
      IteratorSequence(InputGroups(kept.makeIterator(), sharedBy: 1) { $0.bytes.count }))
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

  /// Reads every letter three times: in groups, as the commands do, alone, and stage by stage.
  private func runPass(_ times: inout StageTimes) {
    let processorStart = FileSystem.processorTime()
    times.time(.all) {
      for group in groups {
        for result in LetterFile.parse(group) { Benchmark.keep(result) }
      }
    }
    times.add(FileSystem.processorTime() - processorStart, to: .processor)
    times.time(.alone) {
      for file in files {
        Benchmark.keep(
          Result { () throws(LetterError) in
            try LetterFile(parsing: file.bytes, path: file.path)
          })
      }
    }
    var start = 0
    while start < letters.count {
      let end = min(start + InputGroups<InputWalk>.most, letters.count)
      runStages(letters[start..<end], &times)
      start = end
    }
  }

  /// The steps of `LetterDraft`, each against the clock.
  private func runStages(_ letters: ArraySlice<Letter>, _ times: inout StageTimes) {
    let made = times.time(.source) {
      letters.map { letter in
        let known = letter.source
        return try? Source(
          bytes: known.bytes, path: known.path, content: known.content, origin: known.origin)
      }
    }
    let sources = made.compactMap { $0 }
    times.time(.markup) { for source in sources { Lexer.readMarkupOnly(source) } }
    var drafts = zip(sources, letters).map { source, letter in
      LetterDraft(source, letter.context, letter.documentIndex)
    }
    for step in LetterDraft.Step.allCases {
      times.time(StageTimes.Stage(step)) {
        for index in drafts.indices { drafts[index].take(step) }
      }
    }
    times.time(.json) {
      for letter in letters { Benchmark.keep(letter.json().count) }
    }
    Benchmark.keep(drafts.count)
  }

  private static func keep(_ file: Result<LetterFile, LetterError>) {
    guard let file = try? file.get() else { return }
    for letter in file.letters { keep(letter.json().count) }
  }

  /// Makes the compiler believe that a result is needed, so that it computes it.
  @inline(never)
  private static func keep(_ value: Int) { withExtendedLifetime(value) {} }
}
