internal import CLibArchive

/// Reads an archive from its beginning to its end: tar, zip, or one compressed file.
///
/// The only file that knows of libarchive. Nothing is unpacked to disk, and of an entry no more is held
/// than was asked for.
@safe
final class ArchiveReader {
  /// Why an archive can't be read on; what came before is good.
  enum Failure: Error {
    /// libarchive's words.
    case damaged(String)
    /// An entry grows out of all proportion.
    case bomb(entry: String, bytes: Int)
  }

  private static let blockBytes = 256 * 1024
  /// From how many bytes on an entry is held against the size of the archive.
  private static let suspiciousBytes = 64 * 1024 * 1024
  /// The most bytes that one byte of an archive may stand for; letters come to 5 or 10.
  private static let highestRatio = 200

  private let handle: OpaquePointer
  private var buffer = [UInt8](repeating: 0, count: blockBytes)
  /// How many bytes were unpacked so far.
  private var unpacked = 0
  private var entry = ""

  /// Opens the archive at `path`.
  init(path: String) throws(Failure) {
    guard let handle = unsafe archive_read_new() else { throw .damaged("no memory is left") }
    unsafe self.handle = unsafe handle
    unsafe archive_read_support_filter_all(handle)
    unsafe archive_read_support_format_tar(handle)
    unsafe archive_read_support_format_zip(handle)
    unsafe archive_read_support_format_raw(handle)
    guard unsafe archive_read_open_filename(handle, path, ArchiveReader.blockBytes) == ARCHIVE_OK
    else { throw failure() }
  }

  deinit { unsafe archive_read_free(handle) }

  /// How many bytes of the archive itself were read so far.
  var consumed: Int { Int(unsafe archive_filter_bytes(handle, -1)) }

  /// Goes on to the next file; gives its name within the archive, empty when it has none, and nil behind
  /// the last one.
  func next() throws(Failure) -> String? {
    while true {
      var header: OpaquePointer?
      let code = unsafe archive_read_next_header(handle, &header)
      if code == ARCHIVE_EOF { return nil }
      guard code == ARCHIVE_OK || code == ARCHIVE_WARN, let header = unsafe header else {
        throw failure()
      }
      // S_IFREG; folders and links hold nothing.
      guard unsafe archive_entry_filetype(header) & 0o170000 == 0o100000 else { continue }
      let isRaw = unsafe archive_format(handle) == ARCHIVE_FORMAT_RAW
      let name = unsafe archive_entry_pathname(header)
      entry = unsafe isRaw ? "" : name.map { unsafe String(cString: $0) } ?? ""
      return entry
    }
  }

  /// Appends the next bytes of the file to `bytes`, as many as come at once; false at its end.
  func read(into bytes: inout [UInt8]) throws(Failure) -> Bool {
    let count = unsafe buffer.withUnsafeMutableBytes { buffer in
      unsafe archive_read_data(handle, buffer.baseAddress, buffer.count)
    }
    guard count >= 0 else { throw failure() }
    unpacked += count
    bytes.append(contentsOf: buffer.prefix(count))
    guard
      unpacked < ArchiveReader.suspiciousBytes
        || unpacked / max(consumed, 1) < ArchiveReader.highestRatio
    else { throw .bomb(entry: entry, bytes: unpacked) }
    return count > 0
  }

  private func failure() -> Failure {
    let words = unsafe archive_error_string(handle)
    return .damaged(unsafe words.map { unsafe String(cString: $0) } ?? "it is damaged")
  }
}
