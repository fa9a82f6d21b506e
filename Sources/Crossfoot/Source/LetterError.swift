/// What stops an input from being read as a letter.
///
/// What a letter *says* never throws: that comes back as findings.
public enum LetterError: Error, Equatable, Sendable {
  /// The input has no bytes, or nothing but white space.
  case empty

  /// The input is larger than the library takes. Both numbers are in bytes.
  case tooLarge(bytes: Int, limit: Int)

  /// The elements of an HTML document stand deeper in each other than `limit`.
  case tooDeep(limit: Int)

  /// A tag of an HTML document has more than `limit` attributes.
  case tooManyAttributes(limit: Int)

  /// The input is not text; `found` names what it looks like.
  case notText(found: String)

  /// The input is a submission of EDGAR, but none of its documents can be read: it holds only what
  /// `found` names.
  case noDocument(found: String)

  /// The submission has more documents than `limit`; those behind it are not read.
  case tooManyDocuments(limit: Int)

  /// The header of the submission has more keys than `keys`, or more bytes than `bytes`; what stands
  /// behind is not read. The letters are not affected.
  case longHeader(keys: Int, bytes: Int)
}

extension LetterError: CustomStringConvertible {
  /// What was found, what was expected, and what to do, in one line without a final period.
  public var description: String {
    switch self {
    case .empty:
      "the input is empty; expected the text of a letter"
    case .tooLarge(let bytes, let limit):
      "the input has \(bytes) bytes; at most \(limit) are read; split it into single letters"
    case .tooDeep(let limit):
      "the HTML has elements more than \(limit) deep in each other; close what is left open"
    case .tooManyAttributes(let limit):
      "the HTML has a tag with more than \(limit) attributes; close its quotes and brackets"
    case .notText(let found):
      "found \(found); expected a letter as text, HTML or PDF; convert it first"
    case .noDocument(let found):
      "the submission holds \(found); expected a document in text, HTML or PDF"
    case .tooManyDocuments(let limit):
      "the submission has more than \(limit) documents; the others are left out; split it"
    case .longHeader(let keys, let bytes):
      "the header has more than \(keys) keys or \(bytes) bytes; the rest of it is left out"
    }
  }
}
