public import ReadingList
public import StudyModel

/// What a tick wrote into the lists, or would write.
public struct TickReport: Sendable {
  /// A list whose boxes changed.
  public struct Written: Sendable {
    /// Absolute path, and the path relative to what was imported.
    public var path: String
    public var place: String
    public var edits: [BoxEdit]
    /// Only in a dry run.
    public var diff: LineDiff?
  }

  /// A list that was not written to.
  public struct Refused: Sendable {
    public var path: String
    public var refusal: TickRefusal
  }

  public internal(set) var written: [Written] = []
  public internal(set) var refused: [Refused] = []
  /// The number of lists that needed no change.
  public internal(set) var unchanged = 0
  /// Why the remaining lists were not processed.
  public internal(set) var failure: StudyError?
  /// Lines of done items that could have a box but do not.
  public internal(set) var unboxed = 0
}
