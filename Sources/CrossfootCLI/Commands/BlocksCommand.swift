internal import ArgumentParser
internal import Crossfoot

/// `crossfoot blocks`: what the lexer and the table stage make of a letter, for those who work on them.
struct BlocksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blocks",
    abstract: "Print the blocks of letters: paragraphs, grids and page breaks.",
    shouldDisplay: false
  )

  @OptionGroup var inputs: InputPaths

  @Flag(help: "Print the blocks as the table stage leaves them, and the tables.")
  var tables = false

  func run() throws {
    var batch = Batch()
    for input in inputs.walk() {
      let source = try batch.read(input) { bytes, path throws(LetterError) in
        try Source(bytes: bytes, path: path)
      }
      if let source { try batch.output.write(listing(of: source)) }
    }
    try batch.finish()
  }

  private func listing(of source: Source) -> String {
    var document = PlainTextLexer.lex(source)
    guard tables else { return BlockDump.text(of: document) }
    let tables = TableStage.run(&document)
    return BlockDump.text(of: document)
      + tables.map { $0.dump(in: document.text) + "\n" }.joined()
  }
}
