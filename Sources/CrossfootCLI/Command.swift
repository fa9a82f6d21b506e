internal import ArgumentParser
internal import Crossfoot
internal import FoundationEssentials

@main
struct Command: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "crossfoot")
  @Argument var paths: [String]
  func run() throws {
    for path in paths {
      let data = try Data(contentsOf: URL(filePath: path))
      let source = try Source(bytes: [UInt8](data), path: path)
      print(BlockDump.text(of: PlainTextLexer.lex(source)))
    }
  }
}
