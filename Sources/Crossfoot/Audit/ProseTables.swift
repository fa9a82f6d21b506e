/// The tables that prose may speak of, with the text of both.
///
/// It is a class so that a dozen rules hold one pointer.
final class ProseTables {
  let text: TextStore
  let tables: [Table]

  init(_ tables: [Table], in text: TextStore) {
    self.tables = tables
    self.text = text
  }

  subscript(ordinal: Int) -> Table { tables[ordinal] }
}
