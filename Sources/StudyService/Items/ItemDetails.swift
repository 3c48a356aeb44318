public import StudyModel
public import StudyStorage

/// Everything known about one item.
public struct ItemDetails: Sendable {
  public var item: Item
  public var status: Status
  public var authors: [String]
  public var tags: [(tag: Tag, written: String)]
  public var postings: [PlacedPosting]
  public var attachments: [PlacedAttachment]
  /// The person's own notes.
  public var notes: [PlacedNote]
  /// The standing entries, oldest first.
  public var history: [Entry]

  public init(_ item: Item, _ snapshot: Snapshot, on today: Day) throws {
    self.item = item
    status = try snapshot.fetchStatuses([item.id])[item.id] ?? Status()
    status.unpark(by: today)
    authors = try snapshot.fetchAuthors(of: item.id)
    tags = try snapshot.fetchTags(of: item.id)
    postings = try snapshot.fetchPostings(of: item.id)
    attachments = try snapshot.fetchAttachments(of: item.id)
    notes = try snapshot.fetchNotes(of: item.id)
    history = try snapshot.fetchStanding(of: [item.id])[item.id] ?? []
  }
}
