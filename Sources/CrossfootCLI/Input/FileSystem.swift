internal import Crossfoot

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The system calls that reading and writing need.
///
/// Paths and buffers are Swift's own and live through each call, which is why the calls marked unsafe
/// are sound.
enum FileSystem {
  /// What lies at a path.
  enum Kind {
    case file, folder, missing
    /// A pipe, a device or a socket.
    case other
    /// The system does not tell; its reason.
    case unreadable(String)
  }

  /// What lies at `path`; a link stands for what it points to.
  static func kind(of path: String) -> Kind {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      return errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(reason(errno))
    }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// The size of the file at `path` in bytes; nil for what is no file.
  static func size(of path: String) -> Int? {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Whether `path` itself is a link.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The paths that match `pattern`, in byte order; none when it holds no `*`, `?` or `[`.
  static func matches(of pattern: String) -> [String] {
    guard pattern.utf8.contains(where: "*?[".utf8.contains) else { return [] }
    var found = unsafe glob_t()
    defer { unsafe globfree(&found) }
    guard unsafe glob(pattern, 0, nil, &found) == 0 else { return [] }
    return unsafe (0..<Int(found.gl_pathc)).compactMap { index in
      unsafe found.gl_pathv[index].map { unsafe String(cString: $0) }
    }
    .sorted { FileSystem.precedes($0, $1) }
  }

  /// Whether a name stands before another in byte order.
  static func precedes(_ name: String, _ other: String) -> Bool {
    let bytes = name.utf8.span
    let others = other.utf8.span
    let count = min(bytes.count, others.count)
    var index = 0
    while index < count {
      if bytes[index] != others[index] { return bytes[index] < others[index] }
      index += 1
    }
    return bytes.count < others.count
  }

  /// All bytes of a file, or of standard input for `-`.
  static func bytes(at path: String) throws(InputError) -> [UInt8] {
    guard path != InputPaths.standardInput else { return try bytes(of: STDIN_FILENO, path) }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .missing(path) : .unreadable(path, reason: reason(errno))
    }
    defer { close(descriptor) }
    return try bytes(of: descriptor, path)
  }

  private static func bytes(of descriptor: Int32, _ path: String) throws(InputError) -> [UInt8] {
    var status = stat()
    let isFile = unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    let expected = isFile ? Int(status.st_size) : 0
    guard expected <= Limits.inputBytes else { throw .tooLong(path) }
    // One byte more than the file has: the call that finds its end needs room to read into.
    var bytes = try chunk(of: descriptor, path, room: max(expected + 1, 16_384))
    while !bytes.isAtEnd {
      let more = try chunk(of: descriptor, path, room: bytes.read.count)
      bytes.read += more.read
      bytes.isAtEnd = more.isAtEnd
      guard bytes.read.count <= Limits.inputBytes else { throw .tooLong(path) }
    }
    return bytes.read
  }

  /// Reads `room` bytes, or as many as there are up to the end; memory that is read into need not be
  /// cleared first.
  private static func chunk(
    of descriptor: Int32, _ path: String, room: Int
  ) throws(InputError) -> (read: [UInt8], isAtEnd: Bool) {
    var (isAtEnd, error): (Bool, Int32?) = (false, nil)
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      while filled < room, !isAtEnd, error == nil {
        let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[filled...])
        let count = unsafe read(descriptor, rest.baseAddress, rest.count)
        if count > 0 {
          filled += count
        } else if count == 0 {
          isAtEnd = true
        } else if errno != EINTR {
          error = errno
        }
      }
    }
    if let error { throw .unreadable(path, reason: reason(error)) }
    return (bytes, isAtEnd)
  }

  /// Whether a descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Writes all `bytes`; gives the number of the error when the system does not take them.
  static func writeAll(_ bytes: Span<UInt8>, to descriptor: Int32) -> Int32? {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        return unsafe write(descriptor, rest.baseAddress, rest.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return errno }
      written += count
    }
    return nil
  }

  /// Whether an error number says that nobody reads the output any more.
  static func isBrokenPipe(_ number: Int32) -> Bool { number == EPIPE }

  /// The processor time that this process has used so far, in seconds.
  static func processorTime() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

  /// The system's words for an error number.
  static func reason(_ number: Int32) -> String { unsafe String(cString: strerror(number)) }
}
