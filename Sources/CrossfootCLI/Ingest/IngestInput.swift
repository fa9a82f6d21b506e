/// One thing that ingest has to look at, in the order of the inputs.
enum IngestInput: Sendable {
  /// A file, to be read by a worker; without a size for what is no plain file.
  case file(path: String, size: Int?)
  /// A file out of an archive, which was read because it may be a letter.
  case entry(path: String, bytes: [UInt8])
  /// Why nothing came of an input.
  case failure(InputError)

  /// How large it is in bytes; nil for what may keep its reader waiting.
  var size: Int? {
    switch self {
    case .file(_, let size): size
    case .entry(_, let bytes): bytes.count
    case .failure: 0
    }
  }
}
