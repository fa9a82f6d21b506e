import Crossfoot
import Testing

/// Submissions that tests compose, and the letters in them.
enum ComposedSubmission {
  /// A letter with one item, of whose text every line is `words` in another place.
  static func letter(_ words: String = "the goodwill of the segment") -> String {
    """
    May 9, 2013

    VIA EDGAR

    Dear Ms. Thornbury:

    1. Please tell us how you measured \(words).

    Response: The Company respectfully advises the Staff that it used the income approach.

    Very truly yours,

    Jonas Marsh
    """
  }

  /// A document as EDGAR writes it; what is nil is left out.
  static func document(
    _ type: String?, _ text: String, sequence: Int? = nil, filename: String? = nil,
    description: String? = nil
  ) -> String {
    var lines = ["<DOCUMENT>"]
    if let type { lines.append("<TYPE>\(type)") }
    if let sequence { lines.append("<SEQUENCE>\(sequence)") }
    if let filename { lines.append("<FILENAME>\(filename)") }
    if let description { lines.append("<DESCRIPTION>\(description)") }
    return (lines + ["<TEXT>", text, "</TEXT>", "</DOCUMENT>", ""]).joined(separator: "\n")
  }

  /// A full submission of `documents`, with a short header.
  static func full(_ documents: String..., form: String = "CORRESP") -> String {
    """
    <SEC-DOCUMENT>0001234567-13-000061.txt : 20130614
    <SEC-HEADER>0001234567-13-000061.hdr.sgml : 20130614
    ACCESSION NUMBER:\t\t0001234567-13-000061
    CONFORMED SUBMISSION TYPE:\t\(form)
    FILED AS OF DATE:\t\t20130509
    </SEC-HEADER>
    \(documents.joined())</SEC-DOCUMENT>
    """
  }

  /// A small PDF, which nobody but the decoder looks at.
  static let pdf = Array("%PDF-1.4\n".utf8) + (0...255).map { UInt8($0) } + Array("\n%%EOF".utf8)
}

extension LetterFile {
  /// Reads `text`, which stands in the file just so.
  init(_ text: String, pdfText: PDFTextExtractor? = nil) throws(LetterError) {
    try self.init(parsing: Array(text.utf8), path: "submission", pdfText: pdfText)
  }

  /// The submission of the first letter.
  var submission: Submission? { letters.first?.context?.submission }

  /// The types of the documents that were read as letters.
  var types: [String?] {
    letters.map { $0.context?.submission.documents[$0.documentIndex].type }
  }
}

extension Letter {
  /// The texts of its paragraphs.
  var paragraphs: [String] {
    document.blocks.compactMap { block in
      guard case .paragraph(let paragraph) = block else { return nil }
      return document.text.string(paragraph.text)
    }
  }
}
