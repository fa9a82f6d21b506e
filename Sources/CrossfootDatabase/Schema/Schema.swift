internal import GRDB

/// The schema of the database, version by version.
enum Schema {
  /// What marks a file as a database of this program: "XFUT" in SQLite's field for it.
  static let applicationID = 0x5846_5554

  /// Brings a database to the newest version.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v1") { database in
      try database.execute(
        sql: SchemaV1.tables + SchemaV1.items + SchemaV1.figures + SchemaV1.threads
          + SchemaV1.search + SchemaV1.views)
      try database.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1")
    }
    migrator.registerMigration("v2") { database in
      try database.execute(sql: SchemaV2.factors)
      try database.execute(sql: "PRAGMA user_version = 2")
    }
    migrator.registerMigration("v3") { database in
      try database.execute(sql: SchemaV3.details)
      try database.execute(sql: "PRAGMA user_version = 3")
    }
    migrator.registerMigration("v4") { database in
      try database.execute(sql: SchemaV4.registrants)
      try database.execute(sql: "PRAGMA user_version = 4")
    }
    return migrator
  }
}
