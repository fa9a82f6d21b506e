#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The files that paths stand for, in order: a folder gives the files in it, names in byte order,
/// subfolders in their place; a pattern such as `2014*.txt` gives what matches it.
///
/// Only the names of the folders that are open are held, so that a folder may be larger than memory.
struct InputWalk: Sequence, IteratorProtocol {
  /// A folder that is being walked.
  private struct Folder {
    let path: String
    let names: [String]
    var next = 0
    /// How many files had been found when the folder was opened; nil for a subfolder.
    let filesBefore: Int?
  }

  private var paths: [String]
  private var nextPath = 0
  /// The folders that are open, outermost first.
  private var folders: [Folder] = []
  private var filesFound = 0

  init(_ paths: [String]) { self.paths = paths }

  /// The path of the next file, or why there is none where one was expected.
  mutating func next() -> Result<String, InputError>? {
    while true {
      if let result = nextInFolders() { return result }
      guard nextPath < paths.count else { return nil }
      let path = paths[nextPath]
      nextPath += 1
      if path == InputPaths.standardInput { return .success(path) }
      switch FileSystem.kind(of: path) {
      case .missing:
        let matches = FileSystem.matches(of: path)
        guard !matches.isEmpty else { return .failure(.missing(path)) }
        paths.insert(contentsOf: matches, at: nextPath)
      case .unreadable(let reason): return .failure(.unreadable(path, reason: reason))
      case .file, .other: return .success(path)
      case .folder:
        if let error = open(path, filesBefore: filesFound) { return .failure(error) }
      }
    }
  }

  /// The next file of the open folders; nil once all are closed.
  private mutating func nextInFolders() -> Result<String, InputError>? {
    while var folder = folders.popLast() {
      guard folder.next < folder.names.count else {
        if folder.filesBefore == filesFound { return .failure(.emptyFolder(folder.path)) }
        continue
      }
      let path = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
      let entry = path + folder.names[folder.next]
      folder.next += 1
      folders.append(folder)
      if let result = visit(entry) { return result }
    }
    return nil
  }

  /// What an entry of a folder gives; nil when it is opened as a folder, or left out.
  private mutating func visit(_ path: String) -> Result<String, InputError>? {
    switch FileSystem.kind(of: path) {
    case .file:
      filesFound += 1
      return .success(path)
    case .folder:
      // A link may lead back up: following it could walk in a circle.
      guard !FileSystem.isLink(path) else { return nil }
      return open(path, filesBefore: nil).map { .failure($0) }
    case .missing: return .failure(.vanished(path))
    case .unreadable(let reason): return .failure(.unreadable(path, reason: reason))
    // Reading a pipe or a device that happens to lie in a folder could wait for ever.
    case .other: return nil
    }
  }

  /// Opens a folder, or tells why it can't be.
  private mutating func open(_ path: String, filesBefore: Int?) -> InputError? {
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: path)
        .filter { $0.utf8.first != UInt8(ascii: ".") }
        .sorted { FileSystem.precedes($0, $1) }
      folders.append(Folder(path: path, names: names, filesBefore: filesBefore))
      return nil
    } catch {
      return .unreadable(path, reason: "the folder can't be listed")
    }
  }
}
