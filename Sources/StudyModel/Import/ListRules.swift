/// How some lists are to be read, where the program's own guess would be wrong.
public struct ListRules: Equatable, Sendable {
  /// The state for a sign or a word of the person's own, in lower case; nil if it says nothing.
  public var marks: [String: Status.State?] = [:]
  /// What the column with that head holds, in lower case; nil if it says nothing.
  public var columns: [String: ColumnMeaning?] = [:]
  /// Whether entries without a link are items; nil to go by the list's own look.
  public var plainEntries: Bool?
  /// The kind of all items about which nothing else says one.
  public var kind: Kind?

  public init() {}
}

/// What a column of a table holds.
public enum ColumnMeaning: String, CaseIterable, Sendable {
  case title, author, address, kind, state, finished, rating, minutes, pages, tags, notes
  case number, date
}
