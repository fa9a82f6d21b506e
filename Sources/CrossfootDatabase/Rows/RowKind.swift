/// A table of the database that letters are written to, and its columns in their order.
///
/// Everything that fills tables goes by these lists; a name that the schema lacks fails with the first
/// letter that is written.
package enum RowKind: UInt8, CaseIterable, Sendable {
  case submissions, entities, documents, letters, persons, replies, filings, passages
  case items, headings, blocks, comments, commentsSearch, responses, responsesSearch, parts,
    jointItems,
    priorComments, citations
  case tables, tableColumns, tableRows, cells, footnotes
  case checks, operands, findings, findingNotes
  case linkKeys, linkQueue

  /// The name of the table.
  package var table: String {
    switch self {
    case .commentsSearch: "comments_search"
    case .responsesSearch: "responses_search"
    case .jointItems: "joint_items"
    case .priorComments: "prior_comments"
    case .tableColumns: "table_columns"
    case .tableRows: "table_rows"
    case .findingNotes: "finding_notes"
    case .linkKeys: "link_keys"
    case .linkQueue: "link_queue"
    default: "\(self)"
    }
  }

  /// The columns that a row gives, in the order in which it gives them.
  package var columns: [String] {
    switch self {
    case .submissions:
      ["id", "accession_number", "content_hash", "path", "bytes", "container", "form", "filed_on"]
        + ["accepted_at", "released_on", "private_to_public", "reference_accession"]
        + ["failed_documents", "extra"]
    case .entities:
      ["submission_id", "ordinal", "role", "name", "cik", "sic", "file_numbers", "extra"]
    case .documents:
      ["submission_id", "ordinal", "type", "sequence", "filename", "description"]
    case .letters:
      ["id", "submission_id", "document_index", "document_type", "sequence", "filename"]
        + ["description", "side", "kind", "date", "linked_as_of", "company", "salutation"]
        + ["format", "encoding", "decoded_from", "delivery", "sender_address", "file_numbers"]
        + ["comment_style", "closing"]
    case .persons: ["letter_id", "ordinal", "role", "name", "title", "organization"]
    case .replies: ["letter_id", "ordinal", "date", "side"]
    case .filings:
      [
        "letter_id", "ordinal", "form", "amendment", "period", "filed_on", "file_numbers",
        "company",
      ]
    case .passages: ["letter_id", "ordinal", "role", "text", "start", "end"]
    case .items:
      ["id", "letter_id", "ordinal", "number", "headings", "pages", "resolution", "confidence"]
    case .headings: ["item_id", "ordinal", "text", "pages", "start", "end"]
    case .blocks:
      [
        "item_id", "place", "ordinal", "paragraph", "table_id", "quoted", "style", "struck",
        "start",
      ]
        + ["end"]
    case .commentsSearch, .responsesSearch: ["rowid", "text"]
    case .comments: ["item_id", "text", "start", "end"]
    case .responses: ["item_id", "label", "text", "start", "end"]
    case .parts:
      ["item_id", "ordinal", "label", "comment", "comment_start", "comment_end", "response"]
        + ["response_start", "response_end"]
    case .jointItems: ["item_id", "with_item_id"]
    case .priorComments: ["item_id", "ordinal", "number", "letter_date"]
    case .citations:
      ["item_id", "ordinal", "family", "canonical", "text", "place", "start", "end"]
    case .tables:
      ["id", "letter_id", "ordinal", "source_ordinal", "item_id", "caption", "scale_text"]
        + ["scale_factor", "header_rows", "confidence", "start", "end"]
    case .tableColumns: ["table_id", "column", "path", "unit", "factor", "markers"]
    case .tableRows:
      ["table_id", "row", "label", "depth", "role", "markers", "factor", "start", "end"]
    case .cells:
      ["table_id", "row", "column", "text", "status", "value", "low", "high", "unit", "start"]
        + ["end", "factor", "markers"]
    case .footnotes: ["table_id", "ordinal", "marker", "text", "start", "end"]
    case .checks:
      ["id", "letter_id", "ordinal", "rule", "operator", "table_id", "row", "column", "text"]
        + ["stated", "computed", "low", "high", "tolerance", "verdict", "start", "end"]
    case .operands:
      ["check_id", "ordinal", "table_id", "row", "column", "text", "start", "end", "subtracted"]
    case .findings:
      ["id", "letter_id", "ordinal", "rule", "severity", "message", "item_id", "check_id"]
        + ["line", "column", "start", "end"]
    case .findingNotes: ["finding_id", "ordinal", "message", "start", "end"]
    case .linkKeys: ["letter_id", "kind", "value"]
    case .linkQueue: ["letter_id"]
    }
  }

  /// The statement that inserts one row.
  var insertion: String {
    let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO \(table) (\(names)) VALUES (\(marks))"
  }

  /// Whether rows have an `id` of their own that other rows refer to.
  var isNumbered: Bool { columns.first == "id" }
}
