/// An item that a search found.
public struct SearchHit: Sendable {
  public var listed: ListedItem
  /// What each field has, one text a line: title, author, topic, note, url.
  public var texts: [FilterField: String]

  public init(listed: ListedItem, texts: [FilterField: String]) {
    self.listed = listed
    self.texts = texts
  }
}
