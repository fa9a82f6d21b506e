internal import ArgumentParser
internal import Crossfoot

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Standard output behind a buffer: results leave in large writes, and before any message on
/// standard error, so that a terminal shows both in the order in which they came about.
struct StandardOutput {
  private let buffer = Buffer()
  private let isTerminal: Bool

  init(isTerminal: Bool = FileSystem.isTerminal(1)) { self.isTerminal = isTerminal }

  /// What is still to be written: a class, as letters add their JSON to it in its place.
  private final class Buffer {
    var bytes = OutputBytes(capacity: capacity + capacity / 2)
  }

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
    if buffer.bytes.count + bytes.count > StandardOutput.capacity { try flush() }
    guard bytes.count < StandardOutput.capacity else { return try send(bytes.span) }
    buffer.bytes.append(bytes)
    if isTerminal { try flush() }
  }

  /// Writes the JSON of a letter as a line.
  mutating func write(_ letter: Letter, pretty: Bool) throws {
    // What writes JSON can't be stopped; after a failure the rest is let go.
    var failure: (any Error)?
    letter.appendJSON(pretty: pretty, to: &buffer.bytes) { [self] piece in
      guard failure == nil else { return }
      do { try send(piece) } catch { failure = error }
    }
    if let failure { throw failure }
    buffer.bytes.append(UInt8(ascii: "\n"))
    if isTerminal || buffer.bytes.count >= StandardOutput.capacity { try flush() }
  }

  /// Hands everything on that was written so far.
  mutating func flush() throws {
    guard buffer.bytes.count > 0 else { return }
    try buffer.bytes.lend { piece in try send(piece) }
    buffer.bytes.removeAll()
  }

  private func send(_ bytes: Span<UInt8>) throws {
    guard let number = FileSystem.writeAll(bytes, to: 1) else { return }
    // A reader such as `head` that has seen enough is no error: end without a word.
    if FileSystem.isBrokenPipe(number) { throw ExitCode.brokenPipe }
    StandardError.report("standard output", "can't be written: \(FileSystem.reason(number))")
    throw ExitCode.outputFailed
  }
}
