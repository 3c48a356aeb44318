/// One posting of an item, as the screens show it.
public struct PlacedPosting: Sendable {
  /// The list's path relative to what was imported.
  public var listPlace: String
  /// The list's absolute path.
  public var listPath: String
  /// The path given when the list was imported; "" where it cannot be read again.
  public var listRoot: String
  public var topic: Topic
  public var line: Int
  public var title: String
  public var isUntitled: Bool
  public var moment: String?
  public var note: String
  /// What the list says of the progress with it.
  public var mark: WrittenMark?
  /// What its heading, or one above, says of that.
  public var heading: HeadingMark?
  public var minutes: Int?
  /// Why it is about the list itself; nil for all else.
  public var asideReason: String?

  public init(
    listPlace: String, listPath: String, listRoot: String, topic: Topic, line: Int, title: String,
    isUntitled: Bool, moment: String?, note: String, mark: WrittenMark? = nil,
    heading: HeadingMark? = nil, minutes: Int? = nil, asideReason: String? = nil
  ) {
    self.listPlace = listPlace
    self.listPath = listPath
    self.listRoot = listRoot
    self.topic = topic
    self.line = line
    self.title = title
    self.isUntitled = isUntitled
    self.moment = moment
    self.note = note
    self.mark = mark
    self.heading = heading
    self.minutes = minutes
    self.asideReason = asideReason
  }
}

/// A further link beside a posting.
public struct PlacedAttachment: Sendable {
  public var listPlace: String
  public var form: String
  public var title: String
  public var address: String
  public var line: Int

  public init(listPlace: String, form: String, title: String, address: String, line: Int) {
    self.listPlace = listPlace
    self.form = form
    self.title = title
    self.address = address
    self.line = line
  }
}
