/// The lines of a list of paths, read while they are asked for.
struct PathList: IteratorProtocol {
  private var reader: ByteLines

  /// Why the list could not be read to its end; nil when it could.
  var failure: InputError? { reader.failure }

  /// The list at `path`, `-` for standard input.
  init(path: String) throws(InputError) {
    reader = try ByteLines(path: path)
  }

  /// The next path; empty lines are left out.
  mutating func next() -> String? {
    while var line = reader.next() {
      // A list may have been written on Windows.
      if line.utf8.last == UInt8(ascii: "\r") { line.unicodeScalars.removeLast() }
      if !line.isEmpty { return line }
    }
    return nil
  }
}
