/// Version 1 of the schema.
///
/// Once published, a version is never changed: what comes later is a migration of its own.
enum SchemaV1 {
  /// The tables that letters are written to.
  static let tables = """
    CREATE TABLE submissions (
      id INTEGER PRIMARY KEY,
      accession_number TEXT,
      content_hash TEXT NOT NULL,
      path TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      container TEXT NOT NULL,
      form TEXT,
      filed_on TEXT,
      accepted_at TEXT,
      released_on TEXT,
      private_to_public INTEGER NOT NULL,
      reference_accession TEXT,
      failed_documents INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX submissions_key ON submissions (content_hash, ifnull(accession_number, ''));
    CREATE INDEX submissions_accession ON submissions (accession_number);

    CREATE TABLE entities (
      submission_id INTEGER NOT NULL REFERENCES submissions ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      role TEXT NOT NULL, name TEXT, cik TEXT, sic TEXT, file_numbers TEXT NOT NULL,
      PRIMARY KEY (submission_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX entities_cik ON entities (cik);

    CREATE TABLE letters (
      id INTEGER PRIMARY KEY,
      submission_id INTEGER NOT NULL REFERENCES submissions ON DELETE CASCADE,
      document_index INTEGER NOT NULL,
      document_type TEXT, sequence INTEGER, filename TEXT, description TEXT,
      side TEXT NOT NULL, kind TEXT NOT NULL, date TEXT, linked_as_of TEXT,
      company TEXT, salutation TEXT, format TEXT NOT NULL, encoding TEXT NOT NULL,
      UNIQUE (submission_id, document_index)
    ) STRICT;
    CREATE INDEX letters_date ON letters (date);

    CREATE TABLE persons (
      letter_id INTEGER NOT NULL REFERENCES letters ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      role TEXT NOT NULL, name TEXT NOT NULL, title TEXT, organization TEXT,
      PRIMARY KEY (letter_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE replies (
      letter_id INTEGER NOT NULL REFERENCES letters ON DELETE CASCADE,
      ordinal INTEGER NOT NULL, date TEXT NOT NULL, side TEXT NOT NULL,
      PRIMARY KEY (letter_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE filings (
      letter_id INTEGER NOT NULL REFERENCES letters ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      form TEXT NOT NULL, amendment INTEGER, period TEXT, filed_on TEXT, file_numbers TEXT NOT NULL,
      PRIMARY KEY (letter_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX filings_form ON filings (form);

    """

  /// The tables of items, and what hangs on them.
  static let items = """
    CREATE TABLE items (
      id INTEGER PRIMARY KEY,
      letter_id INTEGER NOT NULL REFERENCES letters ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      number TEXT, headings TEXT NOT NULL, pages TEXT NOT NULL, resolution TEXT,
      confidence TEXT NOT NULL,
      UNIQUE (letter_id, ordinal)
    ) STRICT;

    CREATE TABLE comments (
      item_id INTEGER PRIMARY KEY REFERENCES items ON DELETE CASCADE,
      text TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE responses (
      item_id INTEGER PRIMARY KEY REFERENCES items ON DELETE CASCADE,
      label TEXT, text TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE parts (
      item_id INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
      ordinal INTEGER NOT NULL, label TEXT, comment TEXT, response TEXT,
      PRIMARY KEY (item_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE joint_items (
      item_id INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
      with_item_id INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
      PRIMARY KEY (item_id, with_item_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE prior_comments (
      item_id INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
      ordinal INTEGER NOT NULL, number INTEGER NOT NULL, letter_date TEXT,
      PRIMARY KEY (item_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE citations (
      item_id INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      family TEXT NOT NULL, canonical TEXT NOT NULL, text TEXT NOT NULL, place TEXT NOT NULL,
      start INTEGER NOT NULL, "end" INTEGER NOT NULL,
      PRIMARY KEY (item_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX citations_canonical ON citations (canonical);

    """

  /// The tables of tables and figures.
  static let figures = """
    CREATE TABLE tables (
      id INTEGER PRIMARY KEY,
      letter_id INTEGER NOT NULL REFERENCES letters ON DELETE CASCADE,
      ordinal INTEGER NOT NULL, source_ordinal INTEGER,
      item_id INTEGER REFERENCES items ON DELETE CASCADE,
      caption TEXT, scale_text TEXT, scale_factor INTEGER, header_rows INTEGER NOT NULL,
      confidence TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
      UNIQUE (letter_id, ordinal)
    ) STRICT;

    CREATE TABLE table_columns (
      table_id INTEGER NOT NULL REFERENCES tables ON DELETE CASCADE,
      "column" INTEGER NOT NULL, path TEXT NOT NULL, unit TEXT,
      PRIMARY KEY (table_id, "column")
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE table_rows (
      table_id INTEGER NOT NULL REFERENCES tables ON DELETE CASCADE,
      "row" INTEGER NOT NULL, label TEXT NOT NULL, depth INTEGER NOT NULL, role TEXT NOT NULL,
      markers TEXT NOT NULL,
      PRIMARY KEY (table_id, "row")
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE cells (
      table_id INTEGER NOT NULL REFERENCES tables ON DELETE CASCADE,
      "row" INTEGER NOT NULL, "column" INTEGER NOT NULL,
      text TEXT NOT NULL, status TEXT NOT NULL, value REAL, low REAL, high REAL, unit TEXT,
      start INTEGER NOT NULL, "end" INTEGER NOT NULL,
      PRIMARY KEY (table_id, "row", "column")
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE footnotes (
      table_id INTEGER NOT NULL REFERENCES tables ON DELETE CASCADE,
      ordinal INTEGER NOT NULL, marker TEXT NOT NULL, text TEXT NOT NULL,
      PRIMARY KEY (table_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE checks (
      id INTEGER PRIMARY KEY,
      letter_id INTEGER NOT NULL REFERENCES letters ON DELETE CASCADE,
      ordinal INTEGER NOT NULL, rule TEXT NOT NULL, operator TEXT NOT NULL,
      table_id INTEGER REFERENCES tables ON DELETE CASCADE,
      "row" INTEGER, "column" INTEGER, text TEXT NOT NULL,
      stated REAL NOT NULL, computed REAL NOT NULL, low REAL NOT NULL, high REAL NOT NULL,
      tolerance REAL, verdict TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
      UNIQUE (letter_id, ordinal)
    ) STRICT;

    CREATE TABLE operands (
      check_id INTEGER NOT NULL REFERENCES checks ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      table_id INTEGER REFERENCES tables ON DELETE CASCADE,
      "row" INTEGER, "column" INTEGER, text TEXT NOT NULL,
      start INTEGER NOT NULL, "end" INTEGER NOT NULL,
      PRIMARY KEY (check_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE findings (
      id INTEGER PRIMARY KEY,
      letter_id INTEGER NOT NULL REFERENCES letters ON DELETE CASCADE,
      ordinal INTEGER NOT NULL, rule TEXT NOT NULL, severity TEXT NOT NULL, message TEXT NOT NULL,
      item_id INTEGER REFERENCES items ON DELETE CASCADE,
      check_id INTEGER REFERENCES checks ON DELETE CASCADE,
      line INTEGER NOT NULL, "column" INTEGER NOT NULL,
      start INTEGER NOT NULL, "end" INTEGER NOT NULL,
      UNIQUE (letter_id, ordinal)
    ) STRICT;
    CREATE INDEX findings_rule ON findings (rule, severity);

    CREATE TABLE finding_notes (
      finding_id INTEGER NOT NULL REFERENCES findings ON DELETE CASCADE,
      ordinal INTEGER NOT NULL, message TEXT NOT NULL,
      start INTEGER NOT NULL, "end" INTEGER NOT NULL,
      PRIMARY KEY (finding_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    """
}
