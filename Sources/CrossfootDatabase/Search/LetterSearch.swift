internal import GRDB

/// What is searched for, and where.
package struct LetterSearch: Sendable {
  /// The side of an item that is searched.
  package enum Place: String, CaseIterable, Sendable {
    case comments, responses
  }

  /// Words, or phrases in double quotes; all of them have to be there.
  package var words: String
  /// Where to look.
  package var places = Place.allCases
  /// A form that the letter is about: `10-K`.
  package var form: String?
  /// The first and the last year of letters.
  package var years: ClosedRange<Int>?
  /// A part of the company's name, or its CIK.
  package var company: String?
  /// A citation, or its beginning: `ASC 606`.
  package var citation: String?
  /// The most hits that are given.
  package var limit = 20

  /// A search for `words`, everywhere.
  package init(words: String) { self.words = words }

  /// The words as FTS5 takes them: each in quotes, so that no character has a meaning of its own.
  ///
  /// A phrase stays a phrase; a word that ends with `*` stands for all that begin with it.
  var expression: String {
    var terms: [String] = []
    // A NUL would end the expression in the middle of a quotation.
    let words = words.replacing("\u{0}", with: " ")
    for (index, part) in words.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    {
      if index % 2 == 1 {
        if !part.isEmpty { terms.append("\"\(part)\"") }
        continue
      }
      for word in part.split(whereSeparator: \.isWhitespace) {
        let stem = word.hasSuffix("*") ? word.dropLast() : word
        guard !stem.isEmpty else { continue }
        terms.append("\"\(stem)\"" + (word.hasSuffix("*") ? " *" : ""))
      }
    }
    return terms.joined(separator: " ")
  }
}

/// One item that a search found.
package struct SearchHit: Sendable {
  /// The accession number of the letter, or else its path.
  package let letter: String
  /// The day of the letter.
  package let date: String?
  /// The company.
  package let company: String?
  /// The number of the comment.
  package let number: String?
  /// Where the words stand.
  package let place: String
  /// The words with what stands around them; `[` and `]` set them off.
  package let snippet: String
}

extension LetterDatabase {
  /// The items that `search` finds, best first.
  package func hits(of search: LetterSearch) throws(DatabaseProblem) -> [SearchHit] {
    guard !search.expression.isEmpty else { return [] }
    return try wrap {
      let (sql, arguments) = search.query
      return try pool.read { database in
        try Row.fetchAll(database, sql: sql, arguments: StatementArguments(arguments)).map { row in
          SearchHit(
            letter: row["accession_number"] ?? row["path"], date: row["date"],
            company: row["company"], number: row["number"], place: row["place"],
            snippet: row["snippet"])
        }
      }
    }
  }
}

extension LetterSearch {
  private typealias Arguments = [String: any DatabaseValueConvertible]

  /// The statement and its arguments.
  ///
  /// What stands around the words is cut out of the best hits only: a common word has very many.
  fileprivate var query: (sql: String, arguments: [String: any DatabaseValueConvertible]) {
    let filters = filters
    var arguments = filters.reduce(into: Arguments()) { all, filter in
      all.merge(filter.values) { _, new in new }
    }
    arguments["words"] = expression
    arguments["limit"] = limit
    let conditions = filters.map(\.condition).joined(separator: " AND ")
    let parts = places.map { place in
      "SELECT rowid AS item_id, '\(place.rawValue)' AS place, rank "
        + "FROM \(place.rawValue)_search WHERE \(place.rawValue)_search MATCH :words"
    }
    let sql = """
      SELECT hits.*,
        CASE place WHEN 'comments' THEN \(LetterSearch.snippet(.comments))
          ELSE \(LetterSearch.snippet(.responses)) END AS snippet
      FROM (
        SELECT found.place, found.rank, items.id AS item_id, items.number, items.ordinal,
          accession_number, path, letters.date,
          coalesce(letters.company, (SELECT name FROM entities
            WHERE entities.submission_id = submissions.id ORDER BY ordinal LIMIT 1)) AS company
        FROM (\(parts.joined(separator: " UNION ALL "))) AS found
        JOIN items ON items.id = found.item_id
        JOIN letters ON letters.id = items.letter_id
        JOIN submissions ON submissions.id = submission_id
        \(conditions.isEmpty ? "" : "WHERE " + conditions)
        ORDER BY found.rank, path, items.ordinal, found.place LIMIT :limit
      ) AS hits ORDER BY rank, path, ordinal, place
      """
    return (sql, arguments)
  }

  private static func snippet(_ place: Place) -> String {
    let table = "\(place.rawValue)_search"
    return "(SELECT snippet(\(table), 0, '[', ']', ' … ', 24) FROM \(table) "
      + "WHERE \(table) MATCH :words AND rowid = hits.item_id)"
  }

  /// What letters and items have to fulfil.
  private var filters: [(condition: String, values: Arguments)] {
    var filters: [(condition: String, values: Arguments)] = []
    if let form {
      filters.append(
        (
          "EXISTS (SELECT 1 FROM filings "
            + "WHERE filings.letter_id = letters.id AND filings.form = :form)",
          ["form": form]
        ))
    }
    if let years {
      filters.append(
        (
          "coalesce(letters.date, submissions.filed_on) BETWEEN :first AND :last",
          ["first": "\(years.lowerBound)-01-01", "last": "\(years.upperBound)-12-31"]
        ))
    }
    if let company { filters.append(LetterSearch.filter(company: company)) }
    if let citation {
      filters.append(
        (
          "EXISTS (SELECT 1 FROM citations WHERE citations.item_id = items.id AND "
            + "(canonical = :citation OR substr(canonical, 1, :length) = :beginning))",
          [
            "citation": citation, "length": citation.unicodeScalars.count + 1,
            "beginning": citation + "-",
          ]
        ))
    }
    return filters
  }

  private static func filter(company: String) -> (condition: String, values: Arguments) {
    let isNumber = company.utf8.allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    guard isNumber, company.utf8.count <= 10 else {
      return (
        "(instr(lower(letters.company), lower(:company)) > 0 OR EXISTS (SELECT 1 FROM entities "
          + "WHERE entities.submission_id = submissions.id "
          + "AND instr(lower(name), lower(:company)) > 0))",
        ["company": company]
      )
    }
    return (
      "EXISTS (SELECT 1 FROM link_keys WHERE link_keys.letter_id = letters.id "
        + "AND kind = 'cik' AND value = :cik)",
      ["cik": String(repeating: "0", count: 10 - company.utf8.count) + company]
    )
  }
}
