/// The lines of a list of paths, read while they are asked for.
struct PathList: IteratorProtocol {
  private let path: String
  private var reader: ByteLines

  /// The list at `path`, `-` for standard input.
  init(path: String) throws(InputError) {
    self.path = path
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
