public import ReadingList
public import StudyModel

/// What a tick wrote into the lists, or would write.
public struct TickReport: Sendable {
  /// A list whose boxes changed.
  public struct Written: Sendable {
    /// Absolute path, and that below what was imported.
    public var path: String
    public var place: String
    public var edits: [BoxEdit]
    /// Only of a rehearsal.
    public var diff: LineDiff?
  }

  /// A list that was not written to.
  public struct Refused: Sendable {
    public var path: String
    public var refusal: TickRefusal
  }

  public internal(set) var written: [Written] = []
  public internal(set) var refused: [Refused] = []
  /// Lists that say already what they should.
  public internal(set) var unchanged = 0
  /// What kept the lists after these from being looked at.
  public internal(set) var failure: StudyError?
  /// Lines of done items that could have a box, and have none.
  public internal(set) var unboxed = 0
}
