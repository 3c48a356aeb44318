import SQLite
import StudyModel

/// The stored name of an action that this version knows.
enum ActionName: String, CaseIterable {
  case opened, stopped, done, skipped, parked, written, planned, note, revised, titled, sorted
  case estimated, tagged, untagged, added, moved, renamed, focused, scheduled, graded, retract

  /// True for an entry with such a name: another version may have written others.
  static let isKnown =
    "entry.action IN (\(allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")))"

  /// True for an entry that says something of its item, rather than of an entry or a key.
  static let isOfItem = "entry.action <> 'retract' AND entry.action <> 'moved'"
}

/// An action as a name and the fields of a JSON object.
struct EntryPayload {
  var name: ActionName
  var fields: [String: DatabaseValue] = [:]

  /// Every field that an action may have.
  static let fields = [
    "at", "minutes", "byList", "text", "device", "seq", "position", "until", "because", "week",
    "address", "topic", "to",
  ]
  /// A JSON array of entries, as `naming` names each: what an edit replaces beside its note. It is
  /// read from the payload.
  static let edits = "edits"
  /// The fields as columns of a query on `entry`, which has two columns with these names.
  static let columns =
    fields.map { field -> String in
      let name = ["device": "named_device", "seq": "named_seq", "at": "done_at"][field] ?? field
      return "payload ->> '$.\(field)' AS \"\(name)\""
    }.joined(separator: ", ") + ", payload"

  /// A JSON object of the fields, as an expression on `value`, a JSON array with `arguments` from
  /// that index on.
  func object(from index: Int) -> String {
    let names = names
    guard !names.isEmpty else { return "'{}'" }
    let pairs = names.enumerated().map { nth, name in
      let value = "value ->> \(index + nth)"
      return "'\(name)', \(name == Self.edits ? "json(\(value))" : value)"
    }
    return "json_object(\(pairs.joined(separator: ", ")))"
  }
  var arguments: [DatabaseValue] { names.compactMap { fields[$0] } }

  private var names: [String] { (Self.fields + [Self.edits]).filter { fields[$0] != nil } }

  /// The payload of a retraction of the entry in a row.
  static let naming = "json_object('device', device, 'seq', seq)"

  /// Nil for an action that this version cannot read, and so has no reason to write.
  init?(_ action: Entry.Action) {
    guard let (name, fields) = Self.parts(of: action) else { return nil }
    self.name = name
    self.fields = fields.compactMapValues { $0?.databaseValue }
  }

  private static func parts(
    of action: Entry.Action
  ) -> (ActionName, [String: (any DatabaseValueConvertible)?])? {
    switch action {
    case .opened: (.opened, [:])
    case .stopped(let position): (.stopped, ["position": position])
    case .done(let at, let minutes, let byList):
      (.done, ["at": at, "minutes": minutes, "byList": byList ? true : nil])
    case .skipped(let because): (.skipped, ["because": because])
    case .parked(let until, let because):
      (.parked, ["until": until, "because": because])
    case .written(let state, let at, let position):
      (.written, ["text": state.rawValue, "at": at, "position": position])
    case .planned(let week): (.planned, ["week": week])
    case .note(let text, let position): (.note, ["text": text, "position": position])
    case .revised(let id, let edits, let text):
      (
        .revised,
        ["device": id.device, "seq": id.seq, "text": text, Self.edits: NamedEntry.json(edits)]
      )
    case .titled(let title): (.titled, ["text": title])
    case .kindSet(let kind): (.sorted, ["text": kind])
    case .estimated(let minutes): (.estimated, ["minutes": minutes])
    case .tagged(let tag, let isOn): (isOn ? .tagged : .untagged, ["text": tag])
    case .added(let address, let title, let topic):
      (.added, ["address": address, "text": title, "topic": topic])
    case .moved(let key): (.moved, ["to": key])
    case .renamed(let tag): (.renamed, ["text": tag])
    case .focused(let words): (.focused, ["text": words])
    case .scheduled: (.scheduled, [:])
    case .graded(let grade): (.graded, ["text": grade.rawValue])
    case .retract(let id): (.retract, ["device": id.device, "seq": id.seq])
    case .unknown: nil
    }
  }
}

extension Entry.Action {
  /// Reads the column `action` and `EntryPayload.columns`.
  init(_ row: NamedRow) throws {
    let name: String = try row["action"]
    self = ActionName(rawValue: name).flatMap(PayloadFields(row: row).action) ?? .unknown
  }
}
