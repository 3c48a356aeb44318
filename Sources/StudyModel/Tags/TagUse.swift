/// How much a tag is used.
public struct TagUse: Sendable {
  public var tag: Tag
  /// Items that have it and stand in a list.
  public var items: Int
  /// Those that are unread or being read.
  public var open: Int
  public var done: Int
  /// How the lists write it, and on how many lines each; the commonest first.
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
