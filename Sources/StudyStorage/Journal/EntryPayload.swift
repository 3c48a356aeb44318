import GRDB
import StudyModel

/// The stored name of an action.
enum ActionName: String {
  case opened, stopped, done, skipped, parked, written, planned, note, revised, titled, sorted
  case estimated, tagged, untagged, added, renamed, focused, scheduled, graded, retract
}

/// An action as a name and the fields of a JSON object.
struct EntryPayload {
  var name: ActionName
  var fields: [String: DatabaseValue] = [:]

  /// Every field that an action may have.
  static let fields = [
    "at", "minutes", "byList", "text", "device", "seq", "position", "until", "because", "week",
    "address", "topic",
  ]
  /// The fields as columns of a query on `entry`, which has two columns with these names.
  static let columns =
    fields.map { field -> String in
      let name = ["device": "named_device", "seq": "named_seq", "at": "done_at"][field] ?? field
      return "payload ->> '$.\(field)' AS \(name)"
    }.joined(separator: ", ") + ", CASE action WHEN 'sorted' THEN payload ->> '$.text' END AS kind"

  /// A JSON object of the fields, as an expression with their values bound in order.
  var object: String {
    let names = Self.fields.filter { fields[$0] != nil }
    return names.isEmpty
      ? "'{}'" : "json_object(\(names.map { "'\($0)', ?" }.joined(separator: ", ")))"
  }
  var arguments: [DatabaseValue] { Self.fields.compactMap { fields[$0] } }

  /// The payload of a retraction of the entry in a row.
  static let naming = "json_object('device', device, 'seq', seq)"

  init(_ action: Entry.Action) {
    let (name, fields) = Self.parts(of: action)
    self.name = name
    self.fields = fields.compactMapValues { $0?.databaseValue }
  }

  private static func parts(
    of action: Entry.Action
  ) -> (ActionName, [String: (any DatabaseValueConvertible)?]) {
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
    case .revised(let id, let text):
      (.revised, ["device": id.device, "seq": id.seq, "text": text])
    case .titled(let title): (.titled, ["text": title])
    case .kindSet(let kind): (.sorted, ["text": kind])
    case .estimated(let minutes): (.estimated, ["minutes": minutes])
    case .tagged(let tag, let isOn): (isOn ? .tagged : .untagged, ["text": tag])
    case .added(let address, let title, let topic):
      (.added, ["address": address, "text": title, "topic": topic])
    case .renamed(let tag): (.renamed, ["text": tag])
    case .focused(let words): (.focused, ["text": words])
    case .scheduled: (.scheduled, [:])
    case .graded(let grade): (.graded, ["text": grade.rawValue])
    case .retract(let id): (.retract, ["device": id.device, "seq": id.seq])
    }
  }
}

extension Entry.Action {
  /// Reads the column `action` and `EntryPayload.columns`.
  ///
  /// - Throws: `StudyError.badData` for a name that no action has.
  init(_ row: NamedRow) throws {
    let word: String = try row["action"]
    guard let name = ActionName(rawValue: word) else {
      throw StudyError.badData(
        "the journal has an entry \"\(word)\", which this version of study cannot read")
    }
    let text: String = try row["text"] ?? ""
    switch name {
    case .opened: self = .opened
    case .stopped: self = .stopped(try row["position"] ?? .percent(0))
    case .done:
      self = .done(
        at: try row["done_at"], minutes: try row["minutes"], byList: try row["byList"] ?? false)
    case .skipped: self = .skipped(because: try row["because"])
    case .parked:
      self = .parked(
        until: try row["until"] ?? Day(number: 0), because: try row["because"])
    case .written:
      guard let state = Status.State(rawValue: text) else {
        throw StudyError.badData(
          "the journal has a state \"\(text)\", which this version of study cannot read")
      }
      self = .written(state, at: try row["done_at"], position: try row["position"])
    case .planned: self = .planned(week: try row["week"] ?? 0)
    case .note: self = .note(text, at: try row["position"])
    case .revised: self = .revised(try Self.named(row), text)
    case .titled: self = .titled(try row["text"])
    case .sorted: self = .kindSet(try row["kind"])
    case .estimated: self = .estimated(try row["minutes"])
    case .tagged: self = .tagged(Tag(normalised: text), true)
    case .untagged: self = .tagged(Tag(normalised: text), false)
    case .added:
      self = .added(
        address: try row["address"] ?? "", title: text, topic: try row["topic"] ?? "")
    case .renamed: self = .renamed(text.isEmpty ? nil : Tag(normalised: text))
    case .focused: self = .focused(text)
    case .scheduled: self = .scheduled
    case .graded:
      guard let grade = Grade(rawValue: text) else {
        throw StudyError.badData(
          "the journal has a grade \"\(text)\", which this version of study cannot read")
      }
      self = .graded(grade)
    case .retract: self = .retract(try Self.named(row))
    }
  }

  /// The entry that this one refers to.
  private static func named(_ row: NamedRow) throws -> Entry.ID {
    Entry.ID(device: try row["named_device"] ?? "", seq: try row["named_seq"] ?? 0)
  }
}
