/// Version 1 of the schema, second half: threads, failures, search and views.
extension SchemaV1 {
  /// What links letters into threads, the threads, and what could not be read.
  static let threads = """
    CREATE TABLE link_keys (
      letter_id INTEGER NOT NULL REFERENCES letters ON DELETE CASCADE,
      kind TEXT NOT NULL, value TEXT NOT NULL,
      PRIMARY KEY (letter_id, kind, value)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX link_keys_value ON link_keys (kind, value);

    -- The letters that were added since threads were built last.
    CREATE TABLE link_queue (
      letter_id INTEGER PRIMARY KEY REFERENCES letters ON DELETE CASCADE
    ) STRICT;

    CREATE TABLE threads (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL,
      company TEXT, cik TEXT, first_date TEXT, last_date TEXT,
      letters INTEGER NOT NULL, rounds INTEGER NOT NULL, comments INTEGER NOT NULL,
      staff_days INTEGER NOT NULL, company_days INTEGER NOT NULL, total_days INTEGER NOT NULL,
      extensions INTEGER NOT NULL, is_closed INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX threads_key ON threads (key);
    CREATE INDEX threads_cik ON threads (cik);

    CREATE TABLE thread_letters (
      letter_id INTEGER PRIMARY KEY REFERENCES letters ON DELETE CASCADE,
      thread_id INTEGER NOT NULL REFERENCES threads ON DELETE CASCADE,
      position INTEGER NOT NULL, round INTEGER NOT NULL,
      linked_letter_id INTEGER REFERENCES letters ON DELETE CASCADE,
      evidence TEXT NOT NULL,
      UNIQUE (thread_id, position)
    ) STRICT;

    CREATE TABLE thread_items (
      item_id INTEGER PRIMARY KEY REFERENCES items ON DELETE CASCADE,
      staff_item_id INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
      thread_id INTEGER NOT NULL REFERENCES threads ON DELETE CASCADE,
      evidence TEXT NOT NULL, overlap REAL NOT NULL
    ) STRICT;
    CREATE INDEX thread_items_staff ON thread_items (staff_item_id);
    CREATE INDEX thread_items_thread ON thread_items (thread_id);

    CREATE TABLE thread_findings (
      thread_id INTEGER NOT NULL REFERENCES threads ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      rule TEXT NOT NULL, severity TEXT NOT NULL, message TEXT NOT NULL,
      letter_id INTEGER NOT NULL REFERENCES letters ON DELETE CASCADE,
      PRIMARY KEY (thread_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE failures (
      path TEXT NOT NULL, document TEXT NOT NULL, reason TEXT NOT NULL, exit_code INTEGER NOT NULL,
      PRIMARY KEY (path, document)
    ) STRICT, WITHOUT ROWID;

    """

  /// Full-text indexes that follow their tables when rows are changed or removed.
  ///
  /// Whoever adds a row adds it here, too: a trigger would make FTS5 write its index out with every
  /// row, which takes four times as long.
  static let search = ["comments", "responses"].map { table in
    """
    CREATE VIRTUAL TABLE \(table)_search USING fts5(
      text, content='\(table)', content_rowid='item_id',
      tokenize='porter unicode61 remove_diacritics 2');
    -- Larger pieces have to be merged less often.
    INSERT INTO \(table)_search (\(table)_search, rank) VALUES ('hashsize', 16777216);
    CREATE TRIGGER \(table)_removed AFTER DELETE ON \(table) BEGIN
      INSERT INTO \(table)_search (\(table)_search, rowid, text)
        VALUES ('delete', old.item_id, old.text);
    END;
    CREATE TRIGGER \(table)_changed AFTER UPDATE ON \(table) BEGIN
      INSERT INTO \(table)_search (\(table)_search, rowid, text)
        VALUES ('delete', old.item_id, old.text);
      INSERT INTO \(table)_search (rowid, text) VALUES (new.item_id, new.text);
    END;

    """
  }.joined()

  /// The common questions, each in one line.
  static let views = """
    CREATE VIEW letter_list AS
      SELECT letters.id AS letter_id, accession_number, path, form, filed_on, released_on,
        letters.side, letters.kind, letters.date, letters.company,
        (SELECT cik FROM entities WHERE submission_id = submissions.id AND cik IS NOT NULL
          ORDER BY ordinal LIMIT 1) AS cik,
        (SELECT count(*) FROM items WHERE items.letter_id = letters.id) AS items
      FROM letters JOIN submissions ON submissions.id = submission_id;

    CREATE VIEW items_with_texts AS
      SELECT items.id AS item_id, items.letter_id, accession_number, path, side, kind,
        letters.date, letters.company, items.ordinal, number, headings, resolution, confidence,
        comments.text AS comment, responses.text AS response
      FROM items
      JOIN letters ON letters.id = items.letter_id
      JOIN submissions ON submissions.id = submission_id
      LEFT JOIN comments ON comments.item_id = items.id
      LEFT JOIN responses ON responses.item_id = items.id;

    CREATE VIEW findings_with_letters AS
      SELECT findings.id AS finding_id, findings.letter_id, accession_number, path, company,
        letters.date, rule, severity, message, line, "column", items.number AS item_number
      FROM findings
      JOIN letters ON letters.id = findings.letter_id
      JOIN submissions ON submissions.id = submission_id
      LEFT JOIN items ON items.id = findings.item_id;

    CREATE VIEW citations_per_year AS
      SELECT substr(coalesce(letters.date, filed_on), 1, 4) AS year, side, family, canonical,
        place, count(*) AS citations, count(DISTINCT letters.id) AS letters
      FROM citations
      JOIN items ON items.id = citations.item_id
      JOIN letters ON letters.id = items.letter_id
      JOIN submissions ON submissions.id = submission_id
      GROUP BY 1, 2, 3, 4, 5;

    CREATE VIEW letters_in_threads AS
      SELECT threads.key AS thread, position, round, accession_number, letters.side, letters.kind,
        letters.date, letters.company, evidence, path, letters.id AS letter_id, threads.id AS thread_id
      FROM thread_letters
      JOIN threads ON threads.id = thread_id
      JOIN letters ON letters.id = letter_id
      JOIN submissions ON submissions.id = submission_id;

    CREATE VIEW comments_and_answers AS
      SELECT threads.key AS thread, staff_items.number, staff.date AS asked_on,
        company.date AS answered_on, asked.text AS comment, answers.text AS response, evidence,
        staff_item_id, thread_items.item_id
      FROM thread_items
      JOIN threads ON threads.id = thread_id
      JOIN items AS staff_items ON staff_items.id = staff_item_id
      JOIN letters AS staff ON staff.id = staff_items.letter_id
      JOIN comments AS asked ON asked.item_id = staff_item_id
      JOIN items AS company_items ON company_items.id = thread_items.item_id
      JOIN letters AS company ON company.id = company_items.letter_id
      LEFT JOIN responses AS answers ON answers.item_id = thread_items.item_id;

    """
}
