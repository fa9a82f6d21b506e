internal import ArgumentParser

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file that is written from the beginning, behind a buffer.
struct OutputFile {
  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  private static let capacity = 262_144

  /// Makes the file at `path`, or empties it.
  init(path: String) throws {
    self.path = path
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw OutputFile.failed(path, errno) }
  }

  /// Writes `text`.
  mutating func write(_ text: String) throws {
    buffer += text.utf8
    if buffer.count >= OutputFile.capacity { try flush() }
  }

  /// Writes what is left, and closes the file.
  mutating func finish() throws {
    try flush()
    guard close(descriptor) == 0 else { throw OutputFile.failed(path, errno) }
  }

  private mutating func flush() throws {
    if let number = FileSystem.writeAll(buffer.span, to: descriptor) {
      close(descriptor)
      throw OutputFile.failed(path, number)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func failed(_ path: String, _ number: Int32) -> ExitCode {
    StandardError.report(path, "can't be written: \(FileSystem.reason(number))")
    return .outputFailed
  }
}
