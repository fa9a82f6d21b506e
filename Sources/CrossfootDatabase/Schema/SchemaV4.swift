/// What the fourth version of the schema adds to the third: whose a filing is, where the subject of a letter
/// names several companies in turn.
///
/// What was ingested before has nothing there.
enum SchemaV4 {
  static let registrants = """
    ALTER TABLE filings ADD COLUMN company TEXT;

    """
}
