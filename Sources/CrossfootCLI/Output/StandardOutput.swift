internal import ArgumentParser
internal import FoundationEssentials

/// Standard output behind a buffer: results leave in large writes, and before any message on
/// standard error, so that a terminal shows both in the order in which they came about.
struct StandardOutput {
  private var buffer: [UInt8] = []
  private let isTerminal: Bool

  init(isTerminal: Bool = FileSystem.isTerminal(1)) { self.isTerminal = isTerminal }

  /// From how many bytes on the buffer is emptied; a pipe takes as much at once.
  private static let capacity = 65_536

  /// Whether output may be coloured: on a terminal that knows colours, unless the user objects.
  var showsColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isTerminal && environment["NO_COLOR", default: ""].isEmpty
      && environment["TERM"] != "dumb"
  }

  mutating func write(_ text: String) throws { try write(Array(text.utf8)) }

  mutating func write(_ bytes: [UInt8]) throws {
    if buffer.count + bytes.count > StandardOutput.capacity { try flush() }
    guard bytes.count < StandardOutput.capacity else { return try send(bytes) }
    buffer += bytes
    if isTerminal { try flush() }
  }

  /// Writes the pieces that `body` lends, in order.
  mutating func write(_ body: (@escaping (Span<UInt8>) -> Void) -> Void) throws {
    // A writer of pieces can't be stopped; after a failure the rest is let go. The buffer goes with the
    // output that takes them: one that is shared would be copied first.
    let pieces = PieceBuffer(StandardOutput(isTerminal: isTerminal))
    swap(&pieces.output, &self)
    body { pieces.take($0) }
    swap(&pieces.output, &self)
    if let failure = pieces.failure { throw failure }
  }

  private mutating func write(_ piece: Span<UInt8>) throws {
    if buffer.count + piece.count > StandardOutput.capacity { try flush() }
    // The piece stays in its place until the closure returns.
    unsafe piece.withUnsafeBufferPointer { unsafe buffer.append(contentsOf: $0) }
    if isTerminal || buffer.count >= StandardOutput.capacity { try flush() }
  }

  /// The output while pieces are taken in, shared with the closure that takes them.
  private final class PieceBuffer {
    var output: StandardOutput
    var failure: (any Error)?

    init(_ output: StandardOutput) { self.output = output }

    func take(_ piece: Span<UInt8>) {
      guard failure == nil else { return }
      do { try output.write(piece) } catch { failure = error }
    }
  }

  /// Hands everything on that was written so far.
  mutating func flush() throws {
    guard !buffer.isEmpty else { return }
    try send(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private func send(_ bytes: [UInt8]) throws {
    guard let number = FileSystem.writeAll(bytes, to: 1) else { return }
    // A reader such as `head` that has seen enough is no error: end without a word.
    if FileSystem.isBrokenPipe(number) { throw ExitCode.brokenPipe }
    StandardError.report("standard output", "can't be written: \(FileSystem.reason(number))")
    throw ExitCode.outputFailed
  }
}

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
    _ = FileSystem.writeAll(Array(line.utf8), to: 2)
  }
}

extension String {
  /// The text with control characters spelled out: a file name can't break a line of the output, nor
  /// send commands to a terminal.
  var printable: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    return unicodeScalars.reduce(into: "") { result, scalar in
      if scalar.isControl {
        result += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }
}
