internal import GRDB

/// Finds all letters that may be of one company, from one of them on.
///
/// Letters belong together when they share the company's number, a file number, or a name; names count
/// only where a number is missing, since different companies may have the same one. What is found does
/// not depend on which of the letters the search begins with.
struct CompanyLetters {
  private let database: Database
  private var found: Set<Int64> = []
  private var waiting: [Int64] = []
  private var seenKeys: Set<String> = []

  /// The letters of the company that wrote, or received, the letter `id`.
  static func around(_ id: Int64, in database: Database) throws -> [Int64] {
    var search = CompanyLetters(database: database)
    search.add(id)
    while let next = search.waiting.popLast() { try search.visit(next) }
    return search.found.sorted()
  }

  private init(database: Database) { self.database = database }

  private mutating func add(_ id: Int64) {
    if found.insert(id).inserted { waiting.append(id) }
  }

  private mutating func visit(_ id: Int64) throws {
    let query = try database.cachedStatement(
      sql: "SELECT kind, value FROM link_keys WHERE letter_id = ?")
    let keys = try Row.fetchAll(query, arguments: [id]).map { row in
      (kind: row["kind"] as String, value: row["value"] as String)
    }
    let hasNumber = keys.contains { $0.kind == "cik" }
    for key in keys {
      switch key.kind {
      case "cik", "file_number": try follow(key.kind, key.value, onlyUnnumbered: false)
      case "company":
        try follow("company", key.value, onlyUnnumbered: hasNumber)
        try follow("mention", key.value, onlyUnnumbered: hasNumber)
      case "mention": try follow("company", key.value, onlyUnnumbered: hasNumber)
      default: break
      }
    }
  }

  /// Adds the letters with a key; with `onlyUnnumbered` those that give no company's number.
  private mutating func follow(_ kind: String, _ value: String, onlyUnnumbered: Bool) throws {
    guard seenKeys.insert("\(kind) \(onlyUnnumbered) \(value)").inserted else { return }
    let unnumbered = """
       AND NOT EXISTS (SELECT 1 FROM link_keys AS numbers
         WHERE numbers.letter_id = link_keys.letter_id AND numbers.kind = 'cik')
      """
    let query = try database.cachedStatement(
      sql: "SELECT letter_id FROM link_keys WHERE kind = ? AND value = ?"
        + (onlyUnnumbered ? unnumbered : ""))
    for id in try Int64.fetchAll(query, arguments: [kind, value]) { add(id) }
  }
}
