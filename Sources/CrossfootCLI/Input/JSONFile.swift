internal import ArgumentParser

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Files of JSON that people labelled; one that can't be read is reported, and ends the command.
enum JSONFile {
  /// The value that the file at `path` holds.
  static func value<Value: Decodable>(of type: Value.Type, at path: String) throws -> Value {
    try reporting { () throws(InputError) in
      try decode(type, FileSystem.bytes(at: path), path)
    }
  }

  /// The values that the lines of the file at `path` hold.
  static func lines<Value: Decodable>(of type: Value.Type, at path: String) throws -> [Value] {
    try reporting { () throws(InputError) in
      var values: [Value] = []
      let lines = try FileSystem.bytes(at: path).split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() where !line.isEmpty {
        values.append(try decode(type, Array(line), "\(path):\(index + 1)"))
      }
      return values
    }
  }

  private static func reporting<Value>(_ body: () throws(InputError) -> Value) throws -> Value {
    do throws(InputError) {
      return try body()
    } catch {
      StandardError.report(error.path, error.message)
      throw error.exitCode
    }
  }

  private static func decode<Value: Decodable>(
    _ type: Value.Type, _ bytes: [UInt8], _ path: String
  ) throws(InputError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch let error as DecodingError {
      throw .wrongJSON(path, reason: reason(error).printable)
    } catch {
      throw .wrongJSON(path, reason: "\(error)".printable)
    }
  }

  /// What is wrong, and below which keys.
  private static func reason(_ error: DecodingError) -> String {
    let context =
      switch error {
      case .typeMismatch(_, let context), .valueNotFound(_, let context),
        .keyNotFound(_, let context), .dataCorrupted(let context):
        context
      @unknown default: DecodingError.Context(codingPath: [], debugDescription: "\(error)")
      }
    let keys = context.codingPath.map { $0.intValue.map { "\($0)" } ?? $0.stringValue }
    return keys.isEmpty
      ? context.debugDescription : "\(keys.joined(separator: ".")): \(context.debugDescription)"
  }
}
