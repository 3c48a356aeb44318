import StudyModel

/// SQL fragments that several queries share. The caller binds names with a colon.
enum SQL {
  /// True for an item that is in a list.
  static func isListed(_ item: String = "item.id") -> String {
    "EXISTS (SELECT 1 FROM posting WHERE posting.item_id = \(item))"
  }

  /// How many items are in lists, counted on an index.
  static let listedCount = "(SELECT count(*) FROM item) - (SELECT count(*) FROM unlisted)"

  /// Follows an id: true if it is in a bound JSON array.
  static func among(_ name: String = "ids") -> String {
    "IN (SELECT value FROM json_each(:\(name)))"
  }

  /// The number of lists an item is in.
  static func listCount(_ item: String = "item.id") -> String {
    "(SELECT count(DISTINCT list_id) FROM posting WHERE posting.item_id = \(item))"
  }

  /// The person's own values for the items of a row, where there are any.
  static func personal(_ item: String) -> String {
    """
    LEFT JOIN status ON status.item_id = \(item)
    LEFT JOIN edit ON edit.item_id = \(item)
    """
  }

  /// Postings in or below topics.
  static let postingsBelowTopic = """
    posting.list_id = topic.list_id
      AND posting.topic BETWEEN topic.ordinal AND topic.last_ordinal
    """

  /// Authors and the posting that names them; the table named first is the outer loop.
  static let postingsOfAuthors = """
    posting_author CROSS JOIN posting
      ON posting.list_id = posting_author.list_id AND posting.ordinal = posting_author.posting
    """
  static let authorsOfPostings = """
    posting CROSS JOIN posting_author
      ON posting_author.list_id = posting.list_id AND posting_author.posting = posting.ordinal
    """

  /// Joined to `posting`, keeps those that bear the title that lists give their item, where one of
  /// these names an author: another title may be another's work, or misspell the names.
  static let bearingTitle = """
    CROSS JOIN item AS bearer ON bearer.id = posting.item_id AND (
      \(isListedTitle(PostingTexts.value("title", item: "bearer")))
      OR NOT EXISTS (
        SELECT 1 FROM posting AS titled CROSS JOIN posting_author AS named
          ON named.list_id = titled.list_id AND named.posting = titled.ordinal
        WHERE titled.item_id = bearer.id
          AND \(isListedTitle(PostingTexts.value("title", of: "titled", item: "bearer")))))
    """

  /// True for the title that lists give the item `bearer`, whatever the person calls it.
  private static func isListedTitle(_ title: String) -> String {
    """
    \(title) COLLATE NOCASE
      = ifnull((SELECT listed_title FROM edit WHERE item_id = bearer.id), bearer.title)
    """
  }

  /// How long an item takes as the person says, else as a list does; null if neither says.
  static let saidMinutes = "ifnull(edit.minutes, item.minutes)"

  /// How long an item takes: what is said of it, else the usual time of its kind, from rows of the
  /// item and its edit. Binds one name for each kind.
  static func minutes(_ edited: String = "edit.minutes") -> String {
    let kinds = Kind.allCases.map { "WHEN '\($0.rawValue)' THEN :\($0.rawValue)" }
    return "coalesce(\(edited), item.minutes, CASE item.kind \(kinds.joined(separator: " ")) END)"
  }

  /// The values that `minutes` binds.
  static func kindMinutes(_ minutes: [Kind: Int]) -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: Kind.allCases.map { ($0.rawValue, minutes[$0] ?? $0.usualMinutes) })
  }
}
