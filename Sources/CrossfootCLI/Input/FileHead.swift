#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The first bytes of a file, and what they say about it.
struct FileHead {
  private static let length = 512

  let bytes: [UInt8]
  /// The size of the file; 0 for what is no file.
  let size: Int

  /// Reads the head of the file at `path`; nil when it can't be read, which whoever reads the file on
  /// is going to tell, and for pipes and devices, of which nothing can be read twice.
  init?(path: String) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    size = Int(status.st_size)
    var buffer = [UInt8](repeating: 0, count: FileHead.length)
    let count = unsafe buffer.withUnsafeMutableBytes { buffer in
      unsafe read(descriptor, buffer.baseAddress, buffer.count)
    }
    guard count >= 0 else { return nil }
    bytes = Array(buffer.prefix(count))
  }

  /// What the archives and compressed files begin with that can be read: gzip, zip, bzip2, xz, zstd.
  private static let signatures: [[UInt8]] = [
    [0x1F, 0x8B], [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], Array("BZh".utf8),
    [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], [0x28, 0xB5, 0x2F, 0xFD],
  ]

  /// Whether the file is an archive, or compressed.
  var isArchive: Bool {
    FileHead.signatures.contains { bytes.starts(with: $0) }
      || bytes.dropFirst(257).starts(with: Array("ustar".utf8))
  }
}
