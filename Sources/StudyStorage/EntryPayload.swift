import GRDB
import StudyModel

/// An action as a word and the fields of a JSON object.
struct EntryPayload {
  var name: String
  var fields: [String: DatabaseValue] = [:]

  /// Every field that an action may have, in the order of `columns`.
  static let fields = [
    "at", "minutes", "byList", "text", "device", "seq", "position", "until", "because", "week",
    "address", "topic",
  ]
  /// The fields as columns of a query on `entry`.
  static let columns = fields.map { "payload ->> '$.\($0)'" }.joined(separator: ", ")

  /// The fields as bound values of `object`.
  var arguments: [DatabaseValue] { Self.fields.map { fields[$0] ?? .null } }
  /// A JSON object of bound values, without those that are null.
  static let object =
    "json_patch('{}', json_object(" + fields.map { "'\($0)', ?" }.joined(separator: ", ") + "))"

  init(_ action: Entry.Action) {
    let (name, fields) = Self.parts(of: action)
    self.name = name
    self.fields = fields.compactMapValues { $0?.databaseValue }
  }

  private static func parts(
    of action: Entry.Action
  ) -> (String, [String: (any DatabaseValueConvertible)?]) {
    switch action {
    case .opened: ("opened", [:])
    case .stopped(let position): ("stopped", ["position": position.stored])
    case .done(let at, let minutes, let byList):
      ("done", ["at": at?.milliseconds, "minutes": minutes, "byList": byList ? true : nil])
    case .skipped(let because): ("skipped", ["because": because])
    case .parked(let until, let because):
      ("parked", ["until": until.number, "because": because])
    case .planned(let week): ("planned", ["week": week])
    case .note(let text, let position): ("note", ["text": text, "position": position?.stored])
    case .revised(let id, let text):
      ("revised", ["device": id.device, "seq": id.seq, "text": text])
    case .titled(let title): ("titled", ["text": title])
    case .kindSet(let kind): ("sorted", ["text": kind?.rawValue])
    case .estimated(let minutes): ("estimated", ["minutes": minutes])
    case .tagged(let tag, let isOn): (isOn ? "tagged" : "untagged", ["text": tag.name])
    case .added(let address, let title, let topic):
      ("added", ["address": address, "text": title, "topic": topic])
    case .renamed(let tag): ("renamed", ["text": tag?.name])
    case .focused(let words): ("focused", ["text": words])
    case .scheduled: ("scheduled", [:])
    case .graded(let grade): ("graded", ["text": grade.rawValue])
    case .retract(let id): ("retract", ["device": id.device, "seq": id.seq])
    }
  }
}

extension Entry.Action {
  /// Decodes the word and the columns that follow it.
  init(_ row: Row, from first: Int) {
    func field<T: DatabaseValueConvertible>(_ name: String) -> T? {
      EntryPayload.fields.firstIndex(of: name).flatMap { row[first + 1 + $0] }
    }
    let text: String = field("text") ?? ""
    let named = Entry.ID(device: field("device") ?? "", seq: field("seq") ?? 0)
    let position = (field("position") as String?).flatMap(Position.init(stored:))
    self =
      switch row[first] as String {
      case "opened": .opened
      case "stopped": .stopped(position ?? .percent(0))
      case "done":
        .done(at: Instant(field("at")), minutes: field("minutes"), byList: field("byList") ?? false)
      case "skipped": .skipped(because: field("because"))
      case "parked":
        .parked(until: Day(number: field("until") ?? 0), because: field("because"))
      case "planned": .planned(week: field("week") ?? 0)
      case "note": .note(text, at: position)
      case "revised": .revised(named, text)
      case "titled": .titled(field("text"))
      case "sorted": .kindSet(Kind(rawValue: text))
      case "estimated": .estimated(field("minutes"))
      case "tagged": .tagged(Tag(normalised: text), true)
      case "untagged": .tagged(Tag(normalised: text), false)
      case "added":
        .added(address: field("address") ?? "", title: text, topic: field("topic") ?? "")
      case "renamed": .renamed(text.isEmpty ? nil : Tag(normalised: text))
      case "focused": .focused(text)
      case "scheduled": .scheduled
      case "graded": .graded(Grade(rawValue: text) ?? .good)
      default: .retract(named)
      }
  }
}
