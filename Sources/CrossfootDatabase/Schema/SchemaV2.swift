/// What the second version of the schema adds to the first: by what figures are multiplied where the scale
/// of their table does not go for them.
enum SchemaV2 {
  static let factors = """
    ALTER TABLE table_columns ADD COLUMN factor INTEGER;
    ALTER TABLE table_rows ADD COLUMN factor INTEGER;
    ALTER TABLE cells ADD COLUMN factor INTEGER;

    """
}
