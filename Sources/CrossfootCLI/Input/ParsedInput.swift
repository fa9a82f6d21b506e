internal import Crossfoot

/// An input of a command, read and parsed.
struct ParsedInput {
  /// The path that it was found at.
  let path: String
  let file: Result<LetterFile, InputError>

  /// Reads and parses the inputs of a group together; gives one an input, in the same order.
  static func all(_ group: [Result<String, InputError>]) -> [ParsedInput] {
    let read = group.map { input in
      Result { () throws(InputError) in try bytes(of: input) }
    }
    let files = LetterFile.parse(
      read.compactMap { try? $0.get() }, pdfText: PDFToText.text)
    var next = files.makeIterator()
    return read.compactMap { input in
      switch input {
      case .failure(let error): ParsedInput(path: error.path, file: .failure(error))
      case .success(let input):
        next.next().map { file in
          ParsedInput(
            path: input.path, file: file.mapError { .notALetter(input.path, $0) })
        }
      }
    }
  }

  private static func bytes(
    of input: Result<String, InputError>
  ) throws(InputError) -> LetterFile.Input {
    let path = try input.get()
    if path == InputPaths.standardInput, FileSystem.isTerminal(0) {
      StandardError.note(path, "reading a letter from the terminal; Ctrl-D ends it")
    }
    return LetterFile.Input(bytes: try FileSystem.bytes(at: path), path: path)
  }
}

/// The inputs of a command, parsed group by group as they are asked for.
struct ParsedInputs: Sequence, IteratorProtocol {
  private var groups: InputGroups<InputWalk>
  /// What is parsed and was not asked for yet, the next one last.
  private var ready: [ParsedInput] = []

  init(_ walk: InputWalk) { groups = InputGroups(walk, sharedBy: 1) }

  mutating func next() -> ParsedInput? {
    while ready.isEmpty {
      guard let group = groups.next() else { return nil }
      ready = ParsedInput.all(group).reversed()
    }
    return ready.removeLast()
  }
}
