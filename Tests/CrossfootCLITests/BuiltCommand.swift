import Foundation
import Testing

/// The built `crossfoot`, run as a user runs it.
enum BuiltCommand {
  /// What a run gave.
  struct Result {
    let code: Int32
    let output: String
    let errors: String

    /// The lines of standard output.
    var lines: [String] { output.split(separator: "\n").map(String.init) }
    /// The lines of standard error.
    var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
  }

  /// The program, which the build lays beside the test bundle.
  static let program: URL = {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
      let folder = bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
    #else
      let folder = Bundle.main.bundleURL
    #endif
    return folder.appending(path: "crossfoot")
  }()

  /// The root of the package.
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Runs `crossfoot` with `arguments` in the folder of the package; `input` is its standard input.
  static func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
  ) throws -> Result {
    try #require(
      FileManager.default.isExecutableFile(atPath: program.path),
      "no program at \(program.path); build it first")
    return try run(program, arguments, input: input, environment: environment)
  }

  /// Runs a line of bash, in which `$0` is `crossfoot`, and `$1` and so on are `arguments`.
  static func shell(_ line: String, _ arguments: [String] = []) throws -> Result {
    try run(URL(filePath: "/bin/bash"), ["-c", line, program.path] + arguments)
  }

  /// Runs a program to its end.
  ///
  /// Its streams are files, so that neither side can wait for the other.
  static func run(
    _ program: URL, _ arguments: [String], input: [UInt8] = [],
    environment: [String: String] = [:]
  ) throws -> Result {
    try TemporaryFolder.with { folder in
      let streams = ["in", "out", "err"].map { folder.url.appending(path: $0) }
      for stream in streams { try Data().write(to: stream) }
      try Data(input).write(to: streams[0])
      let process = Process()
      process.executableURL = program
      process.arguments = arguments
      process.currentDirectoryURL = package
      process.environment = ProcessInfo.processInfo.environment
        .merging(environment) { _, new in new }
      process.standardInput = try FileHandle(forReadingFrom: streams[0])
      process.standardOutput = try FileHandle(forWritingTo: streams[1])
      process.standardError = try FileHandle(forWritingTo: streams[2])
      try process.run()
      process.waitUntilExit()
      try #require(
        process.terminationReason == .exit, "ended by signal \(process.terminationStatus)")
      return Result(
        code: process.terminationStatus,
        output: String(decoding: try Data(contentsOf: streams[1]), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: streams[2]), as: UTF8.self))
    }
  }
}

/// A folder that is there for one test and gone after it.
struct TemporaryFolder {
  let url: URL

  /// Makes a folder, hands it to `body`, and removes it.
  static func with<Value>(_ body: (TemporaryFolder) throws -> Value) throws -> Value {
    let name = "crossfoot-\(UUID().uuidString)"
    let folder = TemporaryFolder(url: FileManager.default.temporaryDirectory.appending(path: name))
    try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder.url) }
    return try body(folder)
  }

  /// Writes a file, and the folders on the way to it; gives its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { url.appending(path: name).path }
}

/// Texts that tests hand over as letters.
enum Sample {
  /// A letter with one item, and nothing to find fault with.
  static let letter = """
    January 3, 2014

    VIA EDGAR

    Securities and Exchange Commission

    Dear Ms. Roe:

    1. Please tell us how you measured the goodwill of the segment.

    Response: The Company respectfully advises the Staff that it used the income approach.

    Very truly yours,

    Jane Doe
    """

  /// A letter with a table, one total of which is wrong by 100.
  static let wrongTotal = letter.replacing(
    "Very truly yours,",
    with: """
      Costs\t2013\t2012\t2011
      Rent\t300\t250\t11
      Wages\t500\t400\t12
      Heat\t120\t110\t13
      Total\t920\t860\t36

      Very truly yours,
      """)
}
