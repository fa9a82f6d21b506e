internal import ArgumentParser
internal import Crossfoot

/// `crossfoot score`: how much the program finds of what people, or the staff's own letters, say is
/// there.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Score items, heads or tables against labels, or items against the staff's letters.",
    discussion: """
      --labels, --heads and --tables take JSON arrays of letters or tables labelled by hand \
      (Tests/Labels), --threads JSON Lines of {thread_id, accessionNumber, form, filingDate}. Letters \
      are found by the names of their files: a label names the file, whatever its extension; a thread \
      the accession number within the name.
      """,
    shouldDisplay: false
  )

  @OptionGroup var inputs: InputPaths

  @Option(help: ArgumentHelp("Labels to score against.", valueName: "file"))
  var labels: String?

  @Option(help: ArgumentHelp("Labels of heads, closings and references.", valueName: "file"))
  var heads: String?

  @Option(help: ArgumentHelp("Review threads to score against.", valueName: "file"))
  var threads: String?

  @Option(help: ArgumentHelp("Labelled tables to score against.", valueName: "file"))
  var tables: String?

  @Flag(help: "List what differs, too.")
  var differences = false

  func validate() throws {
    guard [labels, heads, tables, threads].count(where: { $0 != nil }) == 1 else {
      throw ValidationError("give one of --labels, --heads, --tables or --threads")
    }
  }

  func run() throws {
    var batch = Batch()
    if let labels {
      try scoreLabels(try JSONFile.value(of: [LabelledLetter].self, at: labels), &batch)
    } else if let tables {
      try scoreTables(try JSONFile.value(of: [LabelledTable].self, at: tables), &batch)
    } else if let heads {
      try scoreHeads(try JSONFile.value(of: [LabelledHead].self, at: heads), &batch)
    } else if let threads {
      try scoreThreads(try JSONFile.lines(of: ThreadLetter.self, at: threads), &batch)
    }
    try batch.finish()
  }

  private func scoreLabels(_ labels: [LabelledLetter], _ batch: inout Batch) throws {
    var score = LabelScore()
    try read(labels, named: \.file, &batch) { score.add($0, $1) }
    try print(score.description, score.differences, &batch)
  }

  private func scoreTables(_ labels: [LabelledTable], _ batch: inout Batch) throws {
    var score = TableScore()
    try read(labels, named: \.file, &batch) { score.add($0, $1) }
    try print(score.description, score.differences, &batch)
  }

  private func scoreHeads(_ labels: [LabelledHead], _ batch: inout Batch) throws {
    var score = HeadScore()
    try read(labels, named: \.file, &batch) { score.add($0, $1) }
    try print(score.description, score.differences, &batch)
  }

  /// Reads the letters that have labels, and hands each with every label of its own to `add`.
  private func read<Label>(
    _ labels: [Label], named file: KeyPath<Label, String>, _ batch: inout Batch,
    add: (Letter, Label) -> Void
  ) throws {
    let wanted = Dictionary(grouping: labels) { ScoreCommand.stem($0[keyPath: file]) }
    for input in inputs.walk() {
      guard let path = try? input.get(), let labels = wanted[ScoreCommand.stem(path)] else {
        continue
      }
      for letter in try batch.letters(input).prefix(1) {
        for label in labels { add(letter, label) }
      }
    }
  }

  private func print(_ score: String, _ differences: [String], _ batch: inout Batch) throws {
    if self.differences {
      for line in differences { try batch.output.write(line + "\n") }
    }
    try batch.output.write(score)
  }

  private func scoreThreads(_ threads: [ThreadLetter], _ batch: inout Batch) throws {
    let wanted = Set(threads.map(\.accessionNumber))
    var letters: [String: [Letter]] = [:]
    for input in inputs.walk() {
      guard let path = try? input.get() else { continue }
      let parts = ScoreCommand.stem(path).split(separator: "_")
      guard let accession = parts.last.map(String.init), wanted.contains(accession) else {
        continue
      }
      letters[accession, default: []] += try batch.letters(input)
    }
    let score = ThreadScore(threads, letters: letters)
    try print(score.description, score.misses, &batch)
  }

  /// The name of a file without folders and extension.
  private static func stem(_ path: String) -> Substring {
    let name = path.split(separator: "/").last ?? ""
    return name.prefix { $0 != "." }
  }
}
