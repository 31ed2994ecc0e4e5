import GRDB

/// A name as SQL has it.
func quoted(_ name: String) -> String {
  "\"" + name.replacing("\"", with: "\"\"") + "\""
}

/// Some names as SQL has them, with commas.
func list(_ names: [String]) -> String { names.map(quoted).joined(separator: ", ") }

/// Whether this SQLite can hold tables to the types of their columns: since 3.37.
let canBeStrict = Database.sqliteLibVersionNumber >= 3_037_000
