/// Standard error: one line a message.
enum StandardError {
  /// Prints that something failed at `place`.
  static func report(_ place: String, _ message: String) {
    write("\(place.printable): error: \(message)\n")
  }

  /// Prints something that is good to know about `place`.
  static func note(_ place: String, _ message: String) {
    write("\(place.printable): note: \(message)\n")
  }

  /// Prints `line` as it is.
  static func write(_ line: String) {
    // When not even this can be written there is nobody left to tell.
    _ = FileSystem.writeAll(Array(line.utf8).span, to: 2)
  }
}
