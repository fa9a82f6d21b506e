#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The lines of a file or of standard input, read block by block.
///
/// They end where the system can't read on, too: `failure` tells the one from the other.
struct ByteLines: IteratorProtocol {
  private let path: String
  private let descriptor: Descriptor
  /// Why nothing was read behind the last line; nil when it is the last one.
  private(set) var failure: InputError?
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  private static let blockBytes = 65_536

  /// An open file, which is closed with the last reader.
  private final class Descriptor {
    let number: Int32

    init(_ number: Int32) { self.number = number }

    deinit { if number != STDIN_FILENO { close(number) } }
  }

  /// Opens the file at `path`, `-` for standard input.
  init(path: String) throws(InputError) {
    self.path = path
    guard path != InputPaths.standardInput else {
      descriptor = Descriptor(STDIN_FILENO)
      return
    }
    let number = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else {
      throw errno == ENOENT
        ? .missing(path) : .unreadable(path, reason: FileSystem.reason(errno))
    }
    descriptor = Descriptor(number)
    // A folder can be opened like a file; only reading from it would tell.
    if case .folder = FileSystem.kind(of: path) { throw .folderForList(path) }
  }

  /// The next line without its end.
  mutating func next() -> String? {
    while true {
      if let end = buffer[position...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { position = end + 1 }
        return String(decoding: buffer[position..<end], as: UTF8.self)
      }
      guard !isAtEnd else {
        defer { position = buffer.count }
        return position < buffer.count
          ? String(decoding: buffer[position...], as: UTF8.self) : nil
      }
      fill()
    }
  }

  private mutating func fill() {
    buffer.removeFirst(position)
    position = 0
    let start = buffer.count
    buffer += repeatElement(0, count: ByteLines.blockBytes)
    // The room is the array's own, which nobody else changes until the call returns.
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      let room = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[start...])
      return unsafe read(descriptor.number, room.baseAddress, room.count)
    }
    let error = errno
    buffer.removeLast(ByteLines.blockBytes - max(count, 0))
    guard count < 0, error != EINTR else {
      isAtEnd = count == 0
      return
    }
    failure = .unreadable(path, reason: FileSystem.reason(error))
    isAtEnd = true
    // Half a line is none: a path that was cut could be that of another file.
    buffer.removeAll()
  }
}
