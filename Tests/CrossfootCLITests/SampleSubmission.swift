import Foundation
import Testing

/// Submissions that tests hand over.
enum SampleSubmission {
  /// A full submission of documents, each with its type and text; they are numbered from 1.
  static func text(_ documents: [(type: String, text: String)], form: String = "CORRESP") -> String
  {
    let parts = documents.enumerated().map { index, document in
      """
      <DOCUMENT>
      <TYPE>\(document.type)
      <SEQUENCE>\(index + 1)
      <TEXT>
      \(document.text)
      </TEXT>
      </DOCUMENT>

      """
    }
    return """
      <SEC-HEADER>
      ACCESSION NUMBER:\t\t0001234567-13-000061
      CONFORMED SUBMISSION TYPE:\t\(form)
      </SEC-HEADER>
      \(parts.joined())
      """
  }

  /// Two letters, the second with a wrong total, and between them a picture that is called a letter.
  static let withFailure = text([
    ("CORRESP", Sample.letter), ("CORRESP", "begin 644 a.gif\n&1TE&.#EA\n`\nend"),
    ("CORRESP", Sample.wrongTotal),
  ])
}

/// A PDF of one page with a text layer.
enum SamplePDF {
  private static let lines = [
    "January 3, 2014", "", "Dear Ms. Roe:", "",
    "1. Please tell us how you measured the goodwill.", "", "Sincerely,", "", "Jane Doe",
  ]

  /// The file, without its table of references: readers make one for themselves.
  static let letter: String = {
    let shown = lines.map { "(\($0)) Tj T*" }.joined(separator: "\n")
    let content = "BT /F1 12 Tf 72 720 Td 14 TL\n\(shown)\nET"
    return """
      %PDF-1.4
      1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
      2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
      3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R
      /Resources<</Font<</F1 5 0 R>>>>>> endobj
      4 0 obj <</Length \(content.utf8.count)>> stream
      \(content)
      endstream endobj
      5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
      trailer <</Root 1 0 R/Size 6>>
      %%EOF
      """
  }()

  /// The file as EDGAR holds it.
  static let uuencoded: String = {
    let bytes = Array(letter.utf8)
    var result = "<PDF>\nbegin 644 letter.pdf\n"
    for start in stride(from: 0, to: bytes.count, by: 45) {
      let line = bytes[start..<min(start + 45, bytes.count)]
      result += character(UInt8(line.count))
      for first in stride(from: line.startIndex, to: line.endIndex, by: 3) {
        let group = (0..<3).map { first + $0 < line.endIndex ? line[first + $0] : 0 }
        result += character(group[0] >> 2) + character(group[0] << 4 & 0x30 | group[1] >> 4)
        result += character(group[1] << 2 & 0x3C | group[2] >> 6) + character(group[2] & 0x3F)
      }
      result += "\n"
    }
    return result + "`\nend\n</PDF>"
  }()

  private static func character(_ value: UInt8) -> String {
    value == 0 ? "`" : String(Unicode.Scalar(value + 0x20))
  }
}

/// A line that `crossfoot parse` printed.
struct JSONLine {
  private let root: NSDictionary

  init(_ line: String) throws {
    let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
    root = try #require(value as? NSDictionary)
  }

  /// The string under `key` of the object under `section`.
  func string(_ section: String, _ key: String) -> String? {
    (root[section] as? NSDictionary)?[key] as? String
  }

  /// The texts of the comments.
  var comments: [String] {
    objects("items").compactMap { ($0["comment"] as? NSDictionary)?["text"] as? String }
  }

  /// The rules of the findings.
  var rules: [String] { objects("findings").compactMap { $0["rule"] as? String } }

  private func objects(_ key: String) -> [NSDictionary] { root[key] as? [NSDictionary] ?? [] }
}
