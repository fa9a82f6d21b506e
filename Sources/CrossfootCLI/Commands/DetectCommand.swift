internal import ArgumentParser

/// `crossfoot detect`: how well relations are found in grids whose relations people marked.
struct DetectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "detect",
    abstract: "Score the detection of sums, averages and quotients against marked grids.",
    discussion: """
      FILE holds JSON Lines: {"table_array": rows of strings, "aggregation_annotations": \
      [{"aggregator_index", "aggregatee_indices", "operator"}]}, as the AggreCol data set has them.
      """,
    shouldDisplay: false
  )

  @Argument(help: "The file of marked grids.", completion: .file())
  var file: String

  @Flag(help: "List what differs, too.")
  var differences = false

  func run() throws {
    var output = StandardOutput()
    var score = DetectionScore()
    for (index, grid) in try JSONFile.lines(of: AnnotatedGrid.self, at: file).enumerated() {
      score.add(grid, name: "\(index + 1)")
    }
    if differences {
      for line in score.differences { try output.write(line + "\n") }
    }
    try output.write(score.description)
    try output.flush()
  }
}
