import SQLite
public import StudyModel

/// A posting of a list, as stored.
public struct PostingRow: Sendable {
  public var ordinal: Int
  public var topic: Int
  public var item: Item.ID
  public var line: Int
  public var bytes: Range<Int>
  public var address: String
  public var title: String
  public var writtenTitle: String
  public var isUntitled: Bool
  public var kind: Kind
  public var kindReason: String
  public var moment: String?
  public var momentSeconds: Int?
  public var checkbox: Bool?
  public var note: String
  public var mark: WrittenMark?
  /// What its heading, or one above, says of the progress with it.
  public var heading: HeadingMark?
  public var minutes: Int?
  public var asideReason: String?

  public init(
    ordinal: Int, topic: Int, item: Item.ID, line: Int, bytes: Range<Int>, address: String,
    title: String, writtenTitle: String, isUntitled: Bool, kind: Kind, kindReason: String,
    moment: String?, momentSeconds: Int?, checkbox: Bool?, note: String, mark: WrittenMark? = nil,
    heading: HeadingMark? = nil, minutes: Int? = nil, asideReason: String? = nil
  ) {
    self.ordinal = ordinal
    self.topic = topic
    self.item = item
    self.line = line
    self.bytes = bytes
    self.address = address
    self.title = title
    self.writtenTitle = writtenTitle
    self.isUntitled = isUntitled
    self.kind = kind
    self.kindReason = kindReason
    self.moment = moment
    self.momentSeconds = momentSeconds
    self.checkbox = checkbox
    self.note = note
    self.mark = mark
    self.heading = heading
    self.minutes = minutes
    self.asideReason = asideReason
  }
}

extension Transaction {
  public func insertPosting(_ posting: PostingRow, list: Int64) throws {
    try db.run(
      """
      INSERT INTO posting (list_id, ordinal, topic, item_id, line, first_byte, end_byte,
        address, title, written_title, is_untitled, kind, kind_reason, moment,
        moment_seconds, checkbox, note, mark, mark_day, mark_position, mark_reason, heading,
        minutes, aside_reason)
      SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7,
        nullif(?8, address), nullif(?9, title), ?10, ?11, nullif(?12, kind),
        nullif(?13, kind_reason), ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24
      FROM item WHERE id = ?4
      """,
      [
        list, posting.ordinal, posting.topic, posting.item, posting.line,
        posting.bytes.lowerBound, posting.bytes.upperBound, posting.address, posting.title,
        list == OwnList.id ? posting.writtenTitle : nil, posting.isUntitled, posting.kind,
        posting.kindReason, posting.moment, posting.momentSeconds, posting.checkbox, posting.note,
        posting.mark?.state, posting.mark?.day, posting.mark?.position, posting.mark?.reason,
        posting.heading, posting.minutes, posting.asideReason,
      ])
  }

  /// Two mentions of a tag on one line are one tag.
  public func insertTag(
    _ tag: Tag, written: String, since: Instant, list: Int64, posting: Int
  ) throws {
    try db.run(
      """
      INSERT OR IGNORE INTO posting_tag (list_id, posting, tag, written, since)
      VALUES (?, ?, ?, ?, ?)
      """, [list, posting, tag, written, since])
  }

  public func insertAuthor(_ name: String, position: Int, list: Int64, posting: Int) throws {
    try db.run(
      "INSERT INTO posting_author (list_id, posting, position, name) VALUES (?, ?, ?, ?)",
      [list, posting, position, name])
  }

  public func insertAttachment(
    form: String, title: String, address: String, line: Int, position: Int, list: Int64,
    posting: Int
  ) throws {
    try db.run(
      """
      INSERT INTO attachment (list_id, posting, position, form, title, address, line)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """, [list, posting, position, form, title, address, line])
  }
}
