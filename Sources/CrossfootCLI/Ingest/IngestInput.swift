internal import Crossfoot

/// One thing that ingest has to look at, in the order of the inputs.
enum IngestInput: Sendable {
  /// A file, to be read by a worker.
  case file(path: String)
  /// A file out of an archive, which was read because it may be a letter.
  case entry(path: String, bytes: [UInt8])
  /// Why nothing came of an input.
  case failure(InputError)
}
