/// Something that is wrong with the database itself.
public struct DatabaseFault: Equatable, Sendable {
  public enum Kind: Sendable {
    /// It cannot be opened, by this version or at all.
    case unusable
    /// SQLite finds pages, rows or indexes that cannot be right.
    case damaged
    /// A table is not that of its version; it is named.
    case changedSchema
    /// The same of an index, a view, a trigger or a derived table, in which nothing is kept.
    case changedIndex
    /// SQLite cannot use it as this program wants.
    case otherSettings
    /// Nothing can be written to it, so what is derived was not compared.
    case unwritable
    /// A row refers to one that is missing.
    case brokenReference
    /// What is derived is not what follows from the journal and the lists.
    case staleRows
    /// Entries of this database's own are missing in the journal.
    case journalGap
  }

  public var kind: Kind
  public var text: String
}
