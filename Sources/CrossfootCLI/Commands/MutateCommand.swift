internal import ArgumentParser
internal import Crossfoot

/// `crossfoot mutate`: how many single edits of letters that tie the audit finds.
struct MutateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutate",
    abstract: "Edit figures of letters one at a time and count how many edits the audit finds.",
    discussion: """
      Relations that tie exactly are edited when a word declares them or when they hold in three \
      other places. An edit is provable when no rounding explains it, suspect-only when rounding \
      could, an excerpt when a row is gone and nothing left says that the total was that of the \
      others, equivalent when it touches no such relation.
      """,
    shouldDisplay: false
  )

  @OptionGroup var inputs: InputPaths

  @Option(help: "The seed of the edits; the same seed gives the same edits.")
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("How many edits of each kind a letter gets.", valueName: "n"))
  var each = 4

  @Flag(help: "List the provable edits that are missed.")
  var misses = false

  func run() throws {
    var batch = Batch()
    var score = MutationScore()
    for input in inputs.walk() {
      for letter in try batch.letters(input) where !letter.tables.isEmpty {
        // Only of a bare letter or a single document are offsets those of what is parsed again.
        guard letter.source.origin.decodedFrom == nil else { continue }
        var mutator = Mutator(letter, seed: seed &+ UInt64(letter.source.fileBytes.count))
        for mutation in mutator.mutations(each: each) { score.add(mutation, to: letter) }
      }
    }
    if misses {
      for line in score.misses { try batch.output.write(line + "\n") }
    }
    try batch.output.write(score.description)
    try batch.finish()
  }
}
