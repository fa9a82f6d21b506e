internal import ArgumentParser
internal import Crossfoot
internal import FoundationEssentials

@main
struct Command: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "crossfoot")
  @Flag var pretty = false
  @Flag var blocks = false
  @Flag var evidence = false
  @Argument var paths: [String]
  func run() throws {
    for path in paths {
      let data = try Data(contentsOf: URL(filePath: path))
      if evidence {
        let source = try Source(bytes: [UInt8](data), path: path)
        var document = PlainTextLexer.lex(source)
        _ = TableStage.run(&document)
        print(EvidenceDump.text(of: document))
      } else if blocks {
        let source = try Source(bytes: [UInt8](data), path: path)
        print(BlockDump.text(of: PlainTextLexer.lex(source)))
      } else {
        let letter = try Letter(parsing: [UInt8](data), path: path)
        print(String(decoding: letter.json(pretty: pretty), as: UTF8.self))
      }
    }
  }
}
