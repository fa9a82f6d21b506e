internal import Crossfoot

/// What lies at the paths of an ingest run, one after the other: files, and what archives hold.
///
/// Of an archive only what may be a letter is handed on. What is passed over is counted.
struct IngestSource: IteratorProtocol {
  private var paths: any IteratorProtocol<String>
  /// Whether it was told what became of the list that the paths come from.
  private var isListDone = false
  private var walk: InputWalk?
  private var archive: OpenArchive?
  private let counters: IngestCounters

  /// An archive that is being read.
  private struct OpenArchive {
    let path: String
    let reader: ArchiveReader
    /// How much of the archive was counted.
    var counted = 0
  }

  /// What `paths` stand for.
  init(_ paths: any IteratorProtocol<String>, _ counters: IngestCounters) {
    self.paths = paths
    self.counters = counters
  }

  /// The next input; nil when there is none left.
  mutating func next() -> IngestInput? {
    while true {
      if let input = nextInArchive() { return input }
      guard let found = walk?.next() else {
        walk = nil
        guard let path = paths.next() else { return failureOfList() }
        walk = InputWalk([path])
        continue
      }
      switch found {
      case .failure(let error): return .failure(error)
      case .success(let path):
        if let input = open(path) { return input }
      }
    }
  }

  /// Why the list of paths breaks off, once; nil when it does not.
  private mutating func failureOfList() -> IngestInput? {
    guard !isListDone else { return nil }
    isListDone = true
    return (paths as? PathList)?.failure.map { .failure($0) }
  }

  /// The input that the file at `path` is; nil when it is an archive, which is open then.
  private mutating func open(_ path: String) -> IngestInput? {
    let head = path == InputPaths.standardInput ? nil : FileHead(path: path)
    guard let head, head.isArchive else {
      counters.count { $0.inputBytes += head?.size ?? 0 }
      return .file(path: path, size: head?.size)
    }
    do throws(ArchiveReader.Failure) {
      archive = OpenArchive(path: path, reader: try ArchiveReader(path: path))
      return nil
    } catch {
      return .failure(.badArchive(path, error))
    }
  }

  // MARK: Archives

  /// The next file of the open archive that may be a letter; nil once the archive is done.
  private mutating func nextInArchive() -> IngestInput? {
    guard let open = archive else { return nil }
    do throws(ArchiveReader.Failure) {
      while let name = try open.reader.next() {
        let path = name.isEmpty ? open.path : "\(open.path)/\(name)"
        let input = try read(path, open.reader)
        let done = open.reader.consumed
        counters.count { $0.inputBytes += done - (archive?.counted ?? 0) }
        archive?.counted = done
        if let input { return input }
        counters.count {
          $0.read += 1
          $0.skipped += 1
        }
      }
      archive = nil
      return nil
    } catch {
      archive = nil
      return .failure(.badArchive(open.path, error))
    }
  }

  /// The file that the reader stands at; nil when it is no correspondence, which its head tells, or else
  /// the types of its documents.
  private func read(_ path: String, _ reader: ArchiveReader) throws(ArchiveReader.Failure)
    -> IngestInput?
  {
    var bytes: [UInt8] = []
    while bytes.count < CorrespondencePeek.headBytes, try reader.read(into: &bytes) {}
    let verdict = CorrespondencePeek(bytes).verdict
    if verdict == .data { return nil }
    while try reader.read(into: &bytes) {
      if bytes.count > Limits.inputBytes { return .failure(.tooLong(path)) }
    }
    if verdict == .filing, !CorrespondencePeek.holdsLetter(bytes) { return nil }
    return .entry(path: path, bytes: bytes)
  }
}

extension InputError {
  /// The archive at `path` can't be read on.
  static func badArchive(_ path: String, _ failure: ArchiveReader.Failure) -> InputError {
    let message =
      switch failure {
      case .damaged(let reason):
        "the archive can't be read to its end: \(reason); what stands before is kept: get the "
          + "archive again"
      case .bomb(let entry, let bytes):
        "the archive holds \(bytes) bytes or more in \(entry.isEmpty ? "it" : entry.printable), far "
          + "more than its own size explains; it is not read on: unpack it by hand if you trust it"
      }
    return InputError(path: path, message: message, exitCode: .notALetter)
  }
}
