internal import ArgumentParser

/// The command `crossfoot`: only a place for its subcommands to hang on.
@main
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crossfoot",
    abstract: "Read SEC correspondence into comments, responses and tables, and audit its figures.",
    discussion: HelpText.root,
    version: "\(versionNumber), JSON crossfoot/letter/1",
    subcommands: [
      ParseCommand.self, AuditCommand.self, TablesCommand.self, IngestCommand.self,
      SearchCommand.self, ThreadsCommand.self, ExportCommand.self, SchemaCommand.self,
      BenchCommand.self, BlocksCommand.self, ScoreCommand.self, DetectCommand.self,
      MutateCommand.self,
    ]
  )

  /// The version of the program, by semantic versioning.
  static let versionNumber = "0.1.0"
}
