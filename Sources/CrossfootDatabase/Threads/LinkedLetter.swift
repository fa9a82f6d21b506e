internal import Crossfoot
internal import GRDB

/// What linking knows of a letter.
struct LinkedLetter {
  let id: Int64
  let side: String
  let kind: String
  /// The day that it counts from; nil when nothing tells.
  let day: Int?
  let date: String?
  /// The accession number and the document, or else the hash: the same in every database.
  let key: String
  let company: String?
  let cik: String?
  /// The days of the letters that it answers, with the side that wrote them.
  var replies: [(day: Int, date: String, side: String)] = []
  /// The keys of filings, reviewed filings and release days.
  var shared: [(kind: LinkEvidence.Kind, value: String)] = []

  var isStaff: Bool { side == LetterSide.staff.rawValue }
  var asks: Bool { isStaff && kind == LetterKind.comment.rawValue }
  var answers: Bool {
    !isStaff && [LetterKind.response.rawValue, LetterKind.supplemental.rawValue].contains(kind)
  }

  /// Loads the letters `ids`, earliest first.
  static func load(_ ids: [Int64], in database: Database) throws -> [LinkedLetter] {
    let query = try database.cachedStatement(
      sql: """
        SELECT letters.id, side, kind, linked_as_of, letters.company, document_index,
          accession_number, content_hash,
          (SELECT cik FROM entities WHERE entities.submission_id = submissions.id
            AND cik IS NOT NULL ORDER BY ordinal LIMIT 1) AS cik,
          (SELECT name FROM entities WHERE entities.submission_id = submissions.id
            AND name IS NOT NULL ORDER BY ordinal LIMIT 1) AS entity
        FROM letters JOIN submissions ON submissions.id = submission_id WHERE letters.id = ?
        """)
    let letters = try ids.compactMap { id in
      try Row.fetchOne(query, arguments: [id]).map { row in try letter(row, in: database) }
    }
    return letters.sorted { left, right in
      (left.day ?? .max, left.key) < (right.day ?? .max, right.key)
    }
  }

  private static func letter(_ row: Row, in database: Database) throws -> LinkedLetter {
    let date: String? = row["linked_as_of"]
    let document: Int = row["document_index"]
    let hash: String = row["content_hash"]
    let accession: String? = row["accession_number"]
    let entity: String? = row["entity"]
    var letter = LinkedLetter(
      id: row["id"], side: row["side"], kind: row["kind"],
      day: date.flatMap { CalendarDate(iso: $0)?.dayNumber }, date: date,
      key: (accession ?? String(hash.prefix(16))) + (document > 0 ? "#\(document)" : ""),
      company: row["company"] ?? entity, cik: row["cik"])
    let replies = try database.cachedStatement(
      sql: "SELECT date, side FROM replies WHERE letter_id = ? ORDER BY ordinal")
    letter.replies = try Row.fetchAll(replies, arguments: [letter.id]).compactMap { row in
      let date: String = row["date"]
      return CalendarDate(iso: date).map { ($0.dayNumber, date, row["side"]) }
    }
    let keys = try database.cachedStatement(
      sql: """
        SELECT kind, value FROM link_keys
        WHERE letter_id = ? AND kind IN ('filing', 'reviewed', 'released') ORDER BY kind, value
        """)
    letter.shared = try Row.fetchAll(keys, arguments: [letter.id]).compactMap { row in
      LinkEvidence.Kind(rawValue: row["kind"]).map { ($0, row["value"]) }
    }
    return letter
  }
}
