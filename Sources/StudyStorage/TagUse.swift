public import StudyModel

/// How much a tag is used.
public struct TagUse: Sendable {
  public var tag: Tag
  /// Items that have it and stand in a list.
  public var items: Int
  /// Those of them that are neither done nor skipped.
  public var open: Int
  public var done: Int
  /// How the lists write it, and on how many lines each; the commonest first.
  public var spellings: [(written: String, count: Int)]
}
