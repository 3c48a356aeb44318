public struct TagUse: Sendable {
  public var tag: Tag
  /// Listed items that have it.
  public var items: Int
  /// Those that are unread or being read.
  public var open: Int
  public var done: Int
  /// Its spellings in the lists, with the number of lines of each; the most common first.
  public var spellings: [(written: String, count: Int)]

  public init(
    tag: Tag, items: Int, open: Int, done: Int, spellings: [(written: String, count: Int)]
  ) {
    self.tag = tag
    self.items = items
    self.open = open
    self.done = done
    self.spellings = spellings
  }
}
