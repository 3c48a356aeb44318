import StudyModel

/// Pieces of SQL that several queries share, each idea said once. Names with
/// a colon are bound by whoever uses them.
enum SQL {
  /// True for an item that stands in a list.
  static func isListed(_ item: String = "item.id") -> String {
    "EXISTS (SELECT 1 FROM posting WHERE posting.item_id = \(item))"
  }

  /// Behind an id: true for those of a bound JSON array.
  static func among(_ name: String = "ids") -> String {
    "IN (SELECT value FROM json_each(:\(name)))"
  }

  /// In how many lists an item stands.
  static func listCount(_ item: String = "item.id") -> String {
    "(SELECT count(DISTINCT list_id) FROM posting WHERE posting.item_id = \(item))"
  }

  /// What the person says of the items of a row, where they said something.
  static func personal(_ item: String) -> String {
    """
    LEFT JOIN status ON status.item_id = \(item)
    LEFT JOIN edit ON edit.item_id = \(item)
    """
  }

  /// Postings from the topics that they stand in or below.
  static let postingsBelowTopic = """
    posting.list_id = topic.list_id
      AND posting.topic BETWEEN topic.ordinal AND topic.last_ordinal
    """

  /// Authors and the posting that names them; the table named first leads.
  static let postingsOfAuthors = """
    posting_author CROSS JOIN posting
      ON posting.list_id = posting_author.list_id AND posting.ordinal = posting_author.posting
    """
  static let authorsOfPostings = """
    posting CROSS JOIN posting_author
      ON posting_author.list_id = posting.list_id AND posting_author.posting = posting.ordinal
    """

  /// How long an item takes: as the person says, else as its kind usually
  /// does, from a row with its kind and edit. Binds one name for each kind.
  static func minutes(_ edited: String = "edit.minutes") -> String {
    let kinds = Kind.allCases.map { "WHEN '\($0.rawValue)' THEN :\($0.rawValue)" }
    return "ifnull(\(edited), CASE item.kind \(kinds.joined(separator: " ")) END)"
  }

  /// What `minutes` binds.
  static func kindMinutes(_ minutes: [Kind: Int]) -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: Kind.allCases.map { ($0.rawValue, minutes[$0] ?? $0.usualMinutes) })
  }
}
