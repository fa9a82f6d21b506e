internal import ArgumentParser
internal import Crossfoot

/// `crossfoot schema`: the JSON Schema of what `crossfoot parse` prints.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema (draft 2020-12) of the JSON that parse prints.",
    discussion: """
      It describes one letter: one line of 'crossfoot parse'. Adding a key is a compatible change; \
      renaming or dropping one makes version 2 of the contract.
      """
  )

  func run() throws {
    var output = StandardOutput()
    try output.write(LetterSchema.text)
    try output.flush()
  }
}
