import StudyModel
import StudyService
import StudyStorage

/// An item as every `--json` screen gives it. Keys are only ever added.
struct ItemJSON: Encodable {
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

  init(_ item: Item, _ status: Status) {
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
    due = status.dueDay?.description
  }

  /// The same as tab-separated fields, the id first.
  var fields: [String] {
    [
      String(id), state, kind, title, address, added, opened ?? "", done ?? "",
      minutes.map(String.init) ?? "",
    ]
  }
}
