/// Findings as a log in SARIF 2.1.0, so that tools for the review of code show them in place.
///
/// The log is written in three parts, so that no more than one letter lies in memory at a time:
/// `opening`, the `results` of each letter, `closing`.
package struct SARIFLog {
  private var isFirst = true

  package init() {}

  /// Everything before the results: what wrote the log, and the rules.
  package func opening(version: String) -> [UInt8] {
    var writer = JSONWriter(isPretty: false, capacity: 4096)
    writer.object { writer in
      writer.key("driver")
      writer.object { writer in
        writer.string("name", "crossfoot")
        writer.string("semanticVersion", version)
        writer.key("rules")
        writer.array(Rule.allCases) { writer, rule in
          writer.object { writer in
            writer.name("id", rule)
            writer.key("shortDescription")
            SARIFLog.writeMessage(rule.promise, to: &writer)
          }
        }
      }
    }
    let head =
      #"{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":"#
      + #"[{"columnKind":"unicodeCodePoints","tool":"#
    return Array(head.utf8) + writer.array() + Array(#","results":["#.utf8)
  }

  /// Everything after the results.
  package var closing: [UInt8] { Array("]}]}\n".utf8) }

  /// The results for some findings of a letter.
  package mutating func results(_ findings: [Finding], of letter: Letter) -> [UInt8] {
    guard !findings.isEmpty else { return [] }
    let places = CodePointIndex(letter.source)
    var bytes: [UInt8] = []
    for finding in findings {
      bytes += Array((isFirst ? "\n" : ",\n").utf8)
      isFirst = false
      var writer = JSONWriter(isPretty: false, capacity: 1024)
      SARIFLog.write(finding, of: letter, places, to: &writer)
      bytes += writer.array()
    }
    return bytes
  }

  private static func write(
    _ finding: Finding, of letter: Letter, _ places: CodePointIndex, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.string("ruleId", finding.rule)
      writer.key("level")
      switch finding.severity {
      case .error: writer.string("error")
      case .warning: writer.string("warning")
      case .info: writer.string("note")
      }
      writer.key("message")
      writeMessage(finding.message, to: &writer)
      writer.key("locations")
      writer.array([finding.range]) {
        writeLocation($1, nil, path: letter.path, places, to: &$0)
      }
      guard !finding.notes.isEmpty else { return }
      writer.key("relatedLocations")
      writer.array(finding.notes) {
        writeLocation($1.range, $1.message, path: letter.path, places, to: &$0)
      }
    }
  }

  private static func writeMessage(_ text: String, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.string("text", text)
    }
  }

  private static func writeLocation(
    _ range: SourceRange, _ message: String?, path: String, _ places: CodePointIndex,
    to writer: inout JSONWriter
  ) {
    writer.object { writer in
      if let message {
        writer.key("message")
        writeMessage(message, to: &writer)
      }
      writer.key("physicalLocation")
      writer.object { writer in
        writer.key("artifactLocation")
        writer.object { writer in
          writer.string("uri", reference(to: path))
        }
        writer.key("region")
        writeRegion(range, places, to: &writer)
      }
    }
  }

  private static func writeRegion(
    _ range: SourceRange, _ places: CodePointIndex, to writer: inout JSONWriter
  ) {
    let start = places.location(of: range.lowerBound)
    let end = places.location(of: range.upperBound)
    writer.object { writer in
      writer.integer("startLine", start.line)
      writer.integer("startColumn", start.column)
      writer.integer("endLine", end.line)
      writer.integer("endColumn", end.column)
      writer.integer("byteOffset", Int(range.lowerBound))
      writer.integer("byteLength", range.count)
    }
  }

  /// A path as the relative or absolute reference that RFC 3986 wants.
  private static func reference(to path: String) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    let digits = Array("0123456789ABCDEF")
    return path.utf8.reduce(into: path.hasPrefix("/") ? "file://" : "") { result, byte in
      if plain.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result.append("%")
        result.append(digits[Int(byte >> 4)])
        result.append(digits[Int(byte & 0xF)])
      }
    }
  }
}

/// Lines, and columns in characters, of the places of a file.
private struct CodePointIndex {
  private let bytes: [UInt8]
  private let lines: LineIndex
  private let isUTF8: Bool

  init(_ source: Source) {
    bytes = source.fileBytes
    lines = LineIndex(source.fileBytes)
    isUTF8 = source.encoding == .utf8
  }

  func location(of offset: UInt32) -> (line: Int, column: Int) {
    let place = lines.location(of: offset)
    guard isUTF8 else { return (place.line, place.column) }
    let end = min(Int(offset), bytes.count)
    // Bytes within a character begin with the bits 10.
    let inner = bytes[end - (place.column - 1)..<end].count { $0 & 0xC0 == 0x80 }
    return (place.line, place.column - inner)
  }
}
