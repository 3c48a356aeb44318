public import StudyModel
public import StudyService

/// A hit as JSON and as tab-separated fields: those of a listed item, and where it was found.
public struct SearchJSON: ItemRow {
  let listed: ListedJSON
  /// The match outside the title, and the text there.
  let field: String?
  let snippet: String?

  public var item: ItemJSON { listed.item }

  public init(_ hit: SearchHit, _ match: SearchMatch, _ facts: ItemFacts?) {
    listed = ListedJSON(hit.listed, facts)
    field = match.field?.rawValue
    snippet = match.line
  }

  public static let own: [Column<Self>] =
    ListedJSON.own.map { $0.of { $0.listed } }
    + [Column("field") { $0.field }, Column("snippet") { $0.snippet }]
  public static let further: [Column<Self>] = ListedJSON.further.map { $0.of { $0.listed } }

  private enum Key: String, CodingKey { case field, snippet }

  public func encode(to encoder: any Encoder) throws {
    try listed.encode(to: encoder)
    var own = encoder.container(keyedBy: Key.self)
    try own.encodeIfPresent(field, forKey: .field)
    try own.encodeIfPresent(snippet, forKey: .snippet)
  }
}
