internal import ArgumentParser
internal import Crossfoot

/// `crossfoot blocks`: what the inner stages make of a letter, for those who work on them.
struct BlocksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blocks",
    abstract: "Print what a stage makes of letters: blocks, or tables.",
    shouldDisplay: false
  )

  /// The stage whose result is printed.
  enum Stage: String, CaseIterable, ExpressibleByArgument {
    case lexer, tables
  }

  @OptionGroup var inputs: InputPaths

  @Option(help: "The stage whose result is printed.")
  var stage = Stage.lexer

  func run() throws {
    var batch = Batch()
    for input in inputs.walk() {
      for letter in try batch.letters(input) {
        try batch.output.write(listing(of: letter.source))
      }
    }
    try batch.finish()
  }

  private func listing(of source: Source) throws -> String {
    guard source.holdsText else { return "" }
    var document = try Lexer.lex(source)
    guard stage != .lexer else { return BlockDump.text(of: document) }
    let tables = TableStage.run(&document)
    return BlockDump.text(of: document)
      + tables.map { $0.dump(in: document.text) + "\n" }.joined()
  }
}
