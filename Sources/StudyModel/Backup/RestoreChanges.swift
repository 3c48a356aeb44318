/// What a database has, and what another has that would take its place.
public struct RestoreChanges: Equatable, Sendable {
  public enum What: String, CaseIterable, Sendable { case lists, items, marks, notes }

  public struct Row: Equatable, Sendable {
    public let what: What
    public let now: Int
    public let then: Int
    /// In the other alone.
    public let coming: Int
    /// In the present one alone.
    public let going: Int

    public init(what: What, now: Int, then: Int, coming: Int, going: Int) {
      (self.what, self.now, self.then) = (what, now, then)
      (self.coming, self.going) = (coming, going)
    }
  }

  public let rows: [Row]
  /// The time of the newest mark or note; nil if there is none.
  public let newestNow: Instant?
  public let newestThen: Instant?

  public init(rows: [Row], newestNow: Instant?, newestThen: Instant?) {
    (self.rows, self.newestNow, self.newestThen) = (rows, newestNow, newestThen)
  }

  public subscript(what: What) -> Row { rows.first { $0.what == what }! }
}
