internal import ArgumentParser

/// The paths that a command is given; shared by every command that reads letters.
struct InputPaths: ParsableArguments {
  @Argument(
    help: "Files and folders of letters; '-' for standard input.",
    completion: .file())
  var paths: [String] = []

  func validate() throws {
    guard paths.count(where: { $0 == InputPaths.standardInput }) < 2 else {
      throw ValidationError("'-' is given twice; standard input can be read once: drop one of them")
    }
    guard !paths.contains("") else {
      throw ValidationError("a path is empty; expected a file, a folder or '-'")
    }
  }

  /// The files that the paths stand for, found while they are asked for.
  func walk() -> InputWalk {
    InputWalk(paths.isEmpty ? [InputPaths.standardInput] : paths)
  }

  /// The same files, read and parsed.
  func parsed() -> ParsedInputs { ParsedInputs(walk()) }

  /// What stands for standard input among the paths, and in what is printed about it.
  static let standardInput = "-"
}
