/// What the third version of the schema adds to the second: all else that the JSON of a letter says.
///
/// What was ingested before has nothing in the new columns and tables.
enum SchemaV3 {
  static let details =
    columns + """
      CREATE TABLE documents (
        submission_id INTEGER NOT NULL REFERENCES submissions ON DELETE CASCADE,
        ordinal INTEGER NOT NULL,
        type TEXT, sequence INTEGER, filename TEXT, description TEXT,
        PRIMARY KEY (submission_id, ordinal)
      ) STRICT, WITHOUT ROWID;

      -- What is said of a letter as a whole: acknowledgements, redactions, how comments are set apart,
      -- and paragraph by paragraph what stands behind it.
      CREATE TABLE passages (
        letter_id INTEGER NOT NULL REFERENCES letters ON DELETE CASCADE,
        ordinal INTEGER NOT NULL,
        role TEXT NOT NULL, text TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        PRIMARY KEY (letter_id, ordinal)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE headings (
        item_id INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
        ordinal INTEGER NOT NULL,
        text TEXT NOT NULL, pages TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        PRIMARY KEY (item_id, ordinal)
      ) STRICT, WITHOUT ROWID;

      -- The paragraphs and tables of comments and responses, in their order. A paragraph is counted among
      -- those of the text, between which blank lines stand.
      CREATE TABLE blocks (
        item_id INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
        place TEXT NOT NULL, ordinal INTEGER NOT NULL,
        paragraph INTEGER, table_id INTEGER REFERENCES tables ON DELETE CASCADE,
        quoted INTEGER NOT NULL, style TEXT NOT NULL, struck TEXT NOT NULL,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        PRIMARY KEY (item_id, place, ordinal)
      ) STRICT, WITHOUT ROWID;

      """

  private static let columns = [
    "operands": ["subtracted INTEGER"],
    "submissions": ["extra TEXT"],
    "entities": ["extra TEXT"],
    "letters": [
      "decoded_from TEXT", "delivery TEXT", "sender_address TEXT", "file_numbers TEXT",
      "comment_style TEXT", "closing TEXT",
    ],
    "parts": [
      "comment_start INTEGER", "comment_end INTEGER", "response_start INTEGER",
      "response_end INTEGER",
    ],
    "table_columns": ["markers TEXT"],
    "table_rows": ["start INTEGER", "\"end\" INTEGER"],
    "cells": ["markers TEXT"],
    "footnotes": ["start INTEGER", "\"end\" INTEGER"],
  ].sorted { $0.key < $1.key }
    .flatMap { table, columns in columns.map { "ALTER TABLE \(table) ADD COLUMN \($0);\n" } }
    .joined()
}
