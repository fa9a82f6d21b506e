internal import Dispatch
internal import Subprocess
internal import Synchronization

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Takes the text out of PDFs with poppler's `pdftotext`, a program of its own, if it is installed.
///
/// It runs without a shell, reads the PDF from a file of its own, and is killed when it takes too long
/// or writes too much: a hostile PDF costs what the limits allow, and no more.
enum PDFToText {
  /// The longest that one PDF may take.
  private static let timeLimit = Duration.seconds(30)
  /// The most bytes of text that one PDF may give.
  private static let outputLimit = 64 * 1024 * 1024

  /// The text of `pdf`, or nil when there is no way to get it.
  static func text(of pdf: ArraySlice<UInt8>) -> [UInt8]? {
    let bytes = Array(pdf)
    let result = Result()
    // The commands read one letter after the other: there is nothing to do meanwhile.
    let isDone = DispatchSemaphore(value: 0)
    Task.detached {
      let text = await limitedText(of: bytes)
      result.text.withLock { $0 = text }
      isDone.signal()
    }
    isDone.wait()
    return result.text.withLock { $0 }
  }

  /// What the task hands back.
  private final class Result: Sendable {
    let text = Mutex<[UInt8]?>(nil)
  }

  /// The text, unless the time runs out first.
  private static func limitedText(of pdf: [UInt8]) async -> [UInt8]? {
    await withTaskGroup(of: [UInt8]?.self) { group in
      group.addTask { try? await convert(pdf) }
      group.addTask {
        try? await Task.sleep(for: timeLimit)
        return nil
      }
      let first = await group.next() ?? nil
      // Whichever is left: the program is killed when its task is cancelled.
      group.cancelAll()
      return first
    }
  }

  private static func convert(_ pdf: [UInt8]) async throws -> [UInt8]? {
    // A file, not a pipe: a program that stops before it has read all of a pipe would end this one.
    let path = FileManager.default.temporaryDirectory.appending(path: "crossfoot-\(UUID())").path
    let isWritten = FileManager.default.createFile(
      atPath: path, contents: Data(pdf), attributes: [.posixPermissions: 0o600])
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard isWritten else { return nil }
    let result = try await run(
      .name("pdftotext"), arguments: ["-layout", "-enc", "UTF-8", path, "-"],
      output: .bytes(limit: outputLimit), error: .discarded)
    guard case .exited(0) = result.terminationStatus else { return nil }
    return result.standardOutput
  }
}
