import StudyModel
public import StudyService

/// Everything known about one item, as JSON.
public struct DetailsJSON: DescribedRow {
  public struct Place: Encodable {
    let line: Line
    let written: WrittenJSON

    init(_ posting: PlacedPosting) {
      line = Line(
        list: posting.listPlace, path: posting.listPath, line: posting.line,
        topic: posting.topic.title, title: posting.title, moment: posting.moment,
        note: posting.note)
      written = WrittenJSON(
        mark: posting.mark, heading: posting.heading, minutes: posting.minutes,
        asideReason: posting.asideReason)
    }

    public func encode(to encoder: any Encoder) throws {
      try line.encode(to: encoder)
      try written.encode(to: encoder)
    }
  }

  /// Where a list has the item, and how.
  struct Line: Encodable {
    let list: String
    let path: String
    let line: Int
    let topic: String
    let title: String
    let moment: String?
    let note: String
  }

  public struct Link: Encodable {
    let form: String
    let title: String
    let address: String
    let list: String
    let line: Int
  }

  public struct Note: Encodable {
    let at: String
    let text: String
  }

  public let item: ItemJSON
  let kindReason: String
  public let authors: [String]?
  public let tags: [String]?
  /// One for each place.
  public let topics: [String]?
  let places: [Place]
  let attachments: [Link]
  let notes: [Note]

  public init(_ details: ItemDetails) {
    item = ItemJSON(details.item, details.status)
    kindReason = details.item.kindReason
    authors = details.authors
    tags = details.tags.map(\.tag.name)
    places = details.postings.map(Place.init)
    topics = places.map(\.line.topic)
    attachments = details.attachments.map {
      Link(form: $0.form, title: $0.title, address: $0.address, list: $0.listPlace, line: $0.line)
    }
    notes = details.notes.map { Note(at: $0.at.rfc3339, text: $0.text) }
  }

  public static let further: [Column<Self>] =
    ofItem + [Column("kindReason") { $0.kindReason }] + facts
}
