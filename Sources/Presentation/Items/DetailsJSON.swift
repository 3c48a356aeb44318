import StudyModel
public import StudyService

/// Everything known about one item, as JSON.
public struct DetailsJSON: DescribedRow {
  public struct Place: Encodable {
    let list: String
    let path: String
    let line: Int
    let topic: String
    let title: String
    let moment: String?
    let note: String
    let state: String?
    let stateDay: String?
    let position: String?
    let stateRule: String?
    let heading: String?
    let minutes: Int?
    let asideRule: String?

    init(_ posting: PlacedPosting) {
      list = posting.listPlace
      path = posting.listPath
      line = posting.line
      topic = posting.topic.title
      title = posting.title
      moment = posting.moment
      note = posting.note
      state = posting.mark?.state.rawValue
      stateDay = posting.mark?.day?.description
      position = posting.mark?.position?.description
      stateRule = posting.mark?.reason
      heading = posting.heading?.word
      minutes = posting.minutes
      asideRule = posting.asideReason
    }
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
    topics = places.map(\.topic)
    attachments = details.attachments.map {
      Link(form: $0.form, title: $0.title, address: $0.address, list: $0.listPlace, line: $0.line)
    }
    notes = details.notes.map { Note(at: $0.at.rfc3339, text: $0.text) }
  }

  public static let further: [Column<Self>] =
    ofItem + [Column("kindReason") { $0.kindReason }] + facts
}
