internal import ArgumentParser

/// The database that a command is given.
struct DatabasePath: ParsableArguments {
  @Option(
    name: .customLong("database"),
    help: ArgumentHelp("The SQLite database.", valueName: "file"), completion: .file())
  var path: String

  func validate() throws {
    guard !path.isEmpty else { throw ValidationError("--database is empty; expected a file") }
  }
}
