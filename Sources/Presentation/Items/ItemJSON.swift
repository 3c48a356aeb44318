public import StudyModel
import StudyService

/// An item as in the output of every `--json`. Keys are only ever added.
public struct ItemJSON: LookRow {
  let id: Int64
  let state: String
  let kind: String
  let title: String
  let address: String
  let added: String
  let opened: String?
  let done: String?
  let minutes: Int?
  let position: String?
  let parkedUntil: String?
  let because: String?
  let due: String?

  public init(_ item: Item, _ status: Status) {
    id = item.id.rawValue
    state = status.state.rawValue
    kind = item.kind.rawValue
    title = item.title
    address = item.address
    added = item.addedAt.rfc3339
    opened = status.openedAt?.rfc3339
    done = status.doneAt?.rfc3339
    minutes = status.minutes
    position = status.position.map { "\($0)" }
    parkedUntil = status.parkedUntil?.description
    because = status.because
    due = status.reviewDay?.description
  }

  public static let columns: [Column<Self>] = [
    Column("id") { $0.id }, Column("state") { $0.state }, Column("kind") { $0.kind },
    Column("title") { $0.title }, Column("address") { $0.address }, Column("added") { $0.added },
    Column("opened") { $0.opened }, Column("done") { $0.done }, Column("minutes") { $0.minutes },
  ]

  public static let further: [Column<Self>] = [
    Column("position") { $0.position }, Column("parkedUntil") { $0.parkedUntil },
    Column("because") { $0.because }, Column("due") { $0.due },
  ]
}

/// A row that contains an item, and has its fields.
public protocol ItemRow: LookRow, SendableMetatype {
  var item: ItemJSON { get }
  /// The columns after those of the item.
  static var own: [Column<Self>] { get }
}

extension ItemRow {
  public static var own: [Column<Self>] { [] }
  public static var columns: [Column<Self>] { ItemJSON.columns.map { $0.of { $0.item } } + own }
  public static var further: [Column<Self>] { ofItem }

  /// The further columns of its item.
  static var ofItem: [Column<Self>] { ItemJSON.further.map { $0.of { $0.item } } }
}
