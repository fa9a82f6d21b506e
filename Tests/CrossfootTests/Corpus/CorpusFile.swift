import Foundation
import Testing

/// A file of the Corpus, by its path below `Corpus`: `letters/07-acceleration-request.txt`.
struct CorpusFile: CustomTestStringConvertible, Sendable {
  let path: String

  var testDescription: String { path }

  /// Whether the program may refuse the file.
  var isHostile: Bool { path.hasPrefix("hostile/") }

  /// The bytes of the file as they lie on disk.
  func bytes() throws -> [UInt8] {
    [UInt8](try Data(contentsOf: CorpusFile.root.appending(path: path)))
  }

  /// The file that holds what the program must make of a letter in this one, counted from 1.
  func golden(_ letter: Int) -> URL {
    let name = URL(filePath: path).deletingPathExtension().lastPathComponent
    let suffix = letter == 1 ? "" : "-letter-\(letter)"
    return CorpusFile.root.appending(path: "expected/\(name)\(suffix).json")
  }

  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Corpus")

  static let letters = files(in: "letters")
  static let hostile = files(in: "hostile")

  /// The files of a folder by name; none when the folder is not there, which a test of its own tells.
  static func files(in folder: String) -> [CorpusFile] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: folder).path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted().map {
      CorpusFile(path: "\(folder)/\($0)")
    }
  }
}
